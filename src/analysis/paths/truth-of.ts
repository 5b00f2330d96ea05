import type { CallExpression, Node } from 'estree';
import { isGlobal } from '../syntax/tree.ts';
import { settingOf } from '../values/settings.ts';
import { comparisonOf, literalOf } from './comparison.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';
import { onlyValueOf, valuePath } from './value-path.ts';

interface Given {
  readonly call: CallExpression;
  readonly value: Node | null;
}

/** How a test comes out when a call gives a value; null where that does not tell. */
export function truthOf(judgement: Judgement, test: Node, given: Given): boolean | null {
  const again = (other: Node) => truthOf(judgement, other, given);
  const value = unwrap(test);
  switch (value.type) {
    case 'UnaryExpression': {
      const inner = value.operator === '!' ? again(value.argument) : null;
      return inner === null ? null : !inner;
    }
    case 'LogicalExpression': {
      const sides = [again(value.left), again(value.right)];
      const decides = value.operator !== '&&';
      if (sides.includes(decides)) return decides;
      return sides.includes(null) ? null : !decides;
    }
    case 'BinaryExpression': {
      const comparison = comparisonOf(value);
      if (comparison === null || comparison.kind === 'number' || comparison.kind === 'type') return null;
      const constant = constantIn(judgement, comparison.value, given);
      if (constant === undefined) return null;
      const is =
        comparison.kind === 'absent'
          ? !constant
          : comparison.kind === 'true'
            ? constant === true
            : constant === comparison.constant;
      return is === comparison.same;
    }
    case 'CallExpression':
      if (isGlobal(judgement.code.tree, value.callee, 'Boolean') && value.arguments[0])
        return again(value.arguments[0]);
      break;
    default:
  }
  const constant = constantIn(judgement, value, given);
  return constant === undefined ? null : Boolean(constant);
}

/** What an expression is that the call, or a part of what it gives, reaches; undefined where that is not known. */
function constantIn(judgement: Judgement, node: Node, { call, value }: Given): unknown {
  const { tree } = judgement.code;
  const { base, keys } = valuePath(tree, node);
  const isCall = base === call || (base.type === 'Identifier' && isGivenTo(judgement, base, call));
  if (!isCall) return undefined;
  let at: Node | null = value === null ? null : unwrap(value);
  for (const key of keys) {
    if (at === null || literalOf(at) !== undefined) return null;
    const { values, complete } = settingOf(judgement.code, at, key);
    const [only, ...others] = values;
    if (others.length > 0 || (only === undefined && !(complete && at.type === 'ObjectExpression'))) return undefined;
    at = only === undefined ? null : unwrap(only);
  }
  if (at === null) return null;
  return at.type === 'ObjectExpression' || at.type === 'ArrayExpression' ? at : literalOf(at);
}

function isGivenTo({ code: { tree } }: Judgement, name: Node, call: CallExpression): boolean {
  const given = onlyValueOf(tree, name);
  return given !== null && unwrap(given) === call;
}
