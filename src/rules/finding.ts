import type { MessageData, MessageId, RuleId } from './catalogue.ts';

/** 1-based line and column; a column counts UTF-16 code units, as editors and GitHub do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place in a file of the repository. The end is exclusive. */
export interface Place {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** A mechanical and safe correction: replace the text between two offsets (UTF-16 code units) of the file. */
export interface Fix {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** What a rule found, as its id and typed values; the sentence is made of them by `report/`. */
export interface Finding extends Place {
  readonly rule: RuleId;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
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

/** The place of a finding about a file as a whole. */
export function startOf(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
