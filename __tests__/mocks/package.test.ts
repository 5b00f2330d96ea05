import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { apiMethods } from '../../src/auth0/api.ts';
import { parameterType } from '../../src/auth0/api/types.ts';
import { eventShapes } from '../../src/auth0/event.ts';
import { flowIds, flows, type FlowId } from '../../src/auth0/flows.ts';
import { testModules } from '../../src/auth0/test-package/modules.ts';
import { typeName } from '../../src/mocks/declarations.ts';
import { mockModules } from '../../src/mocks/modules.ts';
import { guideFiles } from '../docs/testing-guide.ts';
import { buildToolchain, runSpec, temporaryFolder } from '../sandbox/repository.ts';

/** The package as a partner installs it: packed, in a folder with nothing else of ours, and used by plain Jest and tsc. */
const ROOT = path.join(__dirname, '../..');
const fixtures = path.join(ROOT, '__tests__/fixtures/specs');
const page = fs.readFileSync(path.join(ROOT, 'docs/partner.md'), 'utf8');
/** The two files that partners should write according to their page. */
const [manifest = '', jsconfig = ''] = [...page.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, text = '']) => text);

jest.setTimeout(120_000);

let toolchain: string;
let installed: string;
beforeAll(() => {
  toolchain = buildToolchain();
  const staged = temporaryFolder();
  for (const file of ['package.json', 'action.yml', 'LICENSE']) {
    fs.copyFileSync(path.join(ROOT, file), path.join(staged, file));
  }
  fs.cpSync(toolchain, path.join(staged, 'dist/toolchain'), { recursive: true });
  installed = temporaryFolder();
  fs.writeFileSync(path.join(installed, 'package.json'), manifest);
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', [...args, '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      cwd,
      encoding: 'utf8',
    });
  const tarball = npm(staged, 'pack').trim();
  npm(installed, 'install', path.join(staged, tarball));
});

/** A partner's repository with the package. It uses our types of Jest and Node.js. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  fs.cpSync(installed, folder, { recursive: true });
  fs.mkdirSync(path.join(folder, 'node_modules/@types'));
  for (const types of ['jest', 'node']) {
    fs.symlinkSync(path.join(ROOT, 'node_modules/@types', types), path.join(folder, 'node_modules/@types', types));
  }
  for (const [file, text] of Object.entries({ 'jsconfig.json': jsconfig, ...files })) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** Plain Jest's result for each test: `status name`. */
function plainJest(folder: string): string[] {
  // Not on standard output, because logs of an Action go there without Jest's own console.
  const output = path.join(folder, 'results.json');
  const options = ['--rootDir', folder, '--json', '--outputFile', output, '--ci', '--no-cache'];
  const { stderr } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules/jest/bin/jest.js'), ...options], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  if (!fs.existsSync(output)) throw new Error(stderr);
  const { testResults } = JSON.parse(fs.readFileSync(output, 'utf8')) as {
    testResults: { message: string; assertionResults: { status: string; title: string }[] }[];
  };
  return testResults.flatMap(({ message, assertionResults }) =>
    assertionResults.length === 0 ? [message] : assertionResults.map(({ status, title }) => `${status} ${title}`),
  );
}

/** The errors that an editor underlines in the partner's files: `file:line message`. */
function underlined(files: Readonly<Record<string, string>>, more: ts.CompilerOptions = {}): string[] {
  const folder = repository(files);
  const file = path.join(folder, 'jsconfig.json');
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder, { noEmit: true, ...more }, file);
  return ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options)).flatMap((each) => {
    const text = ts.flattenDiagnosticMessageText(each.messageText, ' ');
    if (each.file === undefined || each.start === undefined) return [text];
    if (!each.file.fileName.startsWith(path.join(folder, 'integration'))) return [];
    const { line } = each.file.getLineAndCharacterOfPosition(each.start);
    return [`${path.basename(each.file.fileName)}:${line + 1} ${text}`];
  });
}

/** No page lists all of its event. */
const whollyOpen: FlowId = 'post-credential-validation';

const caseOf = (flow: FlowId) => flow.replaceAll('-', '_');

const action = `/**
 * @param {import('actions-integration-check/mocks').PostLoginEvent} event
 * @param {import('actions-integration-check/mocks').PostLoginAPI} api
 */
exports.onExecutePostLogin = async (event, api) => {
  if (event.secrets.API_KEY === '' || event.transaction?.protocol === 'samlp') {
    api.access.deny('no');
    return;
  }
  api.idToken.setCustomClaim('https://example.com/a', event.user.app_metadata.plan).access.deny(event.request.ip);
  const token = api.redirect.encodeToken({ secret: event.secrets.KEY, payload: { a: 1 } });
  api.redirect.sendUserTo('https://example.com', { query: { token: token.trim() } });
};
`;
const spec = `const { makeEventMock, eventMock } = require('../__mocks__/event-post-login');
const { apiMock } = require('../__mocks__/api-post-login');
const { onExecutePostLogin } = require('./integration.action');

it('runs', async () => {
  const event = makeEventMock();
  event.secrets = { API_KEY: 'x', KEY: 'y' };
  event.configuration.LIMIT = '5';
  event.user.app_metadata.plan = 'gold';
  event.organization = undefined;
  delete event.user.email;
  apiMock.redirect.canRedirect = jest.fn(() => false);
  apiMock.access.deny.mockReturnValueOnce(apiMock);
  await onExecutePostLogin(event, apiMock);
  expect(apiMock.idToken.setCustomClaim).toHaveBeenCalledWith('https://example.com/a', 'gold');
  expect(apiMock.access.deny.mock.calls[0][0]).toBe(eventMock.request.ip);
});
`;
const good = { 'integration/integration.action.js': action, 'integration/integration.action.spec.js': spec };

describe('in an editor', () => {
  it('nothing is underlined in good code, and everything in the mocks has a type', () => {
    const surface = flowIds.map((flow) => {
      const mocked = apiMethods[flow].map(({ path: method }) => `apiMock.${method}.mock.calls;`);
      const real = apiMethods[flow].filter(({ runtimeOnly }) => runtimeOnly !== 'gated');
      return `(() => { const { apiMock } = require('../__mocks__/api-${flow}'); ${mocked.join(' ')} ${caseOf(flow)}(apiMock); })();
/** @param {import('actions-integration-check/mocks').${typeName(flow)}API} api */
function ${caseOf(flow)}(api) { ${real.map(({ path: method }) => `api.${method};`).join(' ')} }
`;
    });
    const all = { 'integration/surface.js': surface.join('') };
    // As strict as an editor can be, except for types of variables that a spec declares first and fills later.
    expect(underlined({ ...good, ...all }, { strict: true, noImplicitAny: false })).toEqual([]);
  });

  it("exports of Auth0's package have the types of their flow", () => {
    const spec = [...testModules].map(
      ([name, flow]) => `(async () => {
  const { getDefaultArguments, loadAction } = require('@auth0/actions/${name}');
  const [event, api] = getDefaultArguments();
  event.secrets.KEY = api.cache.get('key')?.value ?? '';
  jest.spyOn(api.cache, 'get').mockReturnValue(undefined);
  const { execute } = await loadAction('a.js', [{ name: 'a', filename: 'b.js' }]);
  (await execute('${flows[flow].handlers[0]?.name ?? ''}', event, api)).getLogs().trim();
})();
`,
    );
    expect(underlined({ 'integration/modules.js': spec.join('') })).toEqual([]);
    const wrong = spec.map((text) =>
      text.replace('api.cache.get(', 'api.cache.gte(').replace("execute('on", "execute('no"),
    );
    expect(underlined({ 'integration/modules.js': wrong.join('') })).toHaveLength(2 * wrong.length);
  });

  it('members that a flow does not have are underlined', () => {
    // An open event accepts any property, so one of its objects is used instead.
    const closed = (flow: FlowId) => (eventShapes[flow].open ? 'connection.' : '');
    const checked = Object.entries(mockModules).filter(([, { kind, flow }]) => kind === 'api' || flow !== whollyOpen);
    const modules = checked.flatMap(([name, { kind, flow }]) =>
      [`../__mocks__/${name}`, `actions-integration-check/mocks/${name}`].map((each): [string, string] =>
        kind === 'event'
          ? [`require('${each}').makeEventMock().${closed(flow)}nothing;`, `${typeName(flow)}Event`]
          : [`require('${each}').apiMock.nothing;`, `${typeName(flow)}APIMock`],
      ),
    );
    const wrong = {
      'integration/integration.action.js': action
        .replace('event.user.app_metadata.plan', 'event.usr.plan')
        .replace("deny('no')", 'dney("no")')
        .replace('token.trim()', 'token.length'),
      'integration/integration.action.spec.js': spec
        .replace('event.configuration.LIMIT', 'event.confguration.LIMIT')
        .replace('apiMock.access.deny.mockReturn', 'apiMock.accessToken.deny.mockReturn'),
      'integration/modules.js': modules.map(([line]) => `${line}\n`).join(''),
      'integration/requests.js': `const axios = require('actions-integration-check/mocks/axios');
axios.shouldReturnData({ data: 1 }); axios.post.mockResolvedValueOnce({}); axios.isAxiosError(new axios.AxiosError('x'));
axios.shouldReturnNothing();
`,
    };
    expect(underlined(wrong)).toEqual([
      expect.stringMatching(/^integration\.action\.js:7 Property 'dney' does not exist/),
      expect.stringMatching(/^integration\.action\.js:10 Property 'usr' does not exist/),
      expect.stringMatching(/^integration\.action\.js:12 Type 'number' is not assignable to type 'string'/),
      expect.stringMatching(/^integration\.action\.spec\.js:8 Property 'confguration' does not exist/),
      expect.stringMatching(/^integration\.action\.spec\.js:13 Property 'deny' does not exist/),
      ...modules.map(([line, type], index) =>
        line.includes('connection.nothing')
          ? (expect.stringContaining(`modules.js:${index + 1} Property 'nothing' does not exist`) as unknown)
          : `modules.js:${index + 1} Property 'nothing' does not exist on type '${type}'.`,
      ),
      expect.stringMatching(/^requests\.js:3 Property 'shouldReturnNothing' does not exist/),
    ]);
  });

  it('specs like those of the official templates are not underlined', () => {
    const specs = fs.readdirSync(fixtures).flatMap((flow) => {
      const folder = path.join(fixtures, flow, 'integration');
      return fs.readdirSync(folder).map((file): [string, string] => {
        // This test installs no other packages.
        const text = fs
          .readFileSync(path.join(folder, file), 'utf8')
          .replaceAll(/^.*require\('(?:axios|@[^']*)'\).*$/gmu, '');
        return [`integration/${flow}/${file}`, text];
      });
    });
    const found = underlined(Object.fromEntries(specs)).filter((each) => /\.spec\.js:/u.test(each));
    // Node's own types do not allow a mock instead of `fetch`.
    const others = /Cannot find name '(?:axios\w*|faker)'|\bRe(?:sponse|questInfo)\b/u;
    expect(found.filter((each) => !others.test(each))).toEqual([]);
  });

  it('every parameter has a type', () => {
    const unknown = flowIds.flatMap((flow) =>
      apiMethods[flow].flatMap(({ path: method, parameters }) =>
        parameters
          .filter(({ name }) => parameterType(flow, method, name) === undefined)
          .map(({ name }) => `${method} ${name}`),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

describe('under plain Jest', () => {
  it('specs like those of the official templates pass, and so does the typed one', () => {
    const folder = repository(good);
    fs.cpSync(fixtures, folder, { recursive: true });
    const results = plainJest(folder);
    expect(results.filter((each) => !each.startsWith('passed '))).toEqual([]);
    expect(results).toContain('passed runs');
    expect(results.length).toBeGreaterThan(30);
  });

  it("the specs of docs/testing.md pass, and so does one with Auth0's package, modules, logs and state", () => {
    const harness = path.join(ROOT, '__tests__/fixtures/harness');
    const fixture = fs
      .readdirSync(harness)
      .map((name): [string, string] => [`fixture/${name}`, fs.readFileSync(path.join(harness, name), 'utf8')]);
    const hash = { 'node_modules/tiny-hash/index.js': 'exports.hash = () => null;' };
    const results = plainJest(repository({ ...guideFiles, ...Object.fromEntries(fixture), ...hash }));
    expect(results.filter((each) => !each.startsWith('passed '))).toEqual([]);
    expect(results.length).toBeGreaterThan(60);
  });

  it("Auth0's own package wins if it is installed", () => {
    const file = `const name = '@auth0/actions/post-login/v3';
it('theirs', () => {
  expect(require(name + '/test').isStandIn).toBe(true);
  expect(() => require(name)).toThrow('types alone');
  expect(Object.keys(require('@auth0/actions/event-stream/v1/test'))).toEqual(['getDefaultArguments', 'loadAction']);
  expect(() => require('@auth0/actions/post-login/v2/test')).toThrow('Cannot find module');
});
`;
    const folder = repository({ 'integration/a.spec.js': file });
    fs.cpSync(path.join(ROOT, '__tests__/fixtures/auth0-actions'), path.join(folder, 'node_modules/@auth0/actions'), {
      recursive: true,
    });
    expect(plainJest(folder)).toEqual(['passed theirs']);
  });

  it("the repository's own mocks win", () => {
    const own = `it('own', () => {
  expect(require('../__mocks__/event-post-login')).toBe(5);
  expect(require('axios')).toBe(7);
  expect(require('../__mocks__/api-post-login').apiMock.access.deny.mock.calls).toEqual([]);
});
`;
    const files = {
      'integration/a.spec.js': own,
      '__mocks__/event-post-login.js': 'module.exports = 5;',
      '__mocks__/axios.js': 'module.exports = 7;',
    };
    expect(plainJest(repository(files))).toEqual(['passed own']);
  });

  it('axios can be mocked in another way, and the real one can be used', () => {
    const file = `jest.mock('axios', () => ({ a: 1 }));
it('mocks', () => { expect([require('axios').a, jest.requireActual('axios').real]).toEqual([1, true]); });
`;
    const real = { 'node_modules/axios/index.js': 'exports.real = true;' };
    expect(plainJest(repository({ 'integration/a.spec.js': file, ...real }))).toEqual(['passed mocks']);
  });

  it('a mock that does not exist is still missing', () => {
    const file = `require('../__mocks__/event-post-logout');`;
    expect(plainJest(repository({ 'integration/a.spec.js': file }))).toEqual([
      expect.stringContaining("Cannot find module '../__mocks__/event-post-logout'") as string,
    ]);
  });
});

it('a spec that names the package has its mocks in the check, too, if it is not installed', async () => {
  const named = spec.replaceAll('../__mocks__/', 'actions-integration-check/mocks/');
  const files = { 'integration/integration.action.js': action };
  expect(await runSpec(toolchain, named, { files })).toMatchObject({ status: 'passed', cases: [{ name: 'runs' }] });
});

it("the types have the same names as Auth0's, for every flow", () => {
  const text = fs.readFileSync(path.join(toolchain, 'mocks/index.d.ts'), 'utf8');
  for (const flow of flowIds) {
    const name = typeName(flow);
    for (const type of [`${name}Event`, `${name}API`, `${name}APIMock`]) expect(text).toContain(`interface ${type} {`);
    expect(text).toContain(`of ${flows[flow].handlers[0]?.name ?? ''} (`);
  }
});
