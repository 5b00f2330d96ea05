import { chooseWall, wallKinds, wallOf, type Wall } from '../../src/sandbox/wall/index.ts';

let best: Promise<Wall> | null = null;

/** The wall of a check on this machine. Tests that are not about walls run behind it. */
export function bestWall(): Promise<Wall> {
  best ??= chooseWall({ isolation: 'auto', mayUseSudo: false }, []);
  return best;
}

export interface TriedWall {
  readonly kind: keyof typeof wallKinds;
  readonly wall: Wall;
}

/** Whether the machine has this wall. The set-up finds this out before all suites. */
export const isStanding = (kind: TriedWall['kind']) => (process.env['STANDING_WALLS'] ?? '').split(',').includes(kind);

/** Declares tests for each rung; they are skipped if the machine does not have it. */
export function describeOnEachRung(tests: (on: TriedWall) => void): void {
  for (const kind of Object.keys(wallKinds) as TriedWall['kind'][]) {
    const wall = wallOf(wallKinds[kind]);
    const title = `rung ${wall.rung}, ${wall.how}`;
    const all = () => {
      tests({ kind, wall });
    };
    if (isStanding(kind)) describe(title, all);
    else describe.skip(`${title}, which this machine has not`, all);
  }
}
