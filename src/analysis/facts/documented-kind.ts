import type { Shape } from '../../auth0/event.ts';
import { findInEvent } from '../../auth0/event.ts';
import type { FlowId } from '../../auth0/flows.ts';

/** The type of a part of the event according to Auth0's documentation, or of a constant in the code. */
export type Kind = 'string' | 'number' | 'boolean' | 'list' | 'object';

/** The type of a path below `event`, if it exists; null if it may have any type, or is not known. */
export function documentedKind(flow: FlowId, at: readonly string[]): Kind | null {
  const path = at.map((name) => (name === '*' ? '0' : name));
  // Fields are strings, whatever their options look like: A:src/TRIGGER/VERSION/index.d.ts.
  const isField = path.length === 2 && (path[0] === 'configuration' || path[0] === 'secrets');
  if (isField) return 'string';
  const place = findInEvent(flow, path);
  return place.state === 'known' && path.length > 0 ? kindOfShape(place.shape) : null;
}

function kindOfShape({ kind, undocumented }: Shape): Kind | null {
  if (undocumented === true) return null;
  return kind === 'dict' ? 'object' : kind;
}
