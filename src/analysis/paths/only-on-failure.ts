import { isActingMethod } from './acts.ts';
import { isDenial } from './end-of-expression.ts';
import type { JudgedAction } from './judgement-of.ts';
import { judgementOf } from './judgement-of.ts';
import { pathOf } from './path-of.ts';

/** A call of `api` that changes something about the login, the tokens or the user. */
export interface Effect {
  /** The path below `api`: `idToken.setCustomClaim`. */
  readonly method: string;
  readonly line: number;
}

/** Everything that the Action does, in order of position, if all of it is on the failure path; otherwise, or if it does nothing, null. */
export function onlyOnFailure(action: JudgedAction): readonly Effect[] | null {
  if (action.apiCalls.length === 0) return null;
  const judgement = judgementOf(action);
  const calls = action.apiCalls.filter(({ node }) => isActingMethod(judgement, node) || isDenial(judgement, node));
  if (calls.length === 0 || calls.some(({ node }) => pathOf(action, node) !== 'failure')) return null;
  return calls.map(({ path, place }) => ({ method: path.join('.'), line: place.start.line }));
}
