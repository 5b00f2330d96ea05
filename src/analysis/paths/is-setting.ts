import type { CallExpression, Node } from 'estree';
import { valuesOf } from '../scope/properties.ts';
import { propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import { isOfEvent } from './is-answer.ts';
import { isFalsyConstant } from './comparison.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';
import { parameterOf, valuePath } from './value-path.ts';

/** Limit: each of them is looked at again for every use, and a setting is assigned once or twice. */
const MAX_GIVEN = 20;
const MAX_DEPTH = 100;
const STORES: ReadonlySet<string> = new Set(['secrets', 'configuration']);
const CLEANING: ReadonlySet<string> = new Set(
  'trim toString toLowerCase toUpperCase replace replaceAll split map filter'.split(' '),
);

/** Whether the value is a secret, a configuration field or one of the stores, however it got here. If it is falsy, it is not set. */
export function isSetting(judgement: Judgement, node: Node, depth = 0): boolean {
  return judgement.recall(judgement.known.settings, node, false, () => workOut(judgement, unwrap(node), depth));
}

function workOut(judgement: Judgement, value: Node, depth: number): boolean {
  const { tree, budget } = judgement.code;
  const again = (other: Node) => isSetting(judgement, other, depth + 1);
  if (depth > MAX_DEPTH || budget.steps-- <= 0) return false;
  switch (value.type) {
    case 'LogicalExpression':
      return value.operator !== '&&' && areGiven(judgement, value, again);
    case 'ConditionalExpression':
      return areGiven(judgement, value, again);
    case 'CallExpression':
      return isCleaned(judgement, value, again) || areGiven(judgement, value, again);
    case 'ObjectExpression':
      return isStore(judgement, value, depth);
    case 'MemberExpression':
    case 'Identifier': {
      const { base, keys } = valuePath(tree, value);
      if (keys.some((key) => STORES.has(key)) || isStore(judgement, value, depth)) return true;
      // The source of the event's properties is known without looking at every use of the event.
      if (isOfEvent(judgement, base)) return false;
      // `settings.KEY` of `const settings = { ...event.secrets }`, with no other `KEY`.
      const isOfStore = keys.length === 1 && isStore(judgement, base, depth + 1, keys[0]);
      return isOfStore || areGiven(judgement, value, again);
    }
    default:
      return false;
  }
}

/** All of its values are settings. `let key; key = event.secrets.KEY;` begins without a value. */
function areGiven({ code }: Judgement, node: Node, isMeant: (node: Node) => boolean): boolean {
  const { values = [], complete = false } = valuesOf(code, node) ?? {};
  const given = values.filter((each) => !isFalsyConstant(each));
  return complete && given.length > 0 && given.length <= MAX_GIVEN && given.every(isMeant);
}

/** All secrets or the whole configuration, or an object made from them that does not change a key's value. */
function isStore(judgement: Judgement, node: Node, depth: number, key?: string): boolean {
  const { tree, budget } = judgement.code;
  const value = unwrap(node);
  const again = (other: Node) => isStore(judgement, other, depth + 1, key);
  if (depth > MAX_DEPTH || budget.steps-- <= 0) return false;
  switch (value.type) {
    case 'ObjectExpression': {
      const gives = value.properties.some((each) => each.type === 'Property' && propertyName(tree, each) === key);
      const spread = value.properties.findLast((each) => each.type === 'SpreadElement');
      return !gives && spread !== undefined && again(spread.argument);
    }
    case 'LogicalExpression':
      return value.operator !== '&&' && again(value.left);
    case 'MemberExpression':
      return STORES.has(propertyName(tree, value) ?? '');
    case 'Identifier':
      if (parameterOf(tree, value) !== null) return STORES.has(value.name);
      return areGiven(judgement, value, again);
    case 'CallExpression':
      return areGiven(judgement, value, again);
    default:
      return false;
  }
}

/** `event.secrets.KEY.trim()`, `String(event.secrets.KEY)`, `event.configuration.ROLES.split(',').filter(Boolean)`. */
function isCleaned({ code: { tree } }: Judgement, call: CallExpression, again: (node: Node) => boolean): boolean {
  const { callee } = call;
  const [argument] = call.arguments;
  if (isGlobal(tree, callee, 'String')) return argument !== undefined && again(argument);
  return callee.type === 'MemberExpression' && CLEANING.has(propertyName(tree, callee) ?? '') && again(callee.object);
}
