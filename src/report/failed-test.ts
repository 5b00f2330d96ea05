import { inertLine, inertLines } from './inert.ts';
import type { Report, ReportedFinding, ReportedTestCase } from './model.ts';

const LIMITS = { lines: 30, columns: 300 };

/** What is said of a finding where there is room for what Jest says of a failing test. */
export interface Texts {
  readonly message: string;
  /** Empty where the output says all there is to say. */
  readonly hint: string;
  /** What Jest says, line by line; empty where that is a single line, which the message has, and of any other finding. */
  readonly output: readonly string[];
  /** The failing test whose output it is. */
  readonly test: ReportedTestCase | null;
}

/** A finding's texts, with the output of its failing test in place of what message and hint say about it. */
export function textsOf(finding: ReportedFinding, report: Pick<Report, 'integrations'>): Texts {
  const { message, hint } = finding;
  const test = testOf(finding, report);
  const output = test === null ? [] : outputOf(test);
  if (output.length === 0) return { message, hint, output, test: null };
  const end = output.findIndex((line) => line === '' || /^\s+at /u.test(line));
  const first = inertLine(output.slice(0, end === -1 ? output.length : end).join(' '));
  const isRepeated = first !== '' && message.endsWith(`: ${first}`);
  return { message: isRepeated ? `${message.slice(0, -first.length - 2)}.` : message, hint: '', output, test };
}

/** What Jest says of a failing test, line by line; empty where it is a single line. */
export function outputOf({ message = '' }: ReportedTestCase): string[] {
  const lines = inertLines(message, LIMITS);
  return lines.length > 1 ? lines : [];
}

function testOf(finding: ReportedFinding, { integrations }: Pick<Report, 'integrations'>): ReportedTestCase | null {
  if (finding.rule !== 'tests/failed') return null;
  const failed = integrations
    .flatMap(({ tests }) => tests.cases)
    .find(
      ({ status, file, start, name }) =>
        status === 'failed' &&
        file === finding.file &&
        start.line === finding.start.line &&
        start.column === finding.start.column &&
        // Of a table of tests, all stand at one place.
        finding.message.includes(inertLine(name, 100).replace(/…$/, '')),
    );
  return failed ?? null;
}
