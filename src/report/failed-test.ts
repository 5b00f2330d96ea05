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

export type TextsOf = (finding: ReportedFinding) => Texts;

/** Gives the texts of a report's findings, with the output of a failing test in place of what message and hint say about it. */
export function textsIn({ integrations }: Pick<Report, 'integrations'>): TextsOf {
  const failing = new Map<string, Failing[]>();
  for (const test of integrations.flatMap(({ tests }) => tests.cases)) {
    if (test.status !== 'failed') continue;
    const key = keyOf(test);
    const name = inertLine(test.name, 100).replace(/…$/, '');
    const there = failing.get(key) ?? [];
    there.push({ name, test });
    failing.set(key, there);
  }
  const known = new Map<ReportedFinding, Texts>();
  return (finding) => {
    const texts = known.get(finding) ?? textsFor(finding, failing);
    known.set(finding, texts);
    return texts;
  };
}

interface Failing {
  /** As a finding's message has it, or its beginning. */
  readonly name: string;
  readonly test: ReportedTestCase;
}

function textsFor(finding: ReportedFinding, failing: ReadonlyMap<string, readonly Failing[]>): Texts {
  const { rule, message, hint } = finding;
  // Of a table of tests, all stand at one place.
  const at = rule === 'tests/failed' ? failing.get(keyOf(finding)) : undefined;
  const test = at?.find(({ name }) => message.includes(name))?.test ?? null;
  const output = test === null ? [] : outputOf(test);
  if (output.length === 0) return { message, hint, output, test: null };
  const end = output.findIndex((line) => line === '' || /^\s+at /u.test(line));
  const first = inertLine(output.slice(0, end === -1 ? output.length : end).join(' '));
  const isRepeated = first !== '' && message.endsWith(`: ${first}`);
  return { message: isRepeated ? `${message.slice(0, -first.length - 2)}.` : message, hint: '', output, test };
}

function keyOf({ file, start }: Pick<ReportedFinding, 'file' | 'start'>): string {
  return JSON.stringify([file, start.line, start.column]);
}

/** What Jest says of a failing test, line by line; empty where it is a single line. */
export function outputOf({ message = '' }: ReportedTestCase): string[] {
  const lines = inertLines(message, LIMITS);
  return lines.length > 1 ? lines : [];
}
