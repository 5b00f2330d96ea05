import { factsOf } from '../../../analysis/facts/action.ts';
import type { CallExpression, MemberExpression, Node } from 'estree';
import { heldOfEvent } from '../../../analysis/facts/of-action.ts';
import type { Code } from '../../../analysis/scope/code.ts';
import { propertyName } from '../../../analysis/syntax/property-name.ts';
import { isGlobal } from '../../../analysis/syntax/tree.ts';
import { defineRule } from '../../rule.ts';

const STORES: readonly string[] = ['secrets', 'configuration'];
/** Methods of `Object` and `Reflect` that change their first argument. */
const WRITERS: readonly string[] = [
  'assign',
  'defineProperty',
  'defineProperties',
  'set',
  'deleteProperty',
  'setPrototypeOf',
];

export const assigned = defineRule('secrets/assigned', { roles: ['action'] }, ({ integration: { action }, report }) => {
  if (action.state !== 'parsed') return {};
  const { code } = factsOf(action.value);
  const heldBy = heldOfEvent(factsOf(action.value));
  /** The ways in which an object is a part of the event itself, not a copy. */
  const waysTo = (object: Node) =>
    heldBy(object).flatMap(({ at, path, form, copy }) =>
      path.length === 0 && form === 'itself' && copy === 'none' ? [at] : [],
    );
  const storeAt = (object: Node) =>
    waysTo(object).find(({ length, 0: name = '' }) => length === 1 && STORES.includes(name));
  return {
    MemberExpression(node: MemberExpression) {
      if (!isWritten(code, node)) return;
      const name = propertyName(code.tree, node);
      const store = storeAt(node.object)?.[0];
      if (store !== undefined) {
        report('assigned', { target: name === null ? `event.${store}` : `event.${store}.${name}` }, { node });
      } else if (name !== null && STORES.includes(name) && waysTo(node.object).some(({ length }) => length === 0)) {
        report('assigned', { target: `event.${name}` }, { node });
      }
    },
    CallExpression(node: CallExpression) {
      const { callee, arguments: given } = node;
      const [target] = given;
      if (target === undefined || callee.type !== 'MemberExpression') return;
      if (!['Object', 'Reflect'].some((name) => isGlobal(code.tree, callee.object, name))) return;
      const store = WRITERS.includes(propertyName(code.tree, callee) ?? '') ? storeAt(target)?.[0] : undefined;
      if (store !== undefined) report('assigned', { target: `event.${store}` }, { node: target });
    },
  };
});

function isWritten({ tree }: Code, node: MemberExpression): boolean {
  const parent = tree.parents.get(node);
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'AssignmentPattern':
      return parent.left === node;
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'ChainExpression': {
      const user = tree.parents.get(parent);
      return user?.type === 'UnaryExpression' && user.operator === 'delete';
    }
    case 'Property':
      return parent.value === node && tree.parents.get(parent)?.type === 'ObjectPattern';
    default:
      return false;
  }
}
