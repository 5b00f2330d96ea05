import fs from 'node:fs';
import path from 'node:path';
import { loadSettings } from '../../src/configuration/load.ts';
import type { GivenSettings } from '../../src/configuration/settings.ts';
import { messageOf } from '../../src/report/message.ts';
import { InfrastructureError } from '../../src/infrastructure.ts';
import { testIntegration } from '../../src/sandbox/test-integration.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import type { Registry } from './registry.ts';
import { startRegistry } from './registry.ts';
import { buildToolchain, temporaryFolder } from './repository.ts';
import { bestWall } from './walls.ts';

jest.setTimeout(60_000);

/** The hints of all findings, in the order of the runs. */
const hints: string[] = [];

let toolchain: string;
let registry: Registry;
const outside = process.env;
beforeAll(async () => {
  toolchain = buildToolchain();
  registry = await startRegistry([
    { name: 'axios', version: '1.7.9', files: { 'index.js': 'exports.real = true; exports.get = () => "real";' } },
    {
      name: '@vendor/sdk',
      version: '2.0.0',
      manifest: { dependencies: { transitive: '1.0.0' } },
      files: { 'index.js': 'exports.send = () => require("transitive");' },
    },
    {
      name: 'transitive',
      version: '1.0.0',
      files: { 'index.js': 'module.exports = require("axios").post.mock ? "with the mock" : "with the real one";' },
    },
    { name: 'es-module', version: '1.0.0', manifest: { type: 'module' }, files: { 'index.js': 'export const a = 1;' } },
    { name: '@vendor/module', version: '1.0.0', manifest: { type: 'module' }, files: { 'index.js': 'import "fs";' } },
    { name: 'test-helper', version: '1.4.0', files: { 'index.js': 'exports.axios = require("axios");' } },
    { name: 'constructor', version: '1.0.0', files: { 'index.js': 'module.exports = 1;' } },
    { name: 'import-only', version: '1.0.0', manifest: { exports: { '.': { import: './index.js' } } } },
  ]);
}, 60_000);
afterAll(() => registry.close());
beforeEach(() => {
  const home = temporaryFolder();
  process.env = { PATH: outside['PATH'], HOME: home, NPM_CONFIG_REGISTRY: registry.url };
});
afterEach(() => {
  process.env = outside;
});

/** Tests one integration whose Action requires these packages, with this spec. */
async function tested(
  dependencies: readonly { readonly name: string; readonly version: string }[],
  spec: string,
  options: { readonly action?: string; readonly given?: GivenSettings; readonly files?: Record<string, string> } = {},
) {
  const root = temporaryFolder();
  const files = {
    'integration/configuration.json': JSON.stringify({ secrets: [], configuration: [], dependencies }, null, 2),
    'integration/integration.action.js': `${options.action ?? ''}exports.onExecutePostLogin = async () => {};\n`,
    'integration/integration.action.spec.js': `const { onExecutePostLogin } = require('./integration.action');\n${spec}\n`,
    ...options.files,
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  const [integration] = (await loadSubmission({ root, path: '.' })).integrations;
  if (integration === undefined) throw new Error('The submission has one integration');
  const { settings } = await loadSettings({ root, config: null, given: options.given ?? {}, today: '2026-11-23' });
  const { tests, findings } = await testIntegration(integration, { root, toolchain, settings, wall: await bestWall() });
  hints.push(...findings.map((each) => messageOf(each).hint));
  return {
    status: tests.status,
    findings: findings.map((each) => `${each.file}:${each.start.line} ${each.rule} ${messageOf(each).message}`),
  };
}

const axios = { name: 'axios', version: '1.7.9' };
const sdk = { name: '@vendor/sdk', version: '2.0.0' };
const test = (code: string) => `it('works', async () => { await onExecutePostLogin(); ${code} });`;
const ready = { status: 'passed', findings: [] };

const packageJson = (devDependencies: object) => ({ 'package.json': JSON.stringify({ devDependencies }) });
const helped = test(`expect(require('test-helper').axios).toBe(require('axios'));`);

describe('packages that only the tests need', () => {
  it.each([
    ['in the version of a range', packageJson({ 'test-helper': '^1.0.0', 'never-needed': '^99.0.0' }), []],
    [
      'in the version of the lock file',
      {
        ...packageJson({ 'test-helper': '>=1.0.0' }),
        'package-lock.json': JSON.stringify({ packages: { 'node_modules/test-helper': { version: '1.4.0' } } }),
      },
      [],
    ],
    [
      'for a file that the spec requires',
      { ...packageJson({ 'test-helper': '1.4.0' }), 'help.js': 'require("test-helper")' },
      [],
    ],
    [
      'and are reported if they are not published',
      packageJson({ 'test-helper': '99.0.0' }),
      [
        'package.json:1 tests/not-run The tests could not run: test-helper@99.0.0 of `devDependencies` cannot be installed: test-helper@99.0.0 is not in the package registry.',
      ],
    ],
    [
      'and are reported if nobody declares them',
      {},
      ['integration/integration.action.spec.js:2 tests/failed The test "works" fails: "test-helper" is not installed.'],
    ],
  ])('are installed %s', async (_how, files, findings) => {
    const spec = 'help.js' in files ? `require('../help');\n${test('expect(1).toBe(1);')}` : helped;
    expect(await tested([axios], spec, { files, action: `require('axios');` })).toMatchObject({ findings });
  });

  it("are not installed if they come with the check, like Auth0's harness", async () => {
    const spec = `const { getDefaultArguments, loadAction } = require('@auth0/actions/post-login/v3/test');
const { expect: own, jest: j } = require('@jest/globals');
const { apiMock } = require('actions-integration-check/mocks/api-post-login');
it('denies', async () => {
  const [event, api] = getDefaultArguments();
  j.spyOn(api.access, 'deny');
  await (await loadAction(require.resolve('./integration.action'))).execute('onExecutePostLogin', event, api);
  own(api.access.deny).toHaveBeenCalledWith('no');
  own(apiMock.access.deny).not.toHaveBeenCalled();
});`;
    // No registry has a version of these.
    const files = {
      ...packageJson({
        '@auth0/actions': '^999.0.0',
        '@jest/globals': '^999.0.0',
        'actions-integration-check': '^999.0.0',
        jest: '^999.0.0',
      }),
      'integration/integration.action.js': `exports.onExecutePostLogin = async (event, api) => {\n  api.access.deny('no');\n};\n`,
    };
    expect(await tested([], spec, { files })).toEqual(ready);
  });

  it('are reported as not installed if installing is off', async () => {
    const spec = `require('test-helper');\n${helped}`;
    const given = { 'install-dependencies': false };
    expect((await tested([], spec, { files: packageJson({ 'test-helper': '1.4.0' }), given })).findings).toEqual([
      'package.json:1 tests/not-run The suite could not start: test-helper is declared, but installing dependencies is off.',
    ]);
  });
});

describe('a spec whose Action declares dependencies', () => {
  it.each([
    ['has them', [sdk], test(`expect(require('@vendor/sdk').send()).toBe('with the mock');`)],
    [
      'mocks one by its name',
      [sdk],
      `jest.mock('@vendor/sdk');\n${test(`expect(require('@vendor/sdk').send()).toBe(undefined);`)}`,
    ],
    [
      'mocks one with a factory',
      [sdk],
      `jest.mock('@vendor/sdk', () => ({ send: () => 3 }));\n${test(`expect(require('@vendor/sdk').send()).toBe(3);`)}`,
    ],
    [
      'mocks one that is an ES module with a factory',
      [{ name: 'es-module', version: '1.0.0' }],
      `jest.mock('es-module', () => ({ a: 2 }));\n${test(`expect(require('es-module').a).toBe(2);`)}`,
    ],
    [
      'has one that is called constructor',
      [{ name: 'constructor', version: '1.0.0' }],
      test(`expect(require('constructor')).toBe(1);`),
    ],
    ['has the axios mock without being asked for', [axios], test(`expect(require('axios').post.mock).toBeDefined();`)],
    [
      'has the axios mock, mocked',
      [axios],
      `jest.mock('axios');\n${test(`expect(require('axios').shouldReturnError).toBeDefined();`)}`,
    ],
    [
      'has the real axios for jest.requireActual',
      [axios],
      test(`expect(jest.requireActual('axios').real).toBe(true);`),
    ],
    [
      'mocks axios around the real one',
      [axios],
      `jest.mock('axios', () => ({ ...jest.requireActual('axios'), post: 1 }));\n${test(`expect(require('axios')).toMatchObject({ real: true, post: 1 });`)}`,
    ],
  ])('%s', async (_what, dependencies, spec) => {
    const action = dependencies.some(({ name }) => name === '@vendor/sdk') ? `require('@vendor/sdk');\n` : '';
    expect(await tested(dependencies, spec, { action })).toEqual(ready);
  });

  it('gets a hint on the axios mock if a test fails because of it, and the line that removes it is right', async () => {
    const failing = test(`expect(require('axios').get('/a')).toBe('real');`);
    const action = `require('axios');\n`;
    const { findings } = await tested([axios], failing, { action });
    expect(findings).toEqual([expect.stringContaining('tests/failed The test "works" fails: ')]);
    expect(hints.at(-1)).toContain('`jest.unmock("axios");` as the first line of the spec');
    expect(await tested([axios], `jest.unmock("axios");\n${failing}`, { action })).toEqual(ready);
  });

  it("uses the repository's own package if there are two", async () => {
    const files = {
      'node_modules/@vendor/sdk/package.json': '{"version":"1.0.0"}',
      'node_modules/@vendor/sdk/index.js': 'exports.own = 1;',
    };
    expect(await tested([sdk], test(`expect(require('@vendor/sdk').own).toBe(1);`), { files })).toEqual(ready);
  });
});

describe('a spec is not run', () => {
  const manifest = (line: number, message: string) => ({
    status: 'not-run',
    findings: [`integration/configuration.json:${line} tests/not-run ${message}`],
  });

  it.each([
    [
      'is not in the registry',
      [axios, { name: '@vendor/sdk', version: '9.0.0' }],
      10,
      'The tests could not run: @vendor/sdk@9.0.0 is not in the package registry.',
    ],
    [
      'cannot be required',
      [{ name: 'import-only', version: '1.0.0' }],
      6,
      'The suite could not start: import-only is installed, but `require` cannot load it.',
    ],
    [
      'is not pinned',
      [{ name: 'left-out', version: '^1.0.0' }],
      6,
      'The suite could not start: left-out is not installed, because the manifest declares no exact version of it.',
    ],
  ])('if a dependency %s', async (_what, dependencies, line, message) => {
    const action = `require('${dependencies.at(-1)?.name ?? ''}');\n`;
    expect(await tested(dependencies, test('expect(1).toBe(1);'), { action })).toEqual(manifest(line, message));
  });

  it.each([
    ['es-module', `jest.mock("es-module", () => ({ … }))`],
    ['@vendor/module', `jest.mock("@vendor/module", () => ({ … }))`],
  ])('if it loads %s, an ES module, which Jest would not load', async (name, mock) => {
    expect(
      await tested([{ name, version: '1.0.0' }], test('expect(1).toBe(1);'), { action: `\nrequire('${name}');\n` }),
    ).toEqual({
      status: 'not-run',
      findings: [
        `integration/integration.action.js:2 tests/not-run The suite could not start: the package ${name} is an ES module, which Jest cannot load with require; mock it in the spec: ${mock}`,
      ],
    });
  });

  it('if installing is off and it needs a declared package, and the registry is not asked', async () => {
    const before = registry.requests.length;
    const given = { 'install-dependencies': false };
    const off = 'The suite could not start: @vendor/sdk is declared, but installing dependencies is off.';
    expect(
      await tested([axios, sdk], test('expect(1).toBe(1);'), { action: `require('@vendor/sdk');\n`, given }),
    ).toEqual(manifest(10, off));
    expect(await tested([sdk], test('expect(1).toBe(1);'), { action: `require('@vendor/sdk/x');\n`, given })).toEqual(
      manifest(6, off),
    );
    expect(await tested([axios, sdk], test('expect(1).toBe(1);'), { action: `require('axios');\n`, given })).toEqual(
      ready,
    );
    expect(registry.requests).toHaveLength(before);
  });

  it('if the registry is down: an error that is not a finding', async () => {
    process.env['NPM_CONFIG_REGISTRY'] = 'http://127.0.0.1:9/';
    await expect(tested([axios], test('expect(1).toBe(1);'))).rejects.toThrow(InfrastructureError);
  });
});
