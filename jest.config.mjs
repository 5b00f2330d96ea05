import { availableParallelism } from 'node:os';

// Everything is compiled to CommonJS, also dependencies, because several of them are only published as ES modules.
export default {
  reporters: ['default', '<rootDir>/scripts/count-reporter.mjs'],
  // By default, Jest leaves one core idle: on two cores, one process runs everything. We use half as many again as there are cores,
  // because many tests wait for processes or timers.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: '<rootDir>/scripts/jest/sequencer.mjs',
  globalSetup: '<rootDir>/__tests__/set-up.ts',
  globalTeardown: '<rootDir>/scripts/jest/teardown.mjs',
  // For busy or slow machines: tests wait for events, and do not measure time.
  testTimeout: 120_000,
  testEnvironment: '<rootDir>/scripts/jest/environment.mjs',
  runtime: '<rootDir>/scripts/jest/runtime.cjs',
  testEnvironmentOptions: { customExportConditions: ['node', 'import', 'require', 'default'] },
  moduleNameMapper: {
    // jest-circus loads it inside the test's realm, where Jest's own packages are not transformed.
    '^dedent$': '<rootDir>/node_modules/dedent/dist/dedent.js',
    // yazl requires it as CommonJS, and does not look for a default export.
    '^buffer-crc32$': '<rootDir>/node_modules/buffer-crc32/dist/index.cjs',
  },
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/__tests__/fixtures/', '<rootDir>/examples/', '<rootDir>/dist/'],
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        isModule: 'unknown',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?:@swc|typescript|esbuild|@vercel|@faker-js|jest[^/]*|@jest)/'],
};
