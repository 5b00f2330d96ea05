import { existsSync } from 'node:fs';
import path from 'node:path';
import { programOnPath } from '../processes/program.ts';
import { startProcess } from '../processes/start.ts';

/**
 * Settings of a repository's own configuration that could start a program or change where git looks. The command line overrides them.
 * Names that a repository makes up (`filter.NAME.clean`, `remote.NAME.uploadpack`) cannot be listed here: for those,
 * `environment` blocks remotes, and the commands below do not use any others.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.unsetenvvars=',
  'submodule.recurse=false',
  'safe.bareRepository=explicit',
  'safe.directory=*',
];

/** The first one keeps a clone with missing objects from fetching them (git 2.39.4 and similar), the second works for any git. */
const environment = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
};

/**
 * Commands that do not run a hook, a textconv or a pager. Only `status` compares contents, with the filters of the
 * configuration: see `withoutFilters`.
 */
type GitCommand = 'rev-parse' | 'ls-files' | 'merge-base' | 'ls-tree' | 'cat-file' | 'config' | 'status';

const TIMEOUT_MS = 20_000;
const OUTPUT_LIMIT = 64 * 1024 * 1024;

/** The commit of the work tree, 40 hexadecimal digits; null if there is none. */
export async function headCommit(root: string): Promise<string | null> {
  const commit = (await git(root, 'rev-parse', ['--verify', 'HEAD']))?.trim() ?? '';
  return /^[0-9a-f]{40}$/u.test(commit) ? commit : null;
}

/**
 * The output of git; null if it fails: no git, no work tree, no commit. Only this function starts git. A repository may
 * come with a `.git` that somebody made: its configuration, hooks and attributes cannot start a program or a connection
 * here, nothing is fetched, and the environment does not point to another repository. A work tree that another user checked out, as
 * in a container, can still be read.
 * @throws InfrastructureError if no process can be started
 */
export async function git(
  cwd: string,
  command: GitCommand,
  args: readonly string[],
  further: readonly string[] = [],
): Promise<string | null> {
  const printed = await gitBytes(cwd, command, args, { further });
  return printed === null ? null : printed.toString('utf8');
}

/** The same, as bytes. `input` goes to standard input. */
export async function gitBytes(
  cwd: string,
  command: GitCommand,
  args: readonly string[],
  { further = [], input = '' }: { readonly further?: readonly string[]; readonly input?: string } = {},
): Promise<Buffer | null> {
  if (!isInWorkTree(cwd)) return null;
  const program = programOnPath('git', process.env, cwd);
  if (program === null) return null;
  const safe = [...settings, ...further].flatMap((setting) => ['-c', setting]);
  const scrubbed = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const { child, kill, release } = await startProcess(program, ['--no-pager', ...safe, command, ...args], {
    cwd,
    env: { ...Object.fromEntries(scrubbed), ...environment },
  });
  const timer = setTimeout(kill, TIMEOUT_MS);
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > OUTPUT_LIMIT) kill();
  });
  child.stderr.resume();
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  release();
  return code === 0 ? Buffer.concat(chunks) : null;
}

/**
 * Settings that remove the programs from every filter of the configuration, for `git`; null if that is not possible.
 * Files that only a filter could compare then count as changed.
 */
export async function withoutFilters(cwd: string): Promise<string[] | null> {
  const listed = await git(cwd, 'config', ['-z', '--name-only', '--get-regexp', '^filter\\.']);
  const names = (listed ?? '').split('\0').filter((name) => name !== '');
  // On the command line, a name ends at the first `=`.
  if (names.some((name) => name.includes('='))) return null;
  const drivers = new Set(names.map((name) => name.slice(0, name.lastIndexOf('.'))));
  return [...drivers].flatMap((driver) => [
    ...['clean', 'smudge', 'process'].map((program) => `${driver}.${program}=`),
    `${driver}.required=false`,
  ]);
}

/** Without a `.git` here or above, git would find nothing either, but need a process to say so. */
function isInWorkTree(folder: string): boolean {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, '.git')) || (above !== folder && isInWorkTree(above));
}
