import type { Code, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Coverage, Ratio, ReportedIntegration, ReportedTestCase, ReportedTests } from '../model.ts';
import { outputOf } from '../failed-test.ts';
import { inertLines } from '../inert.ts';
import type { ReportedSource } from '../source.ts';
import { counted, COVERAGE_KINDS, testsInWords, uncoveredLines } from '../wording.ts';
import {
  details,
  heading,
  item,
  lines,
  linked,
  list,
  outputBlock,
  paragraph,
  placeLink,
  strong,
  table,
  task,
} from './nodes.ts';
import type { Page } from './page.ts';
import { restOf, shownOf } from './page.ts';
import { code, prose, say } from './prose.ts';

export const SIGN_OFF_TITLE = 'For the reviewer to sign off';

/** Of what is uncovered: runs an integration, lines a run, code points a line. The links lead to the rest. */
const MOST_RUNS = 5;
const MOST_LINES = 10;
const MOST_COLUMNS = 160;

const MARKS: Record<ReportedTestCase['status'], string> = { passed: '✅', failed: '❌', skipped: '⏭️' };

/** What each integration is made of, what of it ran, and what never did. */
export function evidenceSection(page: Page): RootContent[] {
  const shown = shownOf(page.report.integrations, 'integrations’ evidence', page);
  if (shown.length === 0) return [];
  return [heading(3, say('Evidence')), ...shown.flatMap((integration) => evidence(integration, page))];
}

/** What the reviewer answers by hand, as a list that can be ticked. */
export function signOffSection(page: Page): RootContent[] {
  const shown = shownOf(page.report.signOffs, 'sign-offs', page);
  if (shown.length === 0) return [];
  const items = shown.map(({ question, evidence }) => task(lines(prose(question, 300), prose(evidence, 1_000))));
  return [heading(3, say(SIGN_OFF_TITLE)), list(items), ...restOf(page.report.signOffs, page)];
}

function evidence(integration: ReportedIntegration, page: Page): RootContent[] {
  const { path, tests, coverage } = integration;
  return [
    heading(4, code(path)),
    // The list of tests has their sum in its own summary.
    lines(contents(integration), ...(isListed(tests, page) ? [] : [[say(`Tests: ${testsInWords(tests)}`)]])),
    ...(coverage === null ? [] : coverageNodes(integration, coverage, page)),
    ...testNodes(integration, page),
  ];
}

/** What the integration asks of the customer and brings along, as far as it has it. */
function contents({ flow, secrets, configuration, dependencies }: ReportedIntegration): PhrasingContent[] {
  const packages = dependencies.map(({ name, version }) => `${name} ${version}`);
  const parts: [what: string, names: readonly string[]][] = [
    ['Flow', flow === null ? [] : [flow]],
    ['secrets', secrets],
    ['configuration', configuration],
    ['dependencies', packages],
  ];
  return parts.flatMap(([what, names], index) => [
    say(`${index === 0 ? '' : ' · '}${what} `),
    names.length === 0 ? say('none') : code(names.join(', ')),
  ]);
}

function coverageNodes(integration: ReportedIntegration, coverage: Coverage, page: Page): RootContent[] {
  const { thresholds } = page;
  const rows = COVERAGE_KINDS.map(([kind, name]) => {
    const { covered, total, percent } = coverage[kind];
    const figures = [name, `${percent} % (${covered}/${total})`];
    return thresholds === null ? figures : [...figures, asked(coverage[kind], thresholds[kind])];
  });
  const head = ['Coverage', 'Run by tests'];
  return [
    table(thresholds === null ? head : [...head, 'Asked for'], rows),
    ...uncoveredNodes(integration, coverage, page),
  ];
}

function asked({ percent }: Ratio, threshold: number | null): string {
  return threshold === null ? '–' : `${percent >= threshold ? '✅' : '❌'} ${threshold} %`;
}

function uncoveredNodes(
  { path: folder, findings }: ReportedIntegration,
  coverage: Coverage,
  page: Page,
): RootContent[] {
  if (coverage.uncovered.length === 0) return [];
  if (!page.shown.uncovered) {
    page.leaveOut('the uncovered lines');
    return [];
  }
  const source = page.sources.find(({ integration }) => integration === folder);
  // The report itself names the Action's file nowhere but in this finding.
  const file = source?.file ?? findings.find(({ rule }) => rule === 'tests/success-path-coverage')?.file;
  const runs = (path: 'success' | 'failure'): PhrasingContent[] => {
    const words = uncoveredLines(coverage, path) ?? '';
    if (file === undefined || page.link === null) return [say(words)];
    return coverage.uncovered
      .filter((run) => run.path === path)
      .flatMap(({ start, end }, index) => {
        const place = { file, start: { line: start, column: 1 }, end: { line: end, column: 2 } };
        const text = start === end ? `line ${start}` : `lines ${start}–${end}`;
        return [...(index === 0 ? [] : [say(', ')]), linked(place, text, page.link)];
      });
  };
  const has = (path: 'success' | 'failure'): boolean => uncoveredLines(coverage, path) !== null;
  const success = paragraph(strong(say('On the success path, run by no test:')), say(' '), ...runs('success'));
  const failure = paragraph(say('Only when something fails, run by no test: '), ...runs('failure'));
  return [
    list([
      ...(has('success') ? [item(success, ...sourceBlock(coverage, source, page))] : []),
      ...(has('failure') ? [item(failure)] : []),
    ]),
  ];
}

/** The uncovered lines of the success path, with their numbers; what stands between the runs is left out. */
function sourceBlock({ uncovered }: Coverage, source: ReportedSource | undefined, page: Page): Code[] {
  if (source === undefined) return [];
  if (!page.shown.source) {
    page.leaveOut('the source of the uncovered lines');
    return [];
  }
  // A report can name lines that are not in the source: a spec may have had the Action load something else.
  const runs = uncovered.filter(({ path, start }) => path === 'success' && start <= source.lines.length);
  if (runs.length === 0) return [];
  const last = Math.min(source.lines.length, Math.max(...runs.map(({ end }) => end)));
  const numbered = (line: string, index: number, start: number): string => {
    const text = inertLines(line, { lines: 1, columns: MOST_COLUMNS }).join(' ');
    return `${String(start + index).padStart(String(last).length)}  ${text}`.trimEnd();
  };
  const blocks = runs.slice(0, MOST_RUNS).map(({ start, end }) => {
    const all = source.lines.slice(start - 1, end);
    const more = all.length > MOST_LINES ? [`… ${all.length - MOST_LINES} more`] : [];
    return [...all.slice(0, MOST_LINES).map((line, index) => numbered(line, index, start)), ...more].join('\n');
  });
  if (runs.length > MOST_RUNS) blocks.push(`… ${counted(runs.length - MOST_RUNS, 'more run')}`);
  return [{ type: 'code', lang: 'js', value: blocks.join('\n\n') }];
}

function testNodes({ tests }: ReportedIntegration, page: Page): RootContent[] {
  if (tests.cases.length === 0) return [];
  if (!page.shown.tests) {
    page.leaveOut('the lists of tests');
    return [];
  }
  const shown = shownOf(tests.cases, 'tests', page);
  const items = shown.map((test) => testItem(test, page));
  return details(`Tests: ${testsInWords(tests)}`, [list(items), ...restOf(tests.cases, page)]);
}

function testItem(test: ReportedTestCase, page: Page): ListItem {
  const name = [say(`${MARKS[test.status]} `), ...prose(test.name, 300)];
  if (test.status !== 'failed') return item(paragraph(...name));
  const output = page.told.has(test) ? [] : outputOf(test);
  return item(
    lines(name, [placeLink({ ...test, end: test.start }, page.link)]),
    ...(output.length === 0 ? [] : [outputBlock(output)]),
  );
}

function isListed({ cases }: ReportedTests, { shown }: Page): boolean {
  return cases.length > 0 && shown.tests && shown.entries > 0;
}
