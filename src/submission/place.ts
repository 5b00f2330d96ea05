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

/** The place for something that concerns a file as a whole. */
export function startOf(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
