import type { Node } from 'estree';
import { isActingMethod } from '../paths/acts.ts';
import { judgementOf } from '../paths/judgement-of.ts';
import { AMONG, OF_PARTS } from '../syntax/method-names.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import type { Held } from '../values/held.ts';
import { followValues, heldIn } from '../values/holders.ts';
import type { Walk } from '../values/walk.ts';
import type { ActionFacts } from './action.ts';
import { calledName } from './decoded-by.ts';

/** Claims that decide by themselves. Whether there is an id or a name says nothing. */
const ANSWER =
  /^(?:ok|result|(?:is|has|can|may)[A-Z_]\w*|\w*(?:verified|passed|valid|approved|allowed|accepted|confirmed|granted|trusted|success(?:ful)?|complete[d]?|authenticated|authorized|admin|blocked|denied|rejected))$/i;

/** A claim is used in a call that acts, or is compared with something that decides. */
export function isBelieved(action: ActionFacts, decoded: Node): boolean {
  const { code } = action;
  const { tree } = code;
  const walk = followValues(code, {
    seeds: readFrom(tree, decoded).map((node) => ({ origin: 'response' as const, at: 'expression' as const, node })),
    entryPoints: action.entryPoints,
  });
  const holds = (node: Node) => heldIn(walk, node).some(({ at }) => !isOfHeader(at));
  const judgement = judgementOf(action);
  const acts = action.apiCalls.filter(({ node }) => isActingMethod(judgement, node));
  if (acts.some(({ path, node }) => !/^(?:redirect|cache)$/.test(path[0] ?? '') && node.arguments.some(holds)))
    return true;
  return (
    action.apiCalls.length > 0 && [...walk.holders.keys()].some((node) => holds(node) && isCompared(tree, node, walk))
  );
}

/** The decoded text, and the result of `JSON.parse` for it. */
function readFrom(tree: SourceTree, decoded: Node): readonly Node[] {
  const found = new Set<Node>([decoded]);
  for (const at of found) {
    const parent = tree.parents.get(at);
    if (parent?.type === 'CallExpression' && calledName(tree, parent.callee) === 'parse') found.add(parent);
    if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') continue;
    for (const reference of tree.variables.get(parent.id)?.references ?? []) found.add(reference.identifier as Node);
  }
  return [...found];
}

/** A comparison with anything but an empty value: checking whether something exists is not trusting it. */
function isCompared(tree: SourceTree, node: Node, walk: Walk): boolean {
  const parent = tree.parents.get(node);
  const isPart = heldIn(walk, node).some(({ at }) => at.length > 0 && !/^(?:exp|nbf|iat)$/.test(at.at(-1) ?? ''));
  if (!isPart || parent === undefined) return false;
  if (
    isAskedFor(tree, node, parent) ||
    (heldIn(walk, node).some(({ at }) => ANSWER.test(at.at(-1) ?? '')) && isTest(tree, node))
  )
    return true;
  if (parent.type === 'SwitchStatement') return true;
  if (parent.type !== 'BinaryExpression' || !/^(?:[!=]==?|[<>]=?)$/.test(parent.operator)) return false;
  const other = parent.left === node ? parent.right : parent.left;
  return !isGlobal(tree, other, 'undefined') && !(other.type === 'Literal' && other.value === null);
}

/** `claims.roles.includes("admin")`, `ALLOWED.has(claims.role)`. */
function isAskedFor(tree: SourceTree, node: Node, parent: Node): boolean {
  const isMethod = parent.type === 'MemberExpression' && parent.object === node;
  const call = isMethod ? tree.parents.get(parent) : parent;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || call.callee === node) return false;
  const name = calledName(tree, call.callee);
  // Also for a list.
  return isMethod ? OF_PARTS.has(name) || name === 'some' || name === 'has' : AMONG.has(name);
}

/** It is the whole condition of a test. */
function isTest(tree: SourceTree, node: Node): boolean {
  let [part, parent] = [node, tree.parents.get(node)];
  while (parent && /^(?:UnaryExpression|ChainExpression|LogicalExpression)$/.test(parent.type)) {
    if (parent.type === 'LogicalExpression' && parent.left === part && parent.operator === '&&') return true;
    [part, parent] = [parent, tree.parents.get(parent)];
  }
  return (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test === part;
}

/** The claim that names the key, to look it up. */
function isOfHeader(at: Held['at']): boolean {
  return at.includes('header') || at.at(-1) === 'kid' || at.at(-1) === 'iss' || at.at(-1) === 'alg';
}
