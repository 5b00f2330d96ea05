import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Coverage, Ratio, ReportedIntegration, ReportedTestCase } from '../model.ts';
import { testsInWords } from '../wording.ts';
import { findingNodes } from './findings.ts';
import { code, placeNode, prose, section, table } from './nodes.ts';
import type { Page } from './page.ts';
import { sourceNodes } from './source.ts';

const OUTCOMES = { passed: 'Passed', failed: 'Failed', skipped: 'Skipped' } as const;

/** All there is to say of one integration. */
export function integrationSection(integration: ReportedIntegration, id: string, page: Page): Element {
  const { path, findings, tests, coverage } = integration;
  const source = page.sources.find((each) => each.integration === path);
  return section(
    id,
    h('h2', ['Integration ', code(path)]),
    contents(integration),
    h('h3', 'Findings'),
    ...findingNodes(findings, page),
    h('h3', 'Tests'),
    h('p', `${capital(testsInWords(tests))}.`),
    ...testTable(tests.cases, page),
    ...(coverage === null ? [] : [h('h3', 'Coverage'), coverageTable(coverage)]),
    ...(source === undefined ? [] : [h('h3', 'Source'), ...sourceNodes(source, page)]),
  );
}

function contents({ flow, handlers, runtime, secrets, configuration, dependencies }: ReportedIntegration): Element {
  const packages = dependencies.map(({ name, version }) => `${name} ${version}`.trim());
  const parts: [term: string, values: readonly string[]][] = [
    ['Flow', flow === null ? [] : [flow]],
    ['Handlers', handlers],
    ...(runtime === null ? [] : [['Runtime', [runtime]] satisfies [string, string[]]]),
    ['Secrets', secrets],
    ['Configuration', configuration],
    ['Dependencies', packages],
  ];
  return h(
    'dl',
    parts.flatMap(([term, values]) => [h('dt', term), h('dd', values.length === 0 ? ['none'] : listed(values))]),
  );
}

function listed(values: readonly string[]): ElementContent[] {
  return values.flatMap((value, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ', ' }]),
    code(value),
  ]);
}

function testTable(cases: readonly ReportedTestCase[], page: Page): Element[] {
  if (cases.length === 0) return [];
  const rows = cases.map((test) =>
    h('tr', [
      h('td', { className: test.status }, OUTCOMES[test.status]),
      h('td', prose(test.name, 500)),
      h('td', [placeNode({ ...test, end: test.start }, page)]),
    ]),
  );
  return [table('Tests', { className: 'tests', head: ['Outcome', 'Test', 'Place'] }, rows)];
}

function coverageTable(coverage: Coverage): Element {
  const kinds: [what: string, figure: Ratio][] = [
    ['Success path', coverage.successPath],
    ['Lines', coverage.lines],
    ['Branches', coverage.branches],
    ['Functions', coverage.functions],
    ['Statements', coverage.statements],
  ];
  const rows = kinds.map(([what, { covered, total, percent }]) =>
    h('tr', [h('th', { scope: 'row' }, what), h('td', `${percent} %`), h('td', `${covered} of ${total}`)]),
  );
  return table('Coverage', { className: 'figures', head: ['What', 'Covered', 'Counted'] }, rows);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
