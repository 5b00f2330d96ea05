import type { Code, PhrasingContent, RootContent } from 'mdast';
import { inertLines } from '../inert.ts';
import type { CodePath, Coverage, ReportedIntegration } from '../model.ts';
import type { ReportedSource } from '../source.ts';
import type { Figure } from '../wording.ts';
import { counted, figuresOf, OTHER_PATHS, uncoveredLines } from '../wording.ts';
import { item, linked, list, paragraph, strong, table } from './markdown-nodes.ts';
import type { Page } from './markdown-page.ts';
import { say } from './prose.ts';

/** For uncovered code: groups in an integration, lines in a group, code points in a line. Links lead to the rest. */
const MOST_RUNS = 5;
const MOST_LINES = 10;
const MOST_COLUMNS = 160;

/** The figures and the required values, and the lines that no test ran. */
export function coverageNodes(integration: ReportedIntegration, coverage: Coverage, page: Page): RootContent[] {
  const { thresholds } = page;
  const rows = figuresOf(coverage, thresholds).map((figure) => {
    const { name, covered, total, percent } = figure;
    const figures = [name, `${percent} % (${covered}/${total})`];
    return thresholds === null ? figures : [...figures, asked(figure)];
  });
  const head = ['Coverage', 'Run by tests'];
  return [
    table(thresholds === null ? head : [...head, 'Required'], rows),
    ...uncoveredNodes(integration, coverage, page),
  ];
}

function asked({ percent, threshold }: Figure): string {
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
  // The report only names the Action's file in this finding.
  const file = source?.file ?? findings.find(({ rule }) => rule === 'tests/success-path-coverage')?.file;
  const runs = (path: CodePath): PhrasingContent[] => {
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
  const has = (path: CodePath): boolean => uncoveredLines(coverage, path) !== null;
  const success = paragraph(strong(say('On the success path, not run by any test:')), say(' '), ...runs('success'));
  return [
    list([
      ...(has('success') ? [item(success, ...sourceBlock(coverage, source, page))] : []),
      ...OTHER_PATHS.filter(([path]) => has(path)).map(([path, words]) =>
        item(paragraph(say(`${words}, not run by any test: `), ...runs(path))),
      ),
    ]),
  ];
}

/** The uncovered lines of the success path, with their numbers. The lines between the groups are left out. */
function sourceBlock({ uncovered }: Coverage, source: ReportedSource | undefined, page: Page): Code[] {
  if (source === undefined) return [];
  if (!page.shown.source) {
    page.leaveOut('the source of the uncovered lines');
    return [];
  }
  // A report can name lines that the source does not have: a spec may have made the Action load something else.
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
