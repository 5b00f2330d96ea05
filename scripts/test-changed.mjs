// The inner loop: types of everything; ESLint, Prettier and tests of what differs from a commit (HEAD, or the one given), and of
// what depends on it. Nearly all suites depend on a rule: of more than MOST, those in the folder that mirrors the changed file's.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { withDependents } from './dependents.mjs';
import { pathOf } from './load-source.mjs';
import { inOnePiece } from './processes.mjs';

const MOST = 12;

const [since = 'HEAD'] = process.argv.slice(2);
const git = (...args) => execFileSync('git', args, { cwd: pathOf('.'), encoding: 'utf8' }).split('\0');
const changed = [
  ...git('diff', '--name-only', '-z', since),
  ...git('ls-files', '--others', '--exclude-standard', '-z'),
].filter((file) => file !== '' && existsSync(pathOf(file)));
const sources = changed.filter((file) => /\.(?:ts|mjs|cjs)$/u.test(file));

const related = withDependents(sources).filter((file) => file.endsWith('.test.ts'));
const folders = sources.map((file) => path.dirname(file.replace(/^src/u, '__tests__')));
const near = related.filter((file) => sources.includes(file) || folders.includes(path.dirname(file)));
const tests = related.length > MOST ? near : related;

const passed = await Promise.all([
  inOnePiece('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'),
  sources.length === 0 || inOnePiece('eslint', '--no-warn-ignored', ...sources),
  changed.length === 0 || inOnePiece('prettier', '--check', '--ignore-unknown', ...changed),
  tests.length === 0 || inOnePiece('jest', '--runTestsByPath', ...tests),
]);
if (tests.length < related.length) {
  console.log(`${related.length - tests.length} more suites depend on what changed: npm test runs them.`);
}
process.exitCode = passed.every(Boolean) ? 0 : 1;
