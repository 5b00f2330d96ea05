import fs from 'node:fs';
import path from 'node:path';
import { flowIds, type FlowId } from '../../src/auth0/flows.ts';
import { check } from '../../src/check.ts';
import { loadSettings } from '../../src/configuration/load.ts';
import { examples } from '../../src/start/examples.ts';
import { markers } from '../../src/start/markers.ts';
import { lintIntegration, lintSubmission } from '../../src/lint/lint.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import { buildToolchain, temporaryFolder } from '../sandbox/repository.ts';
import { run } from '../terminal/run.ts';

const EXAMPLES = path.resolve(__dirname, '../../examples');
const GUIDE = 'integration/installation_guide.md';
const MANIFEST = 'integration/configuration.json';

/** A name with characters that have a meaning in each of the written files. */
const HOSTILE = 'Öl & "Wäsche" *$&* `${x}` <b>*/ [a](b)';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
});

/** The findings of a check with tests and probe, as `rule file:line`. */
async function checked(root: string, at: string): Promise<{ found: string[]; conclusion: string; probed: number }> {
  // No network: these specs only need the mocks that come with the check, or have their own.
  const loaded = await loadSettings({
    root,
    config: null,
    given: { 'install-dependencies': false },
    today: '2026-11-23',
  });
  const { report, defects } = await check({
    ...loaded,
    root,
    path: at,
    toolchain,
    commit: null,
    progress: () => undefined,
    announce: () => undefined,
  });
  expect(defects).toEqual([]);
  const [integration] = report.integrations;
  expect(integration).toMatchObject({ tests: { status: 'passed' }, coverage: { successPath: { percent: 100 } } });
  return {
    conclusion: report.conclusion,
    found: [...report.findings, ...report.integrations.flatMap(({ findings }) => findings)].map(told),
    probed: integration?.behaviour?.scenarios.length ?? 0,
  };
}

const told = ({ rule, file, start }: { rule: string; file: string; start: { line: number } }): string =>
  `${rule} ${file}:${start.line}`;

/** Only the static findings of a folder. */
async function linted(root: string): Promise<string[]> {
  const submission = await loadSubmission({ root, path: '.' });
  const findings = submission.integrations.flatMap((each) => lintIntegration(each, submission));
  return [...lintSubmission(submission), ...findings].map(told);
}

/** Fills the gaps that only a person can fill, like a person. */
function fillIn(folder: string, flow: FlowId): void {
  for (const file of [GUIDE, MANIFEST]) {
    const target = path.join(folder, file);
    let text = fs.readFileSync(target, 'utf8');
    for (const marker of Object.values(markers)) {
      text = text.replaceAll(marker, () => 'As your console shows it under Settings, after you have logged in.');
    }
    fs.writeFileSync(target, text);
  }
  fs.cpSync(path.join(EXAMPLES, examples[flow].folder, 'media'), path.join(folder, 'media'), { recursive: true });
}

/** Fields of the example that say where to find their value, by their new names. */
function ofTheService(flow: FlowId): string[] {
  const { folder, short } = examples[flow];
  const { secrets, configuration } = JSON.parse(
    fs.readFileSync(path.join(EXAMPLES, folder, MANIFEST), 'utf8'),
  ) as Record<'secrets' | 'configuration', { name: string; description: string }[]>;
  const named = (fields: typeof secrets) => fields.filter(({ description }) => description.includes(short));
  return [...named(secrets).map(() => 'VAULT_TOKEN'), ...named(configuration).map(({ name }) => name)];
}

const lineOf = (folder: string, file: string, text: string): number =>
  fs
    .readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

const linesOf = (folder: string, file: string, text: string): number[] =>
  fs
    .readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line
        .split(text)
        .slice(1)
        .map(() => index + 1),
    );

describe.each(flowIds)('%s', (flow) => {
  it('has an example that is ready, with no finding of any severity', async () => {
    const root = path.resolve(EXAMPLES, '..');
    const { found, conclusion, probed } = await checked(root, `examples/${examples[flow].folder}`);
    expect({ found, conclusion }).toEqual({ found: [], conclusion: 'success' });
    // Without its package, it cannot be executed.
    expect(probed).toBeGreaterThan(flow === 'custom-token-exchange' ? -1 : 13);
  });

  it('is started with gaps that only a person can fill, and is ready when they are filled', async () => {
    const folder = path.join(temporaryFolder(), 'new');
    // The first one replaces the example's.
    const fields = ['--secret', 'VAULT_TOKEN', '--secret', 'VAULT_PEPPER', '--secret', 'VAULT_SALT'];
    const more = ['--field', 'REGION=eu', '--field', 'TENANT_NAME', '--field', 'DEBUG=true'];
    const { status, stdout } = await run('start', folder, '--flow', flow, '--service', HOSTILE, ...fields, ...more);
    expect(status).toBe(0);

    const found = await linted(folder);
    const media = ['256x256-logo', '460x260-column-1', '460x260-column-2', '460x260-column-3'];
    const added = ['VAULT_PEPPER', 'VAULT_SALT', 'REGION', 'TENANT_NAME'];
    const names = [...ofTheService(flow), ...added];
    const marked = (marker: string) => linesOf(folder, GUIDE, marker).map((line) => `guide/todo ${GUIDE}:${line}`);
    expect(marked(markers.summary)).toEqual([`guide/todo ${GUIDE}:1`]);
    expect(marked(markers.account)).toHaveLength(1);
    expect(marked(markers.setUp)).toHaveLength(1);
    expect(marked(markers.field)).toHaveLength(added.length);
    expect(marked(markers.compare)).toHaveLength(1);
    expect(fs.readFileSync(path.join(folder, GUIDE), 'utf8')).not.toContain('&#x20;');
    expect(found.sort()).toEqual(
      [
        ...media.map((name) => `media/placeholder media/${name}.png:1`),
        ...names.map((name) => `manifest/placeholder-text ${MANIFEST}:${lineOf(folder, MANIFEST, `"${name}"`) + 2}`),
        ...Object.values(markers).flatMap((marker) => marked(marker)),
      ].sort(),
    );
    for (const each of found) expect(stdout).toContain(`${each.split(' ')[1] ?? ''}  `);

    fillIn(folder, flow);
    expect(await checked(folder, '.')).toMatchObject({ found: [], conclusion: 'success' });
  });
});
