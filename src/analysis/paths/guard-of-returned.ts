import type { Node } from 'estree';
import { constantIn } from './comparison.ts';
import type { Guard } from './guard.ts';
import { either } from './guard.ts';
import type { Judgement } from './judgement.ts';
import { returnedTo } from './returned.ts';

/** A test of a value, applied to each value that a helper may return. */
export interface Question {
  /** Whether the test has this result for a constant. For an object, a list or a function, any of them will do. */
  says(constant: unknown): boolean;
  /** The same for an expression. */
  again(other: Node): Guard;
  /** It has this result for a missing value, or for one constant, but rarely for an unknown value. */
  readonly isSeldom: boolean;
}

/**
 * The meaning of a test of a helper's result, from the values that the helper returns: `if (!verdict.ok)`, if only a failure
 * returns `{ ok: false }`. Undefined if they do not show it.
 */
export function guardOfReturned(judgement: Judgement, node: Node, question: Question): Guard | undefined {
  const returned = returnedTo(judgement, node);
  if (returned === null) return undefined;
  const ways: Guard[] = [];
  let isOpen = false;
  for (const { value, off } of returned) {
    const constant = constantIn(value);
    const says = constant === undefined ? null : question.says(constant);
    if (says === false) continue;
    if (off !== null) {
      if (says) ways.push(off === 'denial' ? 'denied' : 'failed');
      continue;
    }
    if (says || value === null) return null;
    const guard = question.again(value);
    if (guard === null || guard === 'absent') isOpen = true;
    else if (guard !== 'never') ways.push(guard);
  }
  if (isOpen && !(question.isSeldom && ways.some((way) => way === 'failed' || way === 'denied'))) return undefined;
  return ways.length === 0 ? 'never' : ways.reduce(either);
}
