import type { Node } from 'estree';
import { isAnswer, isOfEvent, isResponse } from './is-answer.ts';
import { isBuiltIn } from './is-built-in.ts';
import { constantIn } from './comparison.ts';
import { guardOfFlag, isAwaitedInTry } from './flags.ts';
import { guardOfCall } from './guard-of-call.ts';
import { guardOfComparison } from './guard-of-comparison.ts';
import { guardOfReturned } from './guard-of-returned.ts';
import type { Guard } from './guard.ts';
import { both, either, guardOfOperands } from './guard.ts';
import { isSetting } from './is-setting.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';
import { constantOf, parameterOf, valuePath } from './value-path.ts';

const ERRORS: ReadonlySet<string> = new Set(['err', 'error', 'errors']);

/** The meaning of a test's result for an execution. */
export function guardOf(judgement: Judgement, test: Node, holds: boolean): Guard {
  const value = unwrap(test);
  const constant = constantIn(value);
  if (constant !== undefined) return Boolean(constant) === holds ? null : 'never';
  if (!holds && isSetting(judgement, value)) return 'missing';
  const again = (other: Node, outcome = holds) => judgement.guardOf(other, outcome);
  const byOperands = guardOfOperands(value, holds, again);
  if (byOperands !== undefined) return byOperands;
  switch (value.type) {
    case 'ConditionalExpression': {
      const onTrue = both(again(value.test, true), again(value.consequent));
      return either(onTrue, both(again(value.test, false), again(value.alternate)));
    }
    case 'BinaryExpression':
      return guardOfComparison(judgement, value, holds);
    case 'CallExpression':
    case 'MemberExpression':
    case 'Identifier': {
      const says = (returned: unknown) => Boolean(returned) === holds;
      const byHelper = guardOfReturned(judgement, value, { says, again, isSeldom: !holds });
      if (byHelper !== undefined) return byHelper;
      return value.type === 'CallExpression'
        ? guardOfCall(judgement, value, holds)
        : guardOfValue(judgement, value, holds);
    }
    default:
      return null;
  }
}

function guardOfValue(
  judgement: Judgement,
  value: Extract<Node, { type: 'MemberExpression' | 'Identifier' }>,
  holds: boolean,
): Guard {
  if (value.type === 'Identifier') {
    const flag = guardOfFlag(judgement, value, holds);
    if (flag !== null) return flag;
    if (!holds && isAwaitedInTry(judgement, value)) return 'failed';
    const init = constantOf(judgement.code.tree, value);
    const given = init && judgement.guardOf(init, holds);
    if (given !== null) return given;
  }
  return holds ? whenPresent(judgement, value) : whenAbsent(judgement, value);
}

function whenPresent(judgement: Judgement, value: Node): Guard {
  const { tree } = judgement.code;
  const { base, keys } = valuePath(tree, value);
  const key = keys.at(-1);
  if (key === 'length' && value.type === 'MemberExpression') return judgement.guardOf(value.object, true);
  const isCallback = value.type === 'Identifier' && parameterOf(tree, value) !== null;
  const name = key ?? (isCallback ? value.name : '');
  return ERRORS.has(name) && !isOfEvent(judgement, base) ? 'failed' : null;
}

function whenAbsent(judgement: Judgement, value: Node): Guard {
  const { base, keys } = valuePath(judgement.code.tree, value);
  const key = keys.at(-1);
  if (isOfEvent(judgement, base)) return null;
  if (key === 'ok' || isResponse(judgement, value)) return 'failed';
  if (value.type === 'MemberExpression') {
    // An empty list made from a setting means that the setting is empty.
    if (key === 'length' && isSetting(judgement, value.object)) return 'missing';
    // An answer without a body is a failed one. Any body is an answer, whatever it contains.
    if ((key === 'data' || key === 'body') && isResponse(judgement, value.object)) return 'failed';
  }
  if (isBuiltIn(judgement, value)) return 'missing';
  return isAnswer(judgement, value) ? 'absent' : null;
}
