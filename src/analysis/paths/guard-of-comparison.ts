import type { BinaryExpression, Node } from 'estree';
import { localClass } from '../scope/classes.ts';
import { constantString } from '../syntax/property-name.ts';
import { originsOf } from '../values/origins.ts';
import { isAnswer, isOfEvent } from './is-answer.ts';
import { comparisonOf, literalOf } from './comparison.ts';
import type { Guard } from './guard.ts';
import { guardOfReturned } from './guard-of-returned.ts';
import { isSetting } from './is-setting.ts';
import type { Judgement } from './judgement.ts';
import { isFailedStatus, isStatus, onlyFailures, saysFailed } from './status.ts';
import { valuePath } from './value-path.ts';
import { guardOfWrongType } from './wrong-type.ts';

export function guardOfComparison(judgement: Judgement, test: BinaryExpression, holds: boolean): Guard {
  if (test.operator === 'in') return guardOfKey(judgement, test, holds);
  if (test.operator === 'instanceof') return holds && isErrorClass(judgement, test.right) ? 'failed' : null;
  const comparison = comparisonOf(test);
  if (comparison === null) return null;
  const { kind, value } = comparison;
  if (kind === 'number') return isStatus(judgement, value) && onlyFailures(comparison, holds) ? 'failed' : null;
  const same = comparison.same === holds;
  switch (kind) {
    case 'absent':
      return judgement.guardOf(value, !same);
    case 'true':
      return judgement.guardOf(value, same);
    case 'type':
      return same ? null : guardOfWrongType(judgement, value);
    case 'string':
      return guardOfText(judgement, value, comparison.constant, same);
  }
}

function guardOfText(judgement: Judgement, value: Node, text: string, same: boolean): Guard {
  const returned = guardOfReturned(judgement, value, {
    says: (constant) => (constant === text) === same,
    again: () => null,
    isSeldom: same,
  });
  if (returned !== undefined) return returned;
  return saysFailed(judgement, value, text, same) ? 'failed' : null;
}

/** `"API_KEY" in event.secrets`, `"error" in answer`. */
function guardOfKey(judgement: Judgement, { left, right }: BinaryExpression, holds: boolean): Guard {
  if (!holds && isSetting(judgement, right)) return 'missing';
  const key = left.type === 'PrivateIdentifier' ? null : constantString(judgement.code.tree, left);
  if (isOfEvent(judgement, valuePath(judgement.code.tree, right).base)) return null;
  if (holds) return key !== null && /^errors?$/.test(key) ? 'failed' : null;
  return isAnswer(judgement, right) ? 'absent' : null;
}

/** `TypeError`, a class of the file that extends an error, an `ApiError` of a package. */
function isErrorClass(judgement: Judgement, node: Node, depth = 0): boolean {
  const { code } = judgement;
  if (originsOf(code, node).some(({ name, path }) => /(?:Error|Exception)$/.test(path === '' ? name : path)))
    return true;
  const made = localClass(code.tree, node);
  return depth < 5 && made?.superClass ? isErrorClass(judgement, made.superClass, depth + 1) : false;
}

/** `case 500:` of `switch (response.status)`, `case "error":` of `switch (answer.type)`. */
export function guardOfCase(judgement: Judgement, discriminant: Node, test: Node | null | undefined): Guard {
  if (!test) return null;
  const constant = literalOf(test);
  if (literalOf(discriminant) === true) return judgement.guardOf(test, true);
  if (typeof constant === 'string') return guardOfText(judgement, discriminant, constant, true);
  return isStatus(judgement, discriminant) && isFailedStatus(constant) ? 'failed' : null;
}
