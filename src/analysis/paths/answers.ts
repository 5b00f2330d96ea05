import type { Identifier, Node } from 'estree';
import type { Analysis } from './analysis.ts';
import { constantValue, functionOf } from './bindings.ts';
import { isFalsyConstant } from './comparison.ts';
import type { FunctionNode } from './units.ts';
import { isFunction, unwrap, walk } from './units.ts';

const answerNames = /^(?:res|resp|response|\w+Res|\w+Resp|\w+Response)$/;

/** A variable that holds a response: nothing in it means that the request failed. */
export function isAnswer(node: Node, analysis: Analysis): boolean {
  const value = unwrap(node);
  if (value.type !== 'Identifier') return false;
  if (answerNames.test(value.name) || isAwaitedInTry(value, analysis)) return true;
  const init = constantValue(value, analysis.bindings);
  const call = init && unwrap(init);
  const called = call?.type === 'CallExpression' ? functionOf(call.callee, analysis.bindings) : null;
  return called !== null && returnsNothingOnFailure(called, analysis);
}

/** `let data; try { data = await request(); } catch … `: it is empty after the `try` when the request failed. */
function isAwaitedInTry(value: Identifier, { bindings }: Analysis): boolean {
  const variable = bindings.variables.get(value);
  const [definition] = variable?.defs ?? [];
  if (definition?.type !== 'Variable' || !isFalsyConstant((definition.node as { init?: Node | null }).init ?? null))
    return false;
  const writes = writesOf(value, bindings);
  return (
    writes.length > 0 &&
    writes.every(({ identifier, written }) => {
      if (isInCatch(identifier, bindings)) return isFalsyConstant(written);
      return awaits(written) && isInTryBlock(identifier, bindings);
    })
  );
}

/** `let failed = false; try { … } catch { failed = true; }`, or the other way round. */
export function isFlagOfFailure(value: Identifier, raised: boolean, { bindings }: Analysis): boolean {
  const [definition] = bindings.variables.get(value)?.defs ?? [];
  const init = definition?.type === 'Variable' ? (definition.node as { init?: Node | null }).init : undefined;
  if (init === undefined || isFalsyConstant(init) !== raised) return false;
  const writes = writesOf(value, bindings);
  return writes.length > 0 && writes.every(({ identifier }) => isInCatch(identifier, bindings));
}

/** A function of the file that returns null, false or nothing where something failed, and only there. */
export function returnsNothingOnFailure(called: FunctionNode, analysis: Analysis): boolean {
  const failed = analysis.failedStatements(called);
  const found = { onFailure: false, onSuccess: false };
  if (called.body.type !== 'BlockStatement') return false;
  walk(called.body, (node) => {
    if (node.type === 'ReturnStatement' && isFalsyConstant(node.argument ?? null)) {
      found[failed.has(node) ? 'onFailure' : 'onSuccess'] = true;
    }
    return !isFunction(node);
  });
  return found.onFailure && !found.onSuccess;
}

function writesOf(value: Identifier, bindings: Analysis['bindings']): { identifier: Node; written: Node | null }[] {
  const references = bindings.variables.get(value)?.references ?? [];
  return references
    .filter((reference) => reference.isWrite() && reference.init !== true)
    .map(({ identifier, writeExpr }) => ({
      identifier: identifier as Node,
      written: (writeExpr as Node | null) ?? null,
    }));
}

function awaits(written: Node | null): boolean {
  let found = false;
  if (written) walk(written, (node) => !(found ||= node.type === 'AwaitExpression') && !isFunction(node));
  return found;
}

function isInCatch(node: Node, { parents }: Analysis['bindings']): boolean {
  for (let at: Node | undefined = node; at; at = parents.get(at)) if (at.type === 'CatchClause') return true;
  return false;
}

function isInTryBlock(node: Node, { parents }: Analysis['bindings']): boolean {
  for (let at: Node | undefined = node; at && !isFunction(at); at = parents.get(at)) {
    const parent = parents.get(at);
    if (parent?.type === 'TryStatement' && parent.block === at && parent.handler) return true;
  }
  return false;
}
