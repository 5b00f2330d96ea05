import type { CallExpression, Node } from 'estree';
import { givenValues } from '../scope/writes.ts';
import type { JudgedAction } from './judgement-of.ts';
import { runOf } from './path-of.ts';
import { isSwitch } from './switches.ts';

/** Why a log is not written on ordinary executions. */
export type Gate =
  | { readonly kind: 'switch'; /** Its condition. */ readonly test: Node }
  /** Only on the way to a denial, after a failure, or once, when the Action is loaded. */
  | { readonly kind: 'denial' | 'failure' | 'load' };

interface Log {
  readonly node: CallExpression;
  readonly method: string | null;
}

/** The gate before a log in every way from the functions that Auth0 calls; null if some way has none. */
export function gateOf(action: JudgedAction, { node, method }: Log): Gate | null {
  if (method === 'assert') return { kind: 'failure' };
  const chosen = switchOfCallee(action, node.callee);
  if (chosen !== null) return { kind: 'switch', test: chosen };
  const run = runOf(action, node);
  if (run === null) return { kind: 'failure' };
  if (run.behind !== null) return { kind: 'switch', test: run.behind };
  return run.when === 'always' ? null : { kind: run.when };
}

/** `const log = debug ? console.log : () => {}`. */
function switchOfCallee({ code }: JudgedAction, callee: Node): Node | null {
  const variable = callee.type === 'Identifier' ? code.tree.variables.get(callee) : undefined;
  for (const value of variable === undefined ? [] : givenValues(code.tree, variable)) {
    const test =
      value?.type === 'ConditionalExpression' ? value.test : value?.type === 'LogicalExpression' ? value.left : null;
    if (test !== null && isSwitch(code, test)) return test;
  }
  return null;
}
