import { defineRules } from './rule.ts';

export const layoutRules = defineRules({
  'layout/no-integration': {
    severity: 'error',
    description: 'No folder with a manifest beside an Action file is found.',
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
        message: '{{file}} is missing: the {{what}} of the integration.',
        hint: 'Add {{file}}, or take it from the official template of the flow.',
      },
    },
  },
  'layout/file-name': {
    severity: 'notice',
    description: 'An Action or spec file has a name of its own.',
    waivable: false,
    messages: {
      named: {
        message: 'The {{what}} is called {{name}}.',
        hint: 'Rename it to {{expected}}, the name that the official tools look for.',
      },
    },
  },
  'layout/committed-secret-file': {
    severity: 'error',
    description: 'A file that holds credentials is tracked in the repository.',
    waivable: false,
    messages: {
      committed: {
        message: '{{file}} is committed and holds {{what}}.',
        hint: 'Revoke what it holds, take the file out of the repository and its history, and list it in .gitignore.',
      },
    },
  },
  'layout/stray-file': {
    severity: 'notice',
    description: 'A file that is no part of a submission is committed.',
    waivable: false,
    messages: {
      stray: {
        message: '{{file}} is committed: {{what}}.',
        hint: 'Remove it from the repository and list it in .gitignore.',
      },
      examples: {
        message: "{{file}} holds the official template's own examples.",
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
        message: 'The workflow uses {{action}}, which GitHub has retired: every run of it fails.',
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
        message: '{{file}} is a link that leaves the repository.',
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
        message: '{{file}} may not be read.',
        hint: 'Give the file read permission.',
      },
      jsonExcess: {
        message: '{{file}} was not read: {{fault}}. Nothing else of it was checked.',
        hint: 'No integration needs as much. Remove what a program has put there.',
      },
      guideExcess: {
        message: '{{file}} has {{what}}, and was not read: nothing else of the guide was checked.',
        hint: 'Write a guide that people can read, and leave the rest to your own documentation.',
      },
      specExcess: {
        message:
          '{{file}} has {{what}}: it is run, but was not looked through for skipped tests and lost expectations.',
        hint: 'Move long data into files of its own, which the spec requires.',
        severity: 'warning',
      },
      templateNotJson: {
        message: '{{file}} cannot be read as JSON: {{fault}}.',
        hint: 'Correct the file, or remove it: it serves test deployments only.',
        // It is not part of the submitted archive.
        severity: 'warning',
      },
    },
  },
});
