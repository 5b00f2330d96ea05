import type { CallExpression, Node } from 'estree';
import { propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import { isOfEvent } from './answers.ts';
import { isFalsyConstant } from './comparison.ts';
import { givenTo } from './given.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';
import { constantOf, parameterOf, valuePath } from './value-path.ts';

/** Each of them is looked at again for every use; a setting is given once or twice. */
const MAX_GIVEN = 20;
const MAX_DEPTH = 100;
const STORES: ReadonlySet<string> = new Set(['secrets', 'configuration']);
const CLEANING: ReadonlySet<string> = new Set(
  'trim toString toLowerCase toUpperCase replace replaceAll split map filter'.split(' '),
);

/** The value is a secret's, a configuration field's or their store's, however it got here: falsy means that it is not set. */
export function isSetting(judgement: Judgement, node: Node, depth = 0): boolean {
  return judgement.recall(judgement.known.settings, node, false, () => workOut(judgement, unwrap(node), depth));
}

function workOut(judgement: Judgement, value: Node, depth: number): boolean {
  const { tree, budget } = judgement.code;
  const again = (other: Node) => isSetting(judgement, other, depth + 1);
  const orNothing = (other: Node) => isFalsyConstant(other) || again(other);
  if (depth > MAX_DEPTH || budget.steps-- <= 0) return false;
  switch (value.type) {
    case 'LogicalExpression':
      return value.operator !== '&&' && again(value.left) && orNothing(value.right);
    case 'ConditionalExpression': {
      const { consequent, alternate } = value;
      return orNothing(consequent) && orNothing(alternate) && (again(consequent) || again(alternate));
    }
    case 'CallExpression':
      return isCleaned(judgement, value, again) || isGivenSettings(judgement, value, again);
    case 'ObjectExpression':
      return isStore(judgement, value, depth);
    case 'MemberExpression':
    case 'Identifier':
      if (valuePath(tree, value).keys.some((key) => STORES.has(key)) || isStore(judgement, value, depth)) return true;
      // Who gives the event its properties is known without a look at every use of it.
      if (isOfEvent(judgement, valuePath(tree, value).base)) return false;
      return isGivenSettings(judgement, value, again) || isOfStore(judgement, value, depth);
    default:
      return false;
  }
}

function isGivenSettings(judgement: Judgement, value: Node, again: (node: Node) => boolean): boolean {
  const given = givenTo(judgement, value);
  if (given === null || given.length === 0 || given.length > MAX_GIVEN) return false;
  // `let key; key = event.secrets.KEY;` begins with nothing.
  const values = given.filter((each) => !isFalsyConstant(each));
  return values.length > 0 && values.every(again);
}

/** `settings.KEY` of `const settings = { ...event.secrets }`, which names no other `KEY`. */
function isOfStore(judgement: Judgement, value: Node, depth: number): boolean {
  const { base, keys } = valuePath(judgement.code.tree, value);
  const [key, ...deeper] = keys;
  return key !== undefined && deeper.length === 0 && isStore(judgement, base, depth + 1, key);
}

/** All of the secrets or of the configuration, or an object made of them that gives no other value to a key. */
function isStore(judgement: Judgement, node: Node, depth: number, key?: string): boolean {
  const { tree, budget } = judgement.code;
  const value = unwrap(node);
  if (depth > MAX_DEPTH || budget.steps-- <= 0) return false;
  if (value.type === 'ObjectExpression') {
    const gives = value.properties.some((each) => each.type === 'Property' && propertyName(tree, each) === key);
    const spread = value.properties.findLast((each) => each.type === 'SpreadElement');
    return !gives && spread !== undefined && isStore(judgement, spread.argument, depth + 1);
  }
  if (value.type === 'LogicalExpression') return value.operator !== '&&' && isStore(judgement, value.left, depth + 1);
  if (value.type === 'MemberExpression') return STORES.has(propertyName(tree, value) ?? '');
  if (value.type === 'CallExpression') {
    const given = givenTo(judgement, value);
    return given?.length === 1 && given.every((each) => isStore(judgement, each, depth + 1, key));
  }
  if (value.type !== 'Identifier') return false;
  const init = constantOf(tree, value);
  if (init !== null) return isStore(judgement, init, depth + 1, key);
  return parameterOf(tree, value) !== null && STORES.has(value.name);
}

/** `event.secrets.KEY.trim()`, `String(event.secrets.KEY)`, `event.configuration.ROLES.split(',').filter(Boolean)`. */
function isCleaned({ code: { tree } }: Judgement, call: CallExpression, again: (node: Node) => boolean): boolean {
  const { callee } = call;
  const [argument] = call.arguments;
  if (isGlobal(tree, callee, 'String')) return argument !== undefined && again(argument);
  return callee.type === 'MemberExpression' && CLEANING.has(propertyName(tree, callee) ?? '') && again(callee.object);
}
