import { defineRules } from './rule.ts';

export const codeLogsRules = defineRules({
  'code/ungated-log': {
    severity: 'warning',
    description: 'The Action logs on ordinary executions, with no debug or test flag around it.',
    waivable: true,
    messages: {
      ungated: {
        message: '"{{call}}" runs on every execution.',
        hint: 'Log only while a debug switch is on: {{how}}. Turn it on in a test, too. {{field}}',
      },
    },
  },
  'code/no-debug-flag': {
    severity: 'notice',
    description: 'The Action logs, and no configuration field is a debug or test switch.',
    waivable: true,
    messages: {
      noSwitch: {
        message: 'The Action logs, and no configuration field switches that on.',
        hint: '{{field}} Log only while it is on, and turn it on in a test, too.',
      },
    },
  },
});
