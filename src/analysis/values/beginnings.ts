import type { Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { deeper } from '../scope/code.ts';
import { valuesOf } from '../scope/properties.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';

/** How a text begins, and where that is written. */
export interface Beginning {
  readonly text: string;
  readonly node: Node;
}

/** How the text that an expression gives may begin: of `settings.URL || "http://a.io" + path`, the literal. */
export function beginningsOf(code: Code, node: Node): readonly Beginning[] {
  return deeper(code, [], () => workOut(code, node));
}

function workOut(code: Code, node: Node): readonly Beginning[] {
  const { tree } = code;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, node }] : [];
    case 'TemplateLiteral': {
      const text = node.quasis[0]?.value.cooked ?? '';
      const [first] = node.expressions;
      return text === '' && first !== undefined ? beginningsOf(code, first) : [{ text, node }];
    }
    case 'BinaryExpression': {
      const first = node.operator === '+' ? beginningsOf(code, node.left) : [];
      // `"http://" + "a.io"` as one.
      const text = constantString(tree, node);
      return text === null ? first : first.map((each) => ({ ...each, text }));
    }
    case 'NewExpression': {
      const [path, base] = node.arguments;
      if (!isGlobal(tree, node.callee, 'URL') || path === undefined) return [];
      const own = beginningsOf(code, path);
      return base === undefined || own.some(({ text }) => text.includes('://')) ? own : beginningsOf(code, base);
    }
    case 'CallExpression':
      if (node.callee.type !== 'MemberExpression' || propertyName(tree, node.callee) !== 'toString') break;
      return beginningsOf(code, node.callee.object);
    case 'MemberExpression': {
      if (propertyName(tree, node) === 'href') return beginningsOf(code, node.object);
      const text = constantString(tree, node);
      if (text !== null) return [{ text, node }];
      break;
    }
    default:
      break;
  }
  const { values = [], complete = false } = valuesOf(code, node) ?? {};
  // Of a variable that is given several, which one it is stands elsewhere.
  const isChoice = node.type === 'ConditionalExpression' || node.type === 'LogicalExpression';
  return isChoice || (complete && values.length === 1) ? values.flatMap((value) => beginningsOf(code, value)) : [];
}
