// Requires and automocks the packages of `sweep/packages.json` in specs, with the check and with plain Jest, and writes the results
// into docs/toolchain.md. npm installs them in batches in a temporary folder, without scripts. This takes half an hour. Without
// `--again`, packages in `sweep/results.json` are not tried again.
//
//     node scripts/sweep-packages.mjs [--only TEXT] [--again]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildToolchain } from './build-toolchain.mjs';
import { runByCheck } from './compare-jest/check.mjs';
import { runPlainJest } from './compare-jest/jest.mjs';
import { differencesOf } from './compare-jest/outcome.mjs';
import { pathOf } from './load-source.mjs';
import { resultTable } from './sweep/table.mjs';

/** The number of packages that are on the disk at the same time. */
const BATCH = 5;

const { values: given } = parseArgs({
  options: { only: { type: 'string', default: '' }, again: { type: 'boolean', default: false } },
});
const packages = JSON.parse(readFileSync(pathOf('scripts/sweep/packages.json'), 'utf8'));
const kept = pathOf('scripts/sweep/results.json');
const results = new Map(Object.entries(JSON.parse(readFileSync(kept, 'utf8'))));
const wanted = packages.filter((id) => id.includes(given.only) && (given.again || !results.has(id)));

const work = realpathSync(mkdtempSync(path.join(tmpdir(), 'aic-sweep-')));
process.on('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));
const toolchain = path.join(work, 'toolchain');
if (wanted.length > 0) await buildToolchain(toolchain);

for (let at = 0; at < wanted.length; at += BATCH) {
  for (const { id, version, outcome } of await tryBatch(wanted.slice(at, at + BATCH))) {
    console.log(`${id} (${version ?? 'not installed'}): ${outcome}`);
    results.set(id, { version, outcome });
  }
  const sorted = packages.flatMap((id) => (results.has(id) ? [[id, results.get(id)]] : []));
  writeFileSync(kept, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
const docs = pathOf('docs/toolchain.md');
const text = readFileSync(docs, 'utf8');
const table = resultTable([...results].map(([id, result]) => ({ id, ...result })));
writeFileSync(
  docs,
  text.replace(/(<!-- packages -->\n)[^]*(?=<!-- \/packages -->)/u, (_, head) => head + table),
);
process.exitCode = [...results.values()].some(({ outcome }) => outcome.startsWith('differs')) ? 1 : 0;

async function tryBatch(ids) {
  const roots = ids.map((id) => layOut(id, path.join(work, id.replaceAll(/[@/]/gu, '_'))));
  const specs = roots.flatMap(({ specs: of }) => of);
  const plain = runPlainJest(specs, work, toolchain);
  const ours = await runByCheck(specs, toolchain);
  const results = roots.map(({ id, version, specs: of }) => ({ id, version, outcome: outcomeOf(of, plain, ours) }));
  for (const { root } of roots) rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  return results;
}

/** Makes a folder with the package, an Action, and two specs: one requires the package, one automocks it. */
function layOut(id, root) {
  const name = id.replace(/(?<=.)@[^@/]*$/u, '');
  mkdirSync(root);
  writeFileSync(path.join(root, 'package.json'), '{}');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...flags, id], { cwd: root, stdio: 'inherit' });
  const action = path.join(root, 'integration.action.js');
  writeFileSync(action, 'exports.onExecutePostLogin = async () => {};\n');
  const test = `it('loads', () => { expect(require(${JSON.stringify(name)})).toBeDefined(); });\n`;
  const texts = { 'required.spec.js': test, 'mocked.spec.js': `jest.mock(${JSON.stringify(name)});\n${test}` };
  for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(root, file), text);
  const installed = path.join(root, 'node_modules', name, 'package.json');
  return {
    id,
    root,
    version: status === 0 ? JSON.parse(readFileSync(installed, 'utf8')).version : null,
    specs: Object.keys(texts).map((file) => ({ root, spec: path.join(root, file), action })),
  };
}

function outcomeOf(specs, plain, ours) {
  const [difference] = specs.flatMap(({ spec }) => differencesOf(plain.get(spec), ours.get(spec)));
  if (difference !== undefined) return `differs: ${difference.text}`;
  const failing = specs.filter(({ spec }) => !ours.get(spec).passes);
  if (failing.length === 0) return 'loads';
  return `fails in plain Jest, too: ${failing.map(({ spec }) => ours.get(spec).tests[0]?.message ?? ours.get(spec).notStarted)[0]}`;
}
