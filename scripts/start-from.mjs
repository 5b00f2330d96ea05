// Makes a submission from the Action of every example and fixture, without its other files. Prints how the manifest differs from the
// original, how much of the success path the written spec runs, and the errors in the result. Packages are installed from the registry.
// With --manifests, nothing is run.
//
//     node scripts/start-from.mjs [--verbose] [--manifests] [--keep FOLDER] [NAME…]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildToolchain } from './build-toolchain.mjs';
import { loadSource, pathOf } from './load-source.mjs';
import { manifestDifferences } from './manifest-differences.mjs';

const { values: given, positionals } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    manifests: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
  allowPositionals: true,
});
const {
  loadSubmission,
  lintIntegration,
  startFrom,
  manifestFrom,
  filesOf,
  serviceOf,
  chooseWall,
  loadSettings,
  severityOf,
  messageOf,
  factsOf,
  dependenciesOf,
  nodeOf,
  testIntegration,
} = await loadSource(
  ...['src/submission/load.ts', 'src/lint/lint.ts', 'src/start/from/start-from.ts', 'src/start/common-files.ts'],
  ...['src/start/service.ts', 'src/sandbox/wall/index.ts', 'src/configuration/load.ts', 'src/rules/catalogue.ts'],
  ...['src/report/message.ts', 'src/analysis/facts/action.ts', 'src/sandbox/test-integration.ts'],
);

const work = mkdtempSync(path.join(tmpdir(), 'aic-start-from-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));
const toolchain = path.join(work, 'toolchain');
if (!given.manifests) await buildToolchain(toolchain);
const { settings } = await loadSettings({ root: work, config: null, given: {}, today: '2026-01-15' });
const wall = await chooseWall(settings, [tmpdir()], () => undefined);
const service = serviceOf('Merrow');

const seen = [];
for (const each of await sources()) {
  if (positionals.length > 0 && !positionals.some((name) => each.name.includes(name))) continue;
  seen.push(given.manifests ? await tryManifest(each) : await tryOne(each));
}

const made = seen.filter(({ refused }) => refused === null);
const whole = made.filter(({ covered, total }) => covered === total);
const sum = (of) => made.reduce((all, each) => all + of(each), 0);
const percent = (part, all) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
const compared = made.filter(({ hasOriginal }) => hasOriginal);
const share = (isMeant) => {
  const meant = compared.filter(({ differences }) => differences.every(isMeant));
  return `${meant.length} of ${compared.length} (${percent(meant.length, compared.length)})`;
};
console.log(`
${seen.length} Actions; ${seen.length - made.length} refused
manifests equal to the original but for labels: ${share(() => false)}
equal but for labels and what the code does not hold: ${share(({ reason }) => reason !== null)}`);
if (!given.manifests)
  console.log(`specs that run the whole success path: ${whole.length} of ${made.length} (${percent(whole.length, made.length)})
statements of all success paths: ${sum(({ covered }) => covered)} of ${sum(({ total }) => total)} (${percent(
    sum(({ covered }) => covered),
    sum(({ total }) => total),
  )})
tests: ${sum(({ tests }) => tests)}, failing: ${sum(({ failing }) => failing)}
errors in what was written: ${sum(({ errors }) => errors)}`);

/** Every Action that can be used: it parses, and has one flow. */
async function sources() {
  const found = [];
  for (const base of ['__tests__/fixtures/submissions', 'examples']) {
    for (const name of readdirSync(pathOf(base)).sort()) {
      const root = path.join(pathOf(base), name);
      const submission = await loadSubmission({ root, path: '.' });
      for (const integration of submission.integrations) {
        const { path: folder, action, manifest, files } = integration;
        if (action.state !== 'parsed' || factsOf(action.value).flow === null) continue;
        const original = manifest.state === 'parsed' ? JSON.parse(files.manifest.text) : null;
        const findings = () => lintIntegration(integration, submission);
        const differencesOf = (made, told) =>
          original === null
            ? []
            : manifestDifferences(original, made, {
                tree: action.value,
                findings: findings(),
                complete: manifest.value.complete,
                told,
              });
        found.push({ name: `${name}/${folder}`, text: action.value.text, original, differencesOf });
      }
    }
  }
  const good = pathOf('__tests__/fixtures/good-actions');
  for (const name of readdirSync(good).sort()) {
    const text = readFileSync(path.join(good, name), 'utf8');
    found.push({ name: `good-actions/${name}`, text, original: null, differencesOf: () => [] });
  }
  return found;
}

function sourceOf({ name, text, original }) {
  const dependencies = Array.isArray(original?.dependencies) ? original.dependencies : [];
  return { path: name, text, name: null, runtime: null, trigger: null, dependencies, secrets: [] };
}

function printed({ line, reason }) {
  return `    manifest: ${line}${reason === null ? '' : ` (${reason})`}`;
}

async function tryManifest(each) {
  const folder = mkdtempSync(path.join(work, 'manifest-'));
  try {
    const { placed, told } = await manifestFrom(sourceOf(each), {
      folder,
      environment: process.env,
      progress: () => undefined,
    });
    const differences = each.differencesOf(placed.manifest, told);
    console.log(
      [
        each.name,
        ...differences.map(printed),
        ...(given.verbose ? told.map((sentence) => `    ${sentence}`) : []),
      ].join('\n'),
    );
    return { refused: null, hasOriginal: each.original !== null, differences };
  } catch (error) {
    return refused(each, error);
  }
}

function refused({ name }, error) {
  const isRefusal = error?.constructor?.name === 'ConfigurationError';
  console.log(`${name}: ${isRefusal ? `refused: ${error.message}` : (error?.stack ?? error)}`);
  return { refused: error };
}

async function tryOne(each) {
  const { name, original } = each;
  const started = performance.now();
  try {
    const sandbox = { dependenciesOf, nodeOf, testIntegration };
    const options = {
      service,
      toolchain,
      sandbox,
      settings,
      wall,
      environment: process.env,
      progress: () => undefined,
    };
    const { submission, told, spec } = await startFrom(sourceOf(each), options);
    const files = filesOf(submission, '');
    const root = given.keep === undefined ? path.join(work, name.replaceAll('/', '-')) : path.join(given.keep, name);
    for (const [file, content] of files) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    }
    const written = await loadSubmission({ root, path: '.' });
    const [integration] = written.integrations;
    const findings = lintIntegration(integration, written).filter(
      ({ file }) => !file.endsWith('integration.action.js'),
    );
    const errors = findings.filter(
      ({ rule, messageId }) =>
        severityOf(rule, messageId) === 'error' &&
        !/^(?:guide\/todo|manifest\/placeholder-text|media\/placeholder)$/u.test(rule),
    );
    const { covered, total } = spec.success;
    const differences = each.differencesOf(submission.manifest, told);
    const ms = Math.round(performance.now() - started);
    const missed = (spec.coverage?.uncovered ?? []).filter(({ path: of }) => of === 'success');
    console.log(
      `${name}: ${covered} of ${total}, ${spec.tests} tests, ${ms} ms${missed.map(({ start, end }) => ` ${start}-${end}`).join('')}`,
    );
    for (const difference of differences) console.log(printed(difference));
    for (const error of errors)
      console.log(`    ERROR ${error.rule} ${error.file}:${error.start.line} ${messageOf(error).message}`);
    if (given.verbose) for (const lost of spec.lost) console.log(`    lost: ${lost.slice(0, 600)}`);
    if (given.verbose) for (const sentence of told) console.log(`    ${sentence}`);
    return {
      name,
      refused: null,
      hasOriginal: original !== null,
      differences,
      covered,
      total,
      tests: spec.tests,
      failing: spec.failing,
      errors: errors.length,
    };
  } catch (error) {
    return refused(each, error);
  }
}
