import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { WallKind } from './model.ts';

/** Rung 4: the program as it is, with what Node.js and we refuse it, and a scratch folder on the disk. */
export const noWall: WallKind = {
  rung: 4,
  how: 'no wall',
  launch: ({ command, cwd, start }) => {
    const scratch = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'aic-')));
    const dispose = () => {
      rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
    };
    return { command, cwd, ...start(scratch, 4), dispose };
  },
};
