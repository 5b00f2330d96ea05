import { toString } from 'mdast-util-to-string';
import { entriesOf, findingsIn } from '../../src/report/entries.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { ReportedFinding } from '../../src/report/model.ts';
import { renderText } from '../../src/report/text.ts';
import { parse } from './gfm.ts';
import { aFinding, anIntegration, aReport } from './sample.ts';

const found = (file: string, line: number, over: Partial<ReportedFinding> = {}) =>
  aFinding({ file, start: { line, column: 1 }, end: { line, column: 5 }, ...over });
const warning = {
  severity: 'warning',
  rule: 'code/loose-equality',
  message: '`==` converts.',
  hint: 'Use `===`.',
} as const;
const failing = { rule: 'tests/failed', message: 'The test "a" fails.', hint: '' } as const;

/** Two integrations with findings in the order of their places, as in a report. */
const report = aReport({
  conclusion: 'failure',
  findings: [
    found('README.md', 1, {
      severity: 'notice',
      rule: 'layout/stray-file',
      message: 'A stray file.',
      hint: 'Remove it.',
    }),
  ],
  integrations: [
    anIntegration({
      path: 'a',
      findings: [
        found('a/action.js', 2, warning),
        found('a/action.js', 9, warning),
        found('a/configuration.json', 4),
        found('a/spec.js', 3, failing),
      ],
    }),
    anIntegration({
      path: 'b',
      findings: [
        found('b/action.js', 7, { ...warning, message: '`!=` converts.' }),
        found('b/action.js', 8, warning),
        found('b/configuration.json', 4),
        found('b/spec.js', 3, failing),
      ],
    }),
  ],
});

/** Places in the order in which a reader sees them. */
const placesIn = (text: string) =>
  Array.from(text.matchAll(/(?:README\.md|[ab]\/[\w.]+):\d+:\d+/g), ([place]) => place);
const EXPECTED = [
  'a/configuration.json:4:1',
  'b/configuration.json:4:1',
  'a/spec.js:3:1',
  'b/spec.js:3:1',
  'a/action.js:2:1',
  'a/action.js:9:1',
  'b/action.js:8:1',
  'b/action.js:7:1',
  'README.md:1:1',
];
const html = () => {
  const whole = renderHtml(report, { link: null, sources: [], thresholds: null, documentation: null });
  return whole.slice(whole.indexOf('id="findings"'), whole.indexOf('id="integration-1"')).replace(/<[^>]*>/g, '');
};

it.each([
  ['the terminal', () => renderText(report, { colour: false })],
  ['the HTML report', html],
])(
  '%s has errors before warnings before notices over all integrations, and equal findings once with all their places',
  (_, text) => {
    expect(placesIn(text())).toEqual(EXPECTED);
    expect(text().match(/`?==`? converts\./g)).toHaveLength(1);
  },
);

it('the summary has the same, under the heading of the integration with the first of them', () => {
  const text = toString(parse(renderMarkdown(report, { limit: Infinity, link: null, command: null })));
  expect(placesIn(text).slice().sort()).toEqual(EXPECTED.slice().sort());
  expect(text.match(/== converts\./g)).toHaveLength(1);
  expect(text.indexOf('b/spec.js')).toBeLessThan(text.indexOf('a/action.js'));
});

it('waived findings are in no entry', () => {
  const waived = { reason: 'r', expires: '2027-01-01' };
  const one = aReport({
    integrations: [anIntegration({ findings: [found('a.js', 1, { waived }), found('a.js', 2)] })],
  });
  const entries = entriesOf(one, 'error');
  expect(entries.map(({ finding }) => finding.start.line)).toEqual([2]);
  expect(findingsIn(entriesOf(report, 'warning'))).toBe(4);
});

it('the summary counts the findings that it leaves out, not the entries', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    found('a.js', index + 1, { message: `Finding ${index >> 1}.` }),
  );
  const long = aReport({ conclusion: 'failure', integrations: [anIntegration({ findings: many })] });
  const text = renderMarkdown(long, { limit: 2_000, link: null, command: null });
  const shown = text.match(/\*\*Finding /g)?.length ?? 0;
  expect(shown).toBeGreaterThan(0);
  expect(text).toContain(`${60 - 2 * shown} of 60 errors`);
});

describe('the marks of an integration', () => {
  it.each([
    ['a passing test without an assertion', 'tests/no-assertion', ['✖ Lint', '✔ Tests']],
    ['a failing test', 'tests/failed', ['✔ Lint', '✖ Tests']],
    ['a denial that no test runs', 'tests/no-denial', ['✖ Lint', '✔ Tests']],
  ])('say what they stand for: %s', (_, rule, expected) => {
    const { tests } = anIntegration();
    const status = rule === 'tests/failed' ? ('failed' as const) : ('passed' as const);
    const one = anIntegration({ findings: [aFinding({ rule })], tests: { ...tests, status } });
    const lines = renderText(aReport({ integrations: [one] }), { colour: false }).split('\n');
    expect(lines.slice(1, 3).map((line) => line.trim().split(/ {2,}/)[0])).toEqual(expected);
  });
});
