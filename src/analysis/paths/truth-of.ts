import type { CallExpression, Node } from 'estree';
import { isGlobal } from '../syntax/tree.ts';
import { settingOf } from '../values/settings.ts';
import type { Comparison } from './comparison.ts';
import { comparisonOf, constantIn, literalOf } from './comparison.ts';
import type { Guard } from './guard.ts';
import { guardOfOperands } from './guard.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';
import { onlyValueOf, valuePath } from './value-path.ts';

interface Given {
  readonly call: CallExpression;
  readonly value: Node | null;
}

/** The result of a test when a call returns a value; null if the value does not decide it. */
export function truthOf(judgement: Judgement, test: Node, given: Given): boolean | null {
  const isRuledOut = (holds: boolean) => guardWhenGiven(judgement, test, holds, given) === 'never';
  return isRuledOut(true) ? false : isRuledOut(false) ? true : null;
}

function guardWhenGiven(judgement: Judgement, test: Node, holds: boolean, given: Given): Guard {
  const again = (other: Node, outcome: boolean) => guardWhenGiven(judgement, other, outcome, given);
  const value = unwrap(test);
  const byOperands = guardOfOperands(value, holds, again);
  if (byOperands !== undefined) return byOperands;
  if (value.type === 'CallExpression' && isGlobal(judgement.code.tree, value.callee, 'Boolean') && value.arguments[0])
    return again(value.arguments[0], holds);
  const asked: Comparison | null =
    value.type === 'BinaryExpression' ? comparisonOf(value) : { kind: 'absent', value, same: false };
  const constant = asked === null ? undefined : reachedBy(judgement, asked.value, given);
  const is = asked === null || constant === undefined ? null : comesOut(asked, constant);
  return is === null || is === holds ? null : 'never';
}

/** The result of a comparison for a constant; null if the constant does not decide it. */
function comesOut(asked: Comparison, constant: unknown): boolean | null {
  switch (asked.kind) {
    case 'absent':
      return !constant === asked.same;
    case 'true':
      return (constant === true) === asked.same;
    case 'string':
      return (constant === asked.constant) === asked.same;
    default:
      return null;
  }
}

/** The value of an expression that contains the call's result or a part of it; undefined if it is not known. */
function reachedBy(judgement: Judgement, node: Node, { call, value }: Given): unknown {
  const { tree } = judgement.code;
  const { base, keys } = valuePath(tree, node);
  const whole = onlyValueOf(tree, base);
  if (base !== call && (whole === null || unwrap(whole) !== call)) return undefined;
  let at: Node | null = value === null ? null : unwrap(value);
  for (const key of keys) {
    if (at === null || literalOf(at) !== undefined) return null;
    const { values, complete } = settingOf(judgement.code, at, key);
    const [only, ...others] = values;
    if (others.length > 0 || (only === undefined && !(complete && at.type === 'ObjectExpression'))) return undefined;
    at = only === undefined ? null : unwrap(only);
  }
  return constantIn(at);
}
