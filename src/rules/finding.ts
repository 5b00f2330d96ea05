import type { Place } from '../submission/place.ts';
import type { MessageData, MessageId, RuleId } from './catalogue.ts';
import type { UnfixedReason } from './unfixed.ts';

/** A replacement of text in one file of the repository. */
export interface Edit {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  /** Offsets in the file's text without its byte-order mark, in UTF-16 code units. The end is exclusive. */
  readonly range: readonly [number, number];
  readonly text: string;
}

/**
 * A mechanical and safe correction: edits that belong together, of one file or of several. There is at least one, and no two
 * overlap. All of them are made, or none.
 */
export type Fix = readonly Edit[];

/** What a rule found, as the rule's id and typed values. `report/` makes the sentence. */
export interface Finding extends Place {
  readonly rule: RuleId;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
  /** Why a rule that has fixes does not offer one here. */
  readonly unfixed?: UnfixedReason;
}

/** Makes a finding. The compiler checks its values against the rule's text. */
export function finding<R extends RuleId, M extends MessageId<R>>(
  rule: R,
  messageId: M,
  data: MessageData<R, M>,
  place: Place,
): Finding {
  const { file, start, end } = place;
  return { rule, messageId, data, file, start, end };
}
