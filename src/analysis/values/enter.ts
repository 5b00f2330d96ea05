import type { CallExpression, Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import { OF_EACH } from '../syntax/method-names.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { bind } from './bind.ts';
import { frameOf } from './frames.ts';
import type { Held } from './held.ts';
import { ANY_ELEMENT, inside, isIndex, propertyOf } from './held.ts';
import type { Walk } from './walk.ts';
import { calleesOf, lose } from './walk.ts';

/** A function of the file is called with a value at a position. */
export function enter(walk: Walk, made: FunctionNode, position: number, node: Node, call: Call, held: Held): void {
  bindParameter(walk, made, position, { ...held, frame: frameOf(walk, call, made, node, held.frame) });
}

export function bindParameter(walk: Walk, made: FunctionNode, position: number, held: Held): void {
  const scope = walk.code.tree.scopes.acquire(made, true);
  if ((scope?.set.get('arguments')?.references.length ?? 0) > 0) lose(walk, held, made);
  walk.entered.set(made, (walk.entered.get(made) ?? new Set()).add(position));
  const last = made.params.at(-1);
  const param = made.params[position];
  if (last?.type === 'RestElement' && position >= made.params.length - 1) {
    bind(walk, last.argument, inside(held, String(position - made.params.length + 1), null));
  } else if (param !== undefined) {
    bind(walk, param, held);
  }
}

/** `log(...values)`: each element to its parameter. */
export function followSpread(walk: Walk, node: Node, call: Call, held: Held): void {
  const [head, ...rest] = held.path;
  const index = call.arguments.findIndex((each) => each === node);
  const functions = call.type === 'NewExpression' ? null : calleesOf(walk, call.callee);
  if (head === undefined || !isIndex(head) || index < 0 || functions === null) return;
  const position = head === ANY_ELEMENT ? index : index + Number(head);
  for (const each of functions) enter(walk, each, position, node, call, { ...held, path: rest });
}

/** A method passes its object on to its function argument. */
export function followCallback(walk: Walk, name: string, node: Node, call: CallExpression, held: Held): void {
  const [callback] = call.arguments;
  const isEach = OF_EACH.has(name);
  if (callback === undefined || callback.type === 'SpreadElement' || (!isEach && name !== 'then')) return;
  const given = isEach ? propertyOf(held, ANY_ELEMENT) : held;
  if (given === null || (isEach && given.form !== 'itself' && held.path.length === 0)) return;
  for (const each of calleesOf(walk, callback) ?? []) enter(walk, each, 0, node, call, given);
}
