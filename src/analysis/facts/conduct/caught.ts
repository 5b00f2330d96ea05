import type { CatchClause, Node } from 'estree';
import { propertyName } from '../../syntax/property-name.ts';
import { remembered } from '../../syntax/remembered.ts';
import type { FunctionNode } from '../../syntax/tree.ts';
import { functionsOf } from '../../scope/functions.ts';
import type { ActionFacts } from '../action.ts';
import type { Span } from './span.ts';
import { bySpan, spanOf } from './span.ts';

/** A handler for an error. */
export type Catcher = CatchClause | FunctionNode;

/** `catch` blocks, and the callbacks of `.catch(…)` and `.then(…, …)` that are written in the file. */
export const catchersOf = remembered((action: ActionFacts): readonly Catcher[] => {
  const { tree, code } = action;
  const found = new Set<Catcher>();
  for (const node of tree.parents.keys()) if (node.type === 'CatchClause') found.add(node);
  for (const { callee, arguments: given } of tree.calls) {
    const name = callee.type === 'MemberExpression' ? propertyName(tree, callee) : null;
    const callback = name === 'catch' ? given[0] : name === 'then' ? given[1] : undefined;
    if (callback === undefined) continue;
    for (const made of functionsOf(code, callback) ?? []) found.add(made);
  }
  return [...found];
});

/** Those that do nothing: `catch {}`, `.catch(() => {})`, `.catch(() => null)`. */
export function emptyCatchesOf(action: ActionFacts): Span[] {
  return catchersOf(action)
    .filter((catcher) => isEmpty(catcher.body))
    .map((catcher) => spanOf(action.tree, catcher))
    .sort(bySpan);
}

export function isEmpty(body: Node): boolean {
  if (body.type === 'BlockStatement') return body.body.every(({ type }) => type === 'EmptyStatement');
  return (
    (body.type === 'Literal' && (body.value === null || body.value === false)) ||
    (body.type === 'Identifier' && body.name === 'undefined') ||
    (body.type === 'ObjectExpression' && body.properties.length === 0)
  );
}
