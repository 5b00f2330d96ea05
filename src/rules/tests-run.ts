import { defineRules } from './rule.ts';

/** Rules about tests that fail, and specs that do not run to their end. */
export const testsRunRules = defineRules({
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
});
