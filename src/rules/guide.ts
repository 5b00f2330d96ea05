import { defineRules } from './rule.ts';

export const guideRules = defineRules({
  'guide/todo': {
    severity: 'error',
    description: 'A [[TODO: …]] or ((TODO: …)) marker of the template is left in the guide.',
    waivable: true,
    messages: {
      left: {
        message: 'The guide still has a marker of the template: “{{marker}}”.',
        hint: 'Write what the marker asks for, and remove it with its brackets.',
      },
    },
  },
  'guide/missing-section': {
    severity: 'error',
    description: 'The guide has no Prerequisites or no “Add the Auth0 Action” section.',
    waivable: true,
    messages: {
      missing: {
        message: 'The guide has no section “{{section}}”.',
        hint: 'Add a heading `## {{section}}` with the text of the official template.',
      },
    },
  },
});
