// The inner loop: types of everything; ESLint, Prettier and tests of what differs from a commit (HEAD, or the one given), and
// of what depends on it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathOf } from './load-source.mjs';
import { inOnePiece } from './processes.mjs';

const [since = 'HEAD'] = process.argv.slice(2);
const git = (...args) =>
  execFileSync('git', args, { cwd: pathOf('.'), encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', '-z', since),
  ...git('ls-files', '--others', '--exclude-standard', '-z'),
].filter((file) => existsSync(pathOf(file)));
const linted = changed.filter((file) => /\.(?:ts|mjs|cjs)$/u.test(file));

const passed = await Promise.all([
  inOnePiece('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'),
  linted.length === 0 || inOnePiece('eslint', '--no-warn-ignored', ...linted),
  changed.length === 0 || inOnePiece('prettier', '--check', '--ignore-unknown', ...changed),
  inOnePiece('jest', '--changedSince', since, '--passWithNoTests'),
]);
process.exitCode = passed.every(Boolean) ? 0 : 1;
