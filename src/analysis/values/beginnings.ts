import type { Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { deeper } from '../scope/code.ts';
import { valuesOf } from '../scope/properties.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';

/** The beginning of a text, and where it is written. */
export interface Beginning {
  readonly text: string;
  readonly node: Node;
}

/** A variable with more values is a table of data. */
const MOST_VALUES = 20;

/** How the value of an expression may begin: for `settings.URL || "http://a.io" + path`, the literal. */
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
      // `"http://" + "a.io"` counts as one text.
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
  const { values = [] } = valuesOf(code, node) ?? {};
  if (values.length > MOST_VALUES) return [];
  return values.filter((value) => !isOverwritten(code, node, value)).flatMap((value) => beginningsOf(code, value));
}

/** `let url = "http://a.io"; url = secured(url);`: the initial value of a variable, if other statements replace it. */
function isOverwritten({ tree }: Code, node: Node, value: Node): boolean {
  const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
  const [definition] = variable?.defs ?? [];
  if (variable === undefined || definition?.type !== 'Variable' || definition.node.init !== value) return false;
  const list = tree.parents.get(definition.parent);
  return variable.references.some(({ identifier, init }) => {
    const assignment = init === true ? undefined : tree.parents.get(identifier as Node);
    if (assignment?.type !== 'AssignmentExpression' || assignment.left !== identifier) return false;
    const statement = tree.parents.get(assignment);
    return statement?.type === 'ExpressionStatement' && tree.parents.get(statement) === list;
  });
}
