import type { CallExpression, Node } from 'estree';
import { flowIds, flows } from '../../auth0/flows.ts';
import { childrenOf, isFunction, isGlobal } from '../syntax/tree.ts';
import { calledBy } from './called-by.ts';
import { isStatement } from './is-statement.ts';
import type { Judgement } from './judgement.ts';
import { parameterOf, valuePath } from './value-path.ts';
import type { OffPath } from './ways-out.ts';

/** Methods of `api` that refuse, of all flows. */
export const DENY_METHODS: ReadonlySet<string> = new Set(flowIds.flatMap((id) => flows[id].denyMethods));

/** What evaluating the expression always makes, a denial or an exception: not so for the branches of `&&`, `??` and `?:`. */
export function endOfExpression(judgement: Judgement, node: Node): OffPath | null {
  if (isFunction(node) || isStatement(node)) return null;
  const again = (other: Node) => endOfExpression(judgement, other);
  switch (node.type) {
    case 'LogicalExpression':
      return again(node.left);
    case 'AssignmentPattern':
      return null;
    case 'ConditionalExpression': {
      const onTrue = again(node.consequent);
      const onFalse = onTrue && again(node.alternate);
      return again(node.test) ?? (onTrue === 'denial' ? onFalse && 'denial' : onFalse);
    }
    default: {
      const end = node.type === 'CallExpression' ? endOfCall(judgement, node) : null;
      if (end !== null) return end;
      for (const child of childrenOf(node)) {
        const inner = again(child);
        if (inner !== null) return inner;
      }
      return null;
    }
  }
}

export function isDenial({ code: { tree }, apiCalls }: Judgement, call: CallExpression): boolean {
  const path = apiCalls.get(call) ?? valuePath(tree, call.callee).keys.slice(-2).join('.');
  return DENY_METHODS.has(path);
}

function endOfCall(judgement: Judgement, call: CallExpression): OffPath | null {
  if (isDenial(judgement, call)) return 'denial';
  if (isRejection(judgement, call.callee)) return 'failure';
  const functions = calledBy(judgement, call.callee) ?? [];
  const ends = functions.map((made) => judgement.endOf(made));
  return ends.includes(null) || ends.length === 0 ? null : ends.includes('denial') ? 'denial' : 'failure';
}

/** `Promise.reject`, `reject` of `new Promise((resolve, reject) => …)`. */
function isRejection({ code: { tree } }: Judgement, callee: Node): boolean {
  const { base, keys } = valuePath(tree, callee);
  if (isGlobal(tree, base, 'Promise')) return keys.join() === 'reject';
  const parameter = parameterOf(tree, callee);
  if (parameter === null || parameter.node.params[1] !== parameter.name) return false;
  const creation = tree.parents.get(parameter.node);
  return creation?.type === 'NewExpression' && isGlobal(tree, creation.callee, 'Promise');
}
