import type { Thresholds } from '../configuration/settings.ts';
import { finding, type Finding } from '../rules/finding.ts';
import { startOf } from '../submission/place.ts';
import type { Handler } from '../analysis/scope/handlers.ts';
import { handlersOf } from '../analysis/scope/handlers.ts';
import type { Integration } from '../submission/model.ts';
import { withoutAssertion } from './judge-assertions.ts';
import { belowThresholds, type JudgedCoverage } from './judge-coverage.ts';
import { failedTest, lateError, notRun } from './judge-failures.ts';
import type { TestRun } from './model.ts';
import { together, type SpecRun } from './spec-runs.ts';

export interface TestEvidence {
  readonly integration: Integration;
  /** For each spec file. */
  readonly runs: readonly SpecRun[];
  /** Null if nothing was measured. */
  readonly coverage: JudgedCoverage | null;
  readonly thresholds: Thresholds;
}

/** The most addresses in a sentence. */
const ADDRESSES = 10;

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
