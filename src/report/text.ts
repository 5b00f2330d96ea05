import { styleText } from 'node:util';
import { answersOf, executionsInWords } from './behaviour.ts';
import { entriesIn } from './confirmed.ts';
import { allFindings } from './counts.ts';
import type { TextsOf } from './failed-test.ts';
import { textsIn } from './failed-test.ts';
import { inertLine, withoutCommands } from './inert.ts';
import type { Coverage, Ratio, Report, ReportedFinding, ReportedIntegration } from './model.ts';
import type { Verdict } from './wording.ts';
import { counted, testsInWords, uncoveredLines, verdict } from './wording.ts';

type Format = Parameters<typeof styleText>[0];
type Paint = (format: Format, text: string) => string;
type Mark = 'good' | 'bad' | 'doubtful' | 'none';

const MARKS: Record<Mark, [symbol: string, format: Format]> = {
  good: ['✔', 'green'],
  bad: ['✖', 'red'],
  doubtful: ['!', 'yellow'],
  none: ['-', 'gray'],
};
const SEVERITIES: Record<ReportedFinding['severity'], Format> = { error: 'red', warning: 'yellow', notice: 'blue' };
const VERDICT_MARKS: Record<Verdict['kind'], Mark> = { ready: 'good', 'not-ready': 'bad', 'let-pass': 'doubtful' };
const STAGE_WIDTH = 'Success path'.length;

/** The report for a terminal, the verdict last. Whatever the partner wrote stays on its line, in our colours. */
export function renderText(report: Report, { colour }: { colour: boolean }): string {
  // Whether the stream can show colours is the caller's knowledge, so styleText is not to ask a stream itself.
  const paint: Paint = (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
  const textsOf = textsIn(report);
  const blocks = [
    ...findingBlock('Repository', report.findings, textsOf, paint),
    ...report.integrations.flatMap((integration) => [
      stageBlock(integration, paint),
      ...behaviourBlock(integration, paint),
      ...findingBlock(null, integration.findings, textsOf, paint),
    ]),
    ...waivedBlock(allFindings(report), paint),
    ...signOffBlock(report, paint),
    ...explainBlock(report, paint),
    [verdictLine(report, paint)],
  ];
  return `${withoutCommands(blocks.map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

function stageBlock(integration: ReportedIntegration, paint: Paint): string[] {
  const { path, flow } = integration;
  const head = paint('bold', inertLine(path)) + paint('gray', flow === null ? '' : `  ${inertLine(flow)}`);
  return [head, ...stageLines(integration, paint)];
}

/** What the executions answer, question by question. */
function behaviourBlock({ behaviour, answers: said }: ReportedIntegration, paint: Paint): string[][] {
  const answered = behaviour === null ? [] : answersOf(behaviour, said);
  if (answered.length === 0) return [];
  const lines = answered.flatMap(({ question, answers }) => [
    `  ${paint('bold', question)}`,
    ...answers.map((answer) => `    ${inertLine(answer, 600)}`),
  ]);
  return [lines];
}

function stageLines({ findings, tests, coverage, behaviour }: ReportedIntegration, paint: Paint): string[] {
  const line = (mark: Mark, stage: string, said: string): string => {
    const [symbol, format] = MARKS[mark];
    return `  ${paint(format, symbol)} ${stage.padEnd(STAGE_WIDTH)}  ${said}`;
  };
  const open = findings.filter(({ waived }) => waived === undefined);
  const ofTests = (rule: string): boolean => rule.startsWith('tests/');
  const fails = (rule: string): boolean => open.some((found) => found.rule === rule && found.severity === 'error');
  const ofProbe = (rule: string): boolean => rule.startsWith('behaviour/');
  const linted = open.filter(({ rule }) => !ofTests(rule) && !ofProbe(rule));
  const probed = open.filter(({ rule }) => ofProbe(rule));
  const testsBad = tests.status === 'failed' || open.some(isTestError);
  const testsMark: Mark = tests.status === 'off' ? 'none' : testsBad || tests.status === 'not-run' ? 'bad' : 'good';
  return [
    line(markOf(linted), 'Lint', severitiesInWords(linted)),
    line(testsMark, 'Tests', testsInWords(tests)),
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
  ];
}

/** An error about the tests themselves, coverage apart. */
function isTestError({ rule, severity }: ReportedFinding): boolean {
  return severity === 'error' && rule.startsWith('tests/') && !rule.includes('coverage');
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
  return parts.length === 0 ? 'nothing found' : parts.join(', ');
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
  const missed = uncoveredLines(coverage, 'failure');
  return missed === null ? all : `${all}; failure-only and not run: ${missed}`;
}

/** Open findings, a paragraph a file, so that a place can be clicked and its hint read below it. */
function findingBlock(
  title: string | null,
  findings: readonly ReportedFinding[],
  textsOf: TextsOf,
  paint: Paint,
): string[][] {
  const { evidenceOf, isEvidence } = entriesIn(findings);
  const open = findings.filter((found) => found.waived === undefined && !isEvidence(found));
  if (open.length === 0) return [];
  const files = [...new Set(open.map(({ file }) => file))];
  return [
    ...(title === null ? [] : [[paint('bold', title)]]),
    ...files.map((file) => [
      `  ${paint('underline', inertLine(file))}`,
      ...open
        .filter((found) => found.file === file)
        .flatMap((found) => [
          ...findingLines(found, textsOf, paint),
          ...evidenceOf(found).map((shown) => evidenceLine(shown, paint)),
        ]),
    ]),
  ];
}

function findingLines(found: ReportedFinding, textsOf: TextsOf, paint: Paint): string[] {
  const { message, hint, output } = textsOf(found);
  return [
    `    ${paint(SEVERITIES[found.severity], found.severity)}  ${place(found)}  ${paint('gray', inertLine(found.rule))}`,
    `      ${paint('bold', inertLine(message))}`,
    ...(hint === '' ? [] : [`      → ${inertLine(hint)}`]),
    ...output.map((line) => (line === '' ? '' : `        ${line}`)),
  ];
}

/** What the probe has shown of it. */
function evidenceLine({ message, rule }: ReportedFinding, paint: Paint): string {
  return `      ${paint('gray', 'shown:')} ${inertLine(message)}  ${paint('gray', inertLine(rule))}`;
}

function place({ file, start }: ReportedFinding): string {
  return `${inertLine(file)}:${start.line}:${start.column}`;
}

function waivedBlock(findings: readonly ReportedFinding[], paint: Paint): string[][] {
  const lines = findings.flatMap((found) =>
    found.waived === undefined
      ? []
      : [
          `  ${place(found)}  ${paint('gray', inertLine(found.rule))}`,
          `    ${inertLine(found.message)}`,
          `    ${paint('gray', `waived until ${found.waived.expires}:`)} ${inertLine(found.waived.reason)}`,
        ],
  );
  return lines.length === 0 ? [] : [[paint('bold', 'Waived'), ...lines]];
}

function signOffBlock({ signOffs }: Report, paint: Paint): string[][] {
  if (signOffs.length === 0) return [];
  const lines = signOffs.flatMap(({ question, evidence }) => [
    `  ? ${inertLine(question)}`,
    `    ${paint('gray', inertLine(evidence))}`,
  ]);
  return [[paint('bold', 'For the reviewer'), ...lines]];
}

/** Where there is a rule to be told of, how to have it told. */
function explainBlock(report: Report, paint: Paint): string[][] {
  const open = allFindings(report).some(({ waived }) => waived === undefined);
  return open ? [[paint('gray', 'Why a rule is, and how to fix what it finds: --explain RULE prints its page.')]] : [];
}

function verdictLine(report: Report, paint: Paint): string {
  const { title, sentence, kind } = verdict(report);
  const [symbol, format] = MARKS[VERDICT_MARKS[kind]];
  return `${paint([format, 'bold'].flat() as Format, `${symbol} ${title}.`)} ${sentence}`;
}
