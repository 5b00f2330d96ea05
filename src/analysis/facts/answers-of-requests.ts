import type { CallExpression } from 'estree';
import { propertyName } from '../syntax/property-name.ts';
import { remembered } from '../syntax/remembered.ts';
import { followValues, stepsOf } from '../values/holders.ts';
import { originsOf } from '../values/origins.ts';
import type { Walk } from '../values/walk.ts';
import { pathOf } from '../values/walk.ts';
import type { ActionFacts } from './action.ts';
import type { OutboundRequest } from './outbound-request.ts';

/** The answer of a request, followed through the Action. */
export interface Answer {
  /** Null for a call of a package that is only known to get a token by its name. */
  readonly request: OutboundRequest | null;
  readonly walk: Walk;
}

/** Limits for following answers: their number, and the steps for all of them together. */
export const MOST_REQUESTS = { count: 200, steps: 2_000_000 };

/** The answers of requests, and of package calls that get tokens, in order of position. */
export const answersOf = remembered((action: ActionFacts): readonly Answer[] => {
  const sent = action.requests.filter(({ about }) => about.outcome === 'promise');
  const calls: readonly (readonly [CallExpression, OutboundRequest | null])[] = [
    ...sent.map((request) => [request.node, request] as const),
    ...tokenCalls(action, new Set(sent.map(({ node }) => node))).map((call) => [call, null] as const),
  ];
  const answers: Answer[] = [];
  let left = MOST_REQUESTS.steps;
  for (const [node, request] of calls.slice(0, MOST_REQUESTS.count)) {
    if (left <= 0) break;
    const walk = followValues(action.code, {
      seeds: [{ origin: 'response', at: 'expression', node }],
      entryPoints: action.entryPoints,
    });
    left -= stepsOf(walk);
    answers.push({ request, walk });
  }
  return answers;
});

/** `client.grant(…)`, `oauth.clientCredentialsGrant(…)`, `app.acquireTokenByClientCredential(…)` of packages. */
function tokenCalls({ code, tree }: ActionFacts, known: ReadonlySet<CallExpression>): CallExpression[] {
  return tree.calls.filter((call) => {
    const { callee } = call;
    if (known.has(call) || callee.type !== 'MemberExpression') return false;
    const name = propertyName(tree, callee) ?? '';
    if (!/token|grant/i.test(name) || /verif|valid|decod|revok|introspect/i.test(name)) return false;
    return originsOf(code, callee).some(({ from }) => from === 'package');
  });
}

/** Methods of strings. Something with such a method is not an object. */
const OF_TEXT =
  /^(?:length|slice|split|substr|substring|startsWith|endsWith|includes|trim|replace|to[A-Z]\w*|match|at|indexOf)$/;

/** Whether something is read by name from a part of an answer, so that this part is an object. */
export function isObjectIn({ reads }: Walk, path: readonly string[]): boolean {
  const key = path.join('\n');
  return reads.some(({ held, name }) => pathOf(held).join('\n') === key && !OF_TEXT.test(name));
}

/** The names that the Action reads below a part of an answer, at any depth. */
export function namesReadBelow({ reads }: Walk, path: readonly string[]): string[] {
  return reads.flatMap(({ held, name }) => {
    const at = pathOf(held);
    return path.every((step, index) => at[index] === step) ? [name] : [];
  });
}
