import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journalIn } from '../../scripts/mutation/journal.mjs';
import { mutantTrials } from '../../scripts/mutation/try-mutant.mjs';
import { IN_MEMORY } from '../in-memory.ts';

describe('a run of mutants', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(IN_MEMORY, 'aic-journal-'));
    write('source.ts', 'a < b');
    write('first.test.ts', 'one table');
    write('second.test.ts', 'another table');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (name: string) => path.join(folder, name);
  const write = (name: string, text: string) => {
    writeFileSync(at(name), text);
  };
  const journal = () => at('reports/part.journal.jsonl');
  const lines = () => readFileSync(journal(), 'utf8').split('\n').filter(Boolean).length;

  /** The mutants, each with the case that finds it, in the order in which they are tried. */
  const FOUND_BY: Readonly<Record<string, string | null>> = { 'a <= b': 'third', 'a > b': null, 'a >= b': 'second' };
  const NAMES = ['first', 'second', 'third'];

  /** Tries the first mutants of them in a new process, and answers with the cases that were run with each: `a > b: first, …`. */
  async function tried(names = NAMES, mutants = Object.keys(FOUND_BY)): Promise<string[]> {
    const runs: string[] = [];
    const cases = new Map(
      NAMES.map((name) => [name, { file: at(name === 'third' ? 'second.test.ts' : 'first.test.ts') }]),
    );
    const tryMutant = mutantTrials({
      journal: journalIn(journal()),
      cases,
      slow: () => new Set<string>(),
      run: (name, mutant) => {
        if (mutant !== null) runs.push(name);
        const isFound = mutant !== null && FOUND_BY[mutant.replacement] === name;
        return Promise.resolve({ state: isFound ? 'failed' : 'passed' });
      },
    });
    const all: string[] = [];
    for (const replacement of mutants) {
      const mutant = { id: '1', fileName: at('source.ts'), location: { start: { line: 0, column: 2 } }, replacement };
      const { found, runs: count } = await tryMutant(mutant, names);
      expect(found?.name ?? null).toBe(FOUND_BY[replacement]);
      expect(count).toBe(runs.length);
      all.push(`${replacement}: ${runs.splice(0).sort().join(', ')}`);
    }
    return all;
  }

  const ANEW = 'a > b: first, second, third';
  const AS_KNOWN = ['a <= b: third', 'a > b: ', 'a >= b: second'];

  it('goes on where it was stopped', async () => {
    await tried(NAMES, ['a <= b', 'a > b']);
    const before = lines();
    expect((await tried()).slice(0, 2)).toEqual(AS_KNOWN.slice(0, 2));
    expect(lines()).toBe(before + 1);
    expect(await tried()).toEqual(AS_KNOWN);
    expect(lines()).toBe(before + 1);
  });

  it('tries all anew where the file has changed', async () => {
    await tried();
    write('source.ts', 'a < b ');
    expect((await tried())[1]).toBe(ANEW);
  });

  it('tries what was not found anew where cases have changed, or are others', async () => {
    await tried();
    write('second.test.ts', 'another table, with a case');
    expect(await tried()).toEqual(['a <= b: third', ANEW, 'a >= b: second']);
    expect(await tried()).toEqual(AS_KNOWN);
    expect(await tried(['first', 'second'], ['a > b'])).toEqual(['a > b: first, second']);
  });

  it('looks further where a case finds the mutant no more', async () => {
    await tried(NAMES, ['a <= b']);
    const known = readFileSync(journal(), 'utf8');
    writeFileSync(journal(), known.replace('"finder":"third"', '"finder":"first"'));
    const [runs] = await tried(NAMES, ['a <= b']);
    expect(runs).toContain('third');
    expect(await tried(NAMES, ['a <= b'])).toEqual(['a <= b: third']);
  });

  it('loses nothing else by a line that was not written to its end', async () => {
    await tried(NAMES, ['a <= b', 'a > b']);
    const whole = readFileSync(journal(), 'utf8');
    writeFileSync(journal(), whole.slice(0, -5));
    expect((await tried(NAMES, ['a <= b', 'a > b']))[1]).toBe(ANEW);
    appendFileSync(journal(), '{"mutant":"');
    expect(await tried()).toEqual([AS_KNOWN[0], AS_KNOWN[1], expect.stringContaining('second')]);
    expect(await tried()).toEqual(AS_KNOWN);
  });

  it('says that a mutant has changed what other cases see', async () => {
    const cases = new Map([['first', { file: at('first.test.ts') }]]);
    const run = () => Promise.resolve({ state: 'failed' as const });
    const tryMutant = mutantTrials({ journal: journalIn(journal()), cases, slow: () => new Set<string>(), run });
    const mutant = { id: '1', fileName: at('source.ts'), location: { start: { line: 0, column: 2 } }, replacement: '' };
    await expect(tryMutant(mutant, ['first'])).rejects.toThrow('to the cases after it: first');
    expect(journalIn(journal()).resultOf(journalIn(journal()).keyOf(mutant))).toBeUndefined();
  });
});
