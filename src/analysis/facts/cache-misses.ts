import type { Node } from 'estree';
import { escapeOf } from '../paths/escapes.ts';
import { isItself } from '../values/held.ts';
import { followValues } from '../values/holders.ts';
import { pathKey } from '../values/walk.ts';
import type { ActionFacts } from './action.ts';

/** The result of `api.cache.get` is used as if there always were one. */
export interface CacheMiss {
  /** Where a miss would throw. */
  readonly node: Node;
  /** The call of `api.cache.get`. */
  readonly line: number;
}

/** In order of position, one for each call of `api.cache.get`. */
export function cacheMissesOf({ code, entryPoints, apiCalls }: ActionFacts): CacheMiss[] {
  return apiCalls.flatMap(({ path, node, place, doubtful }): CacheMiss[] => {
    if (doubtful || path.join('.') !== 'cache.get') return [];
    const walk = followValues(code, { seeds: [{ origin: 'response', at: 'expression', node }], entryPoints });
    if (walk.steps <= 0 || walk.asked.has(pathKey([]))) return [];
    const used = walk.reads.filter(
      ({ held, nameNode }) =>
        isItself(held) &&
        held.at.length === 0 &&
        held.besides.length === 0 &&
        escapeOf(code, entryPoints, { as: 'thrown', node: nameNode })?.kind === 'leaves',
    );
    const [first] = used.sort((a, b) => (a.nameNode.range?.[0] ?? 0) - (b.nameNode.range?.[0] ?? 0));
    return first === undefined ? [] : [{ node: first.nameNode, line: place.start.line }];
  });
}
