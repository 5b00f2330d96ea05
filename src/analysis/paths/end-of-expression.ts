import type { CallExpression, Node } from 'estree';
import { flowIds, flows } from '../../auth0/flows.ts';
import { childrenOf, isFunction, isGlobal } from '../syntax/tree.ts';
import { calledBy } from './called-by.ts';
import { isInBranch } from './is-in-branch.ts';
import { isStatement } from './is-statement.ts';
import type { Judgement } from './judgement.ts';
import { parameterOf, valuePath } from './value-path.ts';
import type { OffPath } from './ways-out.ts';
import { endOfAny } from './ways-out.ts';

/** Methods of `api` that refuse, of all flows. */
export const DENY_METHODS: ReadonlySet<string> = new Set(flowIds.flatMap((id) => flows[id].denyMethods));

/** What evaluating the expression always causes, a denial or an exception. The branches of `&&`, `??` and `?:` do not count. */
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
      return again(node.test) ?? (onTrue && endOfAny([onTrue, again(node.alternate)]));
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

/** The path below `api` of the called method, even if `api` cannot be followed to it: `access.deny`. */
export function apiPathOf({ code: { tree }, apiCalls }: Judgement, call: CallExpression): string {
  return apiCalls.get(call) ?? valuePath(tree, call.callee).keys.slice(-2).join('.');
}

export function isDenial(judgement: Judgement, call: CallExpression): boolean {
  return DENY_METHODS.has(apiPathOf(judgement, call));
}

function endOfCall(judgement: Judgement, call: CallExpression): OffPath | null {
  if (isDenial(judgement, call)) return 'denial';
  if (isRejection(judgement, call.callee)) return 'failure';
  const called = calledBy(judgement, call.callee) ?? [];
  const ends = called.map((made) => judgement.endOf(made));
  if (!ends.includes(null) || !isInBranch(judgement, call)) return endOfAny(ends);
  return endOfAny(called.map((made, index) => ends[index] ?? (judgement.deniesIfSet(made) ? 'denial' : null)));
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
