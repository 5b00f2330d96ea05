import { stands, wallKinds } from '../src/sandbox/wall/index.ts';

/** Finds out which walls this machine has. Suites skip the tests for the others, and the last lines of a run say so. */
export async function findWalls(): Promise<void> {
  const kinds = Object.entries(wallKinds).filter(([, { rung }]) => rung !== 4);
  const found = await Promise.all(kinds.map(async ([name, kind]) => ((await stands(kind, [])) ? [name] : [])));
  process.env['STANDING_WALLS'] = [...found.flat(), 'noWall'].join(',');
  const missing = kinds.filter(([name]) => !found.flat().includes(name)).map(([, { how }]) => how);
  process.env['MISSING_WALLS'] = missing.join(', ');
}
