import type { CallExpression, Node } from 'estree';
import { OF_EACH } from '../syntax/method-names.ts';
import { functionsOf } from '../scope/functions.ts';
import { returnedBy } from '../scope/own-properties.ts';
import { sourcesOf } from '../scope/sources.ts';
import { propertyName } from '../syntax/property-name.ts';
import { isFunction, isGlobal } from '../syntax/tree.ts';
import { originsOf } from '../values/origins.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';
import { parameterOf, valuePath } from './value-path.ts';

const MAX_DEPTH = 40;

/**
 * Whether the value is an answer, or a part of one: from a service, a package, or the cache of the Action. Not the event, and not
 * a value that the Action computes itself.
 */
export function isAnswer(judgement: Judgement, node: Node, depth = 0): boolean {
  return judgement.recall(judgement.known.answers, node, false, () => {
    if (depth > MAX_DEPTH || judgement.code.budget.steps-- <= 0) return false;
    const { base } = valuePath(judgement.code.tree, node);
    return isAnswered(judgement, base, (other) => isAnswer(judgement, other, depth + 1));
  });
}

function isAnswered(judgement: Judgement, base: Node, again: (node: Node) => boolean): boolean {
  switch (base.type) {
    case 'CallExpression':
      return isAnswerOfCall(judgement, base, again);
    case 'Identifier':
      return isAnswerInVariable(judgement, base, again);
    case 'LogicalExpression':
      return again(base.left) || again(base.right);
    case 'ConditionalExpression':
      return again(base.consequent) || again(base.alternate);
    default:
      return false;
  }
}

/** They are called, but belong to the Action itself. */
const OWN: ReadonlySet<string> = new Set(
  'Array Boolean Date Error Map Math Number Object Promise RegExp Set String Symbol URL URLSearchParams console'.split(
    ' ',
  ),
);

function isAnswerOfCall(judgement: Judgement, call: CallExpression, again: (node: Node) => boolean): boolean {
  const { code } = judgement;
  const { callee } = call;
  if (callee.type === 'Super') return false;
  const path = judgement.apiCalls.get(call);
  if (path !== undefined) return /^cache\.|\.validateToken$/.test(path);
  const functions = functionsOf(code, callee);
  if (functions !== null) {
    return functions.some((made) => returnedBy(code.tree, made).some(again));
  }
  if (callee.type === 'MemberExpression') {
    const { base } = valuePath(code.tree, callee);
    if (isGlobal(code.tree, callee.object, 'JSON')) return call.arguments.some(again);
    if (isGlobal(code.tree, callee.object, 'Promise'))
      return call.arguments.some((each) => isAnswerInList(each, again));
    if (isCache(judgement, call) || again(callee.object)) return true;
    if (isOfEvent(judgement, base)) return false;
  }
  const origins = originsOf(code, callee);
  if (origins.some(({ from, name }) => from === 'package' || name === 'fetch')) return true;
  return isAwaited(judgement, call) && !origins.some(({ from, name }) => from === 'global' && OWN.has(name));
}

function isAnswerInList(list: Node, again: (node: Node) => boolean): boolean {
  return list.type === 'ArrayExpression' ? list.elements.some((each) => each !== null && again(each)) : again(list);
}

/** `api.cache.get(…)`, even if `api` cannot be followed to it. */
function isCache({ code: { tree } }: Judgement, { callee }: CallExpression): boolean {
  return callee.type === 'MemberExpression' && valuePath(tree, callee).keys.at(-2) === 'cache';
}

function isAwaited({ code: { tree } }: Judgement, call: Node): boolean {
  let at: Node | undefined = tree.parents.get(call);
  while (at?.type === 'ChainExpression') at = tree.parents.get(at);
  return at?.type === 'AwaitExpression';
}

/** The event itself, as Auth0 passes it in. */
export function isOfEvent({ code: { tree }, entryPoints }: Judgement, base: Node): boolean {
  const parameter = parameterOf(tree, base);
  if (parameter === null) return false;
  const isFirst = entryPoints.has(parameter.node) && parameter.node.params[0] === parameter.name;
  return isFirst || (base.type === 'Identifier' && base.name === 'event');
}

function isAnswerInVariable(judgement: Judgement, base: Node, again: (node: Node) => boolean): boolean {
  const { code } = judgement;
  const { from = [] } = sourcesOf(code, base) ?? {};
  const parameter = parameterOf(code.tree, base);
  return from.some(({ node }) => again(node)) || (parameter !== null && isHandedAnswer(judgement, parameter, again));
}

/** The arguments of a callback: of `.then(…)`, of a method of a list from an answer, and those after the error. */
function isHandedAnswer(
  { code: { tree } }: Judgement,
  { node: made, name }: NonNullable<ReturnType<typeof parameterOf>>,
  again: (node: Node) => boolean,
): boolean {
  const call = tree.parents.get(made);
  if (call?.type !== 'CallExpression' || !isFunction(made)) return false;
  const index = made.params.findIndex((param) => param === name || param.type !== 'Identifier');
  const [first] = made.params;
  if (index > 0) return first?.type === 'Identifier' && /^(?:e|err|error)$/.test(first.name);
  if (call.callee.type !== 'MemberExpression' || call.arguments[0] !== made) return false;
  const method = propertyName(tree, call.callee) ?? '';
  return method === 'then' || (OF_EACH.has(method) && again(call.callee.object));
}

const RESPONSES = /^(?:res|resp|response|\w+Res|\w+Resp|\w+Response)$/;

/** A variable that holds a response as a whole. If it is empty, the request failed. */
export function isResponse(judgement: Judgement, node: Node): boolean {
  const value = unwrap(node);
  return (
    value.type === 'Identifier' &&
    RESPONSES.test(value.name) &&
    !isOfEvent(judgement, valuePath(judgement.code.tree, value).base)
  );
}
