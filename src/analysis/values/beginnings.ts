import type { Node } from 'estree';
import type { Code } from '../scope/functions.ts';
import { givenValues } from '../scope/members.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';

/** How a text begins, and where that is written. */
export interface Beginning {
  readonly text: string;
  readonly node: Node;
}

const MAX_DEPTH = 20;

/** How the text that an expression gives may begin: of `settings.URL || "http://a.io" + path`, the literal. */
export function beginningsOf(code: Code, node: Node, depth = 0): Beginning[] {
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return [];
  const again = (inner: Node): Beginning[] => beginningsOf(code, inner, depth + 1);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, node }] : [];
    case 'TemplateLiteral': {
      const text = node.quasis[0]?.value.cooked ?? '';
      const [first] = node.expressions;
      return text === '' && first !== undefined ? again(first) : [{ text, node }];
    }
    case 'BinaryExpression':
      return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
        ? joined(code, node, again(node.left))
        : [];
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : again(node.left)), ...again(node.right)];
    case 'ConditionalExpression':
      return [...again(node.consequent), ...again(node.alternate)];
    case 'NewExpression': {
      const [path, base] = node.arguments;
      if (!isGlobal(code.tree, node.callee, 'URL') || path === undefined) return [];
      const own = again(path);
      return base === undefined || own.some(({ text }) => text.includes('://')) ? own : again(base);
    }
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && propertyName(code.tree, node.callee) === 'toString'
        ? again(node.callee.object)
        : [];
    case 'MemberExpression': {
      if (propertyName(code.tree, node) === 'href') return again(node.object);
      const text = constantString(code.tree, node);
      return text === null ? [] : [{ text, node }];
    }
    case 'Identifier': {
      const variable = code.tree.variables.get(node);
      const [definition, ...others] = variable?.defs ?? [];
      if (variable === undefined || definition?.type !== 'Variable' || others.length > 0) return [];
      const [given, ...more] = givenValues(code.tree, variable);
      return given && more.length === 0 ? again(given) : [];
    }
    default:
      return [];
  }
}

/** `"http://" + "a.io"` as one. */
function joined(code: Code, node: Node, first: Beginning[]): Beginning[] {
  const text = constantString(code.tree, node);
  return text === null ? first : first.map((each) => ({ ...each, text }));
}
