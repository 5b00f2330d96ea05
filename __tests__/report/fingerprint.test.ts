import { fingerprints } from '../../src/report/fingerprint.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { finding } from '../../src/rules/finding.ts';

function failed(name: string, line: number, file = 'a.spec.js'): Finding {
  const at = { line, column: 3 };
  return finding('tests/failed', 'failed', { name, error: 'no' }, { file, start: at, end: at });
}

it('stays the same when lines move', () => {
  expect(fingerprints([failed('x', 40)])).toEqual(fingerprints([failed('x', 4)]));
});

it('stays the same when the uncovered lines of the success path move', () => {
  const uncovered = (first: number, last: number, percent: number): Finding =>
    finding('tests/success-path-coverage', 'uncoveredLines', { first, last, percent, threshold: 100 }, failed('x', 1));
  expect(fingerprints([uncovered(18, 20, 80)])).toEqual(fingerprints([uncovered(19, 21, 81.5)]));
});

it('does not depend on the order in which the values were given', () => {
  const { data, ...rest } = failed('x', 1);
  const reversed = Object.fromEntries(Object.entries(data).reverse());
  expect(fingerprints([{ ...rest, data: reversed }])).toEqual(fingerprints([failed('x', 1)]));
});

it('differs by value, by file and among equals', () => {
  const all = fingerprints([failed('x', 1), failed('y', 1), failed('x', 1, 'b.spec.js'), failed('x', 9)]);
  expect(new Set(all).size).toBe(4);
  expect(all.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
});
