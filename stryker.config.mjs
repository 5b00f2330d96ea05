// What all runs of scripts/mutate.mjs share. See docs/mutation.md.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['@stryker-mutator/mocha-runner', './scripts/mutation/case-runner.mjs'],
  testRunner: 'mocha',
  mochaOptions: {
    require: ['tsx/cjs', './scripts/mutation/jest-globals.cjs'],
    'no-config': true,
    'no-package': true,
  },
  // A mutant is tried by the cases that come by its place.
  coverageAnalysis: 'perTest',
  // Rules read the machine's files nowhere: what a loop without end costs is time.
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
