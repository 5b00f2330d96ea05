import type { Node } from 'estree';
import type { Store } from '../../submission/model.ts';
import { asksForPresence } from '../syntax/presence.ts';
import { constantString, constantValue, frozen, propertyName } from '../syntax/property-name.ts';
import { madeBy } from '../values/made-by.ts';
import type { ActionFacts } from './action.ts';
import type { FieldValue } from './field-values.ts';
import { fieldValueOf } from './field-values.ts';
import { elementsOf, keysIn, listedTextsOf, type ListedText } from './listed-texts.ts';

/** The value of a field is compared with texts. */
export interface FieldComparison extends FieldValue {
  /** The comparison, or the `switch`. */
  readonly node: Node;
  readonly how: 'equal' | 'includes' | 'startsWith' | 'endsWith';
  /** If the code checks whether the value is in a list, one of them is enough. */
  readonly texts: readonly ListedText[];
  /** Texts that the Action itself uses if the field has no value. */
  readonly defaults: readonly string[];
}

export interface ComparisonOptions {
  /** Also lookups that expect other values, in an object with a default and of `listedTextsOf`. */
  readonly defaulted?: boolean;
  readonly stores?: readonly Store[];
}

/** Comparisons by `===` and the like, `switch`, `includes`, `startsWith`, `endsWith` and lookups in object literals. */
export function fieldComparisonsOf(
  action: ActionFacts,
  { defaulted = false, stores = ['configuration'] }: ComparisonOptions = {},
): FieldComparison[] {
  const { code } = action;
  const { tree } = code;
  const fieldOf = fieldValueOf(action, stores);
  const found: FieldComparison[] = [];
  let at: Node;
  const note = (how: FieldComparison['how'], value: Node, texts: readonly ListedText[]): void => {
    const field = fieldOf(value);
    if (field === null) return;
    const defaults = madeBy(code, value).values.flatMap((made) => (made.type === 'Literal' ? String(made.value) : []));
    found.push({ ...field, node: at, how, texts, defaults });
  };
  const compare = (how: FieldComparison['how'], value: Node, nodes: readonly Node[]): void => {
    const texts = nodes.map((node) => ({ node, text: constantString(tree, node) }));
    if (texts.length > 0 && texts.every((each): each is ListedText => each.text !== null)) note(how, value, texts);
  };
  for (const node of tree.parents.keys()) {
    at = node;
    const listed = defaulted ? listedTextsOf(tree, node) : null;
    if (listed !== null) {
      note('equal', listed.value, listed.texts);
      continue;
    }
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
  function objectOf(node: Node): readonly Node[] | null {
    const object = frozen(tree, constantValue(tree, node) ?? node);
    return object.type === 'ObjectExpression' ? keysIn(object) : null;
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
