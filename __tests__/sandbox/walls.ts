import { chooseWall, wallKinds, wallOf, type Wall } from '../../src/sandbox/wall/index.ts';

let best: Promise<Wall> | null = null;

/** The wall that a check on this machine has: tests that are not about walls run behind it. */
export function bestWall(): Promise<Wall> {
  best ??= chooseWall({ isolation: 'auto', mayUseSudo: false }, []);
  return best;
}

export interface TriedWall {
  readonly kind: keyof typeof wallKinds;
  readonly wall: Wall;
}

/** Whether the machine has it: found out before all suites. */
export const isStanding = (kind: TriedWall['kind']) => (process.env['STANDING_WALLS'] ?? '').split(',').includes(kind);

/** Tests of their own for each rung; told as skipped where the machine has none of that kind. */
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
