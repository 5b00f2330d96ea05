import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSource } from '../load-source.mjs';
import { checkExample } from './reports.mjs';

const { renderMarkdown } = await loadSource('src/report/markdown.ts');
const { renderHtml } = await loadSource('src/report/html.ts');
const { renderText } = await loadSource('src/report/text.ts');
const { compareRuns } = await loadSource('src/report/last-run.ts');
const { keepTicks } = await loadSource('src/github/ticks.ts');
const { permalinks } = await loadSource('src/github/permalink.ts');

const { home } = await loadSource('src/home.ts');
const { pagePath } = await loadSource('src/rules/page.ts');

const documentation = (rule) => home.page(pagePath(rule));
const linksAt = (commit) =>
  permalinks({ serverUrl: 'https://github.com', repository: { owner: 'tarnwick', repo: 'integration' }, commit });

/** The texts that a run puts on the pull request, into its HTML report and into the terminal. */
function publish({ report, sources, settings }, { before = null, limit = 65_000, received = false } = {}) {
  const link = linksAt(report.commit);
  const run = compareRuns(report, before, { whole: true });
  const shown = received ? [] : sources;
  const receivedFrom = received ? { run: 'https://github.com/tarnwick/integration/actions/runs/4711' } : null;
  const options = { link, documentation, sources: shown, thresholds: received ? null : settings.thresholds };
  const markdown = renderMarkdown(report, {
    ...options,
    receivedFrom,
    run,
    limit,
    command: `npx --yes github:${home.slug}#${home.tag} check .`,
    elsewhere: 'The summary of the job has more, and its JSON report the whole',
  });
  return { markdown, html: renderHtml(report, options), text: (colour) => renderText(report, { colour }), run };
}

const MANY = [
  'an undeclared secret',
  'a TODO in the guide',
  'a logo of another size',
  'a failing test',
  'a secret in the debug log',
  'a request without a timeout',
  'an error that the user reads',
  'a comparison that converts',
  'a log that no switch gates',
  'a success path that is half covered',
  'a lower-case secret name',
];
const SOME = ['an undeclared secret', 'a TODO in the guide', 'a logo of another size', 'a failing test'];

/** The example in two folders of one repository. The second loses most defects of `SOME`, and both get further ones. */
async function twice(root) {
  const at = (...names) => path.join(root, ...names);
  await rename(at('integration'), at('risk'));
  await cp(at('risk'), at('integration', 'risk'), { recursive: true });
  await cp(at('risk'), at('integration', 'profile'), { recursive: true });
  await rm(at('risk'), { recursive: true });
  await edit(at('integration', 'profile', 'installation_guide.md'), ' [[TODO: how to appeal]]', '');
  await edit(at('integration', 'profile', 'integration.action.js'), ', RISK_ACCOUNT', '');
  await edit(at('integration', 'profile', 'integration.action.spec.js'), '80.5', '80');
  await edit(at('integration', 'profile', 'configuration.json'), 'RISK_API_URL', 'riskApiUrl');
  for (const file of ['integration.action.js', 'integration.action.spec.js']) {
    await edit(at('integration', 'profile', file), 'RISK_API_URL', 'riskApiUrl');
  }
  await edit(
    at('integration', 'risk', 'integration.action.js'),
    '  api.idToken.setCustomClaim(RISK_CLAIM, score);\n',
    '  api.idToken.setCustomClaim(RISK_CLAIM, score);\n  if (event.stats.logins_count > 100) {\n    api.user.setAppMetadata("tarnwick_score", score);\n  }\n',
  );
  await edit(
    at('integration', 'risk', 'integration.action.spec.js'),
    '      ["answers without a score", () => answer({})],\n      ["answers with a score that is no number", () => answer({ score: "12" })],\n',
    '',
  );
  await edit(
    at('integration', 'risk', 'configuration.json'),
    '"dependencies": []',
    '"dependencies": [{ "name": "uuid", "version": "^9.0.0" }]',
  );
}

async function edit(file, from, to) {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no longer "${from}"`);
  await writeFile(file, text.replaceAll(from, to));
}

const WAIVERS = {
  '.github/integration-check.yml': `waivers:
  - rule: secrets/name-case
    path: integration/profile
    reason: The field is in use by 40 customers; renamed with version 2.
    expires: 2027-02-28
`,
};

/** The states that the README shows. */
export async function readmeStates() {
  const ready = await checkExample({});
  const several = await checkExample({
    defects: SOME,
    arrange: twice,
    files: WAIVERS,
    given: { 'install-dependencies': false },
  });
  return { ready: publish(ready), 'not-ready': publish(several) };
}

/** Every state of a review summary, to look at after a change of a renderer. */
export async function allStates() {
  const readme = await readmeStates();
  const many = await checkExample({ defects: MANY });
  const first = publish(many);
  const fewer = await checkExample({ defects: MANY.slice(0, 4), commit: 'c7'.repeat(20) });
  const second = publish(fewer, { before: first.run });
  const untested = await checkExample({ defects: ['no spec'] });
  return {
    ...readme,
    ticked: { ...readme['not-ready'], markdown: ticked(readme['not-ready'].markdown) },
    many: first,
    'second-run': second,
    degraded: publish(many, { limit: 6_000 }),
    tiny: publish(many, { limit: 2_500 }),
    received: publish(many, { received: true }),
    untested: publish(untested),
  };
}

/** A summary in which a reviewer ticked a box, after the next run was posted. */
function ticked(markdown) {
  return keepTicks(markdown, markdown.replace('- [ ] ', '- [x] '));
}
