import type { Defect, InfrastructureFailure } from './check-guard.ts';
import type { CheckMemory } from './check-memory.ts';
import type { LoadedSettings } from './configuration/load.ts';
import type { ProbeOptions } from './probe/probe-integration.ts';
import type { Report } from './report/model.ts';
import type { ReportedSource } from './report/source.ts';
import type { Finding } from './rules/finding.ts';

export interface CheckOptions extends LoadedSettings {
  /** Absolute path of the repository's root. */
  readonly root: string;
  /** The submission's folder, relative to the root; `.` for the root itself. */
  readonly path: string;
  /** Absolute path of the folder with the bundled Jest and the mocks. */
  readonly toolchain: string;
  /** 40 hex digits; null if it is not known. */
  readonly commit: string | null;
  /** The only scenario of the probe to run; null or left out for all of them. */
  readonly scenario?: string | null;
  /** Receives what that scenario has recorded. */
  readonly onScenario?: ProbeOptions['onScenario'];
  /**
   * The known results of integrations, by their folders. They are not computed again, and new results are added. Left out if everything
   * is to run.
   */
  readonly memory?: CheckMemory;
  /** Receives the progress, one line at a time. */
  readonly progress: (line: string) => void;
  /** Receives what everybody has to know before it happens. */
  readonly announce: (line: string) => void;
  /** Receives details that only a close look needs: what the tests run in. */
  readonly detail?: (line: string) => void;
}

export interface CheckResult {
  /** What is known. Its conclusion is `failure` if there are defects or failures of the infrastructure. */
  readonly report: Report;
  /** Findings with their fixes, which the report does not have. */
  readonly fixable: readonly Finding[];
  /** The Actions' sources, for people to read. Empty if lint failed. */
  readonly sources: readonly ReportedSource[];
  /** Failures of our own code, by the stage that failed. The rest of the report is valid. */
  readonly defects: readonly Defect[];
  /** Failures that nobody here caused, such as a registry that does not answer. The rest of the report is valid. */
  readonly infrastructure: readonly InfrastructureFailure[];
}
