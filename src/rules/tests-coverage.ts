import { defineRules } from './rule.ts';

/** Rules about code that no test runs. */
export const testsCoverageRules = defineRules({
  'tests/success-path-coverage': {
    severity: 'error',
    description: 'Success-path coverage is below its threshold.',
    waivable: false,
    messages: {
      uncoveredLine: {
        message:
          'Line {{line}} is on the success path, but no test runs it. {{percent}} % of the success path is covered; {{threshold}} % is required.',
        hint: 'Write a test in which nothing fails and this line runs.',
      },
      uncoveredLines: {
        message:
          'Lines {{first}}–{{last}} are on the success path, but no test runs them. {{percent}} % of the success path is covered; {{threshold}} % is required.',
        hint: 'Write a test in which nothing fails and these lines run.',
      },
    },
  },
  'tests/no-denial': {
    severity: 'notice',
    description: 'The Action can deny, but no test runs a denial.',
    waivable: false,
    messages: {
      none: {
        message: 'The Action can deny with `api.{{method}}`, but no test runs a denial.',
        hint: 'Write a test in which the Action denies, and end it with `expect(apiMock.{{method}}).toHaveBeenCalled();`.',
      },
    },
  },
  'tests/coverage': {
    severity: 'error',
    description: 'Line, branch, function or statement coverage is below its threshold.',
    waivable: true,
    messages: {
      below: {
        message: 'The {{kind}} coverage is {{percent}} %, below {{threshold}} %.',
        hint: 'Write tests that run {{missed}}.',
      },
    },
  },
  'tests/coverage-ignored': {
    severity: 'warning',
    description: 'A comment in the Action asks a coverage tool to leave code out; it has no effect here.',
    waivable: false,
    messages: {
      ignored: {
        message: 'The comment "{{comment}}" has no effect here: the code still counts.',
        hint: 'Remove it. Write tests for the success path. Code that only runs after a failure is not part of it.',
      },
    },
  },
});
