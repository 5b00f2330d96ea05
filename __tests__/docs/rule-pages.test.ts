import { rmSync } from 'node:fs';
import { pageHead } from '../../scripts/rule-tables.mjs';
import { advise } from '../../src/advisories/advise.ts';
import { parseConfigurationFile } from '../../src/configuration/file.ts';
import { unusedWaivers } from '../../src/report/waivers.ts';
import { probeIntegration } from '../../src/probe/probe-integration.ts';
import { textRules } from '../../src/lint/registry.ts';
import { isRuleId, ruleDoc, ruleIds } from '../../src/rules/catalogue.ts';
import { loadSettings } from '../../src/configuration/load.ts';
import { pagePath } from '../../src/rules/page.ts';
import { testIntegration } from '../../src/sandbox/test-integration.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import type { Integration } from '../../src/submission/model.ts';
import type { Settings } from '../../src/configuration/settings.ts';
import { lint, withFiles } from '../lint/rule-tester.ts';
import { startRegistry } from '../sandbox/registry.ts';
import { buildToolchain, temporaryFolder } from '../sandbox/repository.ts';
import { bestWall } from '../sandbox/walls.ts';
import type { Example } from './rule-pages.ts';
import { NOT_OURS, readPages } from './rule-pages.ts';

/** Rules with findings that only come from a run of the spec or of the Action. */
const run =
  /^behaviour\/|^tests\/(?:failed|not-run|none|never-calls-handler|success-path-coverage|no-denial|coverage|network|unseen-assertion|jest-settings)$/;

/** The only rule with findings from the package registry. */
const ADVICE = 'manifest/vulnerable-dependency';

const CONFIGURATION = '.github/integration-check.yml';
const TODAY = '2026-12-01';

const pages = readPages();
const ofRules = pages.flatMap((page) => (isRuleId(page.id) ? [{ ...page, id: page.id }] : []));

describe('docs/rules', () => {
  it('has a page for each rule', () => {
    const ids = new Set(pages.map(({ id }) => id));
    expect(ruleIds.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is linked by the metadata of each rule over text', () => {
    const known = new Set(pages.map(({ id }) => pagePath(id)));
    expect(textRules.filter(({ id, module }) => module.meta?.docs?.url !== pagePath(id))).toEqual([]);
    expect(textRules.filter(({ module }) => !known.has(module.meta?.docs?.url ?? ''))).toEqual([]);
  });

  it('has no page of a rule that does not exist', () => {
    expect(pages.map(({ id }) => id).filter((id) => !isRuleId(id))).toEqual([]);
  });
});

describe.each(pages)('docs/rules/$id.md', ({ text, sections, examples: all }) => {
  it('has its sections, and an example of both kinds', () => {
    expect(sections).toEqual(['Why', 'How to fix', 'Examples']);
    expect(all.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['bad', 'good']));
    expect(text.split('\n').length).toBeLessThan(110);
  });
});

describe.each(ofRules)('docs/rules/$id.md', ({ id, text }) => {
  it('says what the catalogue says', () => {
    expect(text.slice(0, text.indexOf('## '))).toBe(pageHead(id, ruleDoc(id)));
  });
});

const examples = ofRules.flatMap(({ id, examples: all }) =>
  all
    .map((example, index) => ({ ...example, id, name: `${example.kind} example ${index + 1} of ${id}` }))
    .filter(({ files }) => !Object.values(files).includes(NOT_OURS)),
);

function expectFinding(id: string, kind: Example['kind'], rules: readonly string[]): void {
  const found = rules.filter((rule) => rule === id);
  if (kind === 'bad') expect(found).not.toEqual([]);
  else expect(found).toEqual([]);
}

describe('the lint run', () => {
  it.each(examples.filter(({ id }) => id !== ADVICE && !run.test(id)))('of the $name', async (example) => {
    expectFinding(example.id, example.kind, await rulesFound(example));
  });
});

describe('what the registry answers', () => {
  it.each(examples.filter(({ id }) => id === ADVICE))('of the $name', async (example) => {
    expectFinding(example.id, example.kind, await rulesOfAdvice(example));
  });
});

describe('the run of the spec or of the Action', () => {
  let toolchain: string;
  beforeAll(() => {
    toolchain = buildToolchain();
  });

  it.each(examples.filter(({ id }) => run.test(id)))('of the $name', async (example) => {
    const rules = await (example.id.startsWith('behaviour/') ? rulesOfProbe : rulesOfRun)(example, toolchain);
    expectFinding(example.id, example.kind, rules);
  });
});

/** The rules with findings, from a lint run and from the configuration file if the example has one. */
async function rulesFound({ files, bare }: Example): Promise<string[]> {
  // Only tracked files are committed.
  const findings = await lint(files, { bare, git: true });
  const text = files[CONFIGURATION];
  if (typeof text !== 'string') return findings.map(({ rule }) => rule);
  const parsed = parseConfigurationFile(CONFIGURATION, text, TODAY);
  const unused = unusedWaivers(findings, parsed.waivers, { tested: false });
  return [...findings, ...parsed.findings, ...unused].map(({ rule }) => rule);
}

/** The rules with findings from a run of the spec, with the usual settings. */
function rulesOfRun(example: Example, toolchain: string): Promise<string[]> {
  return onIntegration(example, async (integration, root, settings) => {
    const { findings } = await testIntegration(integration, { root, toolchain, settings, wall: await bestWall() });
    return findings.map(({ rule }) => rule);
  });
}

/** The rules with findings from a registry with an advisory on `merrow` before 1.2.0. */
async function rulesOfAdvice(example: Example): Promise<string[]> {
  const registry = await startRegistry(['1.0.0', '1.2.0'].map((version) => ({ name: 'merrow', version })));
  const cache = temporaryFolder();
  try {
    const advisory = { id: 1, url: 'https://github.com/advisories/GHSA-1', title: 'Bad', severity: 'high' };
    registry.advisories = { merrow: [{ ...advisory, vulnerable_versions: '<1.2.0' }] };
    return await onIntegration(example, async (integration, root, settings) => {
      const { findings } = await advise(integration, {
        root,
        settings,
        environment: { PATH: process.env['PATH'], HOME: cache, NPM_CONFIG_REGISTRY: registry.url },
        progress: () => undefined,
        unanswered: (why) => {
          throw new Error(why);
        },
      });
      return findings.map(({ rule }) => rule);
    });
  } finally {
    await registry.close();
    rmSync(cache, { recursive: true, force: true });
  }
}

/** The rules with findings from executing the Action against faults. */
function rulesOfProbe(example: Example, toolchain: string): Promise<string[]> {
  return onIntegration(example, async (integration, root, settings) => {
    const options = { root, toolchain, settings, wall: await bestWall(), scenario: null };
    const { behaviour, findings } = await probeIntegration(integration, options);
    // No findings would mean nothing if nothing ran.
    expect(behaviour?.notTried).toEqual([]);
    return findings.map(({ rule }) => rule);
  });
}

function onIntegration<T>(
  { files, bare }: Example,
  run: (integration: Integration, root: string, settings: Settings) => Promise<T>,
): Promise<T> {
  return withFiles(files, { bare }, async (root) => {
    const [integration] = (await loadSubmission({ root, path: '.' })).integrations;
    if (integration === undefined) throw new Error('The good submission has an integration');
    const { settings } = await loadSettings({ root, config: null, given: {}, today: TODAY });
    return run(integration, root, settings);
  });
}
