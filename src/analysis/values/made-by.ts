import type { Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { deeper } from '../scope/code.ts';
import { valuesOf } from '../scope/properties.ts';

/** Expressions that make a value themselves: literals, functions, calls of functions outside the file. */
export interface MadeBy {
  readonly values: readonly Node[];
  /** False if the value may also come from elsewhere. */
  readonly complete: boolean;
}

const MOST = 60;

/** Everything that may make the value of an expression, through variables, choices, parameters and functions of the file. */
export function madeBy(code: Code, node: Node): MadeBy {
  const values = new Set<Node>();
  const seen = new Set<Node>([node]);
  const open = [node];
  let complete = true;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const at = next;
    const found = deeper(code, null, () => valuesOf(code, at));
    if (found === null || (found.values.length === 0 && !found.complete)) values.add(at);
    if (found === null) continue;
    complete &&= found.complete;
    for (const value of found.values) {
      if (seen.has(value)) continue;
      if (seen.size > MOST) return { values: [...values], complete: false };
      seen.add(value);
      open.push(value);
    }
  }
  return { values: [...values], complete };
}
