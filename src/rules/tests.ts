import { defineRules } from './rule.ts';

export const testsRules = defineRules({
  'tests/failed': {
    severity: 'error',
    description: 'A test of the spec fails.',
    waivable: false,
    messages: {
      failed: {
        message: 'The test “{{name}}” fails: {{error}}',
        hint: 'Make the Action or the spec right; run the check again in a terminal to see the whole message.',
      },
      lateRejection: {
        message: 'After the last test, a promise was rejected: {{error}}',
        hint: 'Await every promise in the spec: `await expect(handler(event, api)).resolves.not.toThrow()`.',
      },
    },
  },
  'tests/not-run': {
    severity: 'error',
    description:
      'The suite could not start, crashed, was ended for time, memory or output, or ended the process itself.',
    waivable: false,
    messages: {
      cannotStart: {
        message: 'The suite could not start: {{error}}',
        hint: 'A spec may require the Action, its mocks, Node.js built-ins and the dependencies the manifest declares.',
      },
      exited: {
        message: 'The spec ended the test process itself, with {{status}}, before its tests were done.',
        hint: 'Remove the call to process.exit, or await the promise that is rejected without a handler.',
      },
      timedOut: {
        message: 'The tests did not end within {{seconds}} s and were stopped.',
        hint: 'Look for a promise that is never settled or an endless loop; mock requests and timers.',
      },
      outOfMemory: {
        message: 'The tests used more than {{megabytes}} MB of memory and were stopped.',
        hint: 'Look for a loop that never ends or an array that only grows.',
      },
      outputLimit: {
        message: 'The tests printed more than {{limit}} bytes and were stopped.',
        hint: 'Silence console.log in the spec: jest.spyOn(console, "log").mockImplementation().',
      },
    },
  },
  'tests/none': {
    severity: 'error',
    description: 'No test ran.',
    waivable: false,
    messages: {
      none: {
        message: 'The spec has no test that ran.',
        hint: 'Write at least one test for what the Action does when nothing fails.',
      },
    },
  },
  'tests/never-calls-handler': {
    severity: 'error',
    description: 'Tests pass and none of them ran the handler.',
    waivable: false,
    messages: {
      neverCalled: {
        message: 'The tests pass, but none of them ran {{handler}}.',
        hint: 'Call the handler in a test: await {{handler}}(event, api).',
      },
    },
  },
  'tests/success-path-coverage': {
    severity: 'error',
    description: 'Success-path coverage is below its threshold.',
    waivable: false,
    messages: {
      uncoveredLine: {
        message:
          'Line {{line}} is on the success path and no test runs it; {{percent}} % of the success path are covered, {{threshold}} % are asked for.',
        hint: 'Write a test in which nothing fails and this line runs.',
      },
      uncoveredLines: {
        message:
          'Lines {{first}}-{{last}} are on the success path and no test runs them; {{percent}} % of the success path are covered, {{threshold}} % are asked for.',
        hint: 'Write a test in which nothing fails and these lines run.',
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
        hint: 'Cover more of the Action, or set another threshold in the configuration file.',
      },
    },
  },
});
