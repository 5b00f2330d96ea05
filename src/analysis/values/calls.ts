import type { CallExpression, Node } from 'estree';
import { enter } from './arguments.ts';
import { functionsOf } from '../scope/functions.ts';
import { OF_EACH } from '../syntax/method-names.ts';
import { rangeOf } from '../syntax/tree.ts';
import type { Part } from './tracked.ts';
import type { FoundCall, Walk } from './walk.ts';
import { part, pathKey, reach } from './walk.ts';

/** What is read of a part is called. */
export function followCall(walk: Walk, callee: Node, call: CallExpression, value: Part): void {
  const { path, besides } = value;
  const name = path.at(-1) ?? '';
  const owner = path.slice(0, -1);
  if (name === 'bind' && call.arguments.length <= 1) {
    reach(walk, call, { ...value, path: owner });
    return;
  }
  const direct = name !== 'call' && name !== 'apply';
  const nameNode = callee.type === 'MemberExpression' ? callee.property : callee;
  noteCall(walk, { path: direct ? path : owner, node: call, nameNode, besides: besides ?? [], direct });
  if (direct && walk.subject.chains(path)) for (const root of walk.subject.roots) reach(walk, call, root);
  if (direct && OF_EACH.has(name)) followCallback(walk, name, call, { ...value, path: owner });
}

function noteCall({ calls }: Walk, call: FoundCall): void {
  const key = pathKey([...call.path, ...rangeOf(call.node).map(String)]);
  const besides = [...new Set([...(calls.get(key)?.besides ?? []), ...call.besides])];
  calls.set(key, { ...call, besides });
}

/** `event.user.identities.find((identity) => …)` */
function followCallback(walk: Walk, method: string, call: CallExpression, list: Part): void {
  const item = ofEach(walk, list);
  const [callback] = call.arguments;
  if (item === null || callback === undefined) return;
  for (const each of functionsOf(walk.code, callback) ?? []) enter(walk, each, 0, item);
  if (method === 'find' || method === 'findLast') reach(walk, call, item);
  else if (method === 'filter') reach(walk, call, list);
}

/** Any element of a list stands at the index 0. */
export function ofEach(walk: Walk, list: Part): Part | null {
  return part(walk, [...list.path, '0'], list.besides);
}
