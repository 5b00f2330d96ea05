import type { CallExpression, Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import { functionsOf } from '../scope/functions.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import { isReached } from '../paths/escapes.ts';
import { isActingMethod } from '../paths/acts.ts';
import { judgementOf } from '../paths/judgement-of.ts';
import type { Held } from '../values/held.ts';
import { followValues, heldIn } from '../values/holders.ts';
import { originsOf } from '../values/origins.ts';
import type { Walk } from '../values/walk.ts';
import type { ActionFacts } from './action.ts';

/** The Action believes what anybody may have written. */
export interface UnverifiedToken {
  readonly node: Node;
  /** Below `event`: `transaction.subject_token`. Of a provider's answer, the name of the token in it. */
  readonly from: string;
  /** A token that is only decoded, the same from a provider's own endpoint, or a plain value of the way back. */
  readonly kind: 'decoded' | 'provider' | 'plain';
}

const DECODERS: readonly { readonly packages: RegExp; readonly path: RegExp }[] = [
  { packages: /^jsonwebtoken$/, path: /^\.decode\(\)$/ },
  { packages: /^jwt-decode$/, path: /^(?:\.jwtDecode|\.jwt_decode)?\(\)$/ },
  { packages: /^jose$/, path: /^\.decodeJwt\(\)$/ },
];
/** Of packages and helpers of any name. */
const CHECKS = /verif|validat|introspect|userinfo|timingSafeEqual|jwtDecrypt|createPublicKey|authenticate/i;

/** In order of position. Nothing where the Action verifies something, or has somebody else do so. */
export function unverifiedTokensOf(action: ActionFacts, resume: ReadonlySet<FunctionNode>): UnverifiedToken[] {
  const { code } = action;
  const { tree } = code;
  if (tree.calls.some(isCheck) || tree.constructions.some(({ callee }) => CHECKS.test(nameOf(callee)))) return [];
  const answers = followValues(code, {
    seeds: action.requests.map(({ node }) => ({ origin: 'response' as const, at: 'expression' as const, node })),
    entryPoints: action.entryPoints,
  });
  const found: UnverifiedToken[] = [];
  for (const node of tree.calls) {
    const token = decodedBy(node);
    if (token === null) continue;
    const [held] = heldIn(action.ofEvent, token).filter(({ at }) => isOfAnybody(at));
    const [answered] = heldIn(answers, token).filter(({ at }) => /id_?token/i.test(at.at(-1) ?? ''));
    if (!isBelieved(node)) continue;
    if (held !== undefined && !isSent(action.ofEvent, held.at))
      found.push({ node, from: held.at.join('.'), kind: 'decoded' });
    else if (answered !== undefined) found.push({ node, from: answered.at.at(-1) ?? '', kind: 'provider' });
  }
  found.push(...plainValues());
  return found.sort((a, b) => (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0));

  function isCheck(call: Call): boolean {
    return call.callee.type !== 'Super' && CHECKS.test(nameOf(call.callee));
  }

  function nameOf(callee: Node): string {
    if (callee.type === 'Identifier') return callee.name;
    return callee.type === 'MemberExpression' ? (propertyName(tree, callee) ?? '') : '';
  }

  /** What a call decodes without a look at its signature; null for any other call. */
  function decodedBy(call: CallExpression): Node | null {
    const [first, encoding] = call.arguments;
    if (first === undefined) return null;
    for (const { from, name, path } of originsOf(code, call.callee)) {
      if (from === 'package' && DECODERS.some((each) => each.packages.test(name) && each.path.test(`${path}()`)))
        return first;
    }
    const isBuffer =
      call.callee.type === 'MemberExpression' &&
      isGlobal(tree, call.callee.object, 'Buffer') &&
      encoding !== undefined &&
      /^base64/.test(constantString(tree, encoding) ?? '');
    const isParted = tree.calls.some(({ callee, arguments: given }) => {
      const [separator] = given;
      return nameOf(callee) === 'split' && separator !== undefined && constantString(tree, separator) === '.';
    });
    return isParted && (isBuffer || isGlobal(tree, call.callee, 'atob')) ? first : null;
  }

  /** What it says goes into a call that acts, or is compared with what decides. */
  function isBelieved(decoded: Node): boolean {
    const walk = followValues(code, {
      seeds: readFrom(decoded).map((node) => ({ origin: 'response' as const, at: 'expression' as const, node })),
      entryPoints: action.entryPoints,
    });
    const holds = (node: Node) => heldIn(walk, node).some(({ at }) => !isOfHeader(at));
    const judgement = judgementOf(action);
    const acts = action.apiCalls.filter(({ node }) => isActingMethod(judgement, node));
    if (acts.some(({ path, node }) => !/^(?:redirect|cache)$/.test(path[0] ?? '') && node.arguments.some(holds)))
      return true;
    return action.apiCalls.length > 0 && [...walk.holders.keys()].some((node) => holds(node) && isCompared(node, walk));
  }

  /** The text that was decoded, and what `JSON.parse` makes of it. */
  function readFrom(decoded: Node): readonly Node[] {
    const found = new Set<Node>([decoded]);
    for (const at of found) {
      const parent = tree.parents.get(at);
      const call = parent?.type === 'MemberExpression' ? tree.parents.get(parent) : parent;
      if (call?.type === 'CallExpression' && /^(?:toString|parse)$/.test(nameOf(call.callee))) found.add(call);
      if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') continue;
      for (const reference of tree.variables.get(parent.id)?.references ?? []) found.add(reference.identifier as Node);
    }
    return [...found];
  }

  /** With anything but nothing; a question whether there is something is no belief in it. */
  function isCompared(node: Node, walk: Walk): boolean {
    const parent = tree.parents.get(node);
    const isPart = heldIn(walk, node).some(({ at }) => at.length > 0 && !/^(?:exp|nbf|iat)$/.test(at.at(-1) ?? ''));
    if (!isPart || parent === undefined) return false;
    if (parent.type === 'SwitchStatement') return parent.discriminant === node;
    if (parent.type !== 'BinaryExpression' || !/^(?:[!=]==?|[<>]=?)$/.test(parent.operator)) return false;
    const other = parent.left === node ? parent.right : parent.left;
    return !isGlobal(tree, other, 'undefined') && !(other.type === 'Literal' && other.value === null);
  }

  /** A request carries it, so that its answer decides; or a function that is not in the file is given it. */
  function isSent(walk: Walk, at: Held['at']): boolean {
    const key = at.join('\n');
    const isIt = (node: Node) => heldIn(walk, node).some((held) => held.at.join('\n') === key && held.form !== 'part');
    const inRequest = action.requests.some((request) => request.node.arguments.some(isIt) || request.body.some(isIt));
    return (
      inRequest ||
      tree.calls.some(
        (call) =>
          decodedBy(call) === null &&
          nameOf(call.callee) !== 'split' &&
          functionsOf(code, call.callee) === null &&
          originsOf(code, call.callee).some(({ from, name }) => from === 'package' || name === 'fetch') &&
          call.arguments.some(isIt),
      )
    );
  }

  function plainValues(): UnverifiedToken[] {
    const values: UnverifiedToken[] = [];
    if (resume.size === 0) return values;
    const ofRequest = (node: Node) =>
      heldIn(action.ofEvent, node).find(({ at }) => isOfAnybody(at) && at[0] === 'request');
    const isAsked = action.requests.some((request) =>
      [...request.node.arguments, ...request.urlParts, ...request.body, ...request.query].some((part) =>
        ofRequest(part),
      ),
    );
    if (isAsked) return values;
    for (const node of tree.parents.keys()) {
      const isComparison = node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator);
      const sides: Node[] = isComparison
        ? [node.left, node.right]
        : node.type === 'SwitchStatement'
          ? [node.discriminant]
          : [];
      for (const [index, side] of sides.entries()) {
        const held = ofRequest(side);
        const other = sides[1 - index];
        if (held === undefined || /^(?:error\w*|state|prompt|locale|lang)$/i.test(held.at.at(-1) ?? '')) continue;
        if (other !== undefined && (constantString(tree, other) ?? '') === '' && !isTrue(other)) continue;
        if (isReached(code, resume, side)) values.push({ node: side, from: held.at.join('.'), kind: 'plain' });
      }
    }
    return action.apiCalls.length > 0 ? values : [];
  }
}

const isTrue = (node: Node): boolean => node.type === 'Literal' && typeof node.value === 'boolean';

/** What names the key, to look it up. */
function isOfHeader(at: Held['at']): boolean {
  return at.includes('header') || at.at(-1) === 'kid' || at.at(-1) === 'iss' || at.at(-1) === 'alg';
}

/** Whoever makes the request may write it. */
function isOfAnybody(at: Held['at']): boolean {
  const [first, second, third] = at;
  if (first === 'transaction') return second === 'subject_token' || second === 'actor_token';
  return first === 'request' && (second === 'query' || second === 'body') && third !== undefined;
}
