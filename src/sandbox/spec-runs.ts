import { mergedAttempts } from './network-attempts.ts';
import type { TestRun } from './model.ts';
import { processLimits } from './process-limits.ts';
import { runTests, type TestRequest } from './run.ts';

/** What was observed for one spec file. */
export interface SpecRun {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  readonly run: TestRun;
}

/**
 * Runs the specs of one integration one after another, each in its own process. The limits of time, output and results
 * apply to all of them together: a spec for which nothing is left does not run, and is reported as stopped by that limit.
 */
export async function runSpecs(
  request: Omit<TestRequest, 'specFile' | 'automaticAxios'>,
  files: readonly { readonly file: string; readonly automaticAxios: boolean }[],
): Promise<SpecRun[]> {
  const runs: SpecRun[] = [];
  const started = performance.now();
  for (const { file: specFile, automaticAxios } of files) {
    const used = (count: (run: TestRun) => number) => runs.reduce((sum, { run }) => sum + count(run), 0);
    const left = {
      timeoutMs: request.timeoutSeconds * 1000 - (performance.now() - started),
      outputBytes: processLimits.tests.outputBytes - used(({ output }) => Buffer.byteLength(output)),
      resultsBytes: processLimits.tests.resultsBytes - used(({ resultsBytes }) => resultsBytes),
    };
    runs.push({
      file: specFile,
      run: exhausted(left, request) ?? (await runTests({ ...request, specFile, automaticAxios, left })),
    });
  }
  return runs;
}

/** Null if something is left of every limit. */
function exhausted(left: NonNullable<TestRequest['left']>, { timeoutSeconds }: Pick<TestRequest, 'timeoutSeconds'>) {
  if (left.timeoutMs <= 0) return stopped({ kind: 'timed-out', seconds: timeoutSeconds });
  if (left.outputBytes <= 0) return stopped({ kind: 'output-limit', limit: processLimits.tests.outputBytes });
  return left.resultsBytes <= 0 ? stopped({ kind: 'output-limit', limit: processLimits.tests.resultsBytes }) : null;
}

const nothing = {
  lateErrors: [],
  cases: [],
  withoutAssertion: [],
  counted: [],
  network: [],
  coverage: null,
  output: '',
};

function stopped(notRun: NonNullable<TestRun['notRun']>): TestRun {
  return { ...nothing, status: 'not-run', notRun, durationMs: 0, resultsBytes: 0 };
}

/** The runs as a single one: all tests in order, and the combined coverage. A file in which every test is skipped changes nothing. */
export function together(runs: readonly SpecRun[]): TestRun {
  const [first] = runs;
  if (first !== undefined && runs.length === 1) return first.run;
  const all = <T>(list: (run: TestRun) => readonly T[]) => runs.flatMap(({ run }) => list(run));
  const cases = all((run) => run.cases);
  const coverage = all((run) => run.coverage ?? []);
  const notRun = runs.find(({ run }) => run.notRun !== undefined)?.run.notRun;
  const fails = runs.some(({ run }) => run.status === 'failed' && !isSkipped(run));
  const passes = cases.some(({ status }) => status === 'passed') && !fails;
  return {
    status: notRun !== undefined ? 'not-run' : passes ? 'passed' : 'failed',
    ...(notRun === undefined ? {} : { notRun }),
    lateErrors: all((run) => run.lateErrors),
    cases,
    withoutAssertion: all((run) => run.withoutAssertion),
    counted: [...new Set(all((run) => run.counted))],
    network: mergedAttempts(all((run) => run.network)),
    durationMs: runs.reduce((sum, { run }) => sum + run.durationMs, 0),
    resultsBytes: runs.reduce((sum, { run }) => sum + run.resultsBytes, 0),
    coverage: notRun === undefined && coverage.length > 0 ? coverage : null,
    output: all((run) => (run.output === '' ? [] : [run.output])).join('\n'),
  };
}

/** A file with tests that runs none of them. It passes, as in Jest. */
export function isSkipped({ cases, lateErrors }: TestRun): boolean {
  return cases.length > 0 && lateErrors.length === 0 && cases.every(({ status }) => status === 'skipped');
}
