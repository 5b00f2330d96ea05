import { factsOf } from '../analysis/facts/action.ts';
import { flows } from '../auth0/flows.ts';
import { runOf } from '../analysis/paths/path-of.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import type { ScriptCoverage } from '../sandbox/model.ts';
import type { Place } from '../submission/place.ts';
import { ranUnits } from './ranges.ts';

/** A call that denies. */
export interface UntestedDenial {
  /** The path below `api`: `access.deny`. */
  readonly method: string;
  readonly place: Place;
}

/** The first denial of an Action whose denials no test ran; null if a test ran one, or if the Action cannot deny. */
export function untestedDenial(action: SourceTree, scripts: readonly ScriptCoverage[]): UntestedDenial | null {
  const facts = factsOf(action);
  const methods = facts.flow === null ? [] : flows[facts.flow].denyMethods;
  const denials = facts.apiCalls.filter(
    ({ path, node, doubtful }) => !doubtful && methods.includes(path.join('.')) && runOf(facts, node) !== null,
  );
  const [first] = denials;
  const calls = denials.map(({ node }) => node);
  if (first === undefined || ranUnits(calls, scripts, action.text.length).size > 0) return null;
  return { method: first.path.join('.'), place: first.place };
}
