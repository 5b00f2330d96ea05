import type { Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { propertyName } from '../syntax/property-name.ts';

const FAILURE = /err|fail|missing|invalid|unavailable|timeout|timedout|denied|rejected|aborted|unset/i;
const SUCCESS = /ok$|success|valid|configured|ready|key|secret|token|config|response|result|data/i;
const MAX_DEPTH = 10;

/** That a test comes out so says that something is missing or has failed. */
export function isFailure(code: Code, test: Node, holds: boolean, depth: number): boolean {
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return false;
  const again = (inner: Node, outcome = holds): boolean => isFailure(code, inner, outcome, depth + 1);
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' && (holds || again(test.argument, false) || again(test.argument, true));
    case 'LogicalExpression':
      return again(test.left) || again(test.right);
    case 'BinaryExpression': {
      const equal = /^={2,3}$/.test(test.operator);
      const literal = test.right.type === 'Literal' ? test.right.value : undefined;
      const isNothing =
        literal === null ||
        literal === '' ||
        literal === false ||
        (test.right.type === 'Identifier' && test.right.name === 'undefined');
      if (isNothing && equal) return holds;
      if (equal && isNamedFailure(test.right)) return holds;
      if (test.operator === 'in') return holds && isNamedFailure(test.left);
      if (test.operator === 'instanceof') return holds && named(code, test.right, FAILURE);
      if (typeof literal === 'number' && literal >= 100) return equal ? literal >= 400 === holds : true;
      if (/^!={1,2}$/.test(test.operator) && (typeof literal === 'string' || literal === true))
        return holds && !isNothing;
      return (
        test.left.type !== 'PrivateIdentifier' &&
        named(code, test.left, FAILURE) &&
        holds === (isNothing ? !equal : true)
      );
    }
    case 'ChainExpression':
      return again(test.expression);
    case 'CallExpression':
      return (
        test.callee.type !== 'Super' &&
        (holds
          ? named(code, test.callee, /isNaN|err|fail|missing|invalid/i)
          : named(code, test.callee, SUCCESS) ||
            named(code, test.callee, /startsWith|includes|test|isFinite|isInteger/))
      );
    case 'Identifier':
    case 'MemberExpression':
      return named(code, test, holds ? FAILURE : SUCCESS);
    default:
      return false;
  }
}

/** `'error'`: how a result or a property says that something has failed. */
export function isNamedFailure(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string' && FAILURE.test(node.value);
}

function named(code: Code, node: Node, pattern: RegExp): boolean {
  if (node.type === 'Identifier') return pattern.test(node.name);
  if (node.type === 'ChainExpression') return named(code, node.expression, pattern);
  if (node.type !== 'MemberExpression') return false;
  const name = propertyName(code.tree, node);
  return name !== null && (pattern.test(name) || (name === 'length' && named(code, node.object, pattern)));
}

/** `.catch(fn)`, the second function of `.then`, listeners for `error` and `timeout`. */
export function isFailureListener(
  code: Code,
  { callee, arguments: given }: Extract<Node, { type: 'CallExpression' }>,
  at: Node,
): boolean {
  const name = callee.type === 'MemberExpression' ? propertyName(code.tree, callee) : null;
  if (name === 'catch') return true;
  if (name === 'then') return given[1] === at;
  const [event] = given;
  return (
    /^(?:on|once|addListener|setTimeout)$/.test(name ?? '') &&
    (name === 'setTimeout' || (event?.type === 'Literal' && /error|timeout|abort|close/.test(String(event.value))))
  );
}

/** A branch that denies, in its own statements. */
export function denies(branch: Node): boolean {
  const list =
    branch.type === 'BlockStatement' ? branch.body : branch.type === 'SwitchCase' ? branch.consequent : [branch];
  return list.some((each) => {
    const value =
      each.type === 'ReturnStatement' ? each.argument : each.type === 'ExpressionStatement' ? each.expression : null;
    if (each.type === 'ThrowStatement') return true;
    const callee = value?.type === 'CallExpression' ? value.callee : null;
    return (
      callee?.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      /^(?:deny|error|rejectInvalidSubjectToken|revoke)$/.test(callee.property.name) &&
      callee.object.type === 'MemberExpression'
    );
  });
}
