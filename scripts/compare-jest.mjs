// Runs the specs of `__tests__/fixtures/compared/` with the check and with plain `jest --ci`, and compares them test by test. Exits 1
// if `compare-jest/differences.json` has no reason for a difference, or has a reason without a difference.
//
//     npm run compare:jest [-- --group NAME]… [--only TEXT] [--toolchain FOLDER]
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildToolchain } from './build-toolchain.mjs';
import { runByCheck } from './compare-jest/check.mjs';
import { unexplained } from './compare-jest/differences.mjs';
import { groups, layOut } from './compare-jest/groups.mjs';
import { runPlainJest } from './compare-jest/jest.mjs';
import { differencesOf } from './compare-jest/outcome.mjs';

const { values: given } = parseArgs({
  options: {
    group: { type: 'string', multiple: true, default: groups() },
    only: { type: 'string', default: '' },
    toolchain: { type: 'string' },
  },
});

const work = realpathSync(mkdtempSync(path.join(tmpdir(), 'aic-compare-')));
process.on('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));
const toolchain = path.resolve(given.toolchain ?? path.join(work, 'toolchain'));
if (given.toolchain === undefined) await buildToolchain(toolchain);

const specs = given.group.flatMap((group) => layOut(group, path.join(work, group), toolchain));
const compared = specs.filter(({ name }) => name.includes(given.only));
if (compared.length === 0) throw new Error(`No spec has "${given.only}" in its name`);
const plain = runPlainJest(compared, work, toolchain);
const ours = await runByCheck(compared, toolchain);

let tests = 0;
const found = compared.flatMap(({ name, spec }) => {
  const theirs = plain.get(spec);
  if (theirs === undefined) throw new Error(`Plain Jest did not run ${name}`);
  tests += theirs.tests.length;
  return differencesOf(theirs, ours.get(spec)).map((difference) => ({ spec: name, ...difference }));
});
const { explained, faults } = unexplained(found, new Set(compared.map(({ name }) => name)));
for (const fault of faults) console.log(fault);
console.log(
  `${compared.length} specs, ${tests} tests: ${explained} differences with a reason, ${faults.length} without`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
