import fs from 'node:fs';
import path from 'node:path';
import { IN_MEMORY } from '../in-memory.ts';
import { EXAMPLE, furtherDefects, namedDefects } from './defects.ts';

/** Files of a folder by their path, base64. */
function snapshot(folder: string): Record<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), fs.readFileSync(file, 'base64')];
    }),
  );
}

describe('defects of the example', () => {
  let copy: string;

  beforeEach(() => {
    copy = fs.mkdtempSync(path.join(IN_MEMORY, 'aic-'));
    fs.cpSync(EXAMPLE, copy, { recursive: true });
  });

  afterEach(() => {
    fs.rmSync(copy, { recursive: true });
  });

  it('have names of their own', () => {
    const names = [...namedDefects, ...furtherDefects].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([...namedDefects, ...furtherDefects])('$name: is made at the stated place', ({ edit, finding, at }) => {
    edit(copy);

    expect(snapshot(copy)).not.toEqual(snapshot(EXAMPLE));
    const line = fs.readFileSync(path.join(copy, finding.file), 'utf8').split('\n')[finding.line - 1];
    expect(line?.slice(finding.column - 1, finding.column - 1 + (at?.length ?? 0))).toBe(at ?? '');
    if (at === null) expect([finding.line, finding.column]).toEqual([1, 1]);
  });
});
