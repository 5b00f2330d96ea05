import { scratchFolder } from '../../scratch-folder.ts';
import type { WallKind } from './walled-program.ts';

/** Rung 4: the program itself, with the refusals of Node.js and our own, and a scratch folder on the disk. */
export const noWall: WallKind = {
  rung: 4,
  how: 'no wall',
  launch: ({ command, cwd, start }) => {
    const { folder, remove } = scratchFolder();
    return { command, cwd, ...start(folder, 4), dispose: remove };
  },
};
