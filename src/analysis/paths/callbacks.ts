import type { Node } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import { literalOf } from './comparison.ts';
import type { Judgement } from './judgement.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { valuePath } from './value-path.ts';
import type { OffPath } from './ways-out.ts';
import { endOfAny } from './ways-out.ts';

const FAILURE_OPTIONS = /^on(?:Error|Fail|Failure|Failed|Timeout|Abort)$/;
const FAILURE_EVENTS: ReadonlySet<string> = new Set(['error', 'timeout', 'abort', 'aborted']);

/** Why a function, or its name, that others call from here is only called off the success path; null if it may be on it. */
export function endOfCallback(judgement: Judgement, node: Node): OffPath | null {
  const { tree } = judgement.code;
  const call = tree.parents.get(node);
  if (call?.type === 'Property') {
    return call.value === node && FAILURE_OPTIONS.test(propertyName(tree, call) ?? '') ? 'failure' : null;
  }
  if (call?.type !== 'CallExpression') return null;
  const index = call.arguments.indexOf(node as never);
  if (index < 0) return null;
  const handed = functionsOf(judgement.code, node) ?? [];
  const end = endOfAny(handed.map((made) => judgement.endOf(made)));
  return end ?? (isForFailures(judgement, call, index, handed) ? 'failure' : null);
}

function isForFailures(
  judgement: Judgement,
  call: Extract<Node, { type: 'CallExpression' }>,
  index: number,
  handed: readonly FunctionNode[],
): boolean {
  const { tree } = judgement.code;
  const { callee } = call;
  if (isGlobal(tree, callee, 'setTimeout')) return handed.some((made) => aborts(judgement, made));
  if (callee.type !== 'MemberExpression') return false;
  switch (propertyName(tree, callee)) {
    case 'catch':
      return index === 0;
    case 'then':
      return index === 1;
    case 'use':
      return index === 1 && valuePath(tree, callee).keys.includes('interceptors');
    // For a request or a socket of Node's: no answer for too long.
    case 'setTimeout':
      return index === 1;
    case 'on':
    case 'once':
    case 'addListener':
    case 'addEventListener':
      return call.arguments[0] !== undefined && FAILURE_EVENTS.has(String(literalOf(call.arguments[0])));
    default:
      return false;
  }
}

/** `setTimeout(() => controller.abort(), 3000)`, `() => request.destroy()`: runs if the provider is too slow. */
function aborts({ code: { tree } }: Judgement, made: FunctionNode): boolean {
  for (const node of nodesIn(made.body)) {
    const key = node.type === 'CallExpression' ? valuePath(tree, node.callee).keys.at(-1) : undefined;
    if (key === 'abort' || key === 'destroy') return true;
  }
  return false;
}
