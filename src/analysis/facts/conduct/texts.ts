import type { Node } from 'estree';
import { constantOf } from '../../paths/value-path.ts';
import { rangeOf, isGlobal } from '../../syntax/tree.ts';
import { ANY_ELEMENT } from '../../values/held.ts';
import { heldIn } from '../../values/holders.ts';
import { stringsOf } from '../../values/strings.ts';
import type { ActionFacts } from '../action.ts';
import { resolved } from './address.ts';

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
  const text = textsOf(action, node, (source) => `{${source}}`).join(' / ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** Each text that it may give, however long it is. `computed` stands for a part with this source. */
export function textsOf(
  action: ActionFacts,
  node: Node,
  computed: (source: string) => string,
  depth = 0,
): readonly string[] {
  const again = (inner: Node) => textsOf(action, inner, computed, depth + 1);
  const strings = stringsOf(action.code, node, action.entryPoints);
  if (typeof strings !== 'string' && strings.length > 0 && strings.length <= MOST_TEXTS) return strings;
  const whole = [computed(sourceOf(action, node, LONGEST_PART))];
  if (depth >= MAX_DEPTH) return whole;
  /** Of a text that is put together. If its parts have too many values, these parts are computed ones. */
  const joined = (parts: readonly (string | Node)[]) =>
    parts.reduce<readonly string[]>(
      (before, part) => {
        const all = typeof part === 'string' ? [part] : again(part);
        const isFew = typeof part === 'string' || before.length * all.length <= MOST_TEXTS;
        const next = isFew ? all : [computed(sourceOf(action, part, LONGEST_PART))];
        return before.flatMap((text) => next.map((each) => `${text}${each}`));
      },
      [''],
    );
  switch (node.type) {
    case 'TemplateLiteral':
      return joined(
        node.quasis.flatMap(({ value }, index) => [value.cooked ?? '', ...node.expressions.slice(index, index + 1)]),
      );
    case 'BinaryExpression':
      return node.operator === '+' && node.left.type !== 'PrivateIdentifier' ? joined([node.left, node.right]) : whole;
    case 'ConditionalExpression':
      return [...again(node.consequent), ...again(node.alternate)];
    case 'LogicalExpression':
      return node.operator === '&&' ? whole : [...again(node.left), ...again(node.right)];
    case 'AwaitExpression':
      return again(node.argument);
    case 'Literal':
      return [String(node.value)];
    case 'ChainExpression':
      return again(node.expression);
    case 'NewExpression': {
      const [first, base] = node.arguments;
      if (first === undefined || !isGlobal(action.tree, node.callee, 'URL')) return whole;
      const bases = base === undefined ? [''] : again(base);
      return again(first).flatMap((path) => bases.map((each) => resolved(path, each)));
    }
    default: {
      const known = eventPathOf(action, node);
      if (known !== null) return [computed(`event.${known}`)];
      const value = constantOf(action.tree, node);
      return value !== null && value.type !== 'CallExpression' ? again(value) : whole;
    }
  }
}

/** `user.email` for an expression that is exactly this property of the event; null for any other. */
export function eventPathOf({ ofEvent }: ActionFacts, node: Node): string | null {
  const found = heldIn(ofEvent, node).filter(
    ({ at, path, form }) => form === 'itself' && path.length === 0 && at.length > 0 && !at.includes(ANY_ELEMENT),
  );
  const [only, ...others] = new Set(found.map(({ at }) => at.join('.')));
  return only !== undefined && others.length === 0 ? only : null;
}
