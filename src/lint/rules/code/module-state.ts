import { factsOf } from '../../../analysis/facts/action.ts';
import type { Scope } from 'eslint';
import type { Node } from 'estree';
import { moduleWritesOf } from '../../../analysis/facts/module-writes.ts';
import { isOfUser } from '../../../analysis/facts/of-user.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { isFunction } from '../../../analysis/syntax/tree.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';

export const moduleState = defineRule(
  'code/module-state',
  { roles: ['action'] },
  ({ integration: { action }, report }) => ({
    Program() {
      if (action.state !== 'parsed') return;
      const { code } = factsOf(action.value);
      const writes = moduleWritesOf(code);
      if (writes.length === 0) return;
      const isOf = isOfUser(factsOf(action.value));
      const reported = new Set<Scope.Variable>();
      for (const { variable, node, given } of writes) {
        if (reported.has(variable)) continue;
        if (given !== null && !given.some(isOf) && !conditionsOf(code.tree, node).some(isOf)) continue;
        reported.add(variable);
        report(given === null ? 'count' : 'user', { name: short(variable.name) }, { node });
      }
    },
  }),
);

/** The conditions inside the function that decide whether a node runs. */
function conditionsOf(tree: SourceTree, node: Node): Node[] {
  const found: Node[] = [];
  let at = node;
  for (
    let parent = tree.parents.get(at);
    parent !== undefined && !isFunction(parent);
    at = parent, parent = tree.parents.get(at)
  ) {
    if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test !== at)
      found.push(parent.test);
    else if (parent.type === 'LogicalExpression' && parent.right === at) found.push(parent.left);
    else if (parent.type === 'SwitchStatement') found.push(parent.discriminant);
  }
  return found;
}
