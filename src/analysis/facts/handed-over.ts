import type { Node } from 'estree';
import { callersOf } from '../scope/callers.ts';
import type { Call } from '../scope/calls.ts';
import { constructionsOf } from '../scope/classes.ts';
import type { Code } from '../scope/code.ts';
import { isFunction, type FunctionNode } from '../syntax/tree.ts';

/** A parameter of a function of the file. */
export interface Parameter {
  readonly made: FunctionNode;
  readonly index: number;
  /** Its default. */
  readonly missing: Node | null;
}

/** The parameter that an identifier reads; null if it reads anything else. */
export function parameterOf({ tree }: Code, node: Node): Parameter | null {
  const definition = node.type === 'Identifier' ? tree.variables.get(node)?.defs[0] : undefined;
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return null;
  const made = definition.node;
  const index = made.params.findIndex((param) => param === definition.name || isDefaulted(param, definition.name));
  const param = made.params[index];
  if (param === undefined) return null;
  return { made, index, missing: param.type === 'AssignmentPattern' ? param.right : null };
}

/** Calls of a function, and constructions if it is a constructor. */
export function callsOf(code: Code, { made }: Parameter): readonly Call[] {
  return [...callersOf(code, made).calls, ...constructionsOf(code.tree, made)];
}

const isDefaulted = (param: Node, name: Node): boolean => param.type === 'AssignmentPattern' && param.left === name;
