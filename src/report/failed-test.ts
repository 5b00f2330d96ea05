import { inertLine, inertLines } from './inert.ts';
import type { Report, ReportedFinding, ReportedTestCase } from './model.ts';

const LIMITS = { lines: 30, columns: 300 };

/** The texts of a finding, if there is room for Jest's output of a failing test. */
export interface Texts {
  readonly message: string;
  /** Empty if the output already says everything. */
  readonly hint: string;
  /** Jest's output, line by line. Empty if it is a single line, which the message contains, and for any other finding. */
  readonly output: readonly string[];
  /** The failing test with this output. */
  readonly test: ReportedTestCase | null;
}

export type TextsOf = (finding: ReportedFinding) => Texts;

/** Makes a function that gives the texts of a report's findings. For a failing test, Jest's output replaces the message and the hint. */
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
  /** As a finding's message contains it, or its beginning. */
  readonly name: string;
  readonly test: ReportedTestCase;
}

function textsFor(finding: ReportedFinding, failing: ReadonlyMap<string, readonly Failing[]>): Texts {
  const { rule, message, hint } = finding;
  // The tests of a table all have the same place.
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

/** Jest's output for a failing test, line by line; empty if it is a single line. */
export function outputOf({ message = '' }: ReportedTestCase): string[] {
  const lines = inertLines(message, LIMITS);
  return lines.length > 1 ? lines : [];
}
