import type { ArrayExpression, Expression, Node } from 'estree';
import { asksForPresence } from '../syntax/presence.ts';
import { constantString, constantValue, frozen, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import { madeBy } from '../values/made-by.ts';
import type { ActionFacts } from './action.ts';
import type { FieldValue } from './field-values.ts';
import { fieldValueOf } from './field-values.ts';

/** The value of a configuration field is compared with texts. */
export interface FieldComparison extends FieldValue {
  readonly how: 'equal' | 'includes' | 'startsWith' | 'endsWith';
  /** If the code checks whether the value is in a list, one of them is enough. */
  readonly texts: readonly { readonly text: string; readonly node: Node }[];
  /** Texts that the Action itself uses if the field has no value. */
  readonly defaults: readonly string[];
}

/**
 * Comparisons by `===` and the like, `switch`, `includes`, `startsWith`, `endsWith` and lookups in object literals. With `defaulted`,
 * also lookups that allow for other values: in an object with a default, in a `Map` or a `Set`, or by `indexOf` in a list.
 */
export function fieldComparisonsOf(action: ActionFacts, { defaulted = false } = {}): FieldComparison[] {
  const { code } = action;
  const { tree } = code;
  const fieldOf = fieldValueOf(action);
  const found: FieldComparison[] = [];
  const compare = (how: FieldComparison['how'], value: Node, nodes: readonly Node[]): void => {
    const field = fieldOf(value);
    if (field === null) return;
    const texts = nodes.map((node) => ({ node, text: constantString(tree, node) }));
    if (texts.length === 0 || !texts.every((each): each is { node: Node; text: string } => each.text !== null)) return;
    const defaults = madeBy(code, value).values.flatMap((made) => (made.type === 'Literal' ? String(made.value) : []));
    found.push({ ...field, how, texts, defaults });
  };
  for (const node of tree.parents.keys()) {
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
      if (isText(node.right)) compare('equal', node.left, [node.right]);
      else if (isText(node.left)) compare('equal', node.right, [node.left]);
    } else if (node.type === 'SwitchStatement') {
      for (const { test } of node.cases) if (test && isText(test)) compare('equal', node.discriminant, [test]);
    } else if (node.type === 'MemberExpression' && node.computed) {
      const literal = objectOf(node.object);
      if (literal !== null && (defaulted || !hasDefault(node))) compare('equal', node.property, literal);
    } else if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const how = propertyName(tree, node.callee);
      const [argument] = node.arguments;
      const keys = defaulted && argument !== undefined ? keysOf(how, node.callee.object) : null;
      if (argument !== undefined && keys !== null) compare('equal', argument, keys);
      if (argument === undefined || (how !== 'includes' && how !== 'startsWith' && how !== 'endsWith')) continue;
      const list = frozen(tree, constantValue(tree, node.callee.object) ?? node.callee.object);
      if (list.type !== 'ArrayExpression') compare(how, node.callee.object, [argument]);
      else if (how === 'includes') compare('equal', argument, elementsOf(list));
    }
  }
  return found;

  function isText(node: Node): boolean {
    return constantString(tree, node) !== null && !(node.type === 'Literal' && typeof node.value === 'number');
  }

  /** The keys of an object that is completely written in the code. */
  function objectOf(node: Node): Expression[] | null {
    const object = frozen(tree, constantValue(tree, node) ?? node);
    if (object.type !== 'ObjectExpression') return null;
    const keys = object.properties.map((property) => (property.type === 'Property' ? property : null));
    if (!keys.every((key) => key !== null)) return null;
    return keys.map(({ key, computed }) =>
      !computed && key.type === 'Identifier' ? ({ ...key, type: 'Literal', value: key.name } as never) : key,
    );
  }

  /** The keys or elements of a `Map`, a `Set` or a list that is written out in the code; null if the method does not look for one. */
  function keysOf(method: string | null, node: Node): readonly Node[] | null {
    const object = frozen(tree, constantValue(tree, node) ?? node);
    if (object.type === 'ArrayExpression') return method === 'indexOf' ? elementsOf(object) : null;
    if (object.type !== 'NewExpression' || (method !== 'get' && method !== 'has')) return null;
    const [list] = object.arguments;
    if (list?.type !== 'ArrayExpression') return null;
    if (isGlobal(tree, object.callee, 'Set')) return method === 'has' ? elementsOf(list) : null;
    if (!isGlobal(tree, object.callee, 'Map')) return null;
    return elementsOf(list).map((entry) => (entry.type === 'ArrayExpression' ? (entry.elements[0] ?? entry) : entry));
  }

  /** `HOSTS[stage] ?? HOSTS.production`, or a variable whose presence is tested afterwards. */
  function hasDefault(node: Node): boolean {
    const parent = tree.parents.get(node);
    if (parent === undefined) return false;
    if (asksForPresence(tree, node, parent)) return true;
    if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
    const references = tree.variables.get(parent.id)?.references ?? [];
    return references.some(({ identifier }) => {
      const user = tree.parents.get(identifier as Node);
      return user !== undefined && asksForPresence(tree, identifier as Node, user);
    });
  }
}

const elementsOf = ({ elements }: ArrayExpression): Node[] => elements.filter((each) => each !== null);
