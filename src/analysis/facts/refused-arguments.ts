import type { CallExpression, Node } from 'estree';
import type { ApiMethod } from '../../auth0/api.ts';
import { apiMethod } from '../../auth0/api.ts';
import type { Otherwise } from '../../auth0/arguments.ts';
import { refusalsOf, Untold } from '../../auth0/arguments.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { isHidden } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { withBudget } from '../scope/code.ts';
import { isInShared, mayBeOther } from '../values/doubt.ts';
import type { GivenValue } from '../values/given-value.ts';
import { givenValuesOf } from '../values/given-value.ts';
import { isItself } from '../values/held.ts';
import { heldIn } from '../values/holders.ts';
import type { ApiCall } from '../values/property-reads.ts';
import type { ActionFacts } from './action.ts';
import { documentedKind } from './documented-kind.ts';

/** An argument of a call of `api` that Auth0 does not accept. */
export interface RefusedArgument {
  readonly call: ApiCall;
  readonly method: ApiMethod;
  readonly parameter: string;
  /** The reason, to follow the parameter's name: `must not be empty`. */
  readonly fault: string;
  readonly otherwise: Otherwise;
  /** The argument; null if it is missing. */
  readonly node: Node | null;
  readonly value: unknown;
}

const MAX_STEPS = 100_000;

/** One for each parameter: the first fault that Auth0 would find. In order of position. */
export function refusedArgumentsOf(action: ActionFacts, flow: FlowId): RefusedArgument[] {
  const code = withBudget(action.code, MAX_STEPS);
  const known = documentedValues(action, flow);
  return action.apiCalls.flatMap((call) => {
    const method = call.doubtful ? null : apiMethod(flow, call.path.join('.'));
    return method === null ? [] : ofCall(code, call, method, flow, known);
  });
}

function ofCall(code: Code, call: ApiCall, method: ApiMethod, flow: FlowId, known: Known): RefusedArgument[] {
  const all = method.parameters.map((_, index) => valuesAt(code, call.node, index, known));
  const usual = all.map(([value, ...others]) => (others.length > 0 ? UNKNOWN : value?.value));
  return method.parameters.flatMap(({ name, required }, index): RefusedArgument[] => {
    const tried = (all[index] ?? []).map((each) => {
      // The documentation says that an optional one may be missing, whatever Auth0's schema says.
      const isLeftOut = !required && (each.value === undefined || each.value === null);
      const refusals = isLeftOut ? [] : refusalsOf(flow, method, usual.with(index, each.value));
      return { ...each, refusal: refusals.find(({ parameter }) => parameter === name) };
    });
    const allRefused = tried.every(({ refusal }) => refusal !== undefined);
    const allTexts = tried.every(({ value }) => isText(value));
    const hit = tried.find(({ refusal, certain }) => refusal !== undefined && (certain || allRefused || allTexts));
    if (hit?.refusal === undefined) return [];
    const argument = call.node.arguments[index] ?? null;
    if (argument === null && method.denies) return [];
    const { fault, otherwise } = hit.refusal;
    return [{ call, method, parameter: name, fault, otherwise, node: argument, value: hit.value }];
  });
}

const UNKNOWN = new Untold(null);

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (value instanceof Untold && value.type === 'text');

function valuesAt(code: Code, call: CallExpression, index: number, known: Known): readonly GivenValue[] {
  if (isHidden(call, index)) return [{ node: call, value: UNKNOWN, certain: true }];
  const argument = call.arguments[index];
  if (argument === undefined) return [{ node: call, value: undefined, certain: true }];
  return givenValuesOf(code, argument, call, known);
}

type Known = (node: Node) => Untold | null;

const TYPES = { string: 'text', number: 'number', boolean: 'boolean', list: 'list', object: 'object' } as const;

/** What Auth0 documents about parts of the event. A missing value counts as one of the right type. */
function documentedValues({ ofEvent }: ActionFacts, flow: FlowId): Known {
  const holds = (node: Node) => heldIn(ofEvent, node).length > 0;
  const isShared = isInShared(ofEvent, holds);
  return (node) => {
    const [held, ...others] = heldIn(ofEvent, node);
    if (held === undefined || others.length > 0 || !isItself(held)) return null;
    const kind = documentedKind(flow, held.at);
    return kind === null || mayBeOther(holds, held.besides) || isShared(node) ? null : new Untold(TYPES[kind]);
  };
}
