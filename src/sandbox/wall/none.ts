import { scratchFolder } from '../../scratch-folder.ts';
import type { WallKind } from './walled-program.ts';

/** Rung 4: the program as it is, with what Node.js and we refuse it, and a scratch folder on the disk. */
export const noWall: WallKind = {
  rung: 4,
  how: 'no wall',
  launch: ({ command, cwd, start }) => {
    const { folder, remove } = scratchFolder();
    return { command, cwd, ...start(folder, 4), dispose: remove };
  },
};
