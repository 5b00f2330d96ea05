import type { AssignmentExpression, Node } from 'estree';
import { objectMethod, propertyName } from '../syntax/property-name.ts';
import { isInShared, mayBeOther } from '../values/doubt.ts';
import { isItself } from '../values/held.ts';
import { heldIn } from '../values/holders.ts';
import { pathOf } from '../values/walk.ts';
import { namesIn } from '../syntax/names-in.ts';
import type { ActionFacts } from './action.ts';

/** The Action changes the event, or a part of it. */
export interface EventWrite {
  /** The target of the write. */
  readonly node: Node;
  /** The path below `event`; `*` for an unknown name. */
  readonly path: readonly string[];
  /** It only gets a value if it has none: `??=`, `x = x || {}`, `if (!x) x = {}`. */
  readonly isDefault: boolean;
}

/** In order of position, without writes that may be to another object than the event. */
export function eventWritesOf({ ofEvent, code: { tree } }: ActionFacts): EventWrite[] {
  const holds = (node: Node) => heldIn(ofEvent, node).length > 0;
  const isShared = isInShared(ofEvent, holds);
  const found: EventWrite[] = [];
  const write = (object: Node, name: string | null, node: Node, isDefault: boolean): void => {
    // Earlier writes to it are included.
    const [held, ...others] = heldIn(ofEvent, object).filter((each) => isItself(each));
    if (held === undefined || others.length > 0 || held.copy !== 'none') return;
    if (mayBeOther(holds, held.besides) || isShared(node)) return;
    found.push({ node, path: [...pathOf(held), ...(name === null ? [] : [name])], isDefault });
  };
  const member = (target: Node, isDefault: boolean): void => {
    if (target.type === 'MemberExpression' && target.object.type !== 'Super')
      write(target.object, propertyName(tree, target) ?? '*', target, isDefault);
  };
  for (const assignment of tree.assignments) member(assignment.left, isDefaultFor(assignment));
  for (const each of tree.members) {
    const parent = tree.parents.get(each);
    const isDeleted = parent?.type === 'UnaryExpression' && parent.operator === 'delete';
    if (isDeleted || parent?.type === 'UpdateExpression') member(each, false);
  }
  for (const call of tree.calls) {
    const [target] = call.arguments;
    if (target !== undefined && objectMethod(tree, call) === 'assign') write(target, null, target, false);
  }
  return found.sort((a, b) => (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0));

  function isDefaultFor({ left, operator, right }: AssignmentExpression): boolean {
    if (operator === '??=' || operator === '||=') return true;
    const own = tree.text.slice(...(left.range ?? [0, 0])).replace(/\s|\?(?=\.)/g, '');
    const isOwn = (node: Node) => tree.text.slice(...(node.range ?? [0, 0])).replace(/\s|\?(?=\.)/g, '') === own;
    if (right.type === 'LogicalExpression' && right.operator !== '&&' && isOwn(right.left)) return true;
    let at: Node = left;
    for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
      if (parent.type !== 'IfStatement' || parent.test === at) continue;
      const names = namesIn(tree, parent.test).map((name) => name.replace(/\s/g, ''));
      return names.includes(own);
    }
    return false;
  }
}
