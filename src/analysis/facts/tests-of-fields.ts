import type { BinaryExpression, CallExpression, Node } from 'estree';
import { constantString, constantValue, propertyName } from '../syntax/property-name.ts';
import { isGlobal, type SourceTree } from '../syntax/tree.ts';
import { listedTextsOf } from './listed-texts.ts';
import { areLooselyEqual, casedText, resultOfGlobal, resultOfNumber, type Value } from './results-of-built-ins.ts';

/** A field, and the value that it is given; undefined if it has none. */
export interface GivenValue {
  /** Whether an expression is the field itself, or a variable that is assigned its value. */
  readonly isField: (node: Node) => boolean;
  readonly value: string | undefined;
  /** The value of a variable that is not a constant. */
  readonly valueBefore?: (node: Node) => Node | null;
}

const MOST_STEPS = 200;

/** What a test says if a field has a value, or none. Null if this depends on anything else. */
export function resultOfTest(
  tree: SourceTree,
  test: Node,
  { isField, value, valueBefore }: GivenValue,
): boolean | null {
  let steps = MOST_STEPS;
  const result = evaluate(test);
  return result === null ? null : Boolean(result.is);

  /** Null if it is not known. No function of the code is called, and no text gets longer. */
  function evaluate(node: Node): { readonly is: Value } | null {
    steps -= 1;
    if (steps < 0) return null;
    if (isField(node)) return { is: value };
    switch (node.type) {
      case 'ChainExpression':
        return evaluate(node.expression);
      case 'Literal':
        return 'regex' in node || typeof node.value === 'bigint' ? null : { is: node.value };
      case 'Identifier': {
        if (isGlobal(tree, node, 'undefined')) return { is: undefined };
        const constant = constantValue(tree, node) ?? valueBefore?.(node) ?? null;
        return constant === null ? null : evaluate(constant);
      }
      case 'UnaryExpression':
        return unary(node.operator, evaluate(node.argument));
      case 'LogicalExpression': {
        const left = evaluate(node.left);
        if (left === null) return eitherWay(node.operator, evaluate(node.right));
        const goesOn =
          node.operator === '??'
            ? left.is === undefined || left.is === null
            : Boolean(left.is) === (node.operator === '&&');
        return goesOn ? evaluate(node.right) : left;
      }
      case 'ConditionalExpression': {
        const asked = evaluate(node.test);
        return asked === null ? null : evaluate(asked.is ? node.consequent : node.alternate);
      }
      case 'BinaryExpression':
        return listed(node) ?? binary(node);
      case 'MemberExpression': {
        const object = propertyName(tree, node) === 'length' ? evaluate(node.object) : null;
        if (object === null) return null;
        return { is: typeof object.is === 'string' ? object.is.length : undefined };
      }
      case 'CallExpression':
        return listed(node) ?? called(node);
      default: {
        const text = constantString(tree, node);
        return text === null ? null : { is: text };
      }
    }
  }

  /** `unknown && false`, `unknown || true` */
  function eitherWay(operator: string, right: { readonly is: Value } | null): { readonly is: Value } | null {
    return right !== null && operator !== '??' && Boolean(right.is) === (operator === '||') ? right : null;
  }

  function unary(operator: string, argument: { readonly is: Value } | null): { readonly is: Value } | null {
    if (argument === null) return null;
    if (operator === '!') return { is: !argument.is };
    if (operator === 'typeof') return { is: argument.is === null ? 'object' : typeof argument.is };
    if (operator === '+') return { is: Number(argument.is) };
    if (operator === '-') return { is: -Number(argument.is) };
    return operator === 'void' ? { is: undefined } : null;
  }

  function binary({ operator, left, right }: BinaryExpression): { readonly is: Value } | null {
    const [one, other] = [left.type === 'PrivateIdentifier' ? null : evaluate(left), evaluate(right)];
    if (one === null || other === null) return null;
    const [a, b] = [one.is as never, other.is as never];
    switch (operator) {
      case '===':
        return { is: a === b };
      case '!==':
        return { is: a !== b };
      case '==':
        return { is: areLooselyEqual(one.is, other.is) };
      case '!=':
        return { is: !areLooselyEqual(one.is, other.is) };
      case '<':
        return { is: a < b };
      case '<=':
        return { is: a <= b };
      case '>':
        return { is: a > b };
      case '>=':
        return { is: a >= b };
      default:
        return null;
    }
  }

  /** Whether a value is one of those that the code lists; of an object, whether it has a member of this name. */
  function listed(node: Node): { readonly is: Value } | null {
    const found = listedTextsOf(tree, node);
    const asked = found === null ? null : evaluate(found.value);
    if (found === null || asked === null) return null;
    const folded = (text: string) => (found.ignoresCase ? text.toLowerCase() : text);
    const at = found.texts.findIndex(({ text }) => folded(text) === folded(String(asked.is)));
    const isPlace =
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      /^(?:indexOf|findIndex)$/u.test(propertyName(tree, node.callee) ?? '');
    return { is: isPlace ? at : at >= 0 };
  }

  function called({ callee, arguments: given }: CallExpression): { readonly is: Value } | null {
    const [first] = given;
    if (callee.type === 'Identifier') {
      const argument = first === undefined || !isGlobal(tree, callee, callee.name) ? null : evaluate(first);
      return argument === null ? null : resultOfGlobal(callee.name, argument.is);
    }
    if (callee.type !== 'MemberExpression') return null;
    const name = propertyName(tree, callee) ?? '';
    if (isGlobal(tree, callee.object, 'Number')) {
      const argument = first === undefined ? null : evaluate(first);
      return argument === null ? null : resultOfNumber(name, argument.is);
    }
    const subject = /^(?:trim|toLowerCase|toUpperCase|toString)$/u.test(name) ? evaluate(callee.object) : null;
    if (subject === null) return null;
    if (typeof subject.is !== 'string') return { is: undefined };
    return { is: name === 'trim' ? subject.is.trim() : casedText(name, subject.is) };
  }
}
