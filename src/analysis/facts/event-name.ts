import type { Node } from 'estree';
import { enclosingFunction } from '../syntax/tree.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';

/** The name of the event at a node, as a parameter of a function around it; null if it has none. */
export function eventNameAt({ tree, ofEvent, entryPoints }: ActionFacts, node: Node): string | null {
  for (let made = enclosingFunction(tree, node); made !== null; made = enclosingFunction(tree, made)) {
    for (const [index, parameter] of made.params.entries()) {
      if (parameter.type !== 'Identifier') continue;
      if (index === 0 && entryPoints.has(made)) return parameter.name;
      const uses = tree.variables.get(parameter)?.references ?? [];
      const isEvent = uses.some(({ identifier }) =>
        heldIn(ofEvent, identifier as Node).some(
          ({ at, path, form }) => at.length === 0 && path.length === 0 && form === 'itself',
        ),
      );
      if (isEvent) return parameter.name;
    }
  }
  return null;
}
