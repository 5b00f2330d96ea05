import type { Node } from 'estree';
import type { ActionFacts } from '../../analysis/facts/action.ts';
import { placeOf, rangeOf } from '../../analysis/syntax/tree.ts';
import type { Place } from '../../submission/place.ts';
import { startOf } from '../../submission/place.ts';
import type { ActionPosition } from '../recording.ts';
import type { Judged } from './judged.ts';

/** The place of a position in the Action: the call around it, otherwise the handler. */
export function placeAt({ facts }: Judged, at: ActionPosition | null, handler: string): Place {
  const call = at === null ? undefined : callAt(facts, at);
  if (call !== undefined) return placeOf(facts.tree, call);
  if (at !== null) return { file: facts.tree.path, start: at, end: at };
  return placeOfHandler(facts, handler);
}

export function placeOfHandler({ handlers, tree }: ActionFacts, handler: string): Place {
  return handlers.find(({ name }) => name === handler)?.place ?? startOf(tree.path);
}

/** The call whose promise is awaited there: a stack trace shows this for an Action that has been waiting. */
function awaitedAt(tree: ActionFacts['tree'], { line, column }: ActionPosition): Node | undefined {
  for (const node of tree.parents.keys()) {
    if (node.type !== 'AwaitExpression' || node.loc?.start.line !== line || node.loc.start.column + 1 !== column)
      continue;
    const { argument } = node;
    const inner = argument.type === 'ChainExpression' ? argument.expression : argument;
    return inner.type === 'CallExpression' ? inner : undefined;
  }
  return undefined;
}

/** The innermost call that contains a position, or whose promise is awaited there. */
export function callAt({ tree }: ActionFacts, { line, column }: ActionPosition): Node | undefined {
  let found: Node | undefined;
  for (const call of [...tree.calls, ...tree.constructions]) {
    if (!call.loc) continue;
    const { start, end } = call.loc;
    const begins = start.line < line || (start.line === line && start.column + 1 <= column);
    const ends = end.line > line || (end.line === line && end.column + 1 > column);
    if (!begins || !ends) continue;
    if (found === undefined || rangeOf(found)[1] - rangeOf(found)[0] >= rangeOf(call)[1] - rangeOf(call)[0])
      found = call;
  }
  return awaitedAt(tree, { line, column }) ?? found;
}

/** Where the Action sends a request, if there is only one such place. */
export function onlyRequest({ facts }: Judged) {
  const [only, ...others] = facts.requests;
  if (only === undefined || others.length > 0 || !only.node.loc) return null;
  const { line, column } = only.node.loc.start;
  return { line, column: column + 1 };
}
