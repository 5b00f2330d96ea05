import { pathOf, runOf } from '../../paths/path-of.ts';
import type { Path } from '../../paths/path-of.ts';
import type { ActionFacts } from '../action.ts';
import { MOST_LISTED } from './most-listed.ts';
import type { Span } from './span.ts';
import { spanOf } from './span.ts';
import { textOf } from './texts.ts';

/** A call of a member of `api`. */
export interface CalledMethod extends Span {
  /** Below `api`: `idToken.setCustomClaim`. */
  readonly method: string;
  /** The first argument, the name of a claim or of metadata; null if there is none. */
  readonly name: string | null;
  readonly path: Path;
}

/** Methods whose first argument names what they set. */
const named = /(?:^|\.)(?:set\w*(?:Claim|Metadata|Attribute)|deleteMetadata|(?:add|remove)\w*Scope)$/u;

/** In order of position. */
export function calledOf(action: ActionFacts): CalledMethod[] {
  return action.apiCalls.slice(0, 5 * MOST_LISTED).flatMap(({ path, node }): CalledMethod[] => {
    if (runOf(action, node) === null) return [];
    const method = path.join('.');
    const [first] = node.arguments;
    const name = first === undefined || !named.test(method) ? null : textOf(action, first);
    return [{ method, name, path: pathOf(action, node), ...spanOf(action.tree, node) }];
  });
}
