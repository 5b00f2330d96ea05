import type { Node } from 'estree';
import { constantValue } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import type { ActionFacts } from './action.ts';
import { resultOfTest } from './tests-of-fields.ts';
import { wholeFields } from './whole-fields.ts';

export interface ComparedSwitch {
  /** Comparisons of the field with texts. */
  readonly nodes: readonly Node[];
  readonly on: string;
  readonly off: string;
}

/** Comparisons, and conditions around one of them. */
const MOST = 20;

/**
 * The text of a switch that has the same effect as no value: `true` for `value !== "false"`, `false` for `value && value !== "false"`. Null
 * if no test that contains one of the comparisons tells.
 */
export function textOfUnset(action: ActionFacts, name: string, { nodes, on, off }: ComparedSwitch): string | null {
  const { tree } = action.code;
  const { fieldsIn } = wholeFields(action);
  const isField = (node: Node): boolean =>
    (node.type === 'MemberExpression' || (node.type === 'Identifier' && constantValue(tree, node) === null)) &&
    fieldsIn(node).includes(name);
  for (const test of nodes.slice(0, MOST).flatMap((node) => testsWith(tree, node))) {
    const [unset, whenOn, whenOff] = [undefined, on, off].map((value) => resultOfTest(tree, test, { isField, value }));
    if (unset !== null && whenOn !== whenOff && (unset === whenOn || unset === whenOff))
      return unset === whenOn ? on : off;
  }
  return null;
}

/** The conditions that an expression is a part of, the whole one first, and itself. */
function testsWith(tree: SourceTree, node: Node): readonly Node[] {
  const tests = [node];
  for (let parent = tree.parents.get(node); parent !== undefined && tests.length < MOST;) {
    if (parent.type !== 'LogicalExpression' && (parent.type !== 'UnaryExpression' || parent.operator !== '!')) break;
    tests.unshift(parent);
    parent = tree.parents.get(parent);
  }
  return tests;
}
