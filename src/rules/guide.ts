import { defineRules } from './rule.ts';

export const guideRules = defineRules({
  'guide/todo': {
    severity: 'error',
    description: 'A [[TODO: …]] or ((TODO: …)) marker of the template is left in the guide.',
    waivable: true,
    messages: {
      left: {
        message: 'The guide still has a marker of the template: "{{marker}}".',
        hint: 'Write what the marker asks for, and remove it with its brackets.',
      },
    },
  },
  'guide/missing-section': {
    severity: 'error',
    description: 'The guide has no Prerequisites or no "Add the Auth0 Action" section.',
    waivable: true,
    messages: {
      missing: {
        message: 'The guide has no section "{{section}}".',
        hint: 'Add a heading `## {{section}}` with the text of the official template.',
      },
    },
  },
  'guide/recommended-section': {
    severity: 'warning',
    description: 'The guide has no Set up, Results or Troubleshooting section.',
    waivable: true,
    messages: {
      missing: {
        message: 'The guide has no section "{{section}}".',
        hint: 'Add a heading `## {{section}}`, as the official template has it, and write what customers need to know there.',
      },
    },
  },
  'guide/empty-section': {
    severity: 'notice',
    description: 'A section of the guide says nothing that a customer can use.',
    waivable: true,
    messages: {
      empty: {
        message: 'The section "{{section}}" is empty.',
        hint: 'Write what customers do or see there, or remove the heading.',
      },
      expected: {
        message: 'The section "{{section}}" is empty.',
        hint: 'Write what customers do or see there.',
      },
      vague: {
        message: 'The section "{{section}}" names no step, field, message or link.',
        hint: 'Write what customers do or see there: the steps, the messages and what to do about them, a link.',
      },
    },
  },
  'guide/undocumented-field': {
    severity: 'warning',
    description: 'The guide does not mention the label of a secret or a configuration field.',
    waivable: true,
    messages: {
      unmentioned: {
        message: 'The guide does not mention the field "{{label}}", which customers are asked to fill in.',
        hint: 'In "Add the Auth0 Action", say under this label what to fill in and where to find it.',
      },
      onlyName: {
        message: 'The guide uses the name "{{name}}". Customers only see the label "{{label}}".',
        hint: 'In "Add the Auth0 Action", write the label instead of the name, or next to it.',
      },
    },
  },
  'guide/unknown-field': {
    severity: 'notice',
    description: 'The guide lists a field that the manifest does not have.',
    waivable: true,
    messages: {
      near: {
        message: 'The guide lists a field "{{field}}", which the manifest does not have. Did you mean "{{known}}"?',
        hint: 'Write "{{known}}", the label that customers see, or remove the field.',
      },
      unknown: {
        message: 'The guide lists a field "{{field}}", which the manifest does not have.',
        hint: 'Write the label as in the manifest, or remove the field.',
      },
    },
  },
  'guide/insecure-link': {
    severity: 'warning',
    description: 'The guide links to an http:// address.',
    waivable: true,
    messages: {
      insecure: {
        message: 'The address at "{{host}}" begins with http://. The connection is not encrypted.',
        hint: 'Write https:// if the host supports it, or use another address.',
      },
    },
  },
  'guide/broken-structure': {
    severity: 'notice',
    description: 'The guide has an image without alternative text, a link without a target, or a heading of level 1.',
    waivable: true,
    messages: {
      image: {
        message: 'An image has no alternative text.',
        hint: 'Describe it in the brackets: `![The settings page](…)`.',
      },
      link: {
        message: 'The link "{{text}}" leads nowhere.',
        hint: 'Give it an address, or remove the link and keep the words.',
      },
      heading: {
        message: 'The heading "{{text}}" has level 1, but the listing has a title of its own.',
        hint: 'Write `## {{text}}`, and make the headings below it one level deeper.',
      },
      title: {
        message: 'The guide begins with the title "{{text}}", but the listing has a title of its own.',
        hint: 'Remove it: the guide of the template begins with a paragraph that sums up the integration.',
      },
    },
  },
});
