import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { renderHtml } from '../../src/report/html.ts';
import { textsIn } from '../../src/report/failed-test.ts';
import type { HtmlOptions } from '../../src/report/html/html-page.ts';
import { hostileText } from './hostile.ts';
import { PAGES, REPOSITORY, sampleOptions } from './html-sample.ts';
import { aFailingReport, anIntegration, aReport, hostileReport } from './sample.ts';

function elements(html: string, test: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = [];
  const onerror = ({ ruleId }: { readonly ruleId?: string | undefined }) => {
    // U+FFFF and the like: formally an error, but for every parser a character like any other.
    if (ruleId !== 'noncharacter-in-input-stream') throw new Error(ruleId);
  };
  visit(fromHtml(html, { onerror }), 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}
const named = (html: string, ...names: string[]) => elements(html, ({ tagName }) => names.includes(tagName));

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const bare: HtmlOptions = { sources: [], link: null, documentation: null, thresholds: null };

const rowsOf = (html: string) =>
  elements(html, ({ properties }) => /^source-1-L/.test(String(properties['id']))).map((row) =>
    row.children.map(textOf),
  );

describe('the HTML report', () => {
  const html = renderHtml(aFailingReport(), sampleOptions());

  it('begins with the verdict, then has each part under a heading, without skipping a level', () => {
    const headings = named(html, 'h1', 'h2', 'h3', 'h4').map((element) => `${element.tagName} ${textOf(element)}`);
    expect(headings).toEqual([
      'h1 Not ready for review',
      'h2 Overview',
      'h2 Findings',
      'h2 Integration integration',
      'h3 Questions',
      'h3 Tests',
      'h3 Coverage',
      'h3 Source',
      'h2 Integration integrations/phone',
      'h3 Questions',
      'h3 Tests',
      'h3 Coverage',
      'h2 Waived',
      'h2 For the reviewer to sign off',
    ]);
  });

  it('has every finding with its hint and its place, the output of a failing test, and the reason of a waiver', () => {
    const text = textOf(fromHtml(html));
    for (const finding of aFailingReport().integrations.flatMap((each) => each.findings)) {
      const { file, start, end } = finding;
      const { message, hint } = textsIn(aFailingReport())(finding);
      expect(text).toContain(message.replaceAll('`', ''));
      if (!message.includes('LEGACY_KEY')) expect(text).toContain(hint.replaceAll('`', ''));
      expect(text).toContain(end.line === 1 ? file : `${file}:${start.line}:${start.column}`);
    }
    expect(text).toContain('Number of calls: 0\n');
    expect(text).toContain("Until 2027-01-31, because: The provider's next release reads it; ticket 4711.");
    expect(text).toContain('85.71 %12 of 14');
  });

  it('says of each line of the source, in words, what the tests did with it', () => {
    expect(rowsOf(html).map(([line, state]) => [line, state])).toEqual([
      ['1', 'covered'],
      ['2', ''],
      ['3', 'covered'],
      ['4', 'covered'],
      ['5', 'covered'],
      ['6', 'covered'],
      ['7', 'not covered, success path'],
      ['8', ''],
      ['9', 'covered, failure path'],
      ['10', 'not covered, failure path'],
      ['11', ''],
      ['12', 'not covered, denial path'],
      ['13', ''],
    ]);
  });

  it('links a finding to its line in the source, if that is shown', () => {
    const lines = named(html, 'a').flatMap(({ properties: { href } }) => (/^#source/.test(String(href)) ? [href] : []));
    // The findings on lines 18 and 25 are not shown, because this source does not have these lines.
    expect(lines).toEqual([]);
    const [source] = sampleOptions().sources;
    if (source === undefined) throw new Error('no sample');
    const longer = { ...source, lines: Array.from({ length: 20 }, (_, index) => `line(${index + 1});`) };
    const [link] = named(renderHtml(aFailingReport(), { ...bare, sources: [longer] }), 'a').filter(
      ({ properties: { href } }) => href === '#source-1-L18',
    );
    expect(link && textOf(link)).toBe('line 18 in the source below');
  });

  it('shows findings below their line of the source, with a link back to the whole finding', () => {
    const [source] = sampleOptions().sources;
    if (source === undefined) throw new Error('no sample');
    const longer = { ...source, lines: Array.from({ length: 30 }, (_, index) => `line(${index + 1});`) };
    const page = renderHtml(aFailingReport(), { ...bare, sources: [longer] });
    const notes = elements(page, ({ properties }) => String(properties['className']).startsWith('note'));
    expect(notes.map(textOf)).toEqual([
      'Error: Lines 18–20 of the success path are never run by a test; 85.71 % are covered, 100 % are asked for.',
      'Warning: This request of fetch has no timeout.',
    ]);
    const [to] = named(page, 'a').flatMap(({ properties: { href }, children }) =>
      children.some((child) => textOf(child) === 'Warning') ? [String(href).slice(1)] : [],
    );
    const [entry] = elements(page, ({ properties: { id } }) => id === to);
    expect(entry && textOf(entry)).toContain('→ Pass signal: AbortSignal.timeout(5000).');
    const rows = elements(page, ({ tagName }) => tagName === 'tr').map(textOf);
    expect(rows[rows.indexOf(textOf(notes[1] ?? { type: 'text', value: '' })) - 1]).toContain('25');
  });

  it('links a rule to its page, if that is known and the rule is one of ours', () => {
    const rules = (page: string) =>
      named(page, 'a').flatMap(({ properties: { href }, children }) =>
        String(href).startsWith(PAGES) ? [[href, children.map(textOf).join('')]] : [],
      );
    expect(rules(html)).toContainEqual([`${PAGES}/secrets/name-case.md`, 'secrets/name-case']);
    expect(rules(html)).toHaveLength(9);
    expect(rules(renderHtml(aFailingReport(), bare))).toEqual([]);
    expect(rules(renderHtml(hostileReport('../../evil'), sampleOptions()))).toEqual([]);
  });

  it.each([
    ['met', 85.71, 'passed', '85.71 %, met'],
    ['not met', 85.72, 'failed', '85.72 %, not met'],
  ])('says next to the coverage that a threshold is %s', (_, successPath, className, words) => {
    const thresholds = { successPath, lines: 80, branches: null, functions: null, statements: null };
    const page = renderHtml(aFailingReport(), { ...bare, thresholds });
    const cells = elements(page, ({ tagName }) => tagName === 'td');
    expect(cells.find((cell) => textOf(cell) === words)?.properties['className']).toEqual([className]);
    expect(cells.filter((cell) => textOf(cell) === 'nothing')).toHaveLength(6);
  });

  it('shows several integrations side by side, each with a link to its own part', () => {
    const [table] = elements(html, ({ properties }) => properties['ariaLabel'] === 'Overview');
    const rows = named(html, 'tr').map((row) => row.children.map(textOf));
    expect(table).toBeDefined();
    expect(rows).toContainEqual(['integration', '3', '1', '1 passed, 1 failed, 1 skipped', '85.71 %']);
    expect(rows).toContainEqual(['integrations/phone', '1', '1', '2 passed', '100 %']);
    const ids = elements(html, ({ properties }) => properties['id'] !== undefined).map(({ properties: { id } }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = named(html, 'a').flatMap(({ properties: { href } }) =>
      String(href).startsWith('#') ? [String(href).slice(1)] : [],
    );
    expect(inside.filter((id) => id !== 'top' && !ids.includes(id))).toEqual([]);
    expect(named(renderHtml(aReport(), bare), 'h2').map(textOf)).not.toContain('Overview');
  });

  it('folds the tests only if all passed', () => {
    const open = named(html, 'details').map(({ properties }) => properties['open'] === true);
    expect(open).toEqual([true, false]);
  });

  it('does not mark the lines if no test ran', () => {
    const [source] = sampleOptions().sources;
    if (source === undefined) throw new Error('no sample');
    const untested = renderHtml(aFailingReport(), { ...bare, sources: [{ ...source, states: [] }] });
    expect(rowsOf(untested)[6]).toEqual(['7', "    if (data.risk > 0.8) api.multifactor.enable('any');"]);
    expect(untested).toContain('No test ran');
  });

  it('is complete without sources and links, and with an empty report', () => {
    const without = renderHtml(aFailingReport(), bare);
    expect(named(without, 'a').filter(({ properties }) => !String(properties['href']).startsWith('#'))).toEqual([]);
    expect(named(without, 'h3').map(textOf)).not.toContain('Source');
    expect(renderHtml(aReport({ integrations: [] }), bare)).toContain('Ready for review');
  });

  it('lets a browser load nothing, and only apply its own style sheet', () => {
    const policy = named(html, 'meta').find(({ properties }) => properties['httpEquiv'] !== undefined)?.properties;
    const [style] = named(html, 'style').map(textOf);
    const hash = createHash('sha256')
      .update(style ?? '')
      .digest('base64');
    expect(policy?.['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('shows invisible characters of a source, and keeps its lines', () => {
    const lines = ['a\u202eb', '\u001b[31mred', '\u001b]0;hidden\u0007', 'x\u0085y\u000bz', '\t</code><script>'];
    const page = renderHtml(aFailingReport(), {
      ...bare,
      sources: [{ integration: 'integration', file: 'a.js', lines, states: [] }],
    });
    expect(rowsOf(page).map(([, text]) => text)).toEqual([
      'a\\u{202e}b',
      '\\u{1b}[31mred',
      '\\u{1b}]0;hidden\\u{7}',
      'x\\u{85}y\\u{b}z',
      '\t</code><script>',
    ]);
  });

  it('shows 2,000 characters of a line and no more', () => {
    const page = (length: number) =>
      rowsOf(
        renderHtml(aFailingReport(), {
          ...bare,
          sources: [{ integration: 'integration', file: 'a.js', lines: ['x'.repeat(length)], states: [] }],
        }),
      )[0]?.[1];
    expect(page(2_000)).toBe('x'.repeat(2_000));
    expect(page(2_001)).toBe(`${'x'.repeat(1_999)}…`);
  });

  it('has no element, attribute or address that is not ours, whatever the partner wrote', () => {
    const hostile = (text: string) => {
      const options: HtmlOptions = {
        ...sampleOptions(),
        sources: [
          { integration: text, file: text, lines: [text, text], states: [{ line: 1, path: 'success', ran: true }] },
        ],
      };
      return renderHtml(hostileReport(text), options);
    };
    // An empty hint has no paragraph, and back-ticks make code.
    const varies = ['code', 'p', 'pre'];
    const shape = (all: readonly Element[]) =>
      all
        .filter(({ tagName }) => !varies.includes(tagName))
        .map(({ tagName, properties }) => [tagName, ...Object.keys(properties)].join(' '));
    const expected = shape(elements(hostile('word')));
    const breakers = fc.constantFrom(
      '</style><script>alert(1)</script>',
      '"><img src=x>',
      '</code></table>',
      '<!--',
      ']]>',
    );
    fc.assert(
      fc.property(fc.oneof(hostileText, breakers), (text) => {
        const all = elements(hostile(text));
        expect(shape(all)).toEqual(expected);
        const attributes = all.flatMap(({ properties }) => Object.keys(properties));
        expect(attributes.filter((name) => /^(?:on|src|style$)/.test(name))).toEqual([]);
        const addresses = all.flatMap(({ properties: { href } }) => (typeof href === 'string' ? [href] : []));
        expect(
          addresses.filter(
            (to) => !to.startsWith('#') && !to.startsWith(`${REPOSITORY}/`) && !to.startsWith(`${PAGES}/`),
          ),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

it('gives the day of the advisories next to the packages', () => {
  const advisories = { answeredAt: '2026-11-30T23:59:59.000Z' };
  const terms = (over: Parameters<typeof anIntegration>[0]) =>
    named(renderHtml(aReport({ integrations: [anIntegration(over)] }), bare), 'dt', 'dd').map(textOf);
  expect(terms({ advisories }).slice(-2)).toEqual(['Advisories', 'as of 2026-11-30']);
  expect(terms({})).not.toContain('Advisories');
});
