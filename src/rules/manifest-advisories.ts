import { defineRules } from './rule.ts';

/** What the package registry knows about declared packages. */
export const manifestAdvisoryRules = defineRules({
  'manifest/vulnerable-dependency': {
    severity: 'warning',
    description: 'A declared package, or one that it depends on, has a known security advisory.',
    waivable: true,
    messages: {
      direct: {
        message: '"{{name}}" {{version}} has the advisory {{advisory}} ({{severity}}): {{title}}. It is {{fix}}.',
        hint: 'Declare a version that the advisory does not affect, and run the tests with it.',
      },
      indirect: {
        message:
          '"{{name}}" {{version}} depends on "{{brought}}" ({{way}}), which has the advisory {{advisory}} ({{severity}}): {{title}}. It is {{fix}}.',
        hint: 'Declare a version of "{{name}}" that depends on a fixed one, and run the tests with it.',
      },
      more: {
        message: '"{{name}}" {{version}} has further advisories of high or critical severity: {{count}}.',
        hint: 'Run `npm audit` where the package is installed to see all of them.',
      },
      minor: {
        severity: 'notice',
        message: 'These packages have advisories of moderate or low severity: {{packages}}.',
        hint: 'Run `npm audit` where they are installed to see them.',
      },
    },
  },
});
