import type { Node } from 'estree';
import { constantIn } from './comparison.ts';
import type { Guard } from './guard.ts';
import { either } from './guard.ts';
import type { Judgement } from './judgement.ts';
import { returnedTo } from './returned.ts';

/** A test of a value, asked of each that a helper may return. */
export interface Question {
  /** Whether the test comes out so for a constant; of an object, a list or a function, any will do. */
  says(constant: unknown): boolean;
  /** The same of an expression. */
  again(other: Node): Guard;
  /** It comes out so for what is not there, or for one constant: seldom for what is not known. */
  readonly isSeldom: boolean;
}

/**
 * What a test of a helper's result says, by the values that the helper returns: `if (!verdict.ok)`, where only what has failed
 * is `{ ok: false }`. Undefined where they do not tell.
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
