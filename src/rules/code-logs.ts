import { defineRules } from './rule.ts';

export const codeLogsRules = defineRules({
  'code/ungated-log': {
    severity: 'warning',
    description: 'The Action logs on ordinary executions, and not only while a debug switch is on.',
    waivable: true,
    messages: {
      ungated: {
        message: '"{{call}}" runs on every execution.',
        hint: 'Log only while a debug switch is on: {{how}}. Also turn it on in a test. {{field}}',
      },
    },
  },
  'code/no-debug-flag': {
    severity: 'notice',
    description: 'The Action logs, but no configuration field is a debug switch.',
    waivable: true,
    messages: {
      noSwitch: {
        message: 'The Action logs, but no configuration field turns logging on.',
        hint: '{{field}} Log only while it is on, and also turn it on in a test.',
      },
    },
  },
});
