import type { AssignmentExpression, BinaryExpression, Node, TemplateLiteral } from 'estree';
import { constantString, propertyName } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import type { Held, Spot } from './held.ts';
import { asText, isIndex } from './held.ts';

/** Stands for an unknown part of a text. */
const UNKNOWN = '\u0000';
/** The text before a value shows where in a URL the value is. Of a longer text, only the end is looked at. */
const MAX_PREFIX = 400;
/** `a + b + …` is a tree as deep as it is long. */
const MAX_OPERANDS = 20;
/** In a longer template, the text before each value is not looked at. */
const MAX_EXPRESSIONS = 200;

/** `${value}`, `text + value`: what the text contains of it. Null if the text would be `[object Object]`. */
export function intoText(
  tree: SourceTree,
  held: Held,
  node: Node,
  whole: TemplateLiteral | BinaryExpression,
): Held | null {
  if (isPlainObject(held)) return null;
  const text = asText(held);
  // A text that is appended to another is no longer at its start.
  if (held.spot !== null && held.spot !== 'start') return text;
  return { ...text, spot: spotIn(prefixOf(tree, node, whole)), built: node };
}

/** Objects and lists of objects. All direct members of `event` are objects. */
function isPlainObject({ path, origin, at, form }: Held): boolean {
  if (path.length > 0) return !path.every(isIndex);
  return form === 'itself' && origin === 'event' && at.length < 2;
}

/** The position of a value that comes after others: `"https://".concat(host, path)`. */
export function spotAfter(tree: SourceTree, before: readonly Node[]): Spot {
  if (before.length > MAX_EXPRESSIONS) return 'path';
  return spotIn(before.map((each) => textOf(tree, each, MAX_OPERANDS)).join(''));
}

/** `let url = ""; url += base;` begins with it. */
export function spotOfAdded(tree: SourceTree, { left }: AssignmentExpression, { spot }: Held): Held['spot'] {
  if (spot === 'query') return spot;
  const variable = left.type === 'Identifier' ? tree.variables.get(left) : undefined;
  const [initial] = variable?.references ?? [];
  const [, added] = variable?.references.filter((each) => each.isWrite()) ?? [];
  const isFirst = initial?.init === true && added?.identifier === left;
  const text = isFirst && initial.writeExpr ? constantString(tree, initial.writeExpr) : null;
  return text === '' ? 'start' : 'path';
}

function spotIn(prefix: string): Spot {
  if (prefix === '') return 'start';
  if (/[?#]/u.test(prefix)) return 'query';
  return /^[a-z][a-z0-9+.-]*:(?:\/\/?[^/]*)?$/iu.test(prefix) ? 'host' : 'path';
}

function prefixOf(tree: SourceTree, node: Node, whole: TemplateLiteral | BinaryExpression): string {
  if (whole.type === 'BinaryExpression') return whole.left === node ? '' : textOf(tree, whole.left, MAX_OPERANDS);
  if (whole.expressions.length > MAX_EXPRESSIONS) return UNKNOWN;
  const index = whole.expressions.findIndex((expression) => expression === node);
  let text = '';
  for (let at = index; at >= 0 && text.length < MAX_PREFIX; at -= 1) {
    const expression = at === index ? null : whole.expressions[at];
    text = `${whole.quasis[at]?.value.cooked ?? ''}${expression ? textOf(tree, expression, MAX_OPERANDS) : ''}${text}`;
  }
  return text;
}

/** The text of an expression as far as it is known. */
function textOf(tree: SourceTree, node: Node, operands: number): string {
  if (operands <= 0) return UNKNOWN;
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    return textOf(tree, node.left, operands - 1) + textOf(tree, node.right, Math.min(operands - 1, 10));
  }
  if (node.type === 'TemplateLiteral') {
    return node.quasis
      .slice(0, MAX_OPERANDS)
      .map(({ value }, index) => (index > 0 ? UNKNOWN : '') + (value.cooked ?? ''))
      .join('');
  }
  if (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type !== 'Super'
  ) {
    if (propertyName(tree, node.callee) !== 'concat' || node.arguments.length > MAX_OPERANDS) return UNKNOWN;
    return [node.callee.object, ...node.arguments]
      .map((each) => textOf(tree, each, Math.min(operands - 1, 5)))
      .join('');
  }
  return constantString(tree, node) ?? UNKNOWN;
}
