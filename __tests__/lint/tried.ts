import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Tried {
  /** How the ids of the rules begin that a case is about: a rule, a group, or nothing for all. */
  readonly asked: string;
  /** The rules that it found something of. */
  readonly found: readonly string[];
  /** The full name of the case under Jest. */
  readonly title: string | undefined;
}

/** What the tables have tried in this process, for `npm run cases`. */
export const tried: Tried[] = [];

/** In a whole run of Jest, what a table has tried is left for the count: `scripts/rule-cases.mjs` does not run it again. */
export function leaveForTheCount(folder: string): void {
  afterAll(() => {
    const table = path.relative(path.join(__dirname, 'rules'), expect.getState().testPath ?? '');
    if (table.startsWith('..')) return;
    const file = path.join(folder, `${table}.json`);
    mkdirSync(path.dirname(file), { recursive: true });
    // In one step: it is there whole, or not at all.
    writeFileSync(`${file}.part`, JSON.stringify(tried));
    renameSync(`${file}.part`, file);
  });
}
