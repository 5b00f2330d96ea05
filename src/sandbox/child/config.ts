import type NodeEnvironment from 'jest-environment-node';
import type { RunRequest } from '../channel.ts';

type Configuration = ConstructorParameters<typeof NodeEnvironment>[0];

/**
 * Jest's own defaults, as constants: reading and normalising a configuration costs more than running a small spec.
 * Only the harmless settings of a submission are used. Differences from the defaults have a comment.
 */
export function globalConfig(request: RunRequest): Configuration['globalConfig'] {
  return {
    bail: 0,
    changedFilesWithAncestor: false,
    changedSince: '',
    // action-coverage.ts measures V8's coverage of the Action, without Jest, whose coverage uses objects of the spec's realm.
    collectCoverage: false,
    collectCoverageFrom: [],
    coverageDirectory: request.scratch,
    coverageProvider: 'v8',
    coverageReporters: [],
    // As in continuous integration: snapshots are compared, never written.
    ci: true,
    detectLeaks: false,
    detectOpenHandles: false,
    expand: false,
    findRelatedTests: false,
    forceExit: false,
    json: false,
    lastCommit: false,
    listTests: false,
    logHeapUsage: false,
    maxConcurrency: 5,
    maxWorkers: 1,
    noSCM: true,
    noStackTrace: false,
    nonFlagArgs: [],
    notify: false,
    notifyMode: 'failure-change',
    onlyChanged: false,
    onlyFailures: false,
    openHandlesTimeout: 0,
    passWithNoTests: false,
    projects: [],
    runInBand: true,
    runTestsByPath: true,
    rootDir: request.root,
    seed: 1,
    shard: { shardCount: 1, shardIndex: 1 },
    // The environment replaces the console; nothing is written to this one.
    silent: true,
    skipFilter: false,
    snapshotFormat: { escapeString: false, printBasicPrototype: false },
    errorOnDeprecated: false,
    testFailureExitCode: 1,
    testPathPattern: '',
    testSequencer: '',
    ...(request.settings.testTimeout === null ? {} : { testTimeout: request.settings.testTimeout }),
    updateSnapshot: 'none',
    useStderr: false,
    watch: false,
    watchAll: false,
    watchman: false,
    workerThreads: false,
  };
}

/** `setup` contains the absolute paths of the files that run before the spec. */
export function projectConfig(request: RunRequest, setup: readonly string[]): Configuration['projectConfig'] {
  const { clearMocks, resetMocks, resetModules, restoreMocks, globals } = request.settings;
  return {
    automock: false,
    cache: false,
    cacheDirectory: request.scratch,
    clearMocks,
    collectCoverageFrom: [],
    coverageDirectory: request.scratch,
    coveragePathIgnorePatterns: [],
    cwd: request.root,
    detectLeaks: false,
    detectOpenHandles: false,
    errorOnDeprecated: false,
    extensionsToTreatAsEsm: [],
    fakeTimers: { enableGlobally: false },
    forceCoverageMatch: [],
    globals,
    haste: {},
    id: 'submission',
    injectGlobals: true,
    moduleDirectories: ['node_modules'],
    moduleFileExtensions: ['js', 'mjs', 'cjs', 'jsx', 'ts', 'tsx', 'json', 'node'],
    moduleNameMapper: [],
    modulePathIgnorePatterns: [],
    openHandlesTimeout: 0,
    prettierPath: '',
    resetMocks,
    resetModules,
    restoreMocks,
    rootDir: request.root,
    roots: [request.root],
    runner: '',
    sandboxInjectedGlobals: [],
    setupFiles: [],
    setupFilesAfterEnv: [...setup],
    skipFilter: false,
    slowTestThreshold: 5,
    snapshotFormat: { escapeString: false, printBasicPrototype: false },
    snapshotSerializers: [],
    testEnvironment: 'environment',
    testEnvironmentOptions: {},
    // It is off by default, but the report contains the positions of the tests.
    testLocationInResults: true,
    testMatch: [],
    testPathIgnorePatterns: [],
    testRegex: [],
    testRunner: 'circus',
    transform: [],
    transformIgnorePatterns: [],
    unmockedModulePathPatterns: [],
    watchPathIgnorePatterns: [],
  };
}
