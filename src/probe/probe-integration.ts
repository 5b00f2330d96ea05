import { factsOf } from '../analysis/facts/action.ts';
import type { Settings } from '../configuration/settings.ts';
import { InfrastructureError } from '../infrastructure.ts';
import type { Behaviour, Isolation } from '../report/model.ts';
import type { Finding } from '../rules/finding.ts';
import { dependenciesOf, nodeOf } from '../sandbox/test-integration.ts';
import type { Wall } from '../sandbox/wall/index.ts';
import type { Integration } from '../submission/model.ts';
import { isWanting } from './child-messages.ts';
import { judgeProbe } from './judge/index.ts';
import { judged } from './judge/judged.ts';
import type { Plan } from './model.ts';
import { reportedBehaviour } from './report.ts';
import { runProbe } from './run.ts';
import type { ProbeRun } from './seen-run.ts';
import { specCallsOf } from './spec-calls.ts';
import { inSteps, type ExecutionInSteps } from './steps.ts';
import { planOf } from './values.ts';

/** The probe's result for one integration. */
export interface IntegrationProbe {
  /** Null if it did not run. */
  readonly behaviour: Behaviour | null;
  /** What the Action ran behind; null if it did not run. */
  readonly isolation: Isolation | null;
  readonly findings: readonly Finding[];
}

export const notProbed: IntegrationProbe = { behaviour: null, isolation: null, findings: [] };

export interface ProbeOptions {
  readonly root: string;
  readonly toolchain: string;
  readonly settings: Settings;
  readonly wall: Wall;
  /** The one scenario to run besides the success; null for all of them. */
  readonly scenario: string | null;
  /** Receives the recordings, if only one scenario runs; `known` are all possible ids. */
  readonly onScenario?:
    | ((seen: { readonly executions: readonly ExecutionInSteps[]; readonly known: readonly string[] }) => void)
    | undefined;
}

/**
 * Executes the Action of one integration against faults, and judges what happened.
 * @throws InfrastructureError if the registry does not serve the manifest's dependencies, or no process can be started
 */
export async function probeIntegration(integration: Integration, options: ProbeOptions): Promise<IntegrationProbe> {
  const { root, toolchain, settings, wall, scenario } = options;
  const { action } = integration;
  if (!settings.probe || action.state !== 'parsed') return notProbed;
  const facts = factsOf(action.value);
  const manifest = integration.manifest.state === 'parsed' ? integration.manifest.value : null;
  if (facts.flow === null) return notProbed;
  const plan = planOf(facts, facts.flow, manifest, scenario);
  if (plan.handlers.length === 0) return notProbed;
  const provided = await dependenciesOf(integration, null, { root, settings }).catch((error: unknown) => {
    // One fault is reported once, by the tests if they run.
    if (settings.tests && error instanceof InfrastructureError) return null;
    throw error;
  });
  if (provided === null || provided.state === 'too-many') return notProbed;
  const { command, version } = nodeOf(integration, root, wall);
  const tried = (of: Plan) =>
    runProbe({
      root,
      toolchain,
      actionFile: action.value.path,
      // The spec may have a mock of a package that is not available.
      dependencies: provided.state === 'ready' ? provided.folder : null,
      plan: of,
      node: { command, version: `v${version}` },
      wall,
    });
  const first = await tried(plan);
  const wanting = wantingIn(plan, first);
  const run =
    wanting.length === 0
      ? first
      : together(first, await tried({ ...plan, handlers: wanting, spec: await specCallsOf(integration, options) }));
  const all = judged(facts, facts.flow, plan, run);
  if (scenario !== null) {
    options.onScenario?.({ executions: run.recordings.map((each) => inSteps(each, all)), known: all.ids });
  }
  return {
    behaviour: reportedBehaviour(all, run),
    isolation: { rung: wall.rung, how: wall.how, node: version },
    findings: judgeProbe(facts, plan, run),
  };
}

/** Handlers for which our own guesses are not enough. */
function wantingIn(plan: Plan, { baselines }: ProbeRun): Plan['handlers'] {
  return plan.handlers.filter(({ name }) => {
    const found = baselines.get(name);
    return found !== undefined && isWanting(plan, found);
  });
}

/** For a handler, the result of a later run replaces the earlier one. */
function together(first: ProbeRun, later: ProbeRun): ProbeRun {
  return {
    recordings: [...first.recordings.filter(({ handler }) => !later.baselines.has(handler)), ...later.recordings],
    baselines: new Map([...first.baselines, ...later.baselines]),
    ran: new Set([...first.ran, ...later.ran]),
    stopped: first.stopped ?? later.stopped,
  };
}
