export interface Tried {
  /** How the ids of the rules begin that a case is about: a rule, a group, or nothing for all. */
  readonly asked: string;
  /** The rules that it found something of. */
  readonly found: readonly string[];
}

/** What the tables have tried in this process, for `npm run cases`. */
export const tried: Tried[] = [];
