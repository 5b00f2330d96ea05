import type { CallExpression, Node } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import { catchersOf } from '../paths/escapes.ts';
import type { Catcher } from '../paths/escapes.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { ancestorsInFunction } from '../syntax/ancestors.ts';
import { constantValue, propertyName } from '../syntax/property-name.ts';
import type { Held } from '../values/held.ts';
import type { Seed } from '../values/holders.ts';
import { followValues, heldIn, stepsOf } from '../values/holders.ts';
import { originsOf } from '../values/origins.ts';
import { madeBy } from '../values/made-by.ts';
import type { ActionFacts } from './action.ts';
import { MOST_REQUESTS } from './answers-of-requests.ts';
import type { CarriedCredential } from './carried-credentials.ts';
import { carriedBy } from './carried-credentials.ts';
import type { Logged } from './logged.ts';
import { loggedBy } from './logged.ts';
import type { OutboundRequest } from './outbound-request.ts';

/** A logged error or response that contains the request, with a credential in it. */
export interface LoggedRequest extends Logged {
  readonly library: string;
  readonly carried: CarriedCredential;
  readonly what: 'error' | 'response';
}

/** How often an error may be thrown again and still be followed. */
const MAX_ROUNDS = 3;

/** In no order. Empty if the Action removes the request from all errors. */
export function loggedRequestsOf(action: ActionFacts): LoggedRequest[] {
  const all = action.requests.filter(({ about }) => about.errorsHoldRequest === true).slice(0, MOST_REQUESTS.count);
  if (all.length === 0 || hasInterceptor(action)) return [];
  const left = { steps: MOST_REQUESTS.steps };
  return all.flatMap((request) => {
    const carried = left.steps <= 0 ? null : carriedBy(action, request);
    return carried === null ? [] : ofRequest(action, request, carried, left);
  });
}

function ofRequest(
  action: ActionFacts,
  request: OutboundRequest,
  carried: CarriedCredential,
  left: { steps: number },
): LoggedRequest[] {
  const catchers = new Set(catchersOf(action.code, action.entryPoints, { as: 'rejected', node: request.node }));
  for (let round = 1; ; round += 1) {
    const walk = followValues(action.code, {
      seeds: [
        ...[...catchers].flatMap((each) => seedsAt(action, each)),
        { origin: 'response', at: 'expression', node: request.node },
      ],
      entryPoints: action.entryPoints,
    });
    left.steps -= stepsOf(walk);
    const before = catchers.size;
    for (const [node] of walk.holders) {
      const thrown = action.tree.parents.get(node);
      if (thrown?.type !== 'ThrowStatement' || !heldIn(walk, node).some(isWholeError)) continue;
      for (const each of catchersOf(action.code, action.entryPoints, { as: 'thrown', node: thrown }))
        catchers.add(each);
    }
    if (catchers.size > before && round < MAX_ROUNDS) continue;
    /** The sides of a choice that may be the result. */
    const sides = (node: Node): readonly Node[] => {
      const value = constantValue(action.tree, node) ?? node;
      if (value.type !== 'ConditionalExpression') return [node];
      const isIt = (side: Node) => heldIn(walk, side).some((held) => holdsRequest(held, request));
      return [value.consequent, value.alternate].filter(isIt);
    };
    return loggedBy(action, (node) => heldIn(walk, node)).flatMap((each): LoggedRequest[] => {
      const what = each.held.origin === 'error' ? 'error' : 'response';
      const isIt =
        holdsRequest(each.held, request) &&
        isWritten(action, each) &&
        sides(each.node).some((side) => !isRuledOut(action, side));
      return isIt ? [{ ...each, library: request.library, carried, what }] : [];
    });
  }
}

function seedsAt({ code }: ActionFacts, catcher: Catcher): Seed[] {
  if (catcher.type === 'CatchClause')
    return catcher.param ? [{ origin: 'error', at: 'pattern', node: catcher.param }] : [];
  const isThen = catcher.callee.type === 'MemberExpression' && propertyName(code.tree, catcher.callee) === 'then';
  const callback = catcher.arguments[isThen ? 1 : 0];
  const functions = callback === undefined ? [] : (functionsOf(code, callback) ?? []);
  return functions.map((made) => ({ origin: 'error', at: 'parameter', made, position: 0 }));
}

function isWholeError({ origin, at, form, path }: Held): boolean {
  return origin === 'error' && at.length === 0 && form === 'itself' && path.length === 0;
}

/** Names of the request in errors and responses. */
const REQUEST: ReadonlySet<string> = new Set(['config', 'request', 'options']);
const OF_REQUEST: ReadonlySet<string> = new Set(['headers', 'auth', 'data', 'body', 'params', '_header']);

/** A nested object is printed as `[Object]`, unless it is logged as JSON. */
function holdsRequest({ origin, at, path, form }: Held, { about }: OutboundRequest): boolean {
  if (path.length > 0 || form === 'part') return false;
  const [first, second, ...rest] = at[0] === 'response' ? at.slice(1) : at;
  const isResponse = origin === 'response' || at[0] === 'response';
  // With `request` and the like, a response is the body or a stream; with ky, the platform's own Response.
  if (isResponse && !about.packages.test('axios')) return false;
  if (first === undefined) return true;
  if (!REQUEST.has(first)) return false;
  return second === undefined || (OF_REQUEST.has(second) && rest.length < 3);
}

/** As an object or as JSON: an error converted to text contains nothing of the request. */
function isWritten({ code }: ActionFacts, { held, node }: Logged): boolean {
  if (held.form === 'itself') return true;
  if (held.at.length > 1) return true;
  return madeBy(code, node).values.some(
    (made) => made.type === 'CallExpression' && originsOf(code, made.callee).some(({ path }) => path === '.stringify'),
  );
}

/** Code in which the error is known to be another one: `axios.isAxiosError(error) ? error.code : error`. */
function isRuledOut({ tree }: ActionFacts, node: Node): boolean {
  for (const [parent, part] of ancestorsInFunction(tree, node)) {
    if (parent.type !== 'IfStatement' && parent.type !== 'ConditionalExpression') continue;
    if (parent.test === part) continue;
    const isElse = parent.alternate === part;
    const isNegated = parent.test.type === 'UnaryExpression' && parent.test.operator === '!';
    if (isElse !== isNegated && [...nodesIn(parent.test)].some((each) => asksForClient(each))) return true;
  }
  return false;

  function asksForClient(each: Node): boolean {
    if (each.type === 'BinaryExpression') return each.operator === 'instanceof';
    if (each.type !== 'MemberExpression') return each.type === 'Identifier' && each.name === 'isAxiosError';
    return /^(?:isAxiosError|response|request|config)$/.test(propertyName(tree, each) ?? '');
  }
}

/** `axios.interceptors.response.use(undefined, (error) => …)`: its replacement for the error is not known. */
function hasInterceptor({ code, tree }: ActionFacts): boolean {
  return tree.calls.some(
    (call: CallExpression) =>
      call.arguments.length > 1 &&
      originsOf(code, call.callee).some(({ path }) => path.endsWith('.interceptors.response.use')),
  );
}
