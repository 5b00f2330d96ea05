import type { Node } from 'estree';
import { exportsOf } from '../../src/analysis/scope/exports.ts';
import type { Code } from '../../src/analysis/scope/code.ts';
import { withBudget } from '../../src/analysis/scope/code.ts';
import { parseSource, rangeOf } from '../../src/analysis/syntax/tree.ts';
import { FILE } from './parsed.ts';

/** The code of a text, and the argument of `ask(…)` in it. */
export function asked(text: string): { code: Code; node: Node; textOf: (node: Node) => string } {
  const tree = parseSource(FILE, text);
  const code = withBudget({ tree, exported: exportsOf(tree), budgets: [] }, 100_000);
  const call = tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'ask');
  const [node] = call?.arguments ?? [];
  if (node === undefined) throw new Error('Nothing is asked');
  return { code, node, textOf: (each) => text.slice(...rangeOf(each)) };
}
