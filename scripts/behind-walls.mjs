// Runs each of our specs behind each wall of this machine, and shows where results, findings or coverage differ from those behind the
// first wall. These are the specs of every submission under __tests__/fixtures/submissions and examples/, those of the flows'
// templates, and specs with real packages, which npm installs.
// npm run walls [-- FOLDER…]. Exits 1 if something differs.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import { layOut } from './compare-jest/groups.mjs';
import { loadSource, pathOf } from './load-source.mjs';

const { loadSettings, loadSubmission, stands, testIntegration, wallKinds, wallOf } = await loadSource(
  'src/configuration/load.ts',
  'src/sandbox/test-integration.ts',
  'src/sandbox/wall/index.ts',
  'src/submission/load.ts',
);

const toolchain = pathOf('dist/toolchain');
const scratch = mkdtempSync(path.join(tmpdir(), 'aic-walls-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const given = process.argv.slice(2).map((folder) => path.resolve(folder));
const folders =
  given.length > 0
    ? given
    : ['submissions', 'specs']
        .flatMap((name) => foldersIn(`__tests__/fixtures/${name}`))
        .concat(foldersIn('examples'), sdks());
const walls = [];
for (const kind of Object.values(wallKinds)) {
  if (kind === wallKinds.noWall || (await stands(kind, []))) walls.push(wallOf(kind));
}
console.log(`Behind ${walls.map(({ rung, how }) => `rung ${rung} (${how})`).join(', ')}:`);

let ran = 0;
const limit = pLimit(availableParallelism());
const told = (await Promise.all(folders.map((folder) => limit(() => differencesOf(folder))))).flat();
for (const line of told) console.log(line);
console.log(`${folders.length} submissions, ${ran} runs of a spec, ${told.length} differences`);
process.exitCode = told.length === 0 ? 0 : 1;

function foldersIn(folder) {
  return readdirSync(pathOf(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'workflows')
    .map(({ name }) => pathOf(`${folder}/${name}`));
}

/** One integration, with a spec for each of the packages that partners use: mocked, spied on, and the real one. */
function sdks() {
  const folder = path.join(scratch, 'packages', 'sdks');
  layOut('packages', folder);
  writeFileSync(path.join(folder, 'configuration.json'), '{}');
  return folder;
}

async function differencesOf(folder) {
  // Outside of our own repository, because a spec would find its node_modules.
  const root = path.join(scratch, path.basename(path.dirname(folder)), path.basename(folder));
  if (root !== folder) cpSync(folder, root, { recursive: true });
  // The templates' specs have no manifest, and only a folder with a manifest is an integration.
  if (path.basename(path.dirname(folder)) === 'specs')
    writeFileSync(path.join(root, 'integration/configuration.json'), '{}');
  const { integrations } = await loadSubmission({ root, path: '.' });
  const { settings } = await loadSettings({
    root,
    config: null,
    given: { 'install-dependencies': false },
    today: '2026-11-23',
  });
  const lines = [];
  for (const integration of integrations) {
    const results = [];
    for (const wall of walls) results.push(await resultOf(integration, { root, toolchain, settings, wall }));
    results.forEach((result, index) => {
      if (result !== results[0])
        lines.push(
          `${path.relative(pathOf('.'), folder)}, ${walls[index].how}:\n${whereTheyDiffer(results[0], result)}`,
        );
    });
  }
  return lines;
}

/** The first place where two texts differ, with the text around it. */
function whereTheyDiffer(first, second) {
  let at = 0;
  while (first[at] === second[at]) at += 1;
  return [first, second].map((text) => `  …${text.slice(Math.max(0, at - 80), at + 200)}…`).join('\n');
}

/** Everything that a reader of the report sees, except for times and the place where it ran. */
async function resultOf(integration, options) {
  const { tests, coverage, findings } = await testIntegration(integration, options);
  if (tests.status === 'passed' || tests.status === 'failed') ran += 1;
  return JSON.stringify({ ...tests, coverage, findings }, (name, value) => (name === 'durationMs' ? 0 : value));
}
