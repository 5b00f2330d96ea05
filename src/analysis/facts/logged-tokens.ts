import type { Held } from '../values/held.ts';
import { heldIn } from '../values/holders.ts';
import { pathOf } from '../values/walk.ts';
import { pathOf as pathOfRun } from '../paths/path-of.ts';
import type { ActionFacts } from './action.ts';
import type { Answer } from './answers-of-requests.ts';
import { answersOf, isObjectIn, namesReadBelow } from './answers-of-requests.ts';
import type { Logged } from './logged.ts';
import { loggedBy, loggedOf } from './logged.ts';

/** A logged token that the Action got or received. */
export interface LoggedToken extends Logged {
  /** `access_token` */
  readonly name: string;
  /** The token itself or a part of it, or an answer that contains it. */
  readonly as: 'token' | 'answer';
}

/** Names of tokens. Names of cursors, types and lifetimes begin or end differently. */
const TOKEN =
  /^(?:(?:access|id|refresh|bearer|management|mgmt|api|auth|session|service|admin|subject|actor)_?)?(?:token|jwt)$|^id_token_hint$/i;

export function isTokenName(name: string): boolean {
  return TOKEN.test(name);
}

/** In no order. */
export function loggedTokensOf(action: ActionFacts): LoggedToken[] {
  const handed = loggedOf(action).flatMap((each): LoggedToken[] => {
    const name = ofEvent(each.held);
    return name === null ? [] : [{ ...each, name, as: 'token' }];
  });
  return [...handed, ...answersOf(action).flatMap((answer) => ofAnswer(action, answer))];
}

/** Tokens from Auth0 or the browser: `event.transaction.subject_token`, `event.request.query.id_token`. */
function ofEvent({ at }: Held): string | null {
  const [first, second, third] = at;
  if (first === 'transaction' && at.length === 2 && isTokenName(second ?? '')) return second ?? null;
  const isSent = first === 'request' && (second === 'query' || second === 'body');
  return isSent && at.length === 3 && isTokenName(third ?? '') ? (third ?? null) : null;
}

function ofAnswer(action: ActionFacts, { request, walk }: Answer): LoggedToken[] {
  return loggedBy(action, (node) => heldIn(walk, node)).flatMap((each): LoggedToken[] => {
    const { held } = each;
    const at = pathOf(held);
    const name = at.at(-1) ?? '';
    if (isTokenName(name)) return isObjectIn(walk, at) ? [] : [{ ...each, name, as: 'token' }];
    // Printing a `fetch` response shows nothing of its body, and a failed request has no token.
    const isBody = at.length > 0 || request?.library !== 'fetch';
    if (held.form === 'part' || !isBody || pathOfRun(action, each.call) === 'failure') return [];
    const read = namesReadBelow(walk, at).find((below) => isTokenName(below) && !held.without.includes(below));
    return read === undefined ? [] : [{ ...each, name: read, as: 'answer' }];
  });
}
