import type { CallExpression, Node } from 'estree';
import { flowIds, flows } from '../../auth0/flows.ts';
import type { Analysis } from './analysis.ts';
import { accessPath, functionOf } from './bindings.ts';
import { children, isFunction, isStatement } from './units.ts';

const denyMethods = new Set(flowIds.flatMap((id) => flows[id].denyMethods));

/** Evaluating the node always makes a denial, or an exception: not so for the branches of `&&`, `??` and `?:`. */
export function surelyDenies(node: Node, analysis: Analysis): boolean {
  if (isFunction(node) || isStatement(node)) return false;
  if (node.type === 'CallExpression' && isDenial(node, analysis)) return true;
  if (node.type === 'LogicalExpression') return surelyDenies(node.left, analysis);
  if (node.type === 'AssignmentPattern') return false;
  if (node.type === 'ConditionalExpression') {
    const { test, consequent, alternate } = node;
    return surelyDenies(test, analysis) || (surelyDenies(consequent, analysis) && surelyDenies(alternate, analysis));
  }
  return children(node).some((child) => surelyDenies(child, analysis));
}

function isDenial(call: CallExpression, analysis: Analysis): boolean {
  const path = accessPath(call.callee, analysis.bindings);
  if (path.length >= 2 && denyMethods.has(path.slice(-2).join('.'))) return true;
  if (path.join('.') === 'Promise.reject' || isReject(call.callee, analysis)) return true;
  const called = functionOf(call.callee, analysis.bindings);
  return called !== null && analysis.alwaysFails(called);
}

/** `reject` of `new Promise((resolve, reject) => …)`. */
function isReject(callee: Node, { bindings }: Analysis): boolean {
  const definition = callee.type === 'Identifier' ? bindings.variables.get(callee)?.defs[0] : undefined;
  if (definition?.type !== 'Parameter') return false;
  const executor = definition.node;
  const creation = bindings.parents.get(executor);
  return (
    executor.params[1] === (definition.name as Node) &&
    creation?.type === 'NewExpression' &&
    creation.callee.type === 'Identifier' &&
    creation.callee.name === 'Promise'
  );
}
