import { existsSync } from 'node:fs';
import path from 'node:path';
import { factsOf } from '../../../analysis/facts/action.ts';
import type { FlowId } from '../../../auth0/flows.ts';
import type { MeasuredCoverage } from '../../../coverage/index.ts';
import { PROVIDER_DETAIL } from '../../../probe/answers.ts';
import { explore } from '../../../probe/explore/explore.ts';
import type { FoundExecution } from '../../../probe/explore/exploration.ts';
import { explorationOf } from '../../../probe/explore/plan.ts';
import type { Integration } from '../../../submission/model.ts';
import { needsOf } from './needs.ts';
import type { SpecOptions } from './spec-options.ts';
import type { PlannedTest, SpecParts } from './spec-parts.ts';
import { specText } from './spec-text.ts';
import { loosened, tryOut } from './try-out.ts';

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
