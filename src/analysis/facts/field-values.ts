import type { Node } from 'estree';
import { constantValue, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import type { Store } from '../../submission/model.ts';
import { isInShared, mayBeOther } from '../values/doubt.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';

/** Which fields an expression contains, and the operations on their values on the way. */
export interface FieldValue {
  readonly names: readonly string[];
  readonly fold: (text: string) => string;
}

type Fold = FieldValue['fold'];

const FOLDS: Readonly<Record<string, Fold>> = {
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  toLocaleLowerCase: (text) => text.toLowerCase(),
  toLocaleUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  toString: (text: string) => text,
};

const MAX_DEPTH = 10;

/** Tells for an expression which fields' complete values it has; null if it has, or may have, another value. */
export function fieldValueOf(
  { ofEvent, code: { tree } }: ActionFacts,
  stores: readonly Store[] = ['configuration'],
): (node: Node) => FieldValue | null {
  const holds = (node: Node) => heldIn(ofEvent, node).length > 0;
  const isShared = isInShared(ofEvent, holds);
  const valueOf = (node: Node, depth: number): FieldValue | null => {
    if (depth > MAX_DEPTH) return null;
    if (node.type === 'ChainExpression') return valueOf(node.expression, depth + 1);
    if (node.type === 'CallExpression') return ofCall(node, depth);
    const constant = constantValue(tree, node);
    const held = heldIn(ofEvent, node);
    if (held.length === 0 || held.some(({ form }) => form !== 'itself'))
      return constant && valueOf(constant, depth + 1);
    const isField = held.every(
      ({ at, path, besides }) =>
        at.length === 2 && stores.some((store) => store === at[0]) && path.length === 0 && !mayBeOther(holds, besides),
    );
    return isField && !isShared(node) ? { names: held.map(({ at }) => at[1] ?? ''), fold: (text) => text } : null;
  };
  const ofCall = ({ callee, arguments: given }: Extract<Node, { type: 'CallExpression' }>, depth: number) => {
    const [argument] = given;
    if (isGlobal(tree, callee, 'String') && argument !== undefined) return valueOf(argument, depth + 1);
    if (callee.type !== 'MemberExpression') return null;
    const fold = FOLDS[propertyName(tree, callee) ?? ''];
    const inner = fold === undefined ? null : valueOf(callee.object, depth + 1);
    return fold === undefined || inner === null
      ? null
      : { names: inner.names, fold: (text: string) => fold(inner.fold(text)) };
  };
  return (node) => valueOf(node, 0);
}
