// The inner loop: types of everything; ESLint and Prettier for the files that differ from a commit (HEAD, or the given one); the tests
// that depend on them and are near, see suites-of.mjs.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathOf } from './load-source.mjs';
import { inOnePiece } from './processes.mjs';
import { suitesOf } from './suites-of.mjs';

const [since = 'HEAD'] = process.argv.slice(2);
const git = (...args) => execFileSync('git', args, { cwd: pathOf('.'), encoding: 'utf8' }).split('\0');
const changed = [
  ...git('diff', '--name-only', '-z', since),
  ...git('ls-files', '--others', '--exclude-standard', '-z'),
].filter((file) => file !== '' && existsSync(pathOf(file)));
const sources = changed.filter((file) => /\.(?:ts|mjs|cjs)$/u.test(file));
const { suites, more } = suitesOf(sources);

const passed = await Promise.all([
  inOnePiece('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'),
  sources.length === 0 || inOnePiece('eslint', '--no-warn-ignored', ...sources),
  changed.length === 0 || inOnePiece('prettier', '--check', '--ignore-unknown', ...changed),
  suites.length === 0 || inOnePiece('jest', '--runTestsByPath', ...suites),
]);
if (more > 0) console.log(`${more} more suites depend on what changed: npm test runs them.`);
process.exitCode = passed.every(Boolean) ? 0 : 1;
