import type { ApiCall, ClaimName } from '../../submission/model.ts';
import type { Code } from '../scope/code.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { placeOf } from '../syntax/tree.ts';
import { stringsOf } from '../values/strings.ts';

/** The names that custom claims are given, as far as they can be told. */
export function claimNamesOf(code: Code, calls: readonly ApiCall[], handlers: ReadonlySet<FunctionNode>): ClaimName[] {
  return calls.flatMap(({ path, node, doubtful }): ClaimName[] => {
    const [argument] = node.arguments;
    if (doubtful || path.at(-1) !== 'setCustomClaim' || argument === undefined) return [];
    const place = placeOf(code.tree, argument);
    const names = stringsOf(code, argument, handlers);
    if (names === 'unknown') return [];
    return names === 'varies' ? [{ name: null, place }] : names.map((name) => ({ name, place }));
  });
}
