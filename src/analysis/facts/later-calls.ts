import type { CallExpression, Node } from 'estree';
import { promiseUsesOf } from '../paths/promise-uses.ts';
import type { Code } from '../scope/code.ts';

/** The methods that are called on the result of a call, in a chain or through a variable. */
export function laterCalls(code: Code, call: CallExpression): { name: string; call: CallExpression }[] {
  const found: { name: string; call: CallExpression }[] = [];
  const open: Node[] = [call];
  const seen = new Set<Node>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node) || code.budget.steps-- <= 0) continue;
    seen.add(node);
    for (const use of promiseUsesOf(code, node)) {
      if (use.kind !== 'method') continue;
      found.push({ name: use.name, call: use.call });
      open.push(use.call);
    }
  }
  return found;
}
