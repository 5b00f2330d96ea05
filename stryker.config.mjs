// The settings that all runs of scripts/mutate.mjs share. See docs/mutation.md.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['@stryker-mutator/mocha-runner', './scripts/mutation/case-runner.mjs'],
  testRunner: 'mocha',
  mochaOptions: {
    require: ['tsx/cjs', './scripts/mutation/jest-globals.cjs'],
    'no-config': true,
    'no-package': true,
  },
  // A mutant is tried with the cases that reach its place.
  coverageAnalysis: 'perTest',
  // Rules never read files of this machine, so an endless loop only costs time.
  timeoutMS: 30_000,
  timeoutFactor: 4,
  disableTypeChecks: false,
  ignorePatterns: [
    '**',
    '!package.json',
    '!src/**',
    '!__tests__/in-memory.ts',
    '!__tests__/lint/**',
    '!__tests__/analysis/**',
    '!__tests__/fixtures/paths/**',
    '!__tests__/fixtures/success-path/**',
    '!scripts/mutation/**',
  ],
  tempDirName: 'reports/.stryker',
  reporters: ['progress-append-only', 'json', 'html'],
  allowEmpty: true,
};
