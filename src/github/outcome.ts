import type { Settings } from '../configuration/settings.ts';
import type { Report } from '../report/model.ts';
import type { ReportedSource } from '../report/source.ts';
import type { GitHubEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import type { CheckedTree } from './post.ts';

/** The result of a run. */
export interface Outcome {
  /** Everything that is known. */
  readonly report: Report;
  /** Why there is no verdict, or no complete one. Each reason is reported unchanged. */
  readonly problems: readonly string[];
  /** Settings for publishing; null if no verdict was reached. */
  readonly checked: Checked | null;
}

export interface Checked {
  readonly event: GitHubEvent;
  readonly inputs: Inputs;
  readonly settings: Settings;
  /** The Actions' sources; empty for a report from another run. */
  readonly sources: readonly ReportedSource[];
  /** Whether the report comes from another run: its findings are not about the commit of this job. */
  readonly received: boolean;
  /** What this run checked; null for a report from another run. */
  readonly tree: CheckedTree | null;
  /** Milliseconds left for publishing; left out for the full time. */
  readonly budget?: number;
}
