import type { FlowId } from '../../auth0/flows.ts';
import type { ApiUses } from './api-calls.ts';
import { apiUsesOf } from './api-calls.ts';
import type { ClaimName } from './claim-names.ts';
import { claimNamesOf } from './claim-names.ts';
import type { ConsoleCall } from './console-calls.ts';
import { consoleCallsOf } from './console-calls.ts';
import type { OutboundRequest } from './outbound-request.ts';
import { requestsOf } from './requests.ts';
import type { StoreReads } from './store-reads.ts';
import { storeReadsOf } from './store-reads.ts';
import { seedsOf } from './seeds.ts';
import type { RunOn } from '../paths/runs-on.ts';
import { runsOnOf } from '../paths/runs-on.ts';
import { entryPointsOf } from '../scope/entry-points.ts';
import { exportsOf } from '../scope/exports.ts';
import type { Code } from '../scope/code.ts';
import { withBudget } from '../scope/code.ts';
import type { Handler } from '../scope/handlers.ts';
import { flowOf, handlersOf } from '../scope/handlers.ts';
import type { Require } from '../scope/requires.ts';
import { requiresOf } from '../scope/requires.ts';
import { remembered } from '../syntax/remembered.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { followValues } from '../values/holders.ts';
import type { PropertyRead } from '../values/property-reads.ts';
import { propertyReadsOf } from '../values/property-reads.ts';
import type { Walk } from '../values/walk.ts';

/** What is known about an Action. Each fact is computed once, when it is first needed. Lists are in order of position. */
export interface ActionFacts extends ApiUses, StoreReads {
  readonly tree: SourceTree;
  readonly handlers: readonly Handler[];
  /** False if the code does not show everything that is exported: `module.exports = build()`, `exports[name] = …`. */
  readonly exportsComplete: boolean;
  /** The flow of the handlers; null if there is none, or if they belong to two flows. */
  readonly flow: FlowId | null;
  /** The source of the facts, for rules that follow a value further. */
  readonly code: Code;
  /** The functions that Auth0 calls. */
  readonly entryPoints: ReadonlySet<FunctionNode>;
  /** The modules that it loads. */
  readonly requires: readonly Require[];
  readonly consoleCalls: readonly ConsoleCall[];
  readonly requests: readonly OutboundRequest[];
  /** Where `event` and its parts go. */
  readonly ofEvent: Walk;
  /** Reads of everything in `event`, including the stores. */
  readonly eventReads: readonly PropertyRead[];
  /** Places where the Action continues after a denial, a redirect or a rendered prompt. */
  readonly runsOn: readonly RunOn[];
  /** Names of custom claims. */
  readonly claimNames: readonly ClaimName[];
}

/** Steps for all the questions about one file. Real Actions take some hundred. */
const MAX_STEPS = 200_000;

/** The facts of an Action. */
export const factsOf = remembered((tree: SourceTree): ActionFacts => {
  const code = withBudget({ tree, exported: exportsOf(tree), budgets: [] }, MAX_STEPS);
  /** Each question gets its own budget, so a difficult one takes nothing from the others. */
  const fresh = (): Code => withBudget(code, MAX_STEPS);
  const entries = once(() => entryPointsOf(code, facts.handlers));
  const api = once(() => apiUsesOf(fresh(), entries(), facts.flow));
  const stores = once(() => storeReadsOf(facts.ofEvent));
  const facts: ActionFacts = lazily<ActionFacts>({
    tree: () => tree,
    code: () => code,
    handlers: () => handlersOf(tree),
    exportsComplete: () => code.exported.complete,
    flow: () => flowOf(tree),
    entryPoints: () => new Set(entries().functions),
    requires: () => requiresOf(tree),
    reads: () => stores().reads,
    dynamicReads: () => stores().dynamicReads,
    storeWrites: () => stores().storeWrites,
    ofEvent: () => followValues(code, seedsOf('event', entries())),
    eventReads: () => propertyReadsOf(facts.ofEvent),
    apiReads: () => api().apiReads,
    apiCalls: () => api().apiCalls,
    apiComplete: () => api().apiComplete,
    consoleCalls: () => consoleCallsOf(code),
    requests: () => requestsOf(code),
    runsOn: () => runsOnOf(fresh(), facts.apiCalls, facts.flow, facts.entryPoints),
    claimNames: () => claimNamesOf(fresh(), facts.apiCalls, facts.entryPoints),
  });
  return facts;
});

/** Whether some fact, or a question of a rule, could not be followed to its end. */
export function isExhausted(facts: ActionFacts): boolean {
  const all = { ...facts };
  return all.code.budgets.some(({ steps }) => steps <= 0);
}

function once<T>(workOut: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: workOut() }).value;
}

/** An object whose properties are computed when they are first read. */
function lazily<T extends object>(ways: { readonly [Name in keyof T]: () => T[Name] }): T {
  const properties: PropertyDescriptorMap = {};
  for (const name of Object.keys(ways)) {
    properties[name] = { enumerable: true, get: once(ways[name as keyof T] as () => unknown) };
  }
  return Object.defineProperties({}, properties) as T;
}
