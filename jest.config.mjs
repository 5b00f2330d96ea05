import { availableParallelism } from 'node:os';

// Everything is compiled to CommonJS, dependencies too: several of them are published as ES modules only.
export default {
  reporters: ['default', '<rootDir>/scripts/count-reporter.mjs'],
  // Jest's own choice leaves one core idle, which on two cores is one process for everything. Half as many again, for many
  // tests wait for processes or for time.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: '<rootDir>/scripts/jest/sequencer.mjs',
  globalSetup: '<rootDir>/__tests__/set-up.ts',
  globalTeardown: '<rootDir>/scripts/jest/teardown.mjs',
  // For machines that are busy or slow: a test waits for what it waits for, and measures no time.
  testTimeout: 120_000,
  testEnvironment: '<rootDir>/scripts/jest/environment.mjs',
  runtime: '<rootDir>/scripts/jest/runtime.cjs',
  testEnvironmentOptions: { customExportConditions: ['node', 'import', 'require', 'default'] },
  moduleNameMapper: {
    // jest-circus loads it inside the test's realm, where nothing of Jest itself is transformed.
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
