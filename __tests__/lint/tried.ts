import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Tried {
  /** The beginning of the ids of the rules that a case is about: a rule, a group, or empty for all. */
  readonly asked: string;
  /** The rules with findings. */
  readonly found: readonly string[];
  /** The full name of the case under Jest. */
  readonly title: string | undefined;
}

/** The cases that the tables have tried in this process, for `npm run cases`. */
export const tried: Tried[] = [];

/** In a whole run of Jest, the cases of a table are kept for the count, so that `scripts/rule-cases.mjs` does not run them again. */
export function leaveForTheCount(folder: string): void {
  afterAll(() => {
    const table = path.relative(path.join(__dirname, 'rules'), expect.getState().testPath ?? '');
    if (table.startsWith('..')) return;
    const file = path.join(folder, `${table}.json`);
    mkdirSync(path.dirname(file), { recursive: true });
    // In one step, so that the file is either complete or missing.
    writeFileSync(`${file}.part`, JSON.stringify(tried));
    renameSync(`${file}.part`, file);
  });
}
