import { defineRules } from './rule.ts';

export const testsRules = defineRules({
  'tests/failed': {
    severity: 'error',
    description: 'A test of the spec fails.',
    waivable: false,
    messages: {
      ofJest30: {
        message: 'The test "{{name}}" calls `{{method}}`, which is new in Jest 30. The check runs Jest 29.7.',
        hint: 'Write the test without it. Everything that Jest 29.7 has works in Jest 30 as well.',
      },
      failed: {
        message: 'The test "{{name}}" fails: {{error}}',
        hint: 'Correct the Action or the spec. The report has the full output of the test.',
      },
      withoutDependency: {
        message: 'The test "{{name}}" fails: the dependency "{{dependency}}" cannot be loaded.',
        hint: 'Declare it with one exact version. The check installs no other version, and nothing with --no-install. A package that is only an ES module cannot be required.',
      },
      failedWithAxiosMock: {
        message: 'The test "{{name}}" fails: {{error}}',
        hint: 'axios is a mock unless the spec says otherwise. Set its response, for example `axios.get.mockResolvedValue({ data: {} })`. Or use the real one, with `jest.unmock("axios");` as the first line of the spec.',
      },
      withoutPackage: {
        message: 'The test "{{name}}" fails: "{{package}}" is not installed.',
        hint: 'If only the tests need it, declare it in the `devDependencies` of a package.json. The dependencies of the manifest are installed for every customer.',
      },
      withoutPackageOfAction: {
        message: 'The test "{{name}}" fails: "{{package}}" is not installed.',
        hint: 'The Action requires it: declare it in the manifest, with one exact version.',
      },
      hookFails: {
        message: '`{{hook}}`{{of}} fails: {{error}}',
        hint: 'If a hook fails, the suite fails. Correct it, or remove it.',
      },
      lateRejection: {
        message: 'After the last test, a promise was rejected: {{error}}',
        hint: 'Await every promise in the spec, for example `await {{handler}}(event, api);`.',
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
      nodeTest: {
        message: 'The spec is written for node:test. The check runs Jest, in CommonJS.',
        hint: 'Remove `node:test`: `describe`, `it`, `expect` and `jest` are globals. Write `jest.fn()` for `mock.fn()`, `jest.spyOn` for `mock.method`, `beforeAll` for `before`, and `require` for `import`. `node:assert` needs no change.',
      },
      vitest: {
        message: 'The spec is written for Vitest. The check runs Jest, in CommonJS.',
        hint: 'Remove `vitest`: `describe`, `it`, `expect` and `jest` are globals. Write `jest.fn()` for `vi.fn()`, `jest.spyOn` for `vi.spyOn`, `jest.mock` for `vi.mock`, and `require` for `import`.',
      },
      mocha: {
        message: 'The spec is written for Mocha. The check runs Jest, in CommonJS.',
        hint: 'Write `beforeAll` for `before`, `afterAll` for `after`, `jest.fn()` for `sinon.stub()`, and `require` for `import`. `describe`, `it`, `expect` and `jest` are globals; `node:assert` needs no change.',
      },
      otherRunner: {
        message: 'The spec is written for {{runner}}. The check runs Jest, in CommonJS.',
        hint: 'Remove `{{runner}}`: `describe`, `it`, `expect` and `jest` are globals. Write `jest.fn()` for mock functions, and `require` for `import`.',
      },
      esModule: {
        message: 'The spec is an ES module. The check runs specs in CommonJS.',
        hint: 'Write `const x = require("./x")` for `import x from "./x"`. `describe`, `it`, `expect` and `jest` are globals.',
      },
      testModule: {
        message: 'The suite could not start: Auth0\'s package has no module "{{name}}" for tests.',
        hint: 'The test module of {{trigger}} is `@auth0/actions/{{known}}`.',
      },
      packageOfSpec: {
        message: 'The suite could not start: "{{name}}" is not installed.',
        hint: 'If only the tests need it, declare it in the `devDependencies` of a package.json. The dependencies of the manifest are installed for every customer.',
      },
      packageOfAction: {
        message: 'The suite could not start: "{{name}}" is not installed.',
        hint: 'The Action requires it: declare it in the manifest, with one exact version.',
      },
      devDependency: {
        message: 'The tests could not run: {{dependency}} of `devDependencies` cannot be installed: {{error}}.',
        hint: 'Declare a package and a version that are published, or remove it from the spec.',
      },
      dependencyMissing: {
        message: 'The tests could not run: {{dependency}} is not in the package registry.',
        hint: 'Declare a package and a version that are published.',
      },
      dependencyIncomplete: {
        message: 'The tests could not run: {{dependency}} needs {{wanted}}, which is not in the package registry.',
        hint: 'Declare a version of it whose own dependencies are published.',
      },
      dependencyRefused: {
        message: 'The tests could not run: {{dependency}} cannot be installed: {{error}}',
        hint: 'Auth0 installs packages of the public registry, for Linux and without native code. Declare one of these.',
      },
      dependencyNotInstalled: {
        message: 'The suite could not start: {{name}} is declared, but installing dependencies is off.',
        hint: "Leave out --no-install, or set install-dependencies to true, or install it in the repository's node_modules.",
      },
      dependencyNotRequirable: {
        message: 'The suite could not start: {{name}} is installed, but `require` cannot load it.',
        hint: 'It may only be an ES module. Declare a version that `require` can load, because Auth0 loads it in the same way.',
      },
      dependencyNotPinned: {
        message:
          'The suite could not start: {{name}} is not installed, because the manifest declares no exact version of it.',
        hint: 'Declare the exact version that the Action was written for.',
      },
      exited: {
        message: 'The spec ended the test process itself, with {{status}}, before its tests were done.',
        hint: 'Remove the call to `process.exit`, or await the promise that is rejected without a handler.',
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
        hint: 'Silence `console.log` in the spec: `jest.spyOn(console, "log").mockImplementation()`.',
      },
    },
  },
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
