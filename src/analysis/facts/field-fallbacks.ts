import type { ConditionalExpression, Node } from 'estree';
import { constantString, constantValue, propertyName } from '../syntax/property-name.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';

const MAX_DEPTH = 10;
const KEEPING = new Set(['trim', 'toLowerCase', 'toUpperCase', 'toString']);

/**
 * The Action's own value for a field that is not set, by the field's name: `event.configuration.MODE || "monitor"`,
 * `{ MODE = "monitor" }`, `Number.isFinite(limit) ? limit : 80`. The first one in the code counts. The empty text does not.
 */
export function fieldFallbacksOf({ code: { tree }, ofEvent, reads }: ActionFacts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const named = new Map(reads.map(({ nameNode, name }) => [nameNode, name]));
  const noteText = (names: readonly string[], text: string | null): void => {
    for (const name of names) if (text !== null && text !== '' && !found.has(name)) found.set(name, text);
  };
  const note = (of: Node, value: Node): void => {
    const literal = value.type === 'Literal' ? value : constantValue(tree, value);
    if (literal?.type !== 'Literal') return;
    noteText(fieldsOf(of, 0), literal.value === null ? null : String(literal.value));
  };
  for (const node of tree.parents.keys()) {
    if (node.type === 'LogicalExpression' && node.operator !== '&&') {
      note(node.left, node.right);
      noteText(lookedUp(node.left), memberOf(node.right, node.left));
    } else if (node.type === 'AssignmentPattern') {
      const property = tree.parents.get(node);
      const name = property?.type === 'Property' ? named.get(property.key) : undefined;
      const text = constantString(tree, node.right);
      if (name !== undefined) noteText([name], text);
    } else if (node.type === 'ConditionalExpression') {
      note(node.consequent, node.alternate);
      noteText(chosen(node), constantString(tree, node.alternate));
    }
  }
  return found;

  /** `HOSTS[event.configuration.REGION] ?? HOSTS.eu`: the field of the lookup. */
  function lookedUp(node: Node): readonly string[] {
    return node.type === 'MemberExpression' && node.computed ? fieldsOf(node.property, 0) : [];
  }

  /** The name of a member of the same object. */
  function memberOf(node: Node, of: Node): string | null {
    if (node.type !== 'MemberExpression' || of.type !== 'MemberExpression') return null;
    const [one, other] = [node.object, of.object];
    const isSame = one.type === 'Identifier' && other.type === 'Identifier' && one.name === other.name;
    return isSame ? propertyName(tree, node) : null;
  }

  /** `REGION === "us" ? "us" : "eu"`: the field, if one result equals the text of the comparison. */
  function chosen({ test, consequent }: ConditionalExpression): readonly string[] {
    if (test.type !== 'BinaryExpression' || !/^={2,3}$/u.test(test.operator)) return [];
    const text = constantString(tree, test.right);
    return text !== null && text === constantString(tree, consequent) ? fieldsOf(test.left, 0) : [];
  }

  /** The fields whose complete value it is, also as a number. */
  function fieldsOf(node: Node, depth: number): readonly string[] {
    if (depth > MAX_DEPTH) return [];
    const again = (inner: Node) => fieldsOf(inner, depth + 1);
    const held = heldIn(ofEvent, node).flatMap(({ at: [store, name, ...rest], path, form }) =>
      (store === 'secrets' || store === 'configuration') && rest.length === 0 && path.length === 0 && form === 'itself'
        ? (name ?? [])
        : [],
    );
    if (held.length > 0) return held;
    switch (node.type) {
      case 'ChainExpression':
        return again(node.expression);
      case 'UnaryExpression':
        return node.operator === '+' ? again(node.argument) : [];
      case 'Identifier': {
        const value = constantValue(tree, node);
        return value === null ? [] : again(value);
      }
      case 'CallExpression': {
        const [first] = node.arguments;
        const { callee } = node;
        if (callee.type === 'Identifier')
          return /^(?:Number|String|parseInt|parseFloat)$/u.test(callee.name) && first ? again(first) : [];
        if (callee.type !== 'MemberExpression') return [];
        const name = propertyName(tree, callee) ?? '';
        return KEEPING.has(name)
          ? again(callee.object)
          : /^parse(?:Int|Float)$/u.test(name) && first
            ? again(first)
            : [];
      }
      default:
        return [];
    }
  }
}
