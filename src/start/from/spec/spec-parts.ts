import type { FlowId } from '../../../auth0/flows.ts';
import type { FoundExecution } from '../../../probe/explore/exploration.ts';
import type { Strictness } from './assertions.ts';
import type { ProviderNeeds } from './provider-text.ts';

/** An execution that becomes a test, and how much of it the test asserts. */
export interface PlannedTest {
  readonly found: FoundExecution;
  readonly strictness: Strictness;
}

/** Lines of the Action that no test runs. */
export interface Unreached {
  readonly start: number;
  readonly end: number;
  readonly path: 'success' | 'denial' | 'failure';
}

export interface SpecParts {
  readonly flow: FlowId;
  /** In the order of the tests. */
  readonly tests: readonly PlannedTest[];
  readonly unreached: readonly Unreached[];
  readonly needs: ProviderNeeds;
  /** Whether the Action reads the time, or waits. */
  readonly time: 'real' | 'fixed' | 'passing';
  /** Whether the Action keeps something between executions. */
  readonly keepsState: boolean;
  /** Whether the Action, or one of its packages, requires axios. */
  readonly usesAxios: boolean;
  /** Handlers of which nothing could be run. */
  readonly handlers: readonly string[];
}
