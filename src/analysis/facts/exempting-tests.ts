import type { CallExpression, Expression, Node, SpreadElement } from 'estree';
import { literalOf } from '../paths/comparison.ts';
import { isSwitch } from '../paths/switches.ts';
import { unwrap } from '../paths/unwrap.ts';
import { constantOf } from '../paths/value-path.ts';
import { functionsOf } from '../scope/functions.ts';
import { AMONG, OF_PARTS } from '../syntax/method-names.ts';
import { constantString, constantValue, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import type { Held } from '../values/held.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';

/** What in a test exempts somebody: a switch for troubleshooting, a value in the code, or something that users write themselves. */
export interface ExemptingTest {
  readonly kind: 'switch' | 'literal' | 'own';
  /** The path below `event`. */
  readonly path: readonly string[];
}

const SOMEBODY =
  /^(?:user\.(?:email|user_id|name|nickname|username|phone_number)|client\.(?:client_id|name)|request\.(?:ip|user_agent|hostname|asn))$/;
/** Properties whose parts reveal as little as the whole: the beginning of a user's id is a connection, which many users share. */
const BY_PART = /^request\.(?:ip|user_agent|hostname)$/;
const OWN = /^(?:request\.(?:query|body)|user\.user_metadata)\.[^.]+$/;
/** Properties that show that nobody can be asked, or what the rest of an Action is about. */
const OF_FLOW =
  /^request\.(?:query|body)\.(?:prompt|protocol|grant_type|scope|audience|connection|response_type|error|state)$/;

const MAX_DEPTH = 6;
const SAME_VALUE = /^(?:toLowerCase|toUpperCase|trim|toString|normalize)$/;

/** What in a test exempts somebody if its result is `holds`, also through constants and functions of the file; null for nothing. */
export function exemptionIn(action: ActionFacts, test: Node, holds: boolean, depth = 0): ExemptingTest | null {
  const { code, tree } = action;
  const node = unwrap(test);
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return null;
  const again = (part: Node, comesOut = holds) => exemptionIn(action, part, comesOut, depth + 1);
  if (node.type === 'UnaryExpression' && node.operator === '!') return again(node.argument, !holds);
  if (node.type === 'LogicalExpression') {
    // One side alone does not make `a || b` false.
    return !holds && node.operator === '||' ? null : (again(node.left) ?? again(node.right));
  }
  if (node.type === 'BinaryExpression') return ofComparison(action, node, holds);
  const value = heldBy(action, node);
  if (value !== null) return holds ? ofValue(action, node, value) : null;
  if (node.type === 'MemberExpression' && node.computed) return ofMember(action, node, holds);
  if (node.type === 'Identifier') {
    const constant = constantOf(tree, node);
    return constant === null ? null : again(constant);
  }
  if (node.type !== 'CallExpression') return null;
  const asked = holds ? ofCall(action, node) : null;
  if (asked !== null) return asked;
  for (const made of functionsOf(code, node.callee) ?? []) {
    const returned = made.body.type === 'BlockStatement' ? returnsOf(action, made) : [made.body];
    for (const result of returned) {
      const found = again(result);
      if (found !== null) return found;
    }
  }
  return null;
}

const returnsOf = ({ tree }: ActionFacts, made: FunctionNode): Expression[] =>
  (tree.returns.get(made) ?? []).flatMap(({ argument }) => argument ?? []);

/** A value that exists, or is true. */
function ofValue({ code }: ActionFacts, node: Node, { at: path }: Held): ExemptingTest | null {
  if (isOwn(path)) return { kind: 'own', path };
  return path[0] === 'configuration' && path.length === 2 && isSwitch(code, node) ? { kind: 'switch', path } : null;
}

/** `event.user.email === "a@b.example"`. */
function ofComparison(
  action: ActionFacts,
  node: Extract<Node, { type: 'BinaryExpression' }>,
  holds: boolean,
): ExemptingTest | null {
  const { operator, left, right } = node;
  const call = unwrap(left);
  if (call.type === 'CallExpression' && methodName(action.tree, call) === 'indexOf') {
    return isFoundIf(operator, right) === holds ? ofCall(action, call) : null;
  }
  const same = /^={2,3}$/.test(operator);
  if (same !== holds || !/^[!=]==?$/.test(operator)) return null;
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const held = heldBy(action, side);
    if (held === null) continue;
    const value = literalOf(other) ?? constantString(action.tree, other);
    if (isSomebody(held.at)) return typeof value === 'string' && value !== '' ? among(held) : null;
    return isOff(value) ? null : ofValue(action, side, held);
  }
  return null;
}

/** `["a", "b"].includes(event.user.user_id)`, `/bot/.test(event.request.user_agent)`, `event.request.ip.startsWith("10.")`. */
function ofCall(action: ActionFacts, call: CallExpression): ExemptingTest | null {
  const name = methodName(action.tree, call);
  const [first] = call.arguments;
  if (name === null || call.callee.type !== 'MemberExpression' || first === undefined) return null;
  const { object } = call.callee;
  const asked = AMONG.has(name) ? heldBy(action, first) : null;
  if (asked !== null)
    return isList(action, object) || name === 'test' ? among(asked, name === 'test' || asked.form === 'part') : null;
  const whole = OF_PARTS.has(name) ? heldBy(action, object) : null;
  const isText = first.type === 'Literal' || (constantString(action.tree, first) ?? '') !== '';
  return whole !== null && isText ? among(whole, true) : null;
}

/** `KNOWN[event.user.user_id]`. */
function ofMember(
  action: ActionFacts,
  { object, property }: Extract<Node, { type: 'MemberExpression' }>,
  holds: boolean,
): ExemptingTest | null {
  const value = constantValue(action.tree, object);
  const held = holds && value?.type === 'ObjectExpression' ? heldBy(action, property) : null;
  return held === null ? null : among(held);
}

function among({ at: path, form }: Held, byPart = form === 'part'): ExemptingTest | null {
  if (isOwn(path)) return { kind: 'own', path };
  return (byPart ? BY_PART.test(path.join('.')) : isSomebody(path)) ? { kind: 'literal', path } : null;
}

/** A list or a set of texts that is written in the code. */
function isList({ tree }: ActionFacts, node: Node): boolean {
  const value = constantValue(tree, node) ?? node;
  const list = value.type === 'NewExpression' ? value.arguments[0] : value;
  const elements: readonly (Expression | SpreadElement | null)[] =
    list?.type === 'ArrayExpression' ? list.elements : [];
  return elements.length > 0 && elements.every((each) => each !== null && constantString(tree, each) !== null);
}

/** The property of `event`, or a part of its text, as it is, in another case, or with a fallback. */
function heldBy({ tree, ofEvent }: ActionFacts, given: Node): Held | null {
  let node = unwrap(given);
  for (;;) {
    const parts: Node = node;
    if (parts.type === 'LogicalExpression' && parts.operator !== '&&') node = unwrap(parts.left);
    else if (parts.type === 'CallExpression' && SAME_VALUE.test(methodName(tree, parts) ?? '')) {
      node = parts.callee.type === 'MemberExpression' ? unwrap(parts.callee.object) : parts;
    } else break;
  }
  return heldIn(ofEvent, node).find(({ at, path }) => at.length > 1 && path.length === 0) ?? null;
}

const methodName = (tree: ActionFacts['tree'], { callee }: CallExpression): string | null =>
  callee.type === 'MemberExpression' ? propertyName(tree, callee) : null;
const isSomebody = (path: readonly string[]) => SOMEBODY.test(path.join('.'));
const isOwn = (path: readonly string[]) => OWN.test(path.join('.')) && !OF_FLOW.test(path.join('.'));

/** The result of `list.indexOf(value) !== -1` and the like if the list has the value; null for another comparison. */
function isFoundIf(operator: string, right: Node): boolean | null {
  // Zero is the first place, or the least one.
  if (literalOf(right) === 0) return /^[=>]/.test(operator);
  const isNone = right.type === 'UnaryExpression' && right.operator === '-' && literalOf(right.argument) === 1;
  return isNone ? /^[!>]/.test(operator) : null;
}

const isOff = (value: unknown): boolean => !value || (typeof value === 'string' && /^(?:false|off|no|0)$/i.test(value));
