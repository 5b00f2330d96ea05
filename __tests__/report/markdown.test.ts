import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import type { MarkdownOptions } from '../../src/report/markdown.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Run } from '../../src/report/last-run.ts';
import { compareRuns } from '../../src/report/last-run.ts';
import type { Coverage } from '../../src/report/model.ts';
import type { Place } from '../../src/submission/place.ts';
import { aliveIn, blocksOf, parse } from './gfm.ts';
import { hostileText } from './hostile.ts';
import { aFailingReport, aFinding, anIntegration, aReport, halfCovered, hostileReport } from './sample.ts';

const BASE = 'https://github.com/acme/integrations/blob/0123456';

function link({ file, start, end }: Place): string {
  return `${BASE}/${encodeURIComponent(file.replace(/\p{Cs}/gu, '?'))}#L${start.line}-L${end.line}`;
}

const options: MarkdownOptions = { limit: 65_536, link: null, command: 'node dist/cli.js check .' };

function sections(markdown: string): string[] {
  return parse(markdown)
    .children.filter((node) => node.type === 'heading')
    .map((node) => `${'#'.repeat(node.depth)} ${toString(node)}`);
}

describe('the summary', () => {
  it('is short if there is nothing to say', () => {
    expect(renderMarkdown(aReport(), options)).toBe(`## ✅ Ready for review

Checked 1 integration. No findings.

### Evidence

#### \`integration\`

Flow \`post-login\` · secrets \`API_KEY\` · configuration \`API_BASE_URL, DEBUG\` · dependencies \`axios 1.7.9\`

**Auth0's questions, answered by the code and by the probe**

The code of the Action could not be read.

The probe did not run.

| Coverage | Run by tests |
| - | -: |
| Success path | 100 % (14/14) |
| Lines | 90.9 % (40/44) |
| Branches | 66.66 % (6/9) |
| Functions | 100 % (3/3) |
| Statements | 83.33 % (20/24) |

<details>
<summary>Tests: 2 passed</summary>

- ✅ lets a user in
- ✅ denies when the provider answers 500

</details>

### Run it yourself

\`\`\`sh
node dist/cli.js check .
\`\`\`

\`actions-integration-check 0.1.0\` at commit \`0123456789ab\`
`);
  });

  it('has the verdict first, then what must be fixed, by integration', () => {
    expect(sections(renderMarkdown(aFailingReport(), options))).toEqual([
      '## ❌ Not ready for review',
      '### Overview',
      '### Must be fixed',
      '#### Repository',
      '#### integration',
      '#### integrations/phone',
      '### A reviewer will ask about',
      '#### integration',
      '#### integrations/phone',
      '#### integrations/phone',
      '### Evidence',
      '#### integration',
      '#### integrations/phone',
      '### Waived',
      '### For the reviewer to sign off',
      '### Run it yourself',
    ]);
  });

  it.each([
    [
      'a finding with its place, rule and hint',
      '- **The secret `apiKey` is not in `ALL_CAPS_SNAKE_CASE`.**\\\n  → Write `API_KEY`, in the manifest and where the code reads it.\\\n  [`integration/configuration.json:4:15`](',
    ],
    [
      'what a failing test says once, below its finding',
      '- **The test "denies when the provider answers 500" fails.**\\\n  [`integration/integration.action.spec.js:22:3`](',
    ],
    ['all its lines', '#L22-L22) · `tests/failed`\n  ```\n  expect(jest.fn()).toHaveBeenCalledWith(...expected)\n'],
    ["a finding about a whole file by the file's name", '[`deploy/.env`](https://github.com/'],
    ['the uncovered lines of the success path', '**On the success path, not run by any test:** [`lines 18–20`]('],
    ['the uncovered lines of failure-only code', 'On the failure path, not run by any test: [`lines 40–44`]('],
    ['the notices, folded', '<summary>1 notice, worth a look</summary>'],
    [
      'a waiver with its reason and last day',
      "Until 2027-01-31, because: The provider's next release reads it; ticket 4711.",
    ],
    ['a sign-off to tick', '- [ ] Are the dependencies trusted and maintained?\\\n'],
  ])('shows %s', (_, expected) => {
    expect(renderMarkdown(aFailingReport(), { ...options, link })).toContain(expected);
  });

  it("keeps the line breaks of a failing test's message", () => {
    const tree = parse(renderMarkdown(aFailingReport(), options));
    const output = JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));
    expect(output).toContain(JSON.stringify('Expected: "risk", "Try again later"\n\nNumber of calls: 0').slice(1, -1));
  });

  it('shows the first three failing tests at their findings, and the others in the list of tests', () => {
    const place = { file: 'integration/integration.action.spec.js', start: { line: 39, column: 46 } };
    const names = ['one', 'two', 'three', 'four'];
    const report = aReport({
      integrations: [
        anIntegration({
          findings: names.map((name) =>
            aFinding({
              rule: 'tests/failed',
              message: `The test "denies ${name}" fails: expect(received).toEqual(expected)`,
              hint: 'Make it right.',
              ...place,
              end: place.start,
            }),
          ),
          tests: {
            status: 'failed',
            passed: 0,
            failed: 4,
            skipped: 0,
            durationMs: 9,
            cases: names.map((name) => ({
              name: `denies ${name}`,
              status: 'failed',
              durationMs: 1,
              message: `expect(received).toEqual(expected)\n\nExpected: ${name}`,
              ...place,
            })),
          },
        }),
      ],
    });
    const [above = '', below = ''] = renderMarkdown(report, options).split('<details>');
    const saying = (part: string) => names.filter((name) => part.includes(`\n  Expected: ${name}\n`));
    expect([saying(above), saying(below)]).toEqual([['one', 'two', 'three'], ['four']]);
    expect(above.match(/ · its output is in the list of tests\n/g)).toHaveLength(1);
    expect(above).not.toMatch(/fails:|Make it right/);
  });

  it.each([
    ['is met by all', 85.71, '| Success path | 85.71 % (12/14) | ✅ 85.71 % |'],
    ['is not met', 85.72, '| Success path | 85.71 % (12/14) | ❌ 85.72 % |'],
    ['is off', null, '| Success path | 85.71 % (12/14) | – |'],
  ])('says next to the coverage if a threshold %s', (_, successPath, row) => {
    const thresholds = { successPath, lines: 80, branches: null, functions: null, statements: null };
    const rendered = renderMarkdown(aFailingReport(), { ...options, thresholds });
    expect(rendered).toContain(`| Coverage | Run by tests | Required |\n| - | -: | -: |\n${row}\n`);
    expect(rendered).toContain('| Lines | 90.9 % (40/44) | ✅ 80 % |\n| Branches | 66.66 % (6/9) | – |\n');
  });

  it.each([
    ['a comparison of expected and received values', '- Expected  - 1\n+ Received  + 1', '```diff'],
    ['any other output', '-1 is not above 0', '```'],
  ])("gives the colours of a diff to a failing test's output that is %s", (_, output, fence) => {
    const report = aFailingReport();
    const failing = report.integrations[0]?.tests.cases[1];
    if (failing?.status !== 'failed') throw new Error('no failing test in the sample');
    failing.message = `expect(a)\n\n${output}`;
    expect(renderMarkdown(report, options)).toContain(`\n  ${fence}\n  expect(a)\n`);
  });

  it('gets the command to run from its caller', () => {
    const command = 'npx github:acme/check check sub';
    expect(renderMarkdown(aReport(), { ...options, command })).toContain(`\`\`\`sh\n${command}\n\`\`\``);
  });

  it('is the same for two runs of one commit', () => {
    const again = aFailingReport();
    again.timings.totalMs = 99_999;
    for (const { tests } of again.integrations) {
      tests.durationMs = 77;
      for (const test of tests.cases) test.durationMs = 55;
    }
    expect(renderMarkdown(again, options)).toBe(renderMarkdown(aFailingReport(), options));
  });
});

describe('the uncovered lines', () => {
  const file = 'integration/integration.action.js';
  const text = Array.from({ length: 60 }, (_, index) => `  line${index + 1}();`);
  const sources = [{ integration: 'integration', file, lines: text, states: [] }];
  const shown = (uncovered: Coverage['uncovered'], lines: readonly string[] = text): string | undefined => {
    const report = aReport({ integrations: [anIntegration({ coverage: { ...halfCovered, uncovered } })] });
    const rendered = renderMarkdown(report, {
      ...options,
      sources: [{ integration: 'integration', file, lines, states: [] }],
    });
    return /\n {2}(`{3,})js\n([^]*?)\n {2}\1/.exec(rendered)?.[2];
  };
  const success = (start: number, end: number) => ({ start, end, path: 'success' as const });

  it('of the success path are shown with their numbers, below a link to each run', () => {
    const rendered = renderMarkdown(aFailingReport(), { ...options, link, sources });
    expect(rendered).toContain(
      [
        `[\`line 31\`](${link({ file, start: { line: 31, column: 1 }, end: { line: 31, column: 1 } })})`,
        '  ```js',
        '  18    line18();',
        '  19    line19();',
        '  20    line20();',
        '',
        '  31    line31();',
        '  ```',
        '- On the failure path',
      ].join('\n'),
    );
    expect(rendered).not.toContain('line40');
  });

  it.each([
    ['10 lines', [success(1, 10)], /^ 1 {4}line1\(\);[^…]*\n {2}10 {4}line10\(\);$/],
    ['11 lines', [success(1, 11)], /line10\(\);\n {2}… 1 more$/],
    ['5 runs', [1, 3, 5, 7, 9].map((line) => success(line, line)), /9 {4}line9\(\);$/],
    ['6 runs', [1, 3, 5, 7, 9, 11].map((line) => success(line, line)), /line9\(\);\n\n {2}… 1 more run$/],
    ['lines after the last', [success(60, 90)], /^ *60 {4}line60\(\);$/],
  ])('are bounded: %s', (_, uncovered, expected) => {
    expect(shown(uncovered)?.replace(/^ {2}/, '')).toMatch(expected);
  });

  it.each([
    ['failure-only code', [{ start: 1, end: 2, path: 'failure' as const }]],
    ['lines that are not in the source', [success(61, 70)]],
    ['none', []],
  ])('are not shown of %s', (_, uncovered) => {
    expect(shown(uncovered)).toBeUndefined();
  });

  it('are cut off at 160 characters', () => {
    expect(shown([success(1, 1)], ['x'.repeat(160)])?.trim()).toBe(`1  ${'x'.repeat(160)}`);
    expect(shown([success(1, 1)], ['x'.repeat(161)])?.trim()).toBe(`1  ${'x'.repeat(159)}…`);
  });

  it('are the first to be left out for length', () => {
    const whole = renderMarkdown(aFailingReport(), { ...options, sources });
    const limit = Array.from(whole).length;
    expect(renderMarkdown(aFailingReport(), { ...options, sources, limit })).toBe(whole);
    const less = renderMarkdown(aFailingReport(), { ...options, sources, limit: limit - 1 });
    expect(less).toMatch(/\*\*Left out here for length:\*\* the (?:source of the uncovered lines|notices)/);
    expect(less).not.toContain('line18');
  });
});

describe('what changed', () => {
  const [last, run] = [{ ...aReport(), commit: 'a'.repeat(40) }, aFailingReport()].reduce<(Run | null)[]>(
    (before, report) => [...before, compareRuns(report, before.at(-1) ?? null, { whole: true })],
    [],
  );

  it('is below the verdict, and at each new finding', () => {
    const rendered = renderMarkdown(aFailingReport(), { ...options, run: run ?? null });
    expect(rendered.split('\n\n')[2]).toBe('Since the last run (commit `aaaaaaa`): 8 new, 0 fixed, 0 remaining.');
    expect(rendered.match(/ · \*\*new\*\*\n/g)).toHaveLength(8);
    expect(renderMarkdown(aReport(), { ...options, run: last ?? null })).toBe(renderMarkdown(aReport(), options));
  });
});

describe('partner text', () => {
  /** The report and the sources contain the text in every place for a partner's texts. */
  const read = (text: string) => {
    const report = hostileReport(text);
    const lines = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? text : `\`\`\`\n${text}`));
    const sources = report.integrations.map(({ path }) => ({ integration: path, file: text, lines, states: [] }));
    // Nothing of a long text should be left out for its length.
    return parse(renderMarkdown(report, { ...options, link, sources, limit: 1_000_000 }));
  };

  it('makes no mention, reference, link, image, HTML or block', () => {
    const expected = read('word');
    const html = aliveIn(expected).filter((alive) => alive.startsWith('html'));
    const linkCount = aliveIn(expected).length - html.length;
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(text.trim() !== '');
        const tree = read(text);
        const alive = aliveIn(tree);
        expect(alive.filter((found) => !found.startsWith(`link ${BASE}/`))).toEqual(html);
        expect(alive).toHaveLength(html.length + linkCount);
        const withoutOutput = (blocks: string[]): string[] => blocks.filter((block) => block !== 'code');
        expect(withoutOutput(blocksOf(tree))).toEqual(withoutOutput(blocksOf(expected)));
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});

describe('the limit', () => {
  const long = aFailingReport();
  const many = Array.from({ length: 30 }, (_, index) =>
    aFinding({ message: `The secret "key${index}" is not in capitals 😀.`, start: { line: index + 1, column: 2 } }),
  );
  long.integrations.push(anIntegration({ path: 'many', findings: many }));
  const whole = renderMarkdown(long, options);
  const length = Array.from(whole).length;

  it.each([
    ['above', 1, false],
    ['at', 0, false],
    ['below', -1, true],
  ])('%s the length of the whole', (_, more, cuts) => {
    const text = renderMarkdown(long, { ...options, limit: length + more });
    expect(text !== whole).toBe(cuts);
    expect(text.includes('**Left out here for length:** the notices.')).toBe(cuts);
  });

  it("says in the caller's words where more is, but only if something is left out", () => {
    const elsewhere = 'The summary of the job has more';
    const cutOff = renderMarkdown(long, { ...options, limit: length - 1, elsewhere });
    expect(cutOff).toContain('the notices. The summary of the job has more. The command below shows everything.');
    expect(renderMarkdown(long, { ...options, limit: length, elsewhere })).toBe(whole);
  });

  it('is reached in named steps', () => {
    const told: string[] = [];
    for (let limit = length - 1; told.length < 5;) {
      const text = renderMarkdown(long, { ...options, limit });
      told.push(/\*\*Left out here for length:\*\* ([^.]*)\./.exec(text)?.[1] ?? 'nothing');
      limit = Array.from(text).length - 1;
    }
    expect(told).toEqual([
      'the notices',
      'the notices; the uncovered lines',
      'the output of failing tests; the notices; the uncovered lines; the lists of tests',
      "the output of failing tests; the notices; the answers to Auth0's questions; the uncovered lines; the lists of tests",
      "the hints; the output of failing tests; the notices; the answers to Auth0's questions; the uncovered lines; the lists of tests",
    ]);
  });

  it('says below a list how many items are left out', () => {
    expect(whole).not.toContain('… and');
    const text = renderMarkdown(long, { ...options, limit: 3_000 });
    const [, shorter] = /(\d+) of 35 errors/.exec(text) ?? [];
    expect(text).toContain(`\n\n… and ${shorter} more.\n\n### A reviewer will ask about`);
  });

  it('never opens anything without closing it, and never halves a character', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1_000, max: 9_000 }), (text, limit) => {
        const report = hostileReport(`word ${text}`.repeat(3));
        const rendered = renderMarkdown(report, { ...options, limit, link });
        expect(Array.from(rendered).length).toBeLessThanOrEqual(limit);
        expect(rendered).not.toMatch(/\p{Cs}/u);
        const tree = parse(rendered);
        const html = aliveIn(tree).filter((alive) => alive.startsWith('html'));
        expect(html.filter((tag) => tag === 'html </details>')).toHaveLength(html.length / 2);
        expect(tree.children.at(-1)?.type).toBe('paragraph');
        expect(tree.children.at(-2)).toMatchObject({ type: 'code', lang: 'sh' });
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('is refused if it has no room for a verdict', () => {
    expect(() => renderMarkdown(aReport(), { ...options, limit: 999 })).toThrow(RangeError);
    expect(() => renderMarkdown(aReport(), { ...options, limit: Number.NaN })).toThrow(RangeError);
  });

  it('may be absent', () => {
    expect(renderMarkdown(long, { ...options, limit: Infinity })).toBe(whole);
  });
});

describe("a rule's id", () => {
  const documentation = (rule: string) => `https://github.com/o/check/blob/v1/docs/rules/${rule}.md`;
  const report = (rule: string, waived?: { reason: string; expires: string }) =>
    aReport({ findings: [{ ...aFinding(), rule, ...(waived === undefined ? {} : { waived }) }] });

  it.each([
    ['a finding', report('secrets/unused')],
    ['a waived one', report('secrets/unused', { reason: 'Soon.', expires: '2027-01-31' })],
  ])('is a link to its page, for %s', (_, of) => {
    const text = renderMarkdown(of, { ...options, documentation });
    expect(text).toContain('[`secrets/unused`](https://github.com/o/check/blob/v1/docs/rules/secrets/unused.md)');
  });

  it('is not a link if no page is known, or if the rule is not one of ours', () => {
    expect(renderMarkdown(report('secrets/unused'), options)).not.toContain('](');
    expect(renderMarkdown(report('../../evil'), { ...options, documentation })).not.toContain('](');
  });
});

it('gives the day of the advisories next to the packages', () => {
  const advisories = { answeredAt: '2026-11-30T23:59:59.000Z' };
  expect(renderMarkdown(aReport({ integrations: [anIntegration({ advisories })] }), options)).toContain(
    ' · dependencies `axios 1.7.9` · advisories as of 2026-11-30\n',
  );
});
