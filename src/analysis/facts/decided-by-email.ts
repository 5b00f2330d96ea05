import type { Node } from 'estree';
import { propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';

const OF_TEXTS = /^(?:includes|has|test|match|endsWith|startsWith|indexOf|some|get)$/;

/** The first place where the user's email address, or a part of it, is compared with a value that decides; null if there is none. */
export function decidedByEmail({ ofEvent, code: { tree } }: ActionFacts): Node | null {
  const isEmail = (node: Node) =>
    heldIn(ofEvent, node).some(({ at, path }) => at[0] === 'user' && at[1] === 'email' && path.length === 0);
  for (const [node, parent] of tree.parents) {
    if (!isEmail(node)) continue;
    if (parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator)) {
      const other = parent.left === node ? parent.right : parent.left;
      const isNothing = isGlobal(tree, other, 'undefined') || (other.type === 'Literal' && !other.value);
      if (!isNothing && !isEmail(other)) return node;
    } else if (parent.type === 'SwitchStatement') return node;
    else if (parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression') {
      if (parent.callee !== node && OF_TEXTS.test(propertyName(tree, parent.callee) ?? '')) return node;
    } else if (parent.type === 'MemberExpression') {
      const name = propertyName(tree, parent) ?? '';
      if (/^(?:endsWith|startsWith|includes|match)$/.test(name)) return node;
    }
  }
  return null;
}
