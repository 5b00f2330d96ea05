import type { Node } from 'estree';
import type { Held } from '../values/held.ts';
import { heldIn } from '../values/holders.ts';
import { originsOf } from '../values/origins.ts';
import type { ActionFacts } from './action.ts';
import { answersOf } from './answers-of-requests.ts';
import { isTokenName } from './logged-tokens.ts';
import type { OutboundRequest } from './outbound-request.ts';

/** Secret data in a request. */
export type CarriedCredential =
  | { readonly kind: 'secret'; readonly name: string }
  /** A token that the Action got earlier. */
  | { readonly kind: 'token' };

/** In the headers, the body, the query or the options of a request or of its client; null if there is none. */
export function carriedBy(action: ActionFacts, request: OutboundRequest): CarriedCredential | null {
  const places: Node[] = [
    ...request.node.arguments.map((each) => (each.type === 'SpreadElement' ? each.argument : each)),
    ...request.clientOptions,
    ...request.headers,
    ...request.body,
    ...request.query,
    ...defaultsOf(action, request),
  ];
  let token: CarriedCredential | null = null;
  for (const place of places) {
    for (const held of heldIn(action.ofEvent, place)) {
      const name = isAddress(held) ? null : secretIn(held);
      if (name !== null) return { kind: 'secret', name };
    }
    const hasToken = answersOf(action).some(({ walk }) =>
      heldIn(walk, place).some((held) => !isAddress(held) && isTokenName(held.at.at(-1) ?? '')),
    );
    if (hasToken) token = { kind: 'token' };
  }
  return token;
}

function secretIn({ origin, at: [first, name, ...rest] }: Held): string | null {
  const isOne = origin === 'event' && first === 'secrets' && name !== undefined && rest.length === 0;
  return isOne && !IDENTIFIER.test(name) ? name : null;
}

/** Kept with the secrets, but not a credential. */
const IDENTIFIER = /(?:^|_)(?:ID|SID|URL|URI|HOST|DOMAIN|REGION|ENDPOINT|TENANT|AUDIENCE)$/i;

/** The destination of the request, unless the value is in the path or the query. */
function isAddress({ path: [first], spot }: Held): boolean {
  if (first === 'url' || first === 'baseURL') return spot !== 'path' && spot !== 'query';
  return first === undefined && (spot === 'start' || spot === 'host');
}

/** `axios.defaults.headers.common.Authorization = …` */
function defaultsOf({ code, tree }: ActionFacts, { library }: OutboundRequest): Node[] {
  return tree.assignments.flatMap(({ left, right }) => {
    if (left.type !== 'MemberExpression' || left.object.type === 'Super') return [];
    const isDefault = originsOf(code, left.object).some(
      ({ name, path }) => name === library && path.includes('.defaults'),
    );
    return isDefault ? [right] : [];
  });
}
