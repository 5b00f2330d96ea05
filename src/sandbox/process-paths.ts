import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { ProcessPaths } from './channel.ts';
import { gitFolders } from './git-folders.ts';

/** What a process with partner code may read, and where the Action is in it: real paths, without links. */
export function processPaths(of: {
  readonly root: string;
  readonly toolchain: string;
  readonly dependencies: string | null;
  /** Relative to the root, with `/`. */
  readonly actionFile: string;
  /** The file to run, relative to the root. No repository above it may be visible. */
  readonly run: string;
}): { readonly paths: Omit<ProcessPaths, 'scratch'>; readonly read: readonly string[]; readonly run: string } {
  const root = realpathSync(of.root);
  const toolchain = realpathSync(of.toolchain);
  const dependencies = of.dependencies === null ? null : realpathSync(of.dependencies);
  const run = realpathSync(path.join(root, of.run));
  const actionFile = realpathSync(path.join(root, of.actionFile));
  return {
    paths: { root, toolchain, hidden: gitFolders(root, path.dirname(run)), dependencies, actionFile },
    read: [root, toolchain, ...(dependencies === null ? [] : [dependencies])],
    run,
  };
}
