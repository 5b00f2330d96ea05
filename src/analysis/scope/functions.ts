import type { Scope } from 'eslint';
import type { Node } from 'estree';
import { remembered } from '../syntax/remembered.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isFunction, subjectOf } from '../syntax/tree.ts';
import type { Code } from './code.ts';
import { deeper } from './code.ts';
import { valuesOf } from './properties.ts';

/** The functions that an expression may be; null if not all are known. */
export function functionsOf(code: Code, expression: Node): readonly FunctionNode[] | null {
  if (isFunction(expression)) return [expression];
  const answers = known(code);
  const subject = subjectOf(code.tree, expression);
  const answer = answers.get(subject);
  if (answer !== undefined) return answer;
  return deeper(code, null, () => {
    answers.set(subject, null);
    const found = ofValues(code, expression);
    answers.set(subject, found);
    return found;
  });
}

/** Called again for every call of a function, and by many questions. */
const known = remembered<Code, Map<Node | Scope.Variable, readonly FunctionNode[] | null>>(() => new Map());

function ofValues(code: Code, node: Node): readonly FunctionNode[] | null {
  const found = valuesOf(code, node);
  if (found === null || !found.complete || found.values.length === 0) return null;
  const functions = new Set<FunctionNode>();
  for (const value of found.values) {
    const made = functionsOf(code, value);
    if (made === null) return null;
    for (const each of made) functions.add(each);
  }
  return [...functions];
}
