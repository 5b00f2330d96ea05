import type { Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isGlobal, rangeOf } from '../syntax/tree.ts';
import type { Held } from '../values/held.ts';
import { followValues, heldIn } from '../values/holders.ts';
import { originsOf } from '../values/origins.ts';
import type { ActionFacts } from './action.ts';
import { isBelieved } from './believed-claims.ts';
import { calledName, decodedBy } from './decoded-by.ts';
import { isOfAnybody } from './of-anybody.ts';
import { plainValuesOf } from './plain-values.ts';

/** The Action trusts something that anybody may have written. */
export interface UnverifiedToken {
  readonly node: Node;
  /** The path below `event`: `transaction.subject_token`. For a provider's answer, the name of the token in it. */
  readonly from: string;
  /** A token that is only decoded, one whose text is used as the user's identity, one from a provider's own endpoint, or an unsigned value on the way back. */
  readonly kind: 'decoded' | 'subject' | 'provider' | 'plain';
}

/** Verifying functions of packages, and helpers with any name. */
const CHECKS = /verif|validat|introspect|userinfo|timingSafeEqual|jwtDecrypt|createPublicKey|authenticate/i;

const SUBJECT = 'transaction.subject_token';

/** Names of secrets that the author of a token must know. */
const SHARED = /^(?!.*(?:issuer|audience|ur[il]|domain|host|type|id)$).*(?:key|secret|passw|passphrase|token|hash)/i;

/** In order of position. Empty if the Action verifies something, or lets somebody else do it. */
export function unverifiedTokensOf(action: ActionFacts, resume: ReadonlySet<FunctionNode>): UnverifiedToken[] {
  const { code } = action;
  const { tree } = code;
  if (tree.calls.some(isCheck) || tree.constructions.some(({ callee }) => CHECKS.test(calledName(tree, callee))))
    return [];
  const answers = followValues(code, {
    seeds: action.requests.map(({ node }) => ({ origin: 'response' as const, at: 'expression' as const, node })),
    entryPoints: action.entryPoints,
  });
  const found: UnverifiedToken[] = subjects();
  for (const node of tree.calls) {
    const token = decodedBy(code, node, isSubject);
    if (token === null) continue;
    const [held] = heldIn(action.ofEvent, token).filter(({ at }) => isOfAnybody(at));
    const [answered] = heldIn(answers, token).filter(({ at }) => /id_?token/i.test(at.at(-1) ?? ''));
    if (!isBelieved(action, node)) continue;
    if (held !== undefined && !isSent(held.at)) found.push({ node, from: held.at.join('.'), kind: 'decoded' });
    else if (answered !== undefined) found.push({ node, from: answered.at.at(-1) ?? '', kind: 'provider' });
  }
  const believed = found.length > 0 && isSharedSecretAsked() ? [] : found;
  return [...believed, ...plainValuesOf(action, resume)].sort((a, b) => rangeOf(a.node)[0] - rangeOf(b.node)[0]);

  function isCheck(call: Call): boolean {
    return CHECKS.test(calledName(tree, call.callee)) || isOwnSignature(call);
  }

  /** `createHmac("sha256", key).update(payload)`, over something that anybody may have written. */
  function isOwnSignature({ callee, arguments: [first] }: Call): boolean {
    if (first === undefined) return false;
    const isHmac = originsOf(code, callee).some(({ path }) => /\.createHmac\(\)(?:\.update\(\))*\.update$/.test(path));
    return isHmac && heldIn(action.ofEvent, first).some(({ at }) => isOfAnybody(at));
  }

  function isSubject(node: Node): boolean {
    return heldIn(action.ofEvent, node).some(({ at, form }) => at.join('.') === SUBJECT && form === 'itself');
  }

  /** `setUserById(event.transaction.subject_token)`, and with a part of it. */
  function subjects(): UnverifiedToken[] {
    return action.apiCalls.flatMap(({ path, node }): UnverifiedToken[] => {
      if (!/^authentication\.setUserBy/.test(path.join('.'))) return [];
      const [held] = node.arguments
        .flatMap((each) => heldIn(action.ofEvent, each))
        .filter(({ at }) => at.join('.') === SUBJECT);
      const isKnown = held === undefined || isSent(held.at, true) || isLookedUp(held.at);
      return isKnown ? [] : [{ node, from: SUBJECT, kind: 'subject' }];
    });
  }

  /** In the cache, where only the Action itself stores something. */
  function isLookedUp(at: Held['at']): boolean {
    const isIt = (node: Node) => heldIn(action.ofEvent, node).some((held) => held.at.join() === at.join());
    return action.apiCalls.some(({ path, node }) => path.join('.') === 'cache.get' && node.arguments.some(isIt));
  }

  /** `if (key !== event.secrets.API_KEY)`, if the key may come from the token. */
  function isSharedSecretAsked(): boolean {
    const isShared = (node: Node) =>
      heldIn(action.ofEvent, node).some(({ at: [store, name = ''] }) => store === 'secrets' && SHARED.test(name));
    const isGiven = (node: Node) => node.type !== 'Literal' && !isGlobal(tree, node, 'undefined') && !isShared(node);
    return [...tree.parents.keys()].some((node) => {
      if (node.type !== 'BinaryExpression' || !/^[!=]==?$/.test(node.operator)) return false;
      const { left, right } = node;
      return (isShared(left) && isGiven(right)) || (isShared(right) && isGiven(left));
    });
  }

  /** A request contains it, so that the answer decides; or a package receives it. */
  function isSent(at: Held['at'], partsToo = false): boolean {
    const key = at.join('\n');
    const isIt = (node: Node) =>
      heldIn(action.ofEvent, node).some((held) => held.at.join('\n') === key && (partsToo || held.form !== 'part'));
    const inRequest = action.requests.some((request) => request.node.arguments.some(isIt) || request.body.some(isIt));
    return (
      inRequest ||
      tree.calls.some(
        (call) =>
          decodedBy(code, call, isSubject) === null &&
          calledName(tree, call.callee) !== 'split' &&
          originsOf(code, call.callee).some(({ from }) => from === 'package') &&
          call.arguments.some(isIt),
      )
    );
  }
}
