import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'safe.bareRepository=explicit',
  'safe.directory=*',
];

/** The commit that the work tree is of, 40 hexadecimal digits; null where there is none. */
export async function headCommit(root: string): Promise<string | null> {
  const commit = (await git(root, ['rev-parse', '--verify', 'HEAD']))?.trim() ?? '';
  return /^[0-9a-f]{40}$/u.test(commit) ? commit : null;
}

/**
 * What git prints; null where it fails: no git, no work tree, no commit. The repository's own configuration could name
 * programs (`core.fsmonitor`, hooks), a bare repository among a partner's files bring one along, and the environment
 * point to another repository: none is let in. A work tree that another user checked out, as in a container, is read
 * all the same.
 */
export function git(cwd: string, args: readonly string[]): Promise<string | null> {
  if (!isInWorkTree(cwd)) return Promise.resolve(null);
  const safe = settings.flatMap((setting) => ['-c', setting]);
  const scrubbed = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = {
    ...Object.fromEntries(scrubbed),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
  };
  return new Promise((resolve) => {
    const options = { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 20_000 } as const;
    execFile('git', [...safe, ...args], options, (error, stdout) => {
      resolve(error === null ? stdout : null);
    });
  });
}

/** Without a `.git` here or above git finds nothing either, and takes a process to say so. */
function isInWorkTree(folder: string): boolean {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, '.git')) || (above !== folder && isInWorkTree(above));
}
