// Runs two builds on the same submissions and shows where their reports differ: findings, coverage, success path.
// node scripts/compare.mjs OLD [NEW] [--tests] [FOLDER…]: OLD and NEW (default: dist) are folders with bundles. Without folders, it takes
// every submission under __tests__/fixtures/submissions and examples/, and every example of the rules' pages. Exits 1 if something differs.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { pathOf } from './load-source.mjs';
import './mutation/environment.mjs';

const run = promisify(execFile);
const given = process.argv.slice(2);
const withTests = given.includes('--tests');
const [before, after = 'dist', ...folders] = given.filter((each) => !each.startsWith('--'));
if (before === undefined) throw new Error('Name the folder of the build to compare with.');

const scratch = mkdtempSync(path.join(tmpdir(), 'aic-compare-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const submissions =
  folders.length > 0 ? folders.map((folder) => path.resolve(folder)) : [...ours(), ...(await ofPages())];
const limit = pLimit(availableParallelism());
const differences = await Promise.all(submissions.map((folder) => limit(() => differenceIn(folder))));
const told = differences.filter((each) => each !== null);
for (const each of told) console.log(each);
console.log(`${submissions.length} submissions compared, ${told.length} different`);
process.exitCode = told.length === 0 ? 0 : 1;

function ours() {
  return ['__tests__/fixtures/submissions', 'examples'].flatMap((parent) =>
    readdirSync(pathOf(parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'workflows')
      .map(({ name }) => pathOf(`${parent}/${name}`)),
  );
}

/** The examples of the rules' pages, each added to the good submission that the tables use. */
async function ofPages() {
  const { createRequire } = await import('node:module');
  const require = createRequire(import.meta.url);
  require('tsx/cjs');
  const { readPages } = require('../__tests__/docs/rule-pages.ts');
  const { goodSubmission } = require('../__tests__/lint/submission-files.ts');
  return readPages().flatMap(({ id, examples }) =>
    examples.map(({ files, bare }, index) => {
      const folder = path.join(scratch, id.replace('/', '-'), String(index));
      const all = { ...(bare ? {} : goodSubmission), ...files };
      for (const [name, content] of Object.entries(all)) {
        // A page may show a folder instead of a file.
        if (content === null || Object.keys(all).some((other) => other.startsWith(`${name}/`))) continue;
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), content);
      }
      return folder;
    }),
  );
}

async function differenceIn(folder) {
  const home = path.join(scratch, 'run', path.basename(path.dirname(folder)), path.basename(folder));
  cpSync(folder, home, { recursive: true });
  const [was, is] = [await reportOf(before, home), await reportOf(after, home)];
  const lines = [...listed(was, is, '-'), ...listed(is, was, '+')];
  return lines.length === 0
    ? null
    : `${path.relative(pathOf('.'), folder)}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

async function reportOf(build, folder) {
  const args = [path.resolve(build, 'cli.js'), 'check', '.', '--format', 'json', ...(withTests ? [] : ['--no-tests'])];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 }).catch((error) => error);
  if (!stdout) return [`no report: exit ${String(existsSync(folder))}`];
  const { findings, integrations } = JSON.parse(stdout);
  return [...findings, ...integrations.flatMap((each) => each.findings)]
    .map(({ rule, severity, file, start, end, message }) =>
      [severity, rule, `${file}:${start.line}:${start.column}-${end.line}:${end.column}`, message].join(' '),
    )
    .concat(
      integrations.map(
        ({ path: at, coverage, tests }) => `${at} ${tests.passed} ${tests.failed} ${JSON.stringify(coverage)}`,
      ),
    );
}

function listed(own, others, sign) {
  return own.filter((line) => !others.includes(line)).map((line) => `${sign} ${line}`);
}
