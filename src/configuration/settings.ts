import type { RuleId } from '../rules/catalogue.ts';
import type { Severity } from '../rules/rule.ts';

/** Percentages, 0 to 100; null is off. */
export interface Thresholds {
  readonly successPath: number | null;
  readonly lines: number | null;
  readonly branches: number | null;
  readonly functions: number | null;
  readonly statements: number | null;
}

export type FailOn = 'error' | 'warning' | 'never';

/** One entry of `waivers:` that is well formed. */
export interface Waiver {
  readonly rule: RuleId;
  /** A file, or a folder that holds it, relative to the repository's root; null for everywhere. */
  readonly path: string | null;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly expires: string;
}

/** What a run is asked to do, after the configuration file, the inputs and the defaults have been put together. */
export interface Settings {
  readonly failOn: FailOn;
  readonly tests: boolean;
  /** Seconds of wall-clock time for one integration's tests. */
  readonly testTimeout: number;
  readonly thresholds: Thresholds;
  /** Severities that the configuration file gives to rules. */
  readonly rules: Readonly<Partial<Record<RuleId, Severity>>>;
  readonly waivers: readonly Waiver[];
}
