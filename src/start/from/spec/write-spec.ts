import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { factsOf, type ActionFacts } from '../../../analysis/facts/action.ts';
import { moduleWritesOf } from '../../../analysis/facts/module-writes.ts';
import { isBuiltinModule } from '../../../analysis/scope/requires.ts';
import type { FlowId } from '../../../auth0/flows.ts';
import type { Settings } from '../../../configuration/settings.ts';
import type { MeasuredCoverage } from '../../../coverage/index.ts';
import { PROVIDER_DETAIL } from '../../../probe/answers.ts';
import { explore } from '../../../probe/explore/explore.ts';
import type { FoundExecution } from '../../../probe/explore/exploration.ts';
import { explorationOf } from '../../../probe/explore/plan.ts';
import { messageOf } from '../../../report/message.ts';
import type { ReportedTestCase } from '../../../report/model.ts';
import type { Finding } from '../../../rules/finding.ts';
import type { Wall } from '../../../sandbox/wall/index.ts';
import { loadSubmission } from '../../../submission/load.ts';
import type { Integration } from '../../../submission/model.ts';
import type { Strictness } from './assertions.ts';
import { specText, type PlannedTest, type SpecParts } from './spec-text.ts';

/** Runs a spec. This comes from `src/sandbox`, which loads the analysis late, so the caller provides it. */
export interface Sandbox {
  readonly dependenciesOf: (
    integration: Integration,
    forTests: null,
    of: { readonly root: string; readonly settings: Settings },
  ) => Promise<{ readonly state: 'ready'; readonly folder: string | null } | { readonly state: 'failed' | 'too-many' }>;
  readonly nodeOf: (
    integration: Integration,
    root: string,
    wall: Wall,
  ) => { readonly command: string; readonly version: string };
  readonly testIntegration: (
    integration: Integration,
    of: Pick<SpecOptions, 'root' | 'toolchain' | 'settings' | 'wall'>,
  ) => Promise<{
    readonly tests: { readonly cases: readonly ReportedTestCase[] };
    readonly coverage: MeasuredCoverage | null;
    readonly findings: readonly Finding[];
  }>;
}

export interface SpecOptions {
  readonly sandbox: Sandbox;
  /** Absolute path of the folder with the draft. */
  readonly root: string;
  readonly toolchain: string;
  readonly settings: Settings;
  readonly wall: Wall;
  readonly progress: (line: string) => void;
}

export interface WrittenSpec {
  readonly text: string;
  /** The executions behind the tests: for each handler, the ordinary execution first. */
  readonly executions: readonly FoundExecution[];
  readonly tests: number;
  /** Tests that did not pass in the last run of the spec. */
  readonly failing: number;
  /** Tests that did not give the same result as their execution, and were left out: one line for each. */
  readonly lost: readonly string[];
  /** What its tests cover; null if nothing of the Action could be run. */
  readonly coverage: MeasuredCoverage | null;
  /** Statements of the success path. */
  readonly success: { readonly covered: number; readonly total: number };
  readonly told: readonly string[];
}

const SPEC = 'integration/integration.action.spec.js';
/** What a failing test tries next; after the last, it is left out. */
const LOOSER: Readonly<Record<Strictness, Strictness | null>> = { arguments: 'kinds', kinds: 'calls', calls: null };
const MOST_RUNS = 5;

/**
 * Writes a spec for an Action: runs the Action, writes down what it did, and runs the spec until all of its tests pass. Code that no test
 * reaches gets a `test.todo`.
 */
export async function writeSpec(integration: Integration, flow: FlowId, options: SpecOptions): Promise<WrittenSpec> {
  const { root, toolchain, settings, wall, sandbox } = options;
  const { action, manifest } = integration;
  if (action.state !== 'parsed' || manifest.state !== 'parsed') throw new Error('a draft that is not whole');
  const facts = factsOf(action.value);
  const provided = await sandbox.dependenciesOf(integration, null, { root, settings });
  const folder = provided.state === 'ready' ? provided.folder : null;
  const { plan, exploration } = explorationOf(facts, flow, manifest.value);
  const { command, version } = sandbox.nodeOf(integration, root, wall);
  const { executions, reason } = await explore({
    root,
    toolchain,
    actionFile: action.value.path,
    dependencies: folder,
    plan,
    exploration,
    node: { command, version: `v${version}` },
    wall,
  });
  const isUsed = (name: string) => folder !== null && existsSync(path.join(folder, 'node_modules', name));
  const parts: Omit<SpecParts, 'tests' | 'unreached'> = {
    flow,
    ...needsOf(facts, executions),
    usesAxios: isUsed('axios'),
    handlers: plan.handlers.map(({ name }) => name),
  };
  let tests: PlannedTest[] = executions.map((found) => ({ found: plainly(found), strictness: 'arguments' }));
  let coverage: MeasuredCoverage | null = null;
  let failing = 0;
  const lost: string[] = [];
  let notRun: string | null = null;
  for (let run = 0; run < MOST_RUNS; run += 1) {
    const tried = await tryOut(specText({ ...parts, tests, unreached: [] }), options);
    coverage = tried.coverage;
    notRun ??= tried.notRun;
    failing = tried.cases.filter(({ status }) => status === 'failed').length;
    const next = loosened(tests, tried.cases, parts.handlers, (line) => lost.push(line));
    if (next === null) break;
    tests = next;
  }
  const unreached = coverage?.uncovered ?? [];
  const text = specText({ ...parts, tests, unreached });
  return {
    text,
    executions: tests.map(({ found }) => found),
    tests: tests.length,
    failing,
    lost,
    coverage,
    success: coverage?.successPath ?? { covered: 0, total: plan.success.length },
    told: [
      ...(reason === null ? [] : [`The Action could not be run, so the spec has no tests: ${reason}`]),
      ...(notRun === null ? [] : [`The tests of the Action could not be run, and were left out: ${notRun}`]),
    ],
  };
}

/** Nobody looks for the probe's values in the provider's texts. */
function plainly(found: FoundExecution): FoundExecution {
  return JSON.parse(
    JSON.stringify(found).replaceAll(PROVIDER_DETAIL, 'internal error').replaceAll('-of-the-probe', ''),
  ) as FoundExecution;
}

/** Longer than answers take in the probe. */
const WAITS_MS = 150;

function needsOf(
  { code, tree, requires }: ActionFacts,
  executions: readonly FoundExecution[],
): Pick<SpecParts, 'needs' | 'time' | 'keepsState'> {
  const all = executions.flatMap(({ recording }) => recording);
  const hasRequests = all.some(({ requests }) => requests.length > 0);
  const waits = all.some(({ virtualMs, requests }) => virtualMs > requests.length * 100 + WAITS_MS);
  const overHttp = requires.some(
    ({ specifier }) => specifier === null || !isBuiltinModule(specifier) || /^(?:node:)?https?$/u.test(specifier),
  );
  const readsTime =
    /\bDate\b/u.test(tree.text) || requires.some(({ specifier }) => specifier === null || !isBuiltinModule(specifier));
  return {
    needs: { fetch: hasRequests, http: hasRequests && overHttp },
    time: waits ? 'passing' : readsTime ? 'fixed' : 'real',
    keepsState: moduleWritesOf(code).length > 0,
  };
}

interface TriedOut {
  readonly cases: readonly ReportedTestCase[];
  readonly coverage: MeasuredCoverage | null;
  /** Why it did not run; null if it ran. */
  readonly notRun: string | null;
}

async function tryOut(text: string, options: SpecOptions): Promise<TriedOut> {
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
function loosened(
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
