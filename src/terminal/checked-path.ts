import type { CheckResult } from '../check.ts';
import type { ListingTexts } from '../configuration/listing.ts';
import type { FailOn, Thresholds } from '../configuration/settings.ts';
import type { Command } from './command.ts';

export type CheckCommand = Extract<Command, { name: 'check' }>;

/** What every command that checks needs. */
export interface CheckedPath extends CheckResult {
  /** Absolute path of the repository's root. */
  readonly root: string;
  readonly folder: string;
  /** The required coverage; null if there is no verdict. */
  readonly thresholds: Thresholds | null;
  readonly failOn: FailOn;
  /** What the configuration file says about the listing. */
  readonly listing: ListingTexts | null;
}
