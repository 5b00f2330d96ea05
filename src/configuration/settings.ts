import type { PartnerAnswers } from './answers.ts';
import type { ListingTexts } from './listing.ts';
import type { RuleId } from '../rules/catalogue.ts';
import type { Place } from '../submission/place.ts';
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
/** `on-findings`: if the check fails, or if there is an error or a warning that is not waived. */
export type CommentWhen = 'always' | 'on-findings' | 'on-failure' | 'never';
/** What partner code runs behind: the best wall available or none, a wall or nothing, or a container. */
export type Isolation = 'auto' | 'required' | 'container';
export type ReviewKind = 'none' | 'comment' | 'request-changes';

/** A well-formed entry of `waivers:`, for a rule that can be waived, which is valid today. */
export interface Waiver {
  readonly rule: RuleId;
  /** A file, or a folder that holds it, relative to the repository's root, without `./` or a slash at its end; null for everywhere. */
  readonly path: string | null;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which it is valid. */
  readonly expires: string;
}

/** A waiver, and the place of its entry in the configuration file. */
export interface PlacedWaiver extends Waiver {
  readonly place: Place;
}

/** The settings that an input, an option or the configuration file can give, under their own names. */
export interface GivenSettings {
  readonly 'fail-on'?: FailOn;
  readonly comment?: CommentWhen;
  readonly review?: ReviewKind;
  readonly 'check-run'?: boolean;
  readonly annotations?: boolean;
  readonly 'install-dependencies'?: boolean;
  readonly 'audit-dependencies'?: boolean;
  readonly isolation?: Isolation;
  readonly tests?: boolean;
  readonly probe?: boolean;
  /** Seconds. */
  readonly 'test-timeout'?: number;
  readonly 'success-path-coverage'?: number | null;
  readonly 'line-coverage'?: number | null;
  readonly 'branch-coverage'?: number | null;
  readonly 'function-coverage'?: number | null;
  readonly 'statement-coverage'?: number | null;
}

/** The settings of a run, combined from the configuration file, the inputs and the defaults. */
export interface Settings {
  readonly failOn: FailOn;
  readonly comment: CommentWhen;
  readonly review: ReviewKind;
  readonly checkRun: boolean;
  readonly annotations: boolean;
  /** Whether the packages that the manifest declares are installed for the tests. */
  readonly installDependencies: boolean;
  /** Whether the registry is asked for advisories on them. */
  readonly auditDependencies: boolean;
  readonly isolation: Isolation;
  /** Whether a wall may be made with `sudo`. Only the person who starts the check can allow it; no file of the submission can. */
  readonly mayUseSudo: boolean;
  readonly tests: boolean;
  /** Whether the Action is executed against faults. */
  readonly probe: boolean;
  /** Seconds of wall-clock time for one integration's tests. */
  readonly testTimeout: number;
  readonly thresholds: Thresholds;
  /** Severities that the configuration file gives to rules. */
  readonly rules: Readonly<Partial<Record<RuleId, Severity>>>;
  readonly waivers: readonly PlacedWaiver[];
  /** What the partner says about Auth0's questions, for the reviewer; null if the partner does not say. */
  readonly answers: PartnerAnswers | null;
  /** Texts of the listing, for its preview; null if there are none. */
  readonly listing: ListingTexts | null;
  /** Places in the configuration file of the settings in use. An input or an option has none. Left out if there is no file. */
  readonly places?: SettingPlaces;
}

/** Places of settings and severities in the configuration file. */
export interface SettingPlaces {
  readonly settings: Readonly<Partial<Record<keyof GivenSettings, Place>>>;
  readonly rules: Readonly<Partial<Record<RuleId, Place>>>;
}
