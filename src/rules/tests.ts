import { defineRules } from './rule.ts';

/** Rules about what a spec tests and how. */
export const testsRules = defineRules({
  'tests/none': {
    severity: 'error',
    description: 'No test ran.',
    waivable: false,
    messages: {
      none: {
        message: 'No test of the spec ran.',
        hint: 'Write at least one test for what the Action does when nothing fails.',
      },
    },
  },
  'tests/never-calls-handler': {
    severity: 'error',
    description: 'The tests pass, but none of them ran the handler.',
    waivable: false,
    messages: {
      neverCalled: {
        message: 'The tests pass, but none of them ran {{handler}}.',
        hint: 'Call the handler in a test: `await {{handler}}(event, api)`.',
      },
      ranAnotherText: {
        message:
          'The tests pass, but none of them ran {{handler}} of the Action: the spec runs code that it makes from a text.',
        hint: 'Require the Action: `const { {{handler}} } = require("./integration.action");`. A text only counts if it is the whole Action, unchanged.',
      },
    },
  },
  'tests/no-assertion': {
    severity: 'error',
    description: 'A passing test makes no assertion, or does not await an assertion about a promise.',
    waivable: false,
    messages: {
      none: {
        message: 'The test "{{name}}" passes without any assertion.',
        hint: 'Expect what the Action has done: `{{expectation}}`; or say why there is nothing to expect in a comment on `expect.assertions(0)`.',
      },
      notAwaited: {
        message: 'Nothing waits for this expectation about a promise, so the test passes whatever the result is.',
        hint: 'Write `await` before `expect`.',
      },
      asyncFunction: {
        message: 'An async function does not throw, it rejects. This expectation passes whatever the function does.',
        hint: 'Write `await {{handler}}(event, api);`, and expect what the Action has done: `{{expectation}}`.',
      },
    },
  },
  'tests/jest-settings': {
    severity: 'notice',
    description: 'The repository has Jest settings that the check does not use.',
    waivable: true,
    messages: {
      notUsed: {
        message: 'The check does not use these Jest settings of {{file}}: {{names}}.',
        hint: 'Make sure that the tests do not need them. The check uses clearMocks, resetMocks, restoreMocks, resetModules, testTimeout, setupFiles, setupFilesAfterEnv, moduleNameMapper and globals.',
      },
      notRead: {
        message: 'The check does not use the Jest settings of {{file}}: they are not plain data.',
        hint: 'Export an object of literals, or write the settings in the package.json.',
      },
      environment: {
        message:
          'The spec asks for the environment "{{environment}}". The check runs it in the environment of Node.js.',
        hint: 'Remove the docblock. An Action runs in Node.js, and has no document or window.',
      },
    },
  },
  'tests/unseen-assertion': {
    severity: 'notice',
    description: 'A passing test may assert something in a way that the check does not see.',
    waivable: true,
    messages: {
      module: {
        message:
          'The test "{{name}}" makes no assertion with `expect`. The check cannot tell whether "{{module}}" makes one.',
        hint: 'Expect what the Action has done: `{{expectation}}`.',
      },
      mayThrow: {
        message:
          'The test "{{name}}" makes no assertion with `expect`. A function in it throws, and the check cannot tell whether it is called.',
        hint: 'Expect what the Action has done: `{{expectation}}`.',
      },
      elsewhere: {
        message: 'The test "{{name}}" makes no assertion with `expect`, and its code is in another file.',
        hint: 'Expect what the Action has done: `{{expectation}}`.',
      },
    },
  },
  'tests/skipped': {
    severity: 'warning',
    description: 'A test is skipped, is still to be written, or keeps the others from running.',
    waivable: true,
    messages: {
      skipped: {
        message: '{{name}} keeps a test, or a group of tests, from running.',
        hint: 'Run it, or remove it.',
      },
      only: {
        message: '{{name}} keeps all the other tests of the spec from running.',
        hint: 'Remove it when you are done with that test.',
      },
      todo: {
        message: '{{name}} stands for a test that is still to be written.',
        hint: 'Write the test, or remove it.',
      },
    },
  },
  'tests/network': {
    severity: 'warning',
    description: 'A test tried to reach the network, and was refused.',
    waivable: false,
    messages: {
      refused: {
        message: 'The tests tried to reach the network, which is closed to them: {{addresses}}.',
        hint: 'Mock the request: `jest.mock("axios")`, or `global.fetch = jest.fn()`.',
      },
    },
  },
});
