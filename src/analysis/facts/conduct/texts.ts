import type { Node } from 'estree';
import { constantOf } from '../../paths/value-path.ts';
import { rangeOf, isGlobal } from '../../syntax/tree.ts';
import { ANY_ELEMENT } from '../../values/held.ts';
import { heldIn } from '../../values/holders.ts';
import { stringsOf } from '../../values/strings.ts';
import type { ActionFacts } from '../action.ts';

/** The most UTF-16 code units of a quoted text of the Action. */
const LONGEST = 160;
const LONGEST_PART = 60;
const MAX_DEPTH = 6;
/** The most values of one expression that are listed separately. */
const MOST_TEXTS = 3;

/** The source of an expression, on one line. */
export function sourceOf({ tree }: ActionFacts, node: Node, longest = LONGEST): string {
  const [start, end] = rangeOf(node);
  const text = tree.text.slice(start, Math.min(end, start + 4 * longest)).replace(/\s+/gu, ' ');
  return text.length > longest || end > start + 4 * longest ? `${text.slice(0, longest - 1)}…` : text;
}

/**
 * The text that an expression gives: constant parts as they are, the rest in braces, as `{event.user.email}` or as
 * written. Several texts are separated by ` / `.
 */
export function textOf(action: ActionFacts, node: Node): string {
  const text = wholeTextOf(action, node);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** The same, however long it is. */
export function wholeTextOf(action: ActionFacts, node: Node): string {
  return within(action, node, 0);
}

function within(action: ActionFacts, node: Node, depth: number): string {
  const again = (inner: Node) => within(action, inner, depth + 1);
  const strings = stringsOf(action.code, node, action.entryPoints);
  if (typeof strings !== 'string' && strings.length > 0 && strings.length <= MOST_TEXTS) return strings.join(' / ');
  if (depth < MAX_DEPTH) {
    switch (node.type) {
      case 'TemplateLiteral':
        return node.quasis
          .map(({ value }, index) => {
            const expression = node.expressions[index];
            return `${value.cooked ?? ''}${expression === undefined ? '' : again(expression)}`;
          })
          .join('');
      case 'BinaryExpression':
        if (node.operator === '+') return `${again(node.left)}${again(node.right)}`;
        break;
      case 'ConditionalExpression':
        return `${again(node.consequent)} / ${again(node.alternate)}`;
      case 'LogicalExpression':
        if (node.operator !== '&&') return `${again(node.left)} / ${again(node.right)}`;
        break;
      case 'AwaitExpression':
        return again(node.argument);
      case 'Literal':
        return String(node.value);
      case 'ChainExpression':
        return again(node.expression);
      case 'NewExpression': {
        const [first, base] = node.arguments;
        if (first !== undefined && isGlobal(action.tree, node.callee, 'URL')) {
          return base === undefined ? again(first) : `${again(base).replace(/\/$/u, '')}${again(first)}`;
        }
        break;
      }
      default: {
        const known = eventPathOf(action, node);
        if (known !== null) return `{event.${known}}`;
        const value = constantOf(action.tree, node);
        if (value !== null && value.type !== 'CallExpression') return again(value);
      }
    }
  }
  return `{${sourceOf(action, node, LONGEST_PART)}}`;
}

/** `user.email` for an expression that is exactly this property of the event; null for any other. */
export function eventPathOf({ ofEvent }: ActionFacts, node: Node): string | null {
  const found = heldIn(ofEvent, node).filter(
    ({ at, path, form }) => form === 'itself' && path.length === 0 && at.length > 0 && !at.includes(ANY_ELEMENT),
  );
  const [only, ...others] = new Set(found.map(({ at }) => at.join('.')));
  return only !== undefined && others.length === 0 ? only : null;
}
