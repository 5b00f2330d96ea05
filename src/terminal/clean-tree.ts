import { ConfigurationError } from '../configuration/error.ts';
import { git } from '../submission/git.ts';
import { records, uncommitted } from './uncommitted.ts';

/** This many files are named. */
const MOST_NAMED = 5;
const WAYS_OUT = 'Commit or stash your changes, or use --force';

/**
 * Makes sure that git can undo what is about to be written: the work tree has no uncommitted changes, and each of the files is tracked.
 * @throws ConfigurationError if it cannot, or if git does not say
 */
export async function requireCleanTree(root: string, files: readonly string[]): Promise<void> {
  const wants = `--fix would change ${listed(files)}`;
  if ((await git(root, 'rev-parse', ['--is-inside-work-tree']))?.trim() !== 'true') {
    throw new ConfigurationError(
      `${wants}, but without a git work tree this could not be undone. Use --force to change it anyway`,
    );
  }
  const changed = await uncommitted(root, { untracked: false });
  const tracked = await git(root, 'ls-files', ['-z', '-v', '--cached', '--', ...files]);
  if (changed === null || tracked === null) {
    throw new ConfigurationError(
      `${wants}, but git cannot say whether the work tree is clean. Use --force to change it anyway`,
    );
  }
  if (changed.length > 0) {
    throw new ConfigurationError(
      `${wants}, but the work tree has uncommitted changes: ${listed(changed)}. ${WAYS_OUT}`,
    );
  }
  // `H`: tracked, and not marked with `update-index --assume-unchanged`.
  const known = new Set(records(tracked).flatMap((record) => (record.startsWith('H ') ? [record.slice(2)] : [])));
  const unknown = files.filter((file) => !known.has(file));
  if (unknown.length > 0)
    throw new ConfigurationError(
      `${wants}, but git does not track, or is set to ignore changes in, ${listed(unknown)}. ${WAYS_OUT}`,
    );
}

function listed(files: readonly string[]): string {
  const named = files.slice(0, MOST_NAMED).join(', ');
  return files.length > MOST_NAMED ? `${named} and ${files.length - MOST_NAMED} more` : named;
}
