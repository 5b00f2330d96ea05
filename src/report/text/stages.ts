import { executionsInWords } from '../behaviour.ts';
import { inertLine } from '../inert.ts';
import type { Coverage, Ratio, ReportedFinding, ReportedIntegration } from '../model.ts';
import { advisoriesInWords, counted, OTHER_PATHS, testsInWords, uncoveredLines } from '../wording.ts';
import type { Mark } from './marks.ts';
import { MARKS } from './marks.ts';
import type { Paint } from './paint.ts';

const TEST_MARKS: Record<ReportedIntegration['tests']['status'], Mark> = {
  passed: 'good',
  failed: 'bad',
  'not-run': 'bad',
  off: 'none',
};
/** What the lines about tests and coverage already say. */
const TOLD_BY_TESTS: ReadonlySet<string> = new Set([
  'tests/failed',
  'tests/not-run',
  'tests/success-path-coverage',
  'tests/coverage',
]);
const STAGE_WIDTH = 'Success path'.length;

/** An integration's name, and a line for each stage. */
export function stageBlock(integration: ReportedIntegration, paint: Paint): string[] {
  const { path, flow } = integration;
  const head = paint('bold', inertLine(path)) + paint('gray', flow === null ? '' : `  ${inertLine(flow)}`);
  return [head, ...stageLines(integration, paint)];
}

function stageLines(integration: ReportedIntegration, paint: Paint): string[] {
  const { findings, tests, coverage, behaviour } = integration;
  const line = (mark: Mark, stage: string, said: string): string => {
    const [symbol, format] = MARKS[mark];
    return `  ${paint(format, symbol)} ${stage.padEnd(STAGE_WIDTH)}  ${said}`;
  };
  const open = findings.filter(({ waived }) => waived === undefined);
  const fails = (rule: string): boolean => open.some((found) => found.rule === rule && found.severity === 'error');
  const ofProbe = (rule: string): boolean => rule.startsWith('behaviour/');
  const asOf = advisoriesInWords(integration);
  const isAdvised = (rule: string): boolean => asOf !== null && rule === 'manifest/vulnerable-dependency';
  const advised = open.filter(({ rule }) => isAdvised(rule));
  const linted = open.filter(({ rule }) => !TOLD_BY_TESTS.has(rule) && !ofProbe(rule) && !isAdvised(rule));
  const probed = open.filter(({ rule }) => ofProbe(rule));
  return [
    line(markOf(linted), 'Lint', severitiesInWords(linted)),
    line(TEST_MARKS[tests.status], 'Tests', testsInWords(tests)),
    ...(coverage === null
      ? [line('none', 'Success path', 'not measured'), line('none', 'Coverage', 'not measured')]
      : [
          line(
            fails('tests/success-path-coverage') ? 'bad' : coverage.successPath.percent < 100 ? 'doubtful' : 'good',
            'Success path',
            successPathInWords(coverage),
          ),
          line(fails('tests/coverage') ? 'bad' : 'good', 'Coverage', figures(coverage)),
        ]),
    ...(behaviour === null
      ? []
      : [line(markOf(probed), 'Behaviour', `${executionsInWords(behaviour)}: ${severitiesInWords(probed)}`)]),
    ...(asOf === null ? [] : [line(markOf(advised), 'Advisories', `${asOf}: ${severitiesInWords(advised)}`)]),
  ];
}

function markOf(findings: readonly ReportedFinding[]): Mark {
  if (findings.some(({ severity }) => severity === 'error')) return 'bad';
  return findings.some(({ severity }) => severity === 'warning') ? 'doubtful' : 'good';
}

function severitiesInWords(findings: readonly ReportedFinding[]): string {
  const parts = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const count = findings.filter((found) => found.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

function successPathInWords(coverage: Coverage): string {
  const { covered, total, percent } = coverage.successPath;
  const missed = uncoveredLines(coverage, 'success');
  return `${percent} % (${covered} of ${counted(total, 'statement')})${missed === null ? '' : `; no test runs ${missed}`}`;
}

function figures(coverage: Coverage): string {
  const figure = (name: string, ratio: Ratio): string => `${name} ${ratio.percent} %`;
  const all = [
    figure('lines', coverage.lines),
    figure('branches', coverage.branches),
    figure('functions', coverage.functions),
    figure('statements', coverage.statements),
  ].join(', ');
  const missed = OTHER_PATHS.flatMap(([path]) => {
    const lines = uncoveredLines(coverage, path);
    return lines === null ? [] : [`; ${path} path, not run by any test: ${lines}`];
  });
  return `${all}${missed.join('')}`;
}
