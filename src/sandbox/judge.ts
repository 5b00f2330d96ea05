import type { Thresholds } from '../configuration/settings.ts';
import type { MeasuredCoverage } from '../coverage/index.ts';
import type { Coverage, ReportedTestCase } from '../report/model.ts';
import { finding, type Finding } from '../rules/finding.ts';
import { startOf, type Place } from '../submission/place.ts';
import { factsOf } from '../analysis/facts/action.ts';
import { handlerToCall } from '../analysis/facts/spec/expected-effect.ts';
import type { Handler } from '../analysis/scope/handlers.ts';
import { handlersOf } from '../analysis/scope/handlers.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import type { Integration } from '../submission/model.ts';
import { dependencyMissing, undeclaredPackage } from './judge-dependencies.ts';
import { withoutAssertion } from './judge-assertions.ts';
import { hasOwnHttpMock, knowsAxiosMock } from './own-http-mock.ts';
import { methodOfJest30, otherSpec } from './other-spec.ts';
import { inSentence } from './sentence.ts';
import { requiresOf } from '../analysis/scope/requires.ts';
import type { LateError, NotRun, TestRun } from './model.ts';
import { together, type SpecRun } from './spec-runs.ts';

export interface TestEvidence {
  readonly integration: Integration;
  /** For each spec file. */
  readonly runs: readonly SpecRun[];
  /** Null if nothing was measured. */
  readonly coverage: (Coverage & Pick<MeasuredCoverage, 'missed' | 'untestedDenial'>) | null;
  readonly thresholds: Thresholds;
}

/** The most addresses in a sentence. */
const ADDRESSES = 10;

/** The most groups of lines in a hint. */
const MOST_RUNS = 10;

/** The findings about the tests of one integration. */
export function judgeTests(evidence: TestEvidence): Finding[] {
  const { integration, runs } = evidence;
  const run = together(runs);
  return [...judgeResults(evidence, run), ...triedNetwork(integration, run)];
}

/** One finding for all attempts, at the place of the first one if it is known. */
function triedNetwork(integration: Integration, run: TestRun): Finding[] {
  if (run.network.length === 0) return [];
  const named = run.network
    .slice(0, ADDRESSES)
    .map(({ address, count }) => address + (count > 1 ? ` (${count} ×)` : ''));
  const more = run.network.length - named.length;
  const addresses = named.join(', ') + (more > 0 ? ` and ${more} more` : '');
  const at = run.network.find(({ place }) => place !== null)?.place ?? null;
  const place = at && { line: at.line, column: at.column };
  const found = at && place ? { file: at.file, start: place, end: place } : startOf(integration.files.spec.path);
  return [finding('tests/network', 'refused', { addresses }, found)];
}

function judgeResults({ integration, runs, coverage, thresholds }: TestEvidence, run: TestRun): Finding[] {
  const spec = startOf(runs[0]?.file ?? integration.files.spec.path);
  const ofFiles = runs.flatMap((each) => judgeFile(each, integration));
  if (run.notRun !== undefined) return ofFiles;
  // The rest is about tests that ran. Without any, it would repeat this finding.
  if (run.cases.every(({ status }) => status === 'skipped')) {
    return ofFiles.length > 0 ? ofFiles : [finding('tests/none', 'none', {}, spec)];
  }
  const uncalled = run.status === 'passed' ? uncalledHandler(integration, run) : null;
  if (uncalled !== null) {
    const messageId = runs.some(({ file }) => runsTexts(integration, file)) ? 'ranAnotherText' : 'neverCalled';
    return [finding('tests/never-calls-handler', messageId, { handler: uncalled.name }, spec)];
  }
  return [...ofFiles, ...(coverage === null ? [] : belowThresholds(integration, coverage, thresholds))];
}

/** The findings about one spec file, whatever the others contain. */
function judgeFile({ file, run }: SpecRun, integration: Integration): Finding[] {
  const late = run.lateErrors.map((each) => lateError(each, file, integration));
  if (run.notRun !== undefined) return [notRun(run.notRun, file, integration), ...late];
  if (run.cases.length === 0) return late.length > 0 ? late : [finding('tests/none', 'none', {}, startOf(file))];
  const failed = run.cases.filter(({ status }) => status === 'failed').map((each) => failedTest(each, integration));
  return [...failed, ...late, ...withoutAssertion(integration, file, run)];
}

function failedTest({ name, message, file, start }: ReportedTestCase, integration: Integration): Finding {
  const { manifest, files } = integration;
  const place = { file, start, end: start };
  const missing = manifest.state === 'parsed' ? dependencyMissing(message ?? '', manifest.value) : null;
  if (missing !== null) {
    const said = { name: inSentence(name), dependency: inSentence(missing.name) };
    return finding('tests/failed', 'withoutDependency', said, place);
  }
  const undeclared = undeclaredPackage(message ?? '', manifest.state === 'parsed' ? manifest.value : null);
  if (undeclared !== null) {
    const said = { name: inSentence(name), package: inSentence(undeclared.name) };
    const messageId = undeclared.file === files.action.path ? 'withoutPackageOfAction' : 'withoutPackage';
    return finding('tests/failed', messageId, said, place);
  }
  const error = inSentence(firstLines(message ?? ''));
  const method = methodOfJest30(message ?? '');
  if (method !== null) return finding('tests/failed', 'ofJest30', { name: inSentence(name), method }, place);
  if (isUnderAxiosMock(integration, file)) {
    return finding('tests/failed', 'failedWithAxiosMock', { name: inSentence(name), error }, place);
  }
  return finding('tests/failed', 'failed', { name: inSentence(name), error }, place);
}

/** Whether the Action has the automatic mock of axios, and the spec does not seem to know it. */
function isUnderAxiosMock({ action, files, otherSpecs }: Integration, file: string): boolean {
  const spec = [files.spec, ...otherSpecs].find((each) => each.path === file);
  if (action.state !== 'parsed' || spec?.state !== 'read') return false;
  const requires = requiresOf(action.value).some(({ specifier }) => specifier === 'axios');
  return requires && !hasOwnHttpMock([spec.text]) && !knowsAxiosMock([spec.text]);
}

function lateError({ error: whole, hook, place: at }: LateError, spec: string, { action }: Integration): Finding {
  const start = at && { line: at.line, column: at.column };
  const place = at && start ? { file: at.file, start, end: start } : startOf(spec);
  const error = inSentence(firstLines(whole));
  if (hook === null) {
    const handler = action.state === 'parsed' ? handlerToCall(factsOf(action.value)) : 'handler';
    return finding('tests/failed', 'lateRejection', { error, handler }, place);
  }
  const of = hook.group === '' ? '' : ` of "${inSentence(hook.group)}"`;
  return finding('tests/failed', 'hookFails', { hook: hook.name, of, error }, place);
}

function notRun(why: NotRun, spec: string, integration: Integration): Finding {
  const { manifest, files } = integration;
  const place = startOf(spec);
  switch (why.kind) {
    case 'cannot-start': {
      const at = why.place && { line: why.place.line, column: why.place.column };
      const found = why.place === null || at === null ? place : { file: why.place.file, start: at, end: at };
      const text = [files.spec, ...integration.otherSpecs].find((each) => each.path === spec);
      const other = text === undefined ? null : otherSpec(text, why.error, found);
      if (other !== null) return other;
      const undeclared = undeclaredPackage(why.error, manifest.state === 'parsed' ? manifest.value : null);
      if (undeclared !== null) {
        const messageId = undeclared.file === files.action.path ? 'packageOfAction' : 'packageOfSpec';
        return finding('tests/not-run', messageId, { name: inSentence(undeclared.name) }, found);
      }
      return finding('tests/not-run', 'cannotStart', { error: inSentence(why.error) }, found);
    }
    case 'exited':
      return finding('tests/not-run', 'exited', { status: why.status }, place);
    case 'timed-out':
      return finding('tests/not-run', 'timedOut', { seconds: why.seconds }, place);
    case 'out-of-memory':
      return finding('tests/not-run', 'outOfMemory', { megabytes: why.megabytes }, place);
    case 'output-limit':
      return finding('tests/not-run', 'outputLimit', { limit: why.limit }, place);
  }
}

/** Whether a spec makes code from a text. The Action's code counts if it is complete and unchanged. */
function runsTexts({ files, otherSpecs }: Integration, file: string): boolean {
  const spec = [files.spec, ...otherSpecs].find((each) => each.path === file);
  const makes = /\bFunction\s*\(|\brunIn(?:This|New)?Context\b|\bcompileFunction\b|\bvm\s*\.\s*Script\b|\beval\s*\(/u;
  return spec?.state === 'read' && makes.test(spec.text);
}

/** The first handler, if V8 saw none of them run; null if one ran, or if this is not known. */
function uncalledHandler({ action }: Integration, run: TestRun): Handler | null {
  const handlers = action.state === 'parsed' ? handlersOf(action.value).filter(({ flow }) => flow !== null) : [];
  const [first] = handlers;
  return first === undefined || handlers.some((each) => each.range === null || ran(each.range, run)) ? null : first;
}

/** V8's range of a function begins at its parameters or its keyword, depending on its kind, and ends with the node. */
function ran([start, end]: readonly [number, number], run: TestRun): boolean {
  const functions = (run.coverage ?? []).flatMap((script) => script.functions);
  return functions.some(({ ranges: [whole] }) => {
    return whole !== undefined && whole.endOffset === end && whole.startOffset >= start && whole.count > 0;
  });
}

function belowThresholds(
  integration: Integration,
  coverage: NonNullable<TestEvidence['coverage']>,
  thresholds: Thresholds,
): Finding[] {
  const { action } = integration;
  if (action.state !== 'parsed') return [];
  const { successPath } = thresholds;
  const findings: Finding[] = [];
  const { untestedDenial: denial } = coverage;
  if (denial !== null) findings.push(finding('tests/no-denial', 'none', { method: denial.method }, denial.place));
  if (successPath !== null && coverage.successPath.percent < successPath) {
    const figures = { percent: coverage.successPath.percent, threshold: successPath };
    for (const { start, end, path } of coverage.uncovered) {
      if (path !== 'success') continue;
      const place = linesOf(action.value, start, end, coverage.missed.get(start));
      findings.push(
        start === end
          ? finding('tests/success-path-coverage', 'uncoveredLine', { line: start, ...figures }, place)
          : finding('tests/success-path-coverage', 'uncoveredLines', { first: start, last: end, ...figures }, place),
      );
    }
  }
  for (const [kind, figure] of [
    ['line', 'lines'],
    ['branch', 'branches'],
    ['function', 'functions'],
    ['statement', 'statements'],
  ] as const) {
    const threshold = thresholds[figure];
    const { percent } = coverage[figure];
    if (threshold === null || percent >= threshold) continue;
    findings.push(
      finding(
        'tests/coverage',
        'below',
        { kind, percent, threshold, missed: missedIn(kind, coverage) },
        startOf(action.value.path),
      ),
    );
  }
  return findings;
}

/** From the first statement that no test ran to the end of the last line. */
function linesOf({ path, text }: SourceTree, start: number, end: number, missed: number | undefined): Place {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const column = missed ?? (lines[start - 1] ?? '').search(/\S/u) + 1;
  return {
    file: path,
    start: { line: start, column: Math.max(1, column) },
    end: { line: end, column: (lines[end - 1] ?? '').trimEnd().length + 1 },
  };
}

/** Jest's message up to its first empty line, without the stack. The report shows all of it next to the finding. */
const firstLines = (message: string) => message.trim().split(/\n\s*\n|\n\s+at /u, 1)[0] ?? '';

/** What is missing for a kind of coverage: lines if they are known. */
function missedIn(kind: 'line' | 'branch' | 'function' | 'statement', { uncovered }: Coverage): string {
  if (kind === 'branch') return 'both outcomes of each condition';
  if (kind === 'function') return 'each function';
  const runs = uncovered.map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`));
  if (runs.length === 0) return 'more of the Action';
  const more = runs.length - MOST_RUNS;
  return `${runs.length === 1 && !runs[0]?.includes('–') ? 'line' : 'lines'} ${runs.slice(0, MOST_RUNS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
