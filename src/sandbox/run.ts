import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { ReportedTestCase } from '../report/model.ts';
import {
  asInput,
  NONCE_LENGTH,
  type FilePosition,
  type JestSettings,
  type Message,
  type RunRequest,
} from './channel.ts';
import { cutMiddle, defuse } from '../report/inert.ts';
import { noSettings } from './jest-settings.ts';
import { parseMessages } from './messages.ts';
import type { LateError, NotRun, SourcePosition, TestRun } from './model.ts';
import { networkAttempts } from './network-attempts.ts';
import { versionOf } from './node-version.ts';
import { processLimits } from './process-limits.ts';
import { processPaths } from './process-paths.ts';
import { specProgram } from './spec-program.ts';
import { runBehind, type EndOfProcess, type Wall } from './wall/index.ts';

export interface TestRequest {
  /** Absolute path of the repository's root. The spec runs there, but nothing is written there. */
  readonly root: string;
  /** Absolute path of `dist/toolchain`. */
  readonly toolchain: string;
  /** Relative to the root, with `/`, like the spec. */
  readonly actionFile: string;
  readonly specFile: string;
  /** Absolute path of the folder whose `node_modules` has the manifest's dependencies; left out if there are none. */
  readonly dependencies?: string | null;
  /** Wall-clock time for everything. */
  readonly timeoutSeconds: number;
  /** The Node.js that runs the spec; ours if it is left out. */
  readonly node?: string;
  /** Jest's defaults if they are left out. */
  readonly settings?: JestSettings;
  /** Whether axios is mocked by default, as in the official image. It is if this is left out. */
  readonly automaticAxios?: boolean;
  /** What other specs left of the limits; the full limits if it is left out. */
  readonly left?: { readonly timeoutMs: number; readonly outputBytes: number; readonly resultsBytes: number };
  readonly wall: Wall;
  readonly signal?: AbortSignal;
}

/** UTF-16 units of one error or one test's name. */
const TEXT_LENGTH = 4096;

/**
 * Runs one spec in its own process and returns what was observed. Whatever the spec does, this function does not fail. It only
 * rejects if no process can be started or no scratch folder can be made (InfrastructureError), and with the signal's reason.
 */
export async function runTests(request: TestRequest): Promise<TestRun> {
  const started = performance.now();
  const { messages, end, root } = await runSpec(request, false);
  const durationMs = Math.round(performance.now() - started);
  return { ...verdict(messages, end, request, root), durationMs, resultsBytes: end.results.length };
}

/** The messages of a spec's process, and how it ended. `recordsCalls` makes it report what the spec gives the Action. */
export async function runSpec(
  request: TestRequest,
  recordsCalls: boolean,
): Promise<{ readonly messages: readonly Message[]; readonly end: EndOfProcess; readonly root: string }> {
  const {
    paths,
    read,
    run: specFile,
  } = processPaths({
    root: request.root,
    toolchain: request.toolchain,
    dependencies: request.dependencies ?? null,
    actionFile: request.actionFile,
    run: request.specFile,
  });
  const { root, toolchain } = paths;
  const nonce = randomBytes(NONCE_LENGTH / 2).toString('hex');
  const asked: Omit<RunRequest, 'scratch'> = {
    ...paths,
    specFile,
    settings: request.settings ?? noSettings,
    automaticAxios: request.automaticAxios ?? true,
    recordsCalls,
  };
  // If the Node.js is our own, nothing is awaited before the process runs: after that, the caller keeps our thread busy.
  const version = request.wall.node === undefined ? versionOf(request.node) : `v${request.wall.node.version}`;
  const nodeVersion = typeof version === 'string' ? version : await version;
  const command = request.wall.node?.command ?? realpathSync(request.node ?? process.execPath);
  const of = { command, nodeVersion, root, toolchain, read, hidden: asked.hidden };
  const timeoutMs = request.left?.timeoutMs ?? request.timeoutSeconds * 1000;
  const { outputBytes, resultsBytes } = request.left ?? processLimits.tests;
  const program = specProgram(of, { timeoutMs, outputBytes, resultsBytes }, (scratch) =>
    asInput(nonce, { ...asked, scratch }),
  );
  const end = await runBehind(request.wall, { ...program, signal: request.signal });
  return { messages: parseMessages(end.results, nonce), end, root };
}

/** The result, from the messages and the end of the process. */
function verdict(
  messages: readonly Message[],
  end: EndOfProcess,
  request: TestRequest,
  root: string,
): Omit<TestRun, 'durationMs' | 'resultsBytes'> {
  const text = (value: string) => cutMiddle(defuse(value), TEXT_LENGTH);
  const output = defuse(end.output);
  const withoutAssertion: ReportedTestCase[] = [];
  const cases = messages.flatMap((each) => {
    if (each.kind !== 'case') return [];
    const { name, status, durationMs, asserted, message, line, column } = each.case;
    const start = { line, column };
    const told = message === null ? {} : { message: text(message) };
    const seen = { name: text(name).replaceAll('\n', ' '), status, durationMs, ...told, file: request.specFile, start };
    if (status === 'passed' && !asserted) withoutAssertion.push(seen);
    return [seen];
  });
  const inRepository = ({ file, ...place }: FilePosition): SourcePosition => ({
    file: path.relative(root, file).split(path.sep).join('/'),
    ...place,
  });
  const lateErrors = messages.flatMap((each): LateError[] => {
    if (each.kind !== 'late-error') return [];
    const { error, hook, place } = each;
    const named = hook && { name: text(hook.name), group: text(hook.group).replaceAll('\n', ' ') };
    return [{ error: text(error), hook: named, place: place && inRepository(place) }];
  });
  const counted = messages.flatMap((each) => (each.kind === 'counted' ? each.packages : []));
  const tests = { cases, counted, withoutAssertion, network: networkAttempts(messages, inRepository) };
  const notRun = whyNotRun(messages, end, request, inRepository);
  if (notRun !== null) return { status: 'not-run', notRun, lateErrors, ...tests, coverage: null, output };
  const passed = cases.some(({ status }) => status === 'passed') && !cases.some(({ status }) => status === 'failed');
  const coverage = messages.flatMap((each) => (each.kind === 'coverage' ? each.coverage : []));
  return {
    status: passed && lateErrors.length === 0 ? 'passed' : 'failed',
    lateErrors,
    ...tests,
    coverage: coverage.length > 0 ? coverage : null,
    output,
  };
}

function whyNotRun(
  messages: readonly Message[],
  { stopped, code, signal, output }: EndOfProcess,
  request: TestRequest,
  inRepository: (place: FilePosition) => SourcePosition,
): NotRun | null {
  if (stopped === 'timed-out') return { kind: 'timed-out', seconds: request.timeoutSeconds };
  if (stopped === 'output-limit') return { kind: 'output-limit', limit: processLimits.tests.outputBytes };
  if (stopped === 'results-limit') return { kind: 'output-limit', limit: processLimits.tests.resultsBytes };
  if (stopped === 'memory-limit') return { kind: 'out-of-memory', megabytes: processLimits.tests.memoryMegabytes };
  if (messages.at(-1)?.kind !== 'end' || code !== 0) {
    // V8's own last words. If the spec prints them, it only describes its own end wrongly.
    if (output.includes('JavaScript heap out of memory'))
      return { kind: 'out-of-memory', megabytes: processLimits.tests.heapMegabytes };
    return { kind: 'exited', status: signal === null ? `exit code ${code ?? 0}` : `signal ${signal}` };
  }
  const failure = messages.find((each) => each.kind === 'cannot-start');
  if (failure === undefined) return null;
  const { error, place } = failure;
  return { kind: 'cannot-start', error: cutMiddle(defuse(error), TEXT_LENGTH), place: place && inRepository(place) };
}
