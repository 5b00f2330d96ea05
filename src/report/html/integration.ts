import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Coverage, ReportedIntegration, ReportedTests } from '../model.ts';
import type { Figure } from '../wording.ts';
import { advisoriesInWords, figuresOf, testsInWords } from '../wording.ts';
import { questionNodes } from './questions-html.ts';
import { code, placeNode, prose, section, table } from './html-nodes.ts';
import type { Page } from './html-page.ts';
import { sourceNodes } from './source-nodes.ts';

const OUTCOMES = { passed: 'Passed', failed: 'Failed', skipped: 'Skipped' } as const;

export function integrationId(index: number): string {
  return `integration-${index + 1}`;
}

/** Everything about one integration. */
export function integrationSection(integration: ReportedIntegration, id: string, page: Page): Element {
  const { path, tests, coverage } = integration;
  const source = page.sources.find((each) => each.integration === path);
  const parts: [title: string, nodes: ElementContent[]][] = [
    ['Questions', questionNodes(integration, page)],
    ['Tests', testNodes(tests, page)],
    ['Coverage', coverage === null ? [] : [coverageTable(coverage, page)]],
    ['Source', source === undefined ? [] : sourceNodes(source, page)],
  ];
  const shown = parts.filter(([, nodes]) => nodes.length > 0);
  const idOf = (title: string): string => `${id}-${title.toLowerCase()}`;
  return section(
    id,
    h('h2', ['Integration ', code(path)]),
    h('ul', { className: 'parts' }, [
      ...shown.map(([title]) => h('li', [h('a', { href: `#${idOf(title)}` }, title)])),
      h('li', [h('a', { href: '#top' }, 'Back to the top')]),
    ]),
    contents(integration),
    ...shown.flatMap(([title, nodes]) => [h('h3', { id: idOf(title) }, title), ...nodes]),
  );
}

function contents(integration: ReportedIntegration): Element {
  const { flow, handlers, runtime, secrets, configuration, dependencies } = integration;
  const asOf = advisoriesInWords(integration);
  const packages = dependencies.map(({ name, version }) => `${name} ${version}`.trim());
  const parts: [term: string, values: readonly string[]][] = [
    ['Flow', flow === null ? [] : [flow]],
    ['Handlers', handlers],
    ...(runtime === null ? [] : [['Runtime', [runtime]] satisfies [string, string[]]]),
    ['Secrets', secrets],
    ['Configuration', configuration],
    ['Dependencies', packages],
  ];
  return h('dl', [
    ...parts.flatMap(([term, values]) => [h('dt', term), h('dd', values.length === 0 ? ['none'] : listed(values))]),
    ...(asOf === null ? [] : [h('dt', 'Advisories'), h('dd', asOf)]),
  ]);
}

function listed(values: readonly string[]): ElementContent[] {
  return values.flatMap((value, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ', ' }]),
    code(value),
  ]);
}

/** The sum, with the tests below it. They are folded if all passed, because nobody looks for one then. */
function testNodes(tests: ReportedTests, page: Page): ElementContent[] {
  const { cases, status } = tests;
  const sum = `${capital(testsInWords(tests))}.`;
  if (cases.length === 0) return [h('p', sum)];
  const files = [...new Set(cases.map(({ file }) => file))];
  const isOne = files.length === 1;
  const rows = cases.map((test) =>
    h('tr', [
      h('td', { className: test.status }, OUTCOMES[test.status]),
      h('td', prose(test.name, 500)),
      h('td', [placeNode({ ...test, end: test.start }, page, isOne ? `line ${test.start.line}` : undefined)]),
    ]),
  );
  return [
    h('details', { open: status !== 'passed' }, [
      h('summary', sum),
      ...(isOne ? [h('p', { className: 'quiet' }, listed(files))] : []),
      table('Tests', { className: 'tests', head: ['Outcome', 'Test', 'Place'] }, rows),
    ]),
  ];
}

function coverageTable(coverage: Coverage, { thresholds }: Page): Element {
  const rows = figuresOf(coverage, thresholds).map((figure) => {
    const { name, covered, total, percent } = figure;
    return h('tr', [
      h('th', { scope: 'row' }, name),
      h('td', `${percent} %`),
      h('td', `${covered} of ${total}`),
      ...(thresholds === null ? [] : [asked(figure)]),
    ]);
  });
  const head = ['What', 'Covered', 'Counted', ...(thresholds === null ? [] : ['Required'])];
  return table('Coverage', { className: 'figures', head }, rows);
}

function asked({ percent, threshold }: Figure): Element {
  if (threshold === null) return h('td', 'nothing');
  const isMet = percent >= threshold;
  return h('td', { className: isMet ? 'passed' : 'failed' }, `${threshold} %, ${isMet ? 'met' : 'not met'}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
