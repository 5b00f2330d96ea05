import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MeasuredCoverage } from '../../../coverage/index.ts';
import { messageOf } from '../../../report/message.ts';
import type { ReportedTestCase } from '../../../report/model.ts';
import { loadSubmission } from '../../../submission/load.ts';
import type { Strictness } from './assertions.ts';
import type { SpecOptions } from './spec-options.ts';
import type { PlannedTest } from './spec-parts.ts';

const SPEC = 'integration/integration.action.spec.js';
/** What a failing test tries next; after the last, it is left out. */
const LOOSER: Readonly<Record<Strictness, Strictness | null>> = { arguments: 'kinds', kinds: 'calls', calls: null };

interface TriedOut {
  readonly cases: readonly ReportedTestCase[];
  readonly coverage: MeasuredCoverage | null;
  /** Why it did not run; null if it ran. */
  readonly notRun: string | null;
}

/** Writes the text as the spec of the draft, and runs it. */
export async function tryOut(text: string, options: SpecOptions): Promise<TriedOut> {
  await writeFile(path.join(options.root, SPEC), text);
  const [integration] = (await loadSubmission({ root: options.root, path: '.' })).integrations;
  if (integration === undefined) throw new Error('the draft is not found');
  const { tests, coverage, findings } = await options.sandbox.testIntegration(integration, {
    ...options,
    settings: { ...options.settings, tests: true },
  });
  const notRun = findings.find(({ rule }) => rule === 'tests/not-run');
  return { cases: tests.cases, coverage, notRun: notRun === undefined ? null : messageOf(notRun).message };
}

/** The tests, with fewer assertions where they failed; null if all passed. */
export function loosened(
  tests: readonly PlannedTest[],
  cases: readonly ReportedTestCase[],
  handlers: readonly string[],
  lose: (line: string) => void,
): PlannedTest[] | null {
  const order = handlers.flatMap((handler) => tests.filter(({ found }) => found.handler === handler));
  const ran = cases.filter(({ status }) => status !== 'skipped');
  // Nothing ran, so no test can be told from another.
  if (ran.length !== order.length) return ran.length === 0 && order.length > 0 ? [] : null;
  if (ran.every(({ status }) => status === 'passed')) return null;
  return order.flatMap((test, index): PlannedTest[] => {
    if (ran[index]?.status === 'passed') return [test];
    const strictness = LOOSER[test.strictness];
    if (strictness !== null) return [{ ...test, strictness }];
    lose(`${ran[index]?.name ?? ''}: ${ran[index]?.message ?? ''}`);
    return [];
  });
}
