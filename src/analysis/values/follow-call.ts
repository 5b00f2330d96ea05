import type { CallExpression, Node } from 'estree';
import type { Held } from './held.ts';
import { isItself } from './held.ts';
import type { Walk } from './walk.ts';
import { pathOf, reach } from './walk.ts';

/** A member of a value is called: `event.user.identities.find(…)`, `deny(…)` after `const { deny } = api.access`. */
export function followCall(walk: Walk, callee: Node, call: CallExpression, held: Held): void {
  if (!isItself(held)) return;
  const path = pathOf(held);
  const name = path.at(-1) ?? '';
  const owner = { ...held, at: held.at.slice(0, -1) };
  if (name === 'bind' && call.arguments.length <= 1) {
    reach(walk, call, owner);
    return;
  }
  const direct = name !== 'call' && name !== 'apply';
  const nameNode = callee.type === 'MemberExpression' ? callee.property : callee;
  walk.calls.push({ path: direct ? path : path.slice(0, -1), node: call, nameNode, besides: held.besides, direct });
  if (direct && walk.chains(path)) reach(walk, call, { ...held, at: [] });
}
