/** Parts of Jest 29.7 without published types. The toolchain's build finds them by path. */
declare module 'jest-runner/build/runTest.js' {
  import type { TestContext, TestResult } from '@jest/test-result';
  import type NodeEnvironment from 'jest-environment-node';
  import type Resolver from 'jest-resolve';

  type Configuration = ConstructorParameters<typeof NodeEnvironment>[0];

  const runTest: (
    path: string,
    globalConfig: Configuration['globalConfig'],
    config: Configuration['projectConfig'],
    resolver: Resolver,
    context: Partial<TestContext>,
  ) => Promise<TestResult>;
  export default runTest;
}

declare module 'jest-circus/build/legacy-code-todo-rewrite/jestAdapter.js' {
  const testFramework: unknown;
  export default testFramework;
}

declare module 'jest-haste-map/build/ModuleMap.js' {
  import type { IModuleMap } from 'jest-haste-map';

  interface RawModuleMap {
    duplicates: Map<string, unknown>;
    map: Map<string, unknown>;
    mocks: Map<string, string>;
    rootDir: string;
  }
  const ModuleMap: new (raw: RawModuleMap) => IModuleMap;
  export default ModuleMap;
}

declare module 'jest-circus/build/formatNodeAssertErrors.js' {
  /** Matches its class, its name or its code. */
  export const isAssertionError: (error: unknown) => boolean;
  export const assertionErrorMessage: (error: unknown, options: object) => string;
}
