import type { ArrayExpression, CallExpression, Node, ObjectExpression } from 'estree';
import { constantString, constantValue, frozen, objectMethod, propertyName } from '../syntax/property-name.ts';
import { isFunction, isGlobal, type SourceTree } from '../syntax/tree.ts';

/** A text of the code, and where it is written. */
export interface ListedText {
  readonly text: string;
  readonly node: Node;
}

/** A value that is looked for among texts, all of which the code contains. */
export interface ListedTexts {
  readonly value: Node;
  readonly texts: readonly ListedText[];
  /** Whether upper and lower case count as the same. */
  readonly ignoresCase: boolean;
}

/**
 * The texts among which an expression looks for a value, if the code contains them all: `["a", "b"].includes(value)`, the same with
 * `indexOf`, `some` and `find`, a `Set`, a `Map`, the keys or values of an object, `value in object`, and a regular expression
 * of complete texts, such as `/^(a|b)$/i.test(value)`. Null for any other expression.
 */
export function listedTextsOf(tree: SourceTree, node: Node): ListedTexts | null {
  if (node.type === 'BinaryExpression' && node.operator === 'in') return among(node.left, keysOf(node.right));
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
  const { callee } = node;
  const [first, second] = node.arguments;
  const method = propertyName(tree, callee);
  if (first === undefined) return null;
  switch (method) {
    case 'includes':
    case 'indexOf':
      return among(first, listOf(callee.object));
    case 'some':
    case 'find':
    case 'findIndex':
      return amongEqual(first, listOf(callee.object));
    case 'has':
    case 'get':
      return among(first, membersOf(callee.object, method));
    case 'hasOwn':
      return objectMethod(tree, node) !== null && second !== undefined ? among(second, keysOf(first)) : null;
    case 'hasOwnProperty':
      return among(first, keysOf(callee.object));
    case 'call':
      // `Object.prototype.hasOwnProperty.call(object, value)`
      return second !== undefined && endsIn(callee.object, 'hasOwnProperty') ? among(second, keysOf(first)) : null;
    case 'test':
    case 'exec':
      return amongAlternatives(first, callee.object);
    case 'match':
      return amongAlternatives(callee.object, first);
    default:
      return null;
  }

  function among(value: Node, nodes: readonly Node[] | null): ListedTexts | null {
    const texts = (nodes ?? []).map((each) => ({ node: each, text: constantString(tree, each) }));
    const isComplete = texts.every((each): each is ListedText => each.text !== null);
    return texts.length > 0 && isComplete ? { value, texts, ignoresCase: false } : null;
  }

  /** `["a", "b"].some((each) => each === value)` */
  function amongEqual(callback: Node, nodes: readonly Node[] | null): ListedTexts | null {
    if (!isFunction(callback) || callback.body.type !== 'BinaryExpression') return null;
    const { operator, left, right } = callback.body;
    const [parameter] = callback.params;
    if (!/^={2,3}$/u.test(operator) || parameter?.type !== 'Identifier') return null;
    const isEach = (side: Node) => side.type === 'Identifier' && side.name === parameter.name;
    if (isEach(left) === isEach(right)) return null;
    return among(isEach(left) ? right : left, nodes);
  }

  function amongAlternatives(value: Node, pattern: Node): ListedTexts | null {
    const expression = valueAt(pattern);
    if (expression.type !== 'Literal' || !('regex' in expression)) return null;
    const { pattern: source, flags } = expression.regex;
    const texts = alternativesOf(source).map((text) => ({ text, node: expression }));
    return texts.length === 0 ? null : { value, texts, ignoresCase: flags.includes('i') };
  }

  function valueAt(given: Node): Node {
    return frozen(tree, constantValue(tree, given) ?? given);
  }

  /** The elements of a list, or `Object.keys(…)` and `Object.values(…)` of an object. */
  function listOf(given: Node): readonly Node[] | null {
    const list = valueAt(given);
    if (list.type === 'ArrayExpression') return elementsOf(list);
    if (list.type !== 'CallExpression') return null;
    const [object] = list.arguments;
    if (object === undefined) return null;
    return objectMethod(tree, list) === 'keys' ? keysOf(object) : valuesOf(list, object);
  }

  function valuesOf(call: CallExpression, given: Node): readonly Node[] | null {
    const object = objectMethod(tree, call) === 'values' ? valueAt(given) : null;
    return object?.type === 'ObjectExpression' ? (membersIn(object)?.map(({ value }) => value) ?? null) : null;
  }

  function keysOf(given: Node): readonly Node[] | null {
    const object = valueAt(given);
    return object.type === 'ObjectExpression' ? keysIn(object) : null;
  }

  /** The members of a `Set`, or the keys of a `Map`. */
  function membersOf(given: Node, asked: string): readonly Node[] | null {
    const object = valueAt(given);
    if (object.type !== 'NewExpression') return null;
    const [list] = object.arguments;
    if (list === undefined) return null;
    const elements = listOf(list);
    if (isGlobal(tree, object.callee, 'Set')) return asked === 'has' ? elements : null;
    if (!isGlobal(tree, object.callee, 'Map')) return null;
    return elements?.map((entry) => (entry.type === 'ArrayExpression' ? (entry.elements[0] ?? entry) : entry)) ?? null;
  }

  function endsIn(given: Node, name: string): boolean {
    return given.type === 'MemberExpression' && propertyName(tree, given) === name;
  }
}

/** The keys of an object literal as literals; null if some of them are not written in it. */
export function keysIn(object: ObjectExpression): readonly Node[] | null {
  return (
    membersIn(object)?.map(({ key, computed }) =>
      !computed && key.type === 'Identifier' ? ({ ...key, type: 'Literal', value: key.name } as never) : key,
    ) ?? null
  );
}

function membersIn({ properties }: ObjectExpression) {
  const members = properties.map((property) => (property.type === 'Property' ? property : null));
  return members.every((member) => member !== null) ? members : null;
}

export const elementsOf = ({ elements }: ArrayExpression): Node[] => elements.filter((each) => each !== null);

/** The complete texts of `^(a|b)$`; empty if the regular expression accepts other texts too. */
function alternativesOf(source: string): string[] {
  const [, grouped, single] = /^\^(?:\((?:\?:)?([\w|-]+)\)|([\w-]+))\$$/u.exec(source) ?? [];
  const texts = (grouped ?? single ?? '').split('|');
  return texts.includes('') ? [] : texts;
}
