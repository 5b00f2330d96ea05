import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { readRunLine, RUN_LINE_LIMIT, runLine } from '../../src/github/run-line.ts';
import type { Known, Run } from '../../src/report/last-run.ts';
import { MOST_KNOWN } from '../../src/report/last-run.ts';

const [COMMIT, BEFORE] = ['a', 'b'].map((digit) => digit.repeat(40)) as [string, string];
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: length, maxLength: length });
const known: fc.Arbitrary<Known> = fc.record({
  id: digits(12),
  tests: fc.option(digits(8)),
  isNew: fc.boolean(),
});
const runs: fc.Arbitrary<Run> = fc.record({
  commit: digits(40),
  known: fc.array(known, { maxLength: 60 }),
  since: fc.option(fc.record({ commit: digits(40), fixed: fc.nat(MOST_KNOWN), unchecked: fc.nat(MOST_KNOWN) })),
});
const comment = (line: string) => `<!-- marker -->\n${line}\n## Ready`;
const written = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return comment(`<!-- last-run ${deflateRawSync(text).toString('base64')} -->`);
};
const good = { commit: COMMIT, known: ['0123456789ab', '0123456789act01234567n'], since: null };

describe('the hidden line of a run', () => {
  it('is read as it was written, and its HTML comment ends with it', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const line = runLine(run) ?? '';
        expect(line).toMatch(/^<!-- (?:(?!--).)+ -->$/);
        expect(readRunLine(comment(line))).toEqual(run);
        expect(readRunLine(`${comment(line).replaceAll('\n', '\r\n')}\r\n`)).toEqual(run);
      }),
    );
  });

  it('has room for all findings that are kept, of as many integrations', () => {
    const id = (index: number, length: number) =>
      (index * 2_654_435_761).toString(16).padStart(length, '7').slice(-length);
    const all = Array.from({ length: MOST_KNOWN }, (_, index) => ({
      id: id(index + 1, 12),
      tests: id(index + 7, 8),
      isNew: index % 2 === 0,
    }));
    const run = { commit: COMMIT, known: all, since: { commit: BEFORE, fixed: MOST_KNOWN, unchecked: 0 } };
    const line = runLine(run) ?? '';
    expect(line).not.toBe('');
    expect(line.length).toBeLessThanOrEqual(RUN_LINE_LIMIT);
    expect(readRunLine(comment(line))).toEqual(run);
  });

  it('does not exist if nothing is kept', () => {
    expect(runLine(null)).toBeNull();
  });

  it('is read in the form that we write', () => {
    expect(readRunLine(written(good))?.known).toEqual([
      { id: '0123456789ab', tests: null, isNew: false },
      { id: '0123456789ac', tests: '01234567', isNew: true },
    ]);
  });

  it.each([
    ['no second line', '<!-- marker -->'],
    ['another line', comment('## Ready')],
    ['no deflate', comment('<!-- last-run AAAA -->')],
    ['another alphabet', comment('<!-- last-run a_-b -->')],
    ['more on the line', `${written(good).split('\n')[0]}\n${written(good).split('\n')[1]} x`],
    ['the third line', `<!-- marker -->\n${written(good)}`],
    ['no JSON', written('{')],
    ['another value', written([])],
    ['no commit', written({ ...good, commit: null })],
    ['an invalid commit', written({ ...good, commit: '@octocat' })],
    ['an invalid commit before it', written({ ...good, since: { commit: '](x)', fixed: 0, unchecked: 0 } })],
    ['an invalid count', written({ ...good, since: { commit: BEFORE, fixed: -1, unchecked: 0 } })],
    ['a count without bounds', written({ ...good, since: { commit: BEFORE, fixed: 1e9, unchecked: 0 } })],
    ['an invalid id', written({ ...good, known: ['<img>'] })],
    ['one property more', written({ ...good, more: 1 })],
    ['too many findings', written({ ...good, known: Array.from({ length: MOST_KNOWN + 1 }, () => '0123456789ab') })],
    ['a text that unpacks to megabytes', written(`${JSON.stringify(good)}${' '.repeat(5_000_000)}`)],
    ['a line that is too long', written(good).replace(' -->\n##', `${'A'.repeat(RUN_LINE_LIMIT)} -->\n##`)],
  ])('is not a run to compare with: %s', (_, body) => {
    expect(readRunLine(body)).toBeNull();
  });
});
