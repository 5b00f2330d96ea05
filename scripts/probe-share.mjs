// Probes every submission under `__tests__/fixtures/submissions`, or in the given folders, and prints how many handlers reach a clean
// success, with the scenarios and milliseconds for each Action. An Action with an error of `layout/`, `code/syntax`,
// `code/not-commonjs` or `flow/` is left out. Packages are installed from the registry.
//
//     node scripts/probe-share.mjs [--verbose] [FOLDER…]
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildToolchain } from './build-toolchain.mjs';
import { loadSource, pathOf } from './load-source.mjs';

const { values: given, positionals } = parseArgs({
  options: { verbose: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const {
  loadSubmission,
  lintIntegration,
  lintSubmission,
  probeIntegration,
  chooseWall,
  factsOf,
  flows,
  loadSettings,
  severityOf,
} = await loadSource(
  ...['src/submission/load.ts', 'src/lint/lint.ts', 'src/probe/probe-integration.ts', 'src/sandbox/wall/index.ts'],
  ...['src/analysis/facts/action.ts', 'src/auth0/flows.ts', 'src/configuration/load.ts', 'src/rules/catalogue.ts'],
);

const work = mkdtempSync(path.join(tmpdir(), 'aic-share-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));
const toolchain = path.join(work, 'toolchain');
await buildToolchain(toolchain);
const fixtures = pathOf('__tests__/fixtures/submissions');
const folders = positionals.length > 0 ? positionals.map((each) => path.resolve(each)) : submissionsOf(fixtures);
const { settings } = await loadSettings({ root: work, config: null, given: {}, today: '2026-01-15' });
const wall = await chooseWall(settings, [work], () => undefined);

const seen = [];
for (const folder of folders) seen.push(...(await probeSubmission(folder)));

const handlers = seen.flatMap((each) => each.handlers);
const clean = handlers.filter(({ reason }) => reason === null);
const sum = (of) => seen.reduce((all, each) => all + of(each), 0);
const perAction = (of) => (sum(of) / Math.max(1, seen.length)).toFixed(1);
for (const { name, handlers: all } of seen) {
  for (const { handler, reason } of all) if (reason !== null) console.log(`${name}: ${handler}: ${reason}`);
}
console.log(`
${seen.length} Actions, ${handlers.length} handlers, ${clean.length} with a clean success: ${((100 * clean.length) / Math.max(1, handlers.length)).toFixed(0)} %
scenarios an Action: ${perAction(({ scenarios }) => scenarios)}
milliseconds an Action: ${perAction(({ ms }) => ms)} without packages ${averageMs(false)}, with packages ${averageMs(true)}
by its own spec: ${handlers.filter(({ replayed }) => replayed).length} handlers`);

function averageMs(withPackages) {
  const of = seen.filter((each) => each.packages === withPackages);
  return (of.reduce((all, { ms }) => all + ms, 0) / Math.max(1, of.length)).toFixed(0);
}

function submissionsOf(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
}

async function probeSubmission(folder) {
  const root = path.join(work, path.basename(folder));
  cpSync(folder, root, { recursive: true });
  const images = pathOf('examples/post-login-risk/media');
  if (!existsSync(path.join(root, 'media'))) cpSync(images, path.join(root, 'media'), { recursive: true });
  const submission = await loadSubmission({ root, path: '.' });
  const found = [];
  for (const integration of submission.integrations) {
    if (integration.action.state !== 'parsed') continue;
    const facts = factsOf(integration.action.value);
    if (facts.flow === null) continue;
    const findings = [...lintSubmission(submission), ...lintIntegration(integration, submission)];
    const isOut = ({ rule, messageId }) =>
      severityOf(rule, messageId) === 'error' && /^(?:layout\/|code\/syntax|code\/not-commonjs|flow\/)/u.test(rule);
    if (findings.some(isOut)) continue;
    found.push(await probeOne(`${path.basename(folder)}/${integration.path}`, integration, facts, root));
  }
  return found;
}

async function probeOne(name, integration, facts, root) {
  const own = flows[facts.flow].handlers.map((each) => each.name);
  const names = facts.handlers.flatMap((each) => (own.includes(each.name) ? [each.name] : []));
  const started = performance.now();
  const { behaviour, findings } = await probeIntegration(integration, {
    root,
    toolchain,
    settings,
    wall,
    scenario: null,
  });
  const ms = performance.now() - started;
  const handlers = names.map((handler) => ({
    handler,
    replayed: behaviour?.replayed?.includes(handler) ?? false,
    reason: behaviour === null ? 'it was not probed' : (reasonOf(behaviour, handler) ?? null),
  }));
  const scenarios = behaviour?.scenarios.length ?? 0;
  if (given.verbose) {
    console.log(`${name}: ${scenarios} scenarios, ${ms.toFixed(0)} ms`);
    for (const { rule, messageId, start } of findings)
      console.log(`    ${severityOf(rule, messageId)} ${rule} ${start.line}`);
  }
  const manifest = integration.manifest.state === 'parsed' ? integration.manifest.value : null;
  return { name, handlers, scenarios, ms, packages: (manifest?.dependencies.length ?? 0) > 0 };
}

function reasonOf({ notTried }, handler) {
  return notTried.find((each) => each.handler === handler)?.reason;
}
