import type { EventRead } from '../model.ts';
import type { EntryPoints } from './entry-points.ts';
import type { Code } from './functions.ts';
import { propertyReadsOf } from './property-reads.ts';
import { runWalk } from './run.ts';
import type { Subject } from './walk.ts';

const event: Subject = { parameter: 0, roots: [{ path: [] }], deep: true, chains: () => false };

/** Every read of what `event` holds. */
export function eventReadsOf(code: Code, entryPoints: EntryPoints): readonly EventRead[] {
  return propertyReadsOf(runWalk(code, entryPoints, event));
}
