import { factsOf } from '../../../analysis/facts/action.ts';
import type { Node } from 'estree';
import type { Held } from '../../../analysis/values/held.ts';
import { shownOf } from '../../../analysis/facts/shown.ts';
import { constantString } from '../../../analysis/syntax/property-name.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { isFunction } from '../../../analysis/syntax/tree.ts';
import { defineRule } from '../../rule.ts';
import { onceEach } from '../once-each.ts';

/** Properties of an error that say more than that there was one. Its `name`, `code` and `status` come from a fixed list. */
const OF_ERROR: readonly (string | undefined)[] = [undefined, 'message', 'stack', 'cause', 'body', 'error', 'errors'];
const OF_ANSWER: readonly (string | undefined)[] = ['body', 'data'];

export const errorShownToUser = defineRule(
  'code/error-shown-to-user',
  { roles: ['action'] },
  ({ integration: { action }, report }) => ({
    Program() {
      if (action.state !== 'parsed') return;
      const isFirst = onceEach();
      for (const { held, node, method } of shownOf(factsOf(action.value))) {
        const kind = kindOf(held);
        if (kind === null || isOfOwnClass(factsOf(action.value).code.tree, node) || !isFirst(node, kind)) continue;
        report(kind, { method }, { node });
      }
    },
  }),
);

function kindOf({ origin, at: [first, second] }: Held): 'error' | 'response' | null {
  if (origin === 'response') return OF_ANSWER.includes(first) ? 'response' : null;
  if (origin !== 'error') return null;
  if (first === 'response') return OF_ANSWER.includes(second) ? 'response' : null;
  return OF_ERROR.includes(first) ? 'error' : null;
}

/** `if (error instanceof PolicyError) …`: an error with the Action's own words. */
function isOfOwnClass(tree: SourceTree, node: Node): boolean {
  // `error instanceof PolicyError ? error.message : 'Try again.'`
  if (node.type === 'ConditionalExpression' && asksForClass(node.test))
    return constantString(tree, node.alternate) !== null;
  let at = node;
  for (
    let parent = tree.parents.get(at);
    parent !== undefined && !isFunction(parent);
    at = parent, parent = tree.parents.get(at)
  ) {
    if (parent.type !== 'IfStatement' && parent.type !== 'ConditionalExpression') continue;
    if (parent.consequent === at && asksForClass(parent.test)) return true;
  }
  return false;
}

function asksForClass(test: Node): boolean {
  if (test.type === 'LogicalExpression') return asksForClass(test.left) || asksForClass(test.right);
  return test.type === 'BinaryExpression' && test.operator === 'instanceof';
}
