import type { Node } from 'estree';
import { isReached } from '../paths/escapes.ts';
import { constantString } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';
import { isOfAnybody } from './of-anybody.ts';

/** An unsigned value on the way back from a redirect that decides something: `event.request.query.result === "ok"`. */
export interface PlainValue {
  readonly node: Node;
  /** Below `event`. */
  readonly from: string;
  readonly kind: 'plain';
}

/** In the handlers that continue. Empty if a request asks about one of these values. */
export function plainValuesOf(action: ActionFacts, resume: ReadonlySet<FunctionNode>): PlainValue[] {
  const { code } = action;
  const { tree } = code;
  const values: PlainValue[] = [];
  if (resume.size === 0) return values;
  const ofRequest = (node: Node) =>
    heldIn(action.ofEvent, node).find(({ at }) => isOfAnybody(at) && at[0] === 'request');
  const isAsked = action.requests.some((request) =>
    [...request.node.arguments, ...request.urlParts, ...request.body, ...request.query].some((part) => ofRequest(part)),
  );
  if (isAsked) return values;
  for (const node of tree.parents.keys()) {
    const isComparison = node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator);
    const sides: Node[] = isComparison
      ? [node.left, node.right]
      : node.type === 'SwitchStatement'
        ? [node.discriminant]
        : [];
    for (const [index, side] of sides.entries()) {
      const held = ofRequest(side);
      const other = sides[1 - index];
      if (held === undefined || /^(?:error\w*|state|prompt|locale|lang)$/i.test(held.at.at(-1) ?? '')) continue;
      if (other !== undefined && (constantString(tree, other) ?? '') === '' && !isTrue(other)) continue;
      if (isReached(code, resume, side)) values.push({ node: side, from: held.at.join('.'), kind: 'plain' });
    }
  }
  return action.apiCalls.length > 0 ? values : [];
}

const isTrue = (node: Node): boolean => node.type === 'Literal' && typeof node.value === 'boolean';
