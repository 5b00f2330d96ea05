// Measures the CPU time of a check with one hostile file, in one warm process: for a size, for twice that size, and for a megabyte.
// Prints the files that take more than a second, or too long for twice the size, and the worst figures.
//
//     node scripts/bench-hostile.mjs [--role ROLE] [--all]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.mjs';

/** Twice each of these is below the size limit of its role. A megabyte is measured, too. */
const SIZES = { action: 60_000, spec: 95_000, guide: 95_000, manifest: 120_000, template: 120_000, config: 32_000 };
const MEGABYTE = 1_000_000;
const MOST_SECONDS = 1;
/** If the size doubles, the time doubles, too. The rest allows for a busy machine. */
const MOST_RATIO = 2.6;
/** The ratio of shorter times means nothing. */
const LEAST_MS = 150;

const { values: given } = parseArgs({
  options: { role: { type: 'string' }, all: { type: 'boolean', default: false } },
});
const { checkFolder, FILES } = await loadSource('__tests__/hostile/check.ts');
const { shapes } = await loadSource('__tests__/hostile/shapes.ts');
const { goodSubmission } = await loadSource('__tests__/lint/submission-files.ts');

const root = mkdtempSync(path.join(tmpdir(), 'aic-hostile-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
const write = (file, content) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};

/** Milliseconds of CPU time: the least of up to three measurements. */
async function cost(text) {
  let least = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage();
    await text();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    if (least < LEAST_MS) break;
  }
  return least;
}

for (const [name, content] of Object.entries(goodSubmission)) write(name, content);
for (let round = 0; round < 10; round += 1) await checkFolder(root);

const worst = { seconds: 0, ratio: 0 };
let missed = 0;
const asked = shapes.filter(({ role }) => given.role === undefined || role === given.role);
for (const { role, name, text } of asked) {
  const measure = async (size) => {
    write(FILES[role], text(size));
    return cost(() => checkFolder(root));
  };
  const [one, two, megabyte] = [await measure(SIZES[role]), await measure(2 * SIZES[role]), await measure(MEGABYTE)];
  if (role === 'config') rmSync(path.join(root, FILES.config));
  else write(FILES[role], goodSubmission[FILES[role]]);
  const seconds = Math.max(one, two, megabyte) / 1000;
  const ratio = two < LEAST_MS ? 1 : two / Math.max(one, LEAST_MS / MOST_RATIO);
  worst.seconds = Math.max(worst.seconds, seconds);
  worst.ratio = Math.max(worst.ratio, ratio);
  const isMissed = seconds > MOST_SECONDS || ratio > MOST_RATIO;
  if (isMissed) missed += 1;
  if (!isMissed && !given.all) continue;
  const times = [one, two, megabyte].map((ms) => ms.toFixed(0).padStart(6)).join('');
  console.log(
    `${isMissed ? 'MISSED' : '      '} ${role.padEnd(9)}${name.padEnd(44)}${times} ms   ${ratio.toFixed(2)} ×`,
  );
}
console.log(
  `\n${asked.length} hostile shapes: at most ${worst.seconds.toFixed(2)} s of CPU time, ${worst.ratio.toFixed(2)} × for twice the size`,
);
console.log(`  goal: ≤ ${MOST_SECONDS} s and ≤ ${MOST_RATIO} × – ${missed === 0 ? 'met' : `MISSED by ${missed}`}`);
