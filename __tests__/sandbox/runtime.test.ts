import fs from 'node:fs';
import path from 'node:path';
import { loadSettings } from '../../src/configuration/load.ts';
import { nodeFor, type Machine } from '../../src/sandbox/runtime.ts';
import { testIntegration } from '../../src/sandbox/test-integration.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import { nodeOf } from '../nodes.ts';
import { action, buildToolchain, temporaryFolder } from './repository.ts';
import { bestWall } from './walls.ts';

const ours = { command: '/ours/bin/node', version: '24.12.0' };
const none = { PATH: '' };

function program(file: string, says: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `#!/bin/sh\n${says}\n`, { mode: 0o755 });
  return file;
}

/** A tool cache with these versions. A `*` after one marks it as incomplete. */
function toolCache(...versions: readonly string[]): NodeJS.ProcessEnv & { readonly RUNNER_TOOL_CACHE: string } {
  const cache = temporaryFolder();
  for (const each of versions) {
    const version = each.replace('*', '');
    const folder = path.join(cache, 'node', version, process.arch);
    program(path.join(folder, 'bin/node'), 'exit 1');
    if (version === each) fs.writeFileSync(`${folder}.complete`, '');
  }
  return { ...none, RUNNER_TOOL_CACHE: cache };
}

const machine = (environment: NodeJS.ProcessEnv, root = '/repository', rung: Machine['rung'] = 1): Machine => ({
  ours,
  environment,
  root,
  rung,
});
const version = (runtime: string | null, environment: NodeJS.ProcessEnv) =>
  nodeFor(runtime, machine(environment)).version;

describe('the Node.js that runs the tests', () => {
  const unknown = 'it runs this check, and the submission names no runtime that Auth0 runs Actions on';
  it.each([
    ['no runtime', null, 'it runs this check, and the submission names no runtime'],
    ['a runtime that Auth0 does not document', 'node99', unknown],
    ['a runtime that Auth0 has retired', 'node16', unknown],
    ['something else', '../../bin/sh', unknown],
  ])('is ours, without a notice, for %s', (_what, runtime, reason) => {
    expect(nodeFor(runtime, machine(toolCache('16.20.0', '22.1.0', '99.0.0')))).toEqual({
      ...ours,
      reason,
      notice: null,
    });
  });

  it('is ours if ours has that major version, and no other is started', () => {
    const folder = temporaryFolder();
    program(path.join(folder, 'node'), `echo asked > ${folder}/asked`);
    const ourMajor = { command: '/ours/bin/node', version: '22.1.0' };
    const found = nodeFor('node22', { ours: ourMajor, environment: { PATH: folder }, root: '/repository', rung: 4 });
    const reason = "it runs this check, and the Action's runtime is node22";
    expect(found).toEqual({ ...ourMajor, reason, notice: null });
    expect(fs.readdirSync(folder)).toEqual(['node']);
  });

  it('is the newest with that major version in the tool cache', () => {
    const environment = toolCache('20.19.0', '22.9.0', '22.14.0', '22.15.0*', '24.1.0');
    const found = nodeFor('node22', machine(environment));
    expect(found).toEqual({
      command: path.join(environment.RUNNER_TOOL_CACHE, 'node/22.14.0', process.arch, 'bin/node'),
      version: '22.14.0',
      reason: "the Action's runtime is node22, and the tool cache has it",
      notice: "The tests run under Node.js 22.14.0, as the Action's runtime is node22.",
    });
  });

  it.each([
    ['24.21.0', '22.14.0', 4, '24.21.0'],
    ['24.21.0', '22.14.0', 3, '22.14.0'],
    ['20.19.0', '22.14.0', 4, '22.14.0'],
  ] as const)('without a wall never isolates tests less than ours: %s, %s on rung %i', (own, named, rung, taken) => {
    const runtime = `node${named.slice(0, 2)}`;
    const ours = { command: '/ours/bin/node', version: own };
    const found = nodeFor(runtime, { ...machine(toolCache(named), '/repository', rung), ours });
    expect(found.version).toBe(taken);
    if (taken === own) {
      expect(found.notice).toBe(
        `The tests run under Node.js ${own}: the Action's runtime is ${runtime}, and without a wall its Node.js ${named} would isolate the tests less well.`,
      );
    }
  });

  it('is the one that PATH gives', () => {
    const folder = temporaryFolder();
    const command = program(path.join(folder, 'node'), 'echo v22.3.1');
    const found = nodeFor('node22', machine({ PATH: `relative:${temporaryFolder()}:${folder}` }));
    const reason = "the Action's runtime is node22, and PATH has it";
    expect(found).toMatchObject({ command, version: '22.3.1', reason });
  });

  it.each([
    ['is of another major', 'echo v20.19.0'],
    ['does not say its version', 'echo hello'],
    ['fails', 'exit 1'],
  ])('is ours, with a notice, if the one of PATH %s', (_what, says) => {
    const folder = temporaryFolder();
    program(path.join(folder, 'node'), says);
    expect(nodeFor('node22', machine({ ...toolCache('24.1.0'), PATH: folder }))).toEqual({
      ...ours,
      reason: "the Action's runtime is node22, and this machine has no Node.js 22",
      notice:
        "The tests run under Node.js 24.12.0: the Action's runtime is node22, and this machine has no Node.js 22. actions/setup-node installs it.",
    });
  });

  it.each(['node18', 'node18-actions'])('is ours, with a notice, for %s, which cannot run them', (runtime) => {
    const { version: found, notice } = nodeFor(runtime, machine(toolCache('18.20.0')));
    expect([found, notice]).toEqual([ours.version, expect.stringContaining('too old to run them')]);
  });

  it('is never a program of the repository', () => {
    const root = temporaryFolder();
    const bin = path.join(root, 'node_modules/.bin');
    program(path.join(bin, 'node'), `echo ran > ${root}/ran; echo v22.0.0`);
    const cache = path.join(root, 'cache');
    program(path.join(cache, 'node/22.0.0', process.arch, 'bin/node'), 'exit 1');
    fs.writeFileSync(path.join(cache, 'node/22.0.0', `${process.arch}.complete`), '');
    const link = temporaryFolder();
    fs.symlinkSync(path.join(bin, 'node'), path.join(link, 'node'));
    for (const folder of [bin, link]) {
      const environment = { PATH: folder, RUNNER_TOOL_CACHE: cache };
      expect(nodeFor('node22', machine(environment, root))).toMatchObject(ours);
    }
    expect(fs.existsSync(path.join(root, 'ran'))).toBe(false);
  });

  it.each([
    ['is not there', '/nowhere'],
    ['is empty', ''],
    ['is not an absolute path', 'cache'],
  ])('is ours if the tool cache %s', (_what, cache) => {
    expect(version('node22', { PATH: '', RUNNER_TOOL_CACHE: cache })).toBe(ours.version);
  });
});

describe('an integration whose template names a runtime other than ours', () => {
  const { RUNNER_TOOL_CACHE } = process.env;
  afterEach(() => {
    if (RUNNER_TOOL_CACHE === undefined) delete process.env['RUNNER_TOOL_CACHE'];
    else process.env['RUNNER_TOOL_CACHE'] = RUNNER_TOOL_CACHE;
  });

  // Its name says 22, but the spec shows which version it really is.
  const node24 = nodeOf(24);
  const runs = process.versions.node.startsWith('22.') || node24 === null ? it.skip : it;
  runs(
    'is tested under that one, and the log says so',
    async () => {
      const environment = toolCache('22.99.0');
      const command = path.join(environment.RUNNER_TOOL_CACHE, 'node/22.99.0', process.arch, 'bin/node');
      fs.rmSync(command);
      fs.symlinkSync(node24 ?? '', command);
      process.env['RUNNER_TOOL_CACHE'] = environment.RUNNER_TOOL_CACHE;

      const root = temporaryFolder();
      const files = {
        'deploy/template.json':
          '{ "runtime": "node22", "supported_triggers": [{ "id": "post-login", "version": "v3" }] }',
        'integration/configuration.json': '{}',
        'integration/integration.action.js': action,
        'integration/integration.action.spec.js': `it('sees ' + process.versions.node.split('.')[0], () => { expect(1).toBe(1); });`,
      };
      for (const [file, text] of Object.entries(files)) {
        fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        fs.writeFileSync(path.join(root, file), text);
      }
      const [integration] = (await loadSubmission({ root, path: '.' })).integrations;
      if (integration === undefined) throw new Error('The submission has an integration');
      const said: string[] = [];
      const { settings } = await loadSettings({ root, config: null, given: {}, today: '2026-11-23' });
      const { tests } = await testIntegration(integration, {
        root,
        toolchain: buildToolchain(),
        settings,
        wall: await bestWall(),
        progress: (line) => said.push(line),
      });
      expect(tests.cases.map(({ name }) => name)).toEqual(['sees 24']);
      expect(said).toEqual(["integration: The tests run under Node.js 22.99.0, as the Action's runtime is node22."]);
    },
    60_000,
  );
});
