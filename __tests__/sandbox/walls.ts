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

/** Tests of their own for each rung; where the machine has none of that kind, that is the one that fails. */
export function describeOnEachRung(tests: (on: TriedWall) => void): void {
  for (const kind of Object.keys(wallKinds) as TriedWall['kind'][]) {
    const wall = wallOf(wallKinds[kind]);
    describe(`rung ${wall.rung}, ${wall.how}`, () => {
      tests({ kind, wall });
    });
  }
}
