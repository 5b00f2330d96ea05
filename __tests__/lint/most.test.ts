import { isAmongFirst, MOST, withMost } from '../../src/lint/most.ts';
import { messageOf } from '../../src/report/message.ts';
import { severityOf } from '../../src/rules/catalogue.ts';
import { finding } from '../../src/rules/finding.ts';
import { startOf } from '../../src/submission/place.ts';
import { found, lint } from './rule-tester.ts';
import { field, manifest, MANIFEST } from './rules/manifest/manifest-cases.ts';

/** A manifest with this many dependencies that are not pinned, each on its own line. */
const unpinned = (count: number) => ({
  [MANIFEST]: manifest({
    dependencies: Array.from({ length: count }, (_, index) => ({ name: `package-${index}`, version: 'latest' })),
  }),
});
const notPinned = 'manifest/dependency-not-pinned';

describe('findings of one rule in one file', () => {
  it('are all listed up to the limit', async () => {
    const findings = await found(notPinned, unpinned(MOST));
    expect(findings).toHaveLength(MOST);
    expect(findings.filter((each) => each.includes('more:'))).toEqual([]);
  });

  it.each([1, 2, 500])('are counted if there are %i more', async (more) => {
    const all = (await lint(unpinned(MOST + more))).filter(({ rule }) => rule === notPinned);
    expect(all).toHaveLength(MOST + 1);
    const last = all.at(-1);
    if (last === undefined) throw new Error('There are findings.');
    // There are eight lines above the dependencies.
    expect(last).toMatchObject({ messageId: 'more:error', data: { count: more }, start: { line: 8 + MOST + 1 } });
    expect(messageOf(last).message).toBe(`The other findings of this rule in this file are not listed: ${more}.`);
    expect(severityOf(notPinned, last.messageId)).toBe('error');
  });

  it('do not prevent those of another rule, or of another severity, from being listed', async () => {
    const secrets = Array.from({ length: MOST + 5 }, (_, index) => field(`name${index}`));
    const findings = await lint({ [MANIFEST]: manifest({ secrets }) });
    const count = (rule: string) => findings.filter((each) => each.rule === rule).length;
    expect(count('secrets/name-case')).toBe(MOST + 1);
    expect(count('secrets/unused')).toBe(MOST + 1);
    expect(count('manifest/limits')).toBe(1);
  });

  it('keep their severity', () => {
    const place = startOf('a.js');
    const notices = Array.from({ length: MOST + 1 }, () => finding('secrets/unused', 'perhaps', { names: 'A' }, place));
    const warning = finding('secrets/unused', 'unused', { name: 'A', store: 'secrets' }, place);
    const listed = withMost([...notices, warning]);
    expect(listed).toHaveLength(MOST + 2);
    expect(listed.slice(MOST).map(({ messageId }) => messageId)).toEqual(['more:notice', 'unused']);
  });

  it('are made for the list and one more, and only counted beyond that', () => {
    const counts = new Map<string, number>();
    const asked = Array.from({ length: MOST + 3 }, () => isAmongFirst(counts, notPinned, 'range'));
    expect(asked.filter(Boolean)).toHaveLength(MOST + 1);
    expect([...counts.values()]).toEqual([MOST + 3]);
  });
});
