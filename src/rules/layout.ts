import { defineRules } from './rule.ts';

export const layoutRules = defineRules({
  'layout/no-integration': {
    severity: 'error',
    description: 'No folder has both a manifest and an Action file.',
    waivable: false,
    messages: {
      none: {
        message: 'There is no integration below "{{path}}".',
        hint: 'Put configuration.json, integration.action.js, integration.action.spec.js and installation_guide.md into integration/, and 256x256-logo.png into media/.',
      },
    },
  },
  'layout/missing-file': {
    severity: 'error',
    description: 'An integration lacks its manifest, guide, Action file or spec file.',
    waivable: false,
    messages: {
      missing: {
        message: '{{file}}, the {{what}} of the integration, is missing.',
        hint: 'Add {{file}}, or take it from the official template of the flow.',
      },
    },
  },
  'layout/file-name': {
    severity: 'notice',
    description: 'An Action or spec file does not have the name that the official tools look for.',
    waivable: false,
    messages: {
      named: {
        message: 'The {{what}} is named {{name}}.',
        hint: 'Rename it to {{expected}}, the name that the official tools look for.',
      },
    },
  },
  'layout/committed-secret-file': {
    severity: 'error',
    description: 'A file with credentials is committed.',
    waivable: false,
    messages: {
      committed: {
        message: '{{file}} is committed and contains {{what}}.',
        hint: 'Revoke the credentials in it, remove the file from the repository and its history, and list it in .gitignore.',
      },
    },
  },
  'layout/stray-file': {
    severity: 'notice',
    description: 'A file that is not part of a submission is committed.',
    waivable: false,
    messages: {
      stray: {
        message: '{{file}} is committed: {{what}}.',
        hint: 'Remove it from the repository and list it in .gitignore.',
      },
      examples: {
        message: '{{file}} contains the examples of the official template.',
        hint: 'Remove the folder; it is not part of your submission.',
      },
    },
  },
  'layout/stale-workflow': {
    severity: 'notice',
    description: "A workflow uses the retired actions/cache v1 or v2, as the official template's does.",
    waivable: false,
    messages: {
      retired: {
        message: 'The workflow uses {{action}}. GitHub has retired it, so every run fails.',
        hint: "Use actions/cache@v4 or later, or remove the step; the template's workflow has nothing to cache.",
      },
    },
  },
  'layout/unreadable-file': {
    severity: 'error',
    description: 'A file of the integration cannot be read, or deploy/template.json cannot be parsed.',
    waivable: false,
    messages: {
      notUtf8: {
        message: '{{file}} is not UTF-8.',
        hint: 'Save the file as UTF-8.',
      },
      outsideRepository: {
        message: '{{file}} is a link to a place outside the repository.',
        hint: 'Put the file itself into the repository.',
      },
      tooLarge: {
        message: '{{file}} is larger than {{limit}}.',
        hint: 'Make the file smaller.',
      },
      notAFile: {
        message: '{{file}} is not a file, but a folder, a broken link or a device.',
        hint: 'Replace it with a file.',
      },
      noAccess: {
        message: '{{file}} cannot be read: the permission is missing.',
        hint: 'Give the file read permission.',
      },
      jsonExcess: {
        message: '{{file}} was not read: {{fault}}. Nothing else in it was checked.',
        hint: 'No integration needs that much. Remove what a program has added.',
      },
      guideExcess: {
        message: '{{file}} has {{what}}, so it was not read. Nothing else in the guide was checked.',
        hint: 'Shorten the guide, and move the rest to your own documentation.',
      },
      specExcess: {
        message:
          '{{file}} has {{what}}. It runs, but was not searched for skipped tests and for expectations that nothing waits for.',
        hint: 'Move long data into separate files that the spec requires.',
        severity: 'warning',
      },
      templateNotJson: {
        message: '{{file}} cannot be read as JSON: {{fault}}.',
        hint: 'Correct the file, or remove it. It is only for test deployments.',
        // It is not part of the submitted archive.
        severity: 'warning',
      },
    },
  },
});
