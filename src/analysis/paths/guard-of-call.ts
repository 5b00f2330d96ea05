import type { CallExpression, Node } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import { returnedBy } from '../scope/own-properties.ts';
import { propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import { literalOf } from './comparison.ts';
import type { Guard } from './guard.ts';
import { either } from './guard.ts';
import type { Judgement } from './judgement.ts';
import { isFailedStatus, isFineStatus, isStatus } from './status.ts';
import { unwrap } from './unwrap.ts';
import { guardOfWrongType } from './wrong-type.ts';

/** Methods whose result is an element of the list, or derived from it: it is not empty if the list is not. */
const OF_LIST: ReadonlySet<string> = new Set(['map', 'join', 'slice', 'sort', 'concat', 'toString']);
const CHOOSING: ReadonlySet<string> = new Set(['some', 'filter', 'find', 'findIndex']);

export function guardOfCall(judgement: Judgement, call: CallExpression, holds: boolean): Guard {
  const { tree } = judgement.code;
  const { callee } = call;
  const [argument] = call.arguments;
  if (argument !== undefined && isGlobal(tree, callee, 'Boolean')) return judgement.guardOf(argument, holds);
  const name =
    callee.type === 'MemberExpression' ? propertyName(tree, callee) : callee.type === 'Identifier' ? callee.name : null;
  if (argument !== undefined && name !== null) {
    if (/^(?:isArray|isFinite|isInteger|isSafeInteger)$/.test(name))
      return holds ? null : guardOfWrongType(judgement, argument);
    if (name === 'isNaN') return holds ? guardOfWrongType(judgement, argument) : null;
  }
  if (callee.type !== 'MemberExpression' || name === null) return null;
  if (name === 'includes' && argument !== undefined) return whenIncluded(judgement, callee.object, argument, holds);
  if (holds && OF_LIST.has(name)) return judgement.guardOf(callee.object, true);
  if (argument === undefined) return null;
  if (holds && CHOOSING.has(name)) return ofCallback(judgement, argument, true);
  if (holds || name !== 'every') return null;
  if (!isGlobal(tree, argument, 'Boolean')) return ofCallback(judgement, argument, false);
  const list = unwrap(callee.object);
  const elements = list.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : [];
  return elements.length === 0 ? null : elements.map((element) => judgement.guardOf(element, false)).reduce(either);
}

/** The meaning of the only value that a callback returns. */
function ofCallback(judgement: Judgement, callback: Node, holds: boolean): Guard {
  const [made, ...others] = functionsOf(judgement.code, callback) ?? [];
  const [returned, ...more] = made === undefined || others.length > 0 ? [] : returnedBy(judgement.code.tree, made);
  return returned && more.length === 0 ? judgement.guardOf(returned, holds) : null;
}

/** `![200, 204].includes(response.status)`, `[429, 503].includes(response.status)`. */
function whenIncluded(judgement: Judgement, list: Node, argument: Node, holds: boolean): Guard {
  const array = unwrap(list);
  if (array.type !== 'ArrayExpression' || !isStatus(judgement, argument)) return null;
  const statuses = array.elements.map((element) => element && literalOf(element));
  if (!holds) return statuses.some(isFineStatus) ? 'failed' : null;
  return statuses.length > 0 && statuses.every(isFailedStatus) ? 'failed' : null;
}
