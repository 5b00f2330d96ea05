import { git } from '../submission/git.ts';

/** The configuration file of the base branch: its text, or null if there is none. */
export interface BaseFile {
  readonly text: string | null;
}

/** Reads a file, by its path below the root, from the base branch; null if that is not possible. Never throws. */
export type ReadBase = (file: string) => Promise<BaseFile | null>;

/** The first of these that has an answer. */
export function firstOf(...reads: readonly ReadBase[]): ReadBase {
  return async (file) => {
    for (const read of reads) {
      const told = await read(file);
      if (told !== null) return told;
    }
    return null;
  };
}

const defaultBranches = ['refs/remotes/origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * Reads from git, at the point where the current branch left the first of these revisions that exists: by default, the
 * default branch. A shallow clone does not have this point.
 */
export function baseFromGit(root: string, revisions: readonly string[] = defaultBranches): ReadBase {
  return async (file) => {
    for (const revision of revisions) {
      const commit = (await git(root, 'merge-base', ['HEAD', revision]))?.trim() ?? '';
      if (!/^[0-9a-f]{40,64}$/u.test(commit)) continue;
      const listed = await git(root, 'ls-tree', ['-z', commit, '--', `./${file}`]);
      if (listed === null) return null;
      if (listed === '') return { text: null };
      const blob = /^\d+ blob ([0-9a-f]{40,64})\t/u.exec(listed)?.[1];
      const text = blob === undefined ? null : await git(root, 'cat-file', ['blob', blob]);
      return text === null ? null : { text: text.replace(/^\uFEFF/u, '') };
    }
    return null;
  };
}
