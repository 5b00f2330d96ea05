import { excessOf, MOST_CHARACTERS, MOST_CONTAINERS, MOST_LINES, MOST_MARKS } from '../../src/lint/excess.ts';
import { found, lint, sentences } from './rule-tester.ts';

const GUIDE = 'integration/installation_guide.md';
const SPEC = 'integration/integration.action.spec.js';
const excess = (text: string, role: 'guide' | 'spec' = 'guide') => excessOf(role, { state: 'read', path: 'a', text });

describe('a guide that can be read', () => {
  it.each([
    ['characters', 'a'.repeat(MOST_CHARACTERS), 'more than 200,000 characters', 'a'],
    ['lines', 'a\n'.repeat(MOST_LINES - 1), 'more than 3,000 lines', '\n'],
    ['lines of Windows', 'a\r\n'.repeat(MOST_LINES - 1), 'more than 3,000 lines', '\r\n'],
    ['brackets', '['.repeat(MOST_MARKS), 'more than 5,000 of "["', '['],
    ['marks of emphasis', '*_'.repeat(MOST_MARKS / 2), 'more than 5,000 of "*", "_", "~"', '~'],
    ['quotes', '> '.repeat(MOST_CONTAINERS), 'more than 50 nested lists and quotes on one line', '1.'],
    ['lists', '  - 1) '.repeat(MOST_CONTAINERS / 2), 'more than 50 nested lists and quotes on one line', '>'],
  ])('has at most the allowed number of %s', (_name, text, what, one) => {
    expect(excess(text)).toBeNull();
    expect(excess(text + one)).toBe(what);
  });

  it('may have long tables, lists and rules', () => {
    expect(excess(`${'| - '.repeat(1000)}|\n${'---\n'.repeat(500)}${'- a\n  - b\n'.repeat(500)}`)).toBeNull();
  });
});

describe('a text that is not read', () => {
  it('is reported, and no other rule reports anything about it', async () => {
    const text = `# A\n\n[[TODO: a]] ${'['.repeat(MOST_MARKS)}`;
    expect(await found('', { [GUIDE]: text })).toEqual([`layout/unreadable-file guideExcess ${GUIDE}:1:1`]);
  });

  it('is a warning for a spec, which still runs', async () => {
    const text = `it.skip("a", () => {});${' '.repeat(MOST_CHARACTERS)}`;
    const findings = await lint({ [SPEC]: text });
    expect(findings.map(sentences)).toEqual([
      `${SPEC} has more than 200,000 characters. It runs, but was not searched for skipped tests and for expectations that nothing waits for. ` +
        'Move long data into separate files that the spec requires.',
    ]);
    expect(excess(text.slice(0, MOST_CHARACTERS), 'spec')).toBeNull();
  });
});
