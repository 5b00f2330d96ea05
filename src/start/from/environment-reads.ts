import type { ActionFacts } from '../../analysis/facts/action.ts';
import { isProcessEnv } from '../../analysis/facts/environment-writes.ts';
import { propertyName } from '../../analysis/syntax/property-name.ts';
import { placeOf } from '../../analysis/syntax/tree.ts';

/** Reads of `process.env`, which Actions do not have: one sentence for each, with its line. */
export function environmentReads({ tree }: ActionFacts): string[] {
  const told = new Set<string>();
  for (const node of tree.parents.keys()) {
    if (node.type !== 'MemberExpression' || !isProcessEnv(tree, node.object)) continue;
    const name = propertyName(tree, node);
    const { line } = placeOf(tree, node).start;
    told.add(
      `Line ${line} reads process.env${name === null ? '' : `.${name}`}, but Actions have no environment variables. Read a secret or a configuration field instead.`,
    );
  }
  return [...told];
}
