import type { Node } from 'estree';
import type { Handler } from './handlers.ts';
import type { Code } from './code.ts';
import { functionsOf } from './functions.ts';
import type { FunctionNode } from '../syntax/tree.ts';

export interface EntryPoints {
  readonly functions: readonly FunctionNode[];
  /** Handlers whose function is not found, so that their reads are not known. */
  readonly lost: readonly Node[];
}

/** Where Auth0 passes the event. If an Action exports no handler, every function with an `event` parameter. */
export function entryPointsOf(code: Code, handlers: readonly Handler[]): EntryPoints {
  if (handlers.length === 0) return { functions: code.tree.functions.filter(takesEvent), lost: [] };
  const functions = new Set<FunctionNode>();
  const lost: Node[] = [];
  const callable = new Set(handlers.filter(({ kind }) => kind !== 'not-a-function').map(({ name }) => name));
  for (const { name, nameNode, value } of code.exported.members) {
    if (!callable.has(name)) continue;
    const found = value === null ? [] : handlerFunctions(code, value);
    for (const each of found) functions.add(each);
    if (found.length === 0) lost.push(nameNode);
  }
  return { functions: [...functions], lost };
}

function takesEvent({ params: [first] }: FunctionNode): boolean {
  return first?.type === 'Identifier' && first.name === 'event';
}

/** The function arguments of an external wrapper, `withSentry(async (event, api) => …)`. */
function handlerFunctions(code: Code, value: Node): readonly FunctionNode[] {
  const found = functionsOf(code, value);
  if (found !== null) return found;
  if (value.type !== 'CallExpression') return [];
  return value.arguments.flatMap((argument) => functionsOf(code, argument) ?? []);
}
