import XmlBuilder from 'fast-xml-builder';
import type { FailOn } from '../configuration/settings.ts';
import { defuse, inertLine } from './inert.ts';
import type { Report, ReportedFinding, ReportedIntegration, ReportedTestCase } from './model.ts';

/** XML 1.0 does not allow these characters, escaped or not (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const INSTEAD = '\uFFFD';

interface Suite {
  readonly name: string;
  readonly durationMs: number;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly group: string;
  readonly file: string;
  readonly line: number;
  readonly durationMs: number;
  readonly outcome: Outcome;
}

type Outcome =
  | { readonly kind: 'passed'; readonly said?: string }
  | { readonly kind: 'failed'; readonly type: string; readonly message: string; readonly text: string }
  | { readonly kind: 'skipped'; readonly message: string }
  /** JUnit's word for something that broke off before it could pass or fail. */
  | { readonly kind: 'error'; readonly message: string };

/**
 * The report as JUnit XML, in the form that CI systems read (`testsuites`, `testsuite`, `testcase` with `file` and
 * `line`; times in seconds). One suite contains the tests of a spec file, another one the integration's findings. A
 * finding that fails the run fails, a waived one is skipped. Any other passes, and its `system-out` says so, because JUnit has no warnings.
 * A run that failed without any of these broke off, which is an `error`.
 */
export function renderJunit(report: Report, { failOn = 'error' }: { readonly failOn?: FailOn } = {}): string {
  const told = [
    ...findingSuite('Repository', report.findings, failOn),
    ...report.integrations.flatMap((integration) => [
      ...testSuites(integration),
      ...findingSuite(integration.path, integration.findings, failOn, integration.tests.cases),
    ]),
  ];
  const suites = [...brokenOff(report, told), ...told];
  const builder = new XmlBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'actions-integration-check',
      ...totals(suites),
      testsuite: suites.map((suite) => ({
        '@name': line(suite.name),
        ...totals([suite]),
        testcase: suite.cases.map(testcase),
      })),
    },
  });
}

/** If the run failed although nothing in the report did. */
function brokenOff({ conclusion }: Report, told: readonly Suite[]): Suite[] {
  const failed = told.some(({ cases }) => cases.some(({ outcome }) => outcome.kind === 'failed'));
  if (conclusion === 'success' || failed) return [];
  const outcome = { kind: 'error', message: 'A stage of the check stopped early. The log says why.' } as const;
  const place = { group: 'Check', file: '.', line: 1, durationMs: 0 };
  return [{ name: 'Check', durationMs: 0, cases: [{ name: 'The check completes', ...place, outcome }] }];
}

/** One for each spec file. */
function testSuites({ path, tests }: ReportedIntegration): Suite[] {
  const files = tests.files ?? [];
  if (files.length < 2) return testSuite(path, `${path}: tests`, tests.cases, tests.durationMs);
  return files.flatMap(({ file, durationMs }) => {
    const cases = tests.cases.filter((test) => test.file === file);
    return testSuite(path, `${path}: tests of ${file}`, cases, durationMs);
  });
}

function testSuite(path: string, name: string, tests: readonly ReportedTestCase[], durationMs: number): Suite[] {
  if (tests.length === 0) return [];
  const cases = tests.map(({ name, file, start, durationMs, ...test }): Case => ({
    name,
    group: path,
    file,
    line: start.line,
    durationMs,
    outcome: outcomeOf(test),
  }));
  return [{ name, durationMs, cases }];
}

function outcomeOf({ status, message = '' }: Pick<ReportedTestCase, 'status' | 'message'>): Outcome {
  switch (status) {
    case 'passed':
      return { kind: 'passed' };
    case 'skipped':
      return { kind: 'skipped', message: 'skipped in the spec' };
    case 'failed':
      return { kind: 'failed', type: 'tests/failed', message: inertLine(message, 300), text: message };
  }
}

/** A failing test already has its case among the tests. */
function findingSuite(
  path: string,
  findings: readonly ReportedFinding[],
  failOn: FailOn,
  tests: readonly ReportedTestCase[] = [],
): Suite[] {
  const cases = findings
    .filter(({ rule }) => rule !== 'tests/failed' || !tests.some(({ status }) => status === 'failed'))
    .map((finding): Case => {
      const { rule, file, start, message } = finding;
      return {
        name: `${rule}: ${message}`,
        group: path,
        file,
        line: start.line,
        durationMs: 0,
        outcome: judged(finding, failOn),
      };
    });
  return cases.length === 0 ? [] : [{ name: `${path}: findings`, durationMs: 0, cases }];
}

function judged({ rule, severity, message, hint, file, start, waived }: ReportedFinding, failOn: FailOn): Outcome {
  if (waived !== undefined) {
    return { kind: 'skipped', message: `Waived until ${waived.expires}: ${waived.reason}` };
  }
  const text = `${file}:${start.line}:${start.column}\n${message}\n→ ${hint}`;
  const fails = failOn !== 'never' && (severity === 'error' || (severity === 'warning' && failOn === 'warning'));
  if (fails) return { kind: 'failed', type: rule, message, text };
  return { kind: 'passed', said: `${severity}, which does not fail this run: ${text}` };
}

function testcase({ name, group, file, durationMs, outcome, ...at }: Case): object {
  const attributes = {
    '@name': line(name),
    '@classname': line(group),
    '@file': line(file),
    '@line': String(at.line),
    '@time': seconds(durationMs),
  };
  switch (outcome.kind) {
    case 'passed':
      return { ...attributes, ...(outcome.said === undefined ? {} : { 'system-out': block(outcome.said) }) };
    case 'skipped':
      return { ...attributes, skipped: { '@message': line(outcome.message) } };
    case 'error':
      return { ...attributes, error: { '@message': line(outcome.message) } };
    case 'failed': {
      const { type, message, text } = outcome;
      return {
        ...attributes,
        failure: { '@type': line(type), '@message': line(message), '#text': block(text) },
      };
    }
  }
}

function totals(suites: readonly Suite[]): object {
  const cases = suites.flatMap((suite) => suite.cases);
  const count = (kind: Outcome['kind']) => String(cases.filter(({ outcome }) => outcome.kind === kind).length);
  return {
    '@tests': String(cases.length),
    '@failures': count('failed'),
    '@errors': count('error'),
    '@skipped': count('skipped'),
    '@time': seconds(suites.reduce((sum, { durationMs }) => sum + durationMs, 0)),
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function line(text: string): string {
  return inertLine(text).replace(FORBIDDEN, INSTEAD);
}

function block(text: string): string {
  return defuse(text).replace(FORBIDDEN, INSTEAD);
}
