import type { EntryPoints } from '../scope/entry-points.ts';
import type { Seed, Subject } from '../values/holders.ts';

/** `event` or `api`, where Auth0 passes it to the handlers. */
export function seedsOf(origin: 'event' | 'api', { functions, lost }: EntryPoints): Subject {
  const position = origin === 'event' ? 0 : 1;
  const handed = functions.map((made): Seed => ({ origin, at: 'parameter', made, position }));
  return {
    seeds: [...handed, ...lost.map((node): Seed => ({ origin, at: 'nowhere', node }))],
    entryPoints: new Set(functions),
  };
}
