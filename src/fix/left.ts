import type { Finding } from '../rules/finding.ts';
import { unfixedReasons, type UnfixedReason } from '../rules/unfixed.ts';

/** A finding that was not corrected, although its rule can correct, and the reason. */
export interface Left {
  readonly finding: Finding;
  readonly why: Why;
}

export type Why =
  | { readonly kind: 'in-doubt'; readonly reason: UnfixedReason }
  | { readonly kind: 'waived' }
  /** Files of the correction that are links, or targets of a link. */
  | { readonly kind: 'linked'; readonly files: readonly string[] }
  /** Rules that would find more errors or warnings than before. */
  | { readonly kind: 'worse'; readonly rules: readonly string[] }
  | { readonly kind: 'not-parsed' }
  /** All passes are used up, and this correction is still requested. */
  | { readonly kind: 'unfinished' };

/** Completes "not corrected: …". */
export function whyInWords(why: Why): string {
  switch (why.kind) {
    case 'in-doubt':
      return unfixedReasons[why.reason];
    case 'waived':
      return 'a waiver accepts it';
    case 'linked':
      return `${why.files.join(', ')} is a link, or a link leads to it`;
    case 'worse':
      return `${why.rules.join(', ')} would find more than before`;
    case 'not-parsed':
      return 'a file would no longer parse';
    case 'unfinished':
      return 'another correction changed the same place; run --fix again';
  }
}
