import type { Node } from 'estree';
import type { Analysis } from './analysis.ts';
import { accessPath, functionOf, keyOf, memberName } from './bindings.ts';
import { constantOf } from './comparison.ts';
import type { FunctionNode } from './units.ts';
import { walk } from './units.ts';

const failureOptions = /^on(?:Error|Fail|Failure|Failed|Timeout|Abort)$/;
const failureEvents = new Set(['error', 'timeout', 'abort', 'aborted']);

/** A function, or its name, in a place from which it is only called when something has failed. */
export function isFailureCallback(node: Node, analysis: Analysis): boolean {
  const call = analysis.bindings.parents.get(node);
  if (call?.type === 'Property')
    return call.value === node && failureOptions.test(keyOf(call.key, call.computed) ?? '');
  if (call?.type !== 'CallExpression') return false;
  const index = (call.arguments as Node[]).indexOf(node);
  if (index < 0) return false;
  const handed = functionOf(node, analysis.bindings);
  if (handed && analysis.alwaysFails(handed)) return true;
  const { callee } = call;
  if (callee.type === 'Identifier') return callee.name === 'setTimeout' && handed !== null && aborts(handed, analysis);
  if (callee.type !== 'MemberExpression') return false;
  switch (memberName(callee)) {
    case 'catch':
      return index === 0;
    case 'then':
      return index === 1;
    case 'use':
      return index === 1 && accessPath(callee, analysis.bindings).includes('interceptors');
    // Of a request or a socket of Node's: too long without an answer.
    case 'setTimeout':
      return index === 1;
    case 'on':
    case 'once':
    case 'addEventListener':
      return call.arguments[0] !== undefined && failureEvents.has(String(constantOf(call.arguments[0])));
    default:
      return false;
  }
}

/** `setTimeout(() => controller.abort(), 3000)`, `() => request.destroy()`: runs when the provider is too slow. */
function aborts(handed: FunctionNode, { bindings }: Analysis): boolean {
  let found = false;
  walk(handed.body, (node) => {
    found ||=
      node.type === 'CallExpression' && /^(?:abort|destroy)$/.test(accessPath(node.callee, bindings).at(-1) ?? '');
    return true;
  });
  return found;
}
