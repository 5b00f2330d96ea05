import type { Node } from 'estree';
import { constantString, constantValue, propertyName } from '../syntax/property-name.ts';
import { ANY_ELEMENT } from '../values/held.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';

const MAX_DEPTH = 10;
const KEEPING = /^(?:trim|toLowerCase|toUpperCase|toString|split|map|filter|parse(?:Int|Float))$/u;

export interface WholeFields {
  /** The value from which another one is made: `text` in `Number.parseInt(text.trim(), 10)`. */
  readonly rootOf: (node: Node) => Node;
  /** Names of the fields whose value an expression has: whole, as a number or as a list. */
  readonly fieldsOf: (node: Node) => readonly string[];
  /** The same of the expression itself: none for `Number(text)`. */
  readonly fieldsIn: (node: Node) => readonly string[];
}

/** Follows values back to their fields, as long as nothing is added to them. */
export function wholeFields({ code: { tree }, ofEvent }: ActionFacts): WholeFields {
  return { rootOf: (node) => rootOf(node), fieldsOf: (node) => fieldsIn(rootOf(node)), fieldsIn };

  function fieldsIn(node: Node): readonly string[] {
    return heldIn(ofEvent, node).flatMap(({ at: [store, name, ...rest], path, form }) =>
      (store === 'secrets' || store === 'configuration') && rest.length === 0 && path.length === 0 && form === 'itself'
        ? nameOf(name)
        : [],
    );
  }

  function rootOf(node: Node, depth = 0): Node {
    const inner = depth > MAX_DEPTH ? null : innerOf(node);
    return inner === null ? node : rootOf(inner, depth + 1);
  }

  function innerOf(node: Node): Node | null {
    switch (node.type) {
      case 'ChainExpression':
        return node.expression;
      case 'UnaryExpression':
        return node.operator === '+' ? node.argument : null;
      case 'Identifier':
        return fieldsIn(node).length > 0 ? null : constantValue(tree, node);
      case 'LogicalExpression':
        // `text || ""`
        return node.operator !== '&&' && constantString(tree, node.right) === '' ? node.left : null;
      case 'CallExpression': {
        const [first] = node.arguments;
        const { callee } = node;
        if (callee.type === 'Identifier')
          return /^(?:Number|String|parseInt|parseFloat)$/u.test(callee.name) && first ? first : null;
        const name = callee.type === 'MemberExpression' ? (propertyName(tree, callee) ?? '') : '';
        if (callee.type !== 'MemberExpression' || !KEEPING.test(name)) return null;
        return name.startsWith('parse') ? (first ?? null) : callee.object;
      }
      default:
        return null;
    }
  }
}

/** The name of `settings[name]` is not known. */
const nameOf = (name: string | undefined): readonly string[] =>
  name === undefined || name === ANY_ELEMENT ? [] : [name];
