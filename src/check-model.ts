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
  /** 40 hex digits, or null where it is not known. */
  readonly commit: string | null;
  /** Of the probe's scenarios, the one that is run alone; null or left out for all. */
  readonly scenario?: string | null;
  /** Told of what that one has recorded. */
  readonly onScenario?: ProbeOptions['onScenario'];
  /**
   * What integrations came to, by their folders: what is there stands and is not run again, what is run is put there. Left out where
   * everything is run.
   */
  readonly memory?: CheckMemory;
  /** Told what is going on, one line at a time. */
  readonly progress: (line: string) => void;
  /** Told what everybody is to know before it happens. */
  readonly announce: (line: string) => void;
  /** Told what only a close look needs, too: what the tests run in. */
  readonly detail?: (line: string) => void;
}

export interface CheckResult {
  /** What is known; its conclusion is `failure` where anything below is not empty. */
  readonly report: Report;
  /** Findings that a fix comes with; the report has none. */
  readonly fixable: readonly Finding[];
  /** The Actions' sources, for a reader; none of what lint did not get to look at. */
  readonly sources: readonly ReportedSource[];
  /** Failures of our own code, by the stage that failed. The rest of the report stands. */
  readonly defects: readonly Defect[];
  /** What we need and did not get, nobody's fault here: a registry that does not answer. The rest of the report stands. */
  readonly infrastructure: readonly InfrastructureFailure[];
}
