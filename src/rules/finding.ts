import type { Place } from '../submission/place.ts';
import type { MessageData, MessageId, RuleId } from './catalogue.ts';
import type { UnfixedReason } from './unfixed.ts';

/** A replacement of text in one file of the repository. */
export interface Edit {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  /** Offsets in the file's text, its byte-order mark off, in UTF-16 code units. The end is exclusive. */
  readonly range: readonly [number, number];
  readonly text: string;
}

/**
 * A mechanical and safe correction: edits of one file or of several that belong together, never none, no two of them
 * overlapping. All of them are made, or none is.
 */
export type Fix = readonly Edit[];

/** What a rule found, as its id and typed values; the sentence is made of them by `report/`. */
export interface Finding extends Place {
  readonly rule: RuleId;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
  /** Why a rule with fixes has none here. */
  readonly unfixed?: UnfixedReason;
}

/** Makes a finding whose values the compiler has checked against the rule's text. */
export function finding<R extends RuleId, M extends MessageId<R>>(
  rule: R,
  messageId: M,
  data: MessageData<R, M>,
  place: Place,
): Finding {
  const { file, start, end } = place;
  return { rule, messageId, data, file, start, end };
}
