import type { EntryPoints } from '../scope/entry-points.ts';
import type { Code } from '../scope/code.ts';
import type { PropertyRead } from '../values/property-reads.ts';
import { propertyReadsOf } from '../values/property-reads.ts';
import { runWalk } from '../values/run.ts';
import type { Subject } from '../values/walk.ts';

const event: Subject = { parameter: 0, roots: [{ path: [] }], deep: true, chains: () => false };

/** Every read of what `event` holds. */
export function eventReadsOf(code: Code, entryPoints: EntryPoints): readonly PropertyRead[] {
  return propertyReadsOf(runWalk(code, entryPoints, event));
}
