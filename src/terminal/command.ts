import type { GivenSettings } from '../configuration/settings.ts';
import type { RuleId } from '../rules/catalogue.ts';
import type { Output } from './outputs.ts';
import type { StartCommand } from './start-arguments.ts';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  /** One rule, or several to choose from. */
  | { readonly name: 'explain'; readonly rules: readonly [RuleId, ...RuleId[]] }
  | {
      readonly name: 'check';
      readonly path: string;
      readonly config: string | null;
      readonly outputs: readonly Output[];
      readonly given: GivenSettings;
      /** Whether to correct first what can be corrected; `forced` also if git could not undo it. */
      readonly fix: 'no' | 'yes' | 'forced';
      /** The one scenario of the probe to run and to show step by step; null for all of them. */
      readonly scenario: string | null;
      /** Opens the HTML report in a browser. */
      readonly open: boolean;
      /** The rule whose findings are printed as excerpts to paste, instead of the report; null for the report. */
      readonly falseAlarm: RuleId | null;
      /** What to compare with: a git revision, a JSON report or an archive; null for nothing. */
      readonly against: string | null;
      /** The SHA-256 that an archive must have, 64 hexadecimal digits; null for any. */
      readonly digest: string | null;
      /** Whether to show progress on standard error. */
      readonly verbose: boolean;
    }
  | WatchCommand
  | PackCommand
  | PreviewCommand
  | StartCommand;

/** Checks a submission again on each change. */
export interface WatchCommand {
  readonly name: 'watch';
  readonly path: string;
  readonly config: string | null;
  readonly given: GivenSettings;
  /** Whether to correct even if git could not undo it. */
  readonly force: boolean;
  readonly verbose: boolean;
}

/** Checks a submission, and packs it if it is ready. */
export interface PackCommand {
  readonly name: 'pack';
  readonly path: string;
  readonly config: string | null;
  /** A file or a folder; null for a file with the usual name in the working folder. */
  readonly output: string | null;
  readonly given: GivenSettings;
  /** Whether to pack a submission that is not ready. */
  readonly force: boolean;
  readonly verbose: boolean;
}

/** Checks a submission, and writes its listing as a web page. */
export interface PreviewCommand {
  readonly name: 'preview';
  readonly path: string;
  readonly config: string | null;
  /** Null for a file with the usual name in the working folder. */
  readonly output: string | null;
  readonly given: GivenSettings;
  /** Opens the page in a browser. */
  readonly open: boolean;
  readonly verbose: boolean;
}
