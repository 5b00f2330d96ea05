import fs from 'node:fs';
import path from 'node:path';
import { versionOf } from '../../src/sandbox/node-version.ts';
import { runTests } from '../../src/sandbox/run.ts';
import { describeOnEachNode } from '../nodes.ts';
import { action, buildToolchain, runSpec } from './repository.ts';
import { bestWall } from './walls.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);
jest.setTimeout(60_000);

const passing = `
const { makeEventMock } = require('../__mocks__/event-post-login');
const { apiMock } = require('../__mocks__/api-post-login');
const { onExecutePostLogin } = require('./integration.action');
it('runs', async () => {
  await onExecutePostLogin(makeEventMock(), apiMock);
  expect(apiMock.idToken.setCustomClaim).toBeCalledWith('https://example.com/checked', true);
});
`;

const fixtures = path.join(__dirname, '../fixtures/specs');
describeOnEachNode((node) => {
  it.each(fs.readdirSync(fixtures))('a spec like that of the official template of %s passes', async (flow) => {
    const folder = path.join(fixtures, flow, 'integration');
    const named = (end: string) => `integration/${String(fs.readdirSync(folder).find((file) => file.endsWith(end)))}`;
    const run = await runTests({
      root: path.join(fixtures, flow),
      toolchain,
      node,
      actionFile: named('.action.js'),
      specFile: named('.spec.js'),
      timeoutSeconds: 60,
      wall: await bestWall(),
    });
    expect(run.cases.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(run).toMatchObject({ status: 'passed', lateErrors: [] });
    expect(run.cases.length).toBeGreaterThan(0);
    expect(run.coverage).not.toBeNull();
  });

  it('a spec sees that version', async () => {
    const spec = `${passing}it('sees', () => { expect(process.version).toBe('${await versionOf(node)}'); });`;
    expect(await runSpec(toolchain, spec, { node })).toMatchObject({
      status: 'passed',
      cases: [{ name: 'runs' }, { name: 'sees', status: 'passed' }],
    });
  });
});

it('counts each test by its result, at the line of the test', async () => {
  const spec = `it('one', () => {});
describe('a group', () => {
    it.skip('two', () => {});
  it.todo('three');
  it.each([1, 2])('four %i', () => {});
});
`;
  const run = await runSpec(toolchain, spec);
  expect(run.cases.map(({ name, status, start }) => [name, status, start.line, start.column])).toEqual([
    ['one', 'passed', 1, 1],
    ['a group two', 'skipped', 3, 8],
    ['a group three', 'skipped', 4, 6],
    ['a group four 1', 'passed', 5, 18],
    ['a group four 2', 'passed', 5, 18],
  ]);
});

describe('a failing test', () => {
  const body = `const {
  faker } = require('@faker-js/faker');
it('adds', () => {
  const sum = 1 + 1;   expect(sum).toBe(3);
});
`;
  it.each([
    ['as it is', body, 4],
    ['after mocks are lifted above the requires', `const a = require('axios');\njest.mock('axios');\n${body}`, 6],
    ['after Babel has hoisted mocks', `const a = require('axios');\njest.mock('axios', () => 1);\n${body}`, 6],
  ])('is reported at the expectation, %s', async (_how, spec, line) => {
    const run = await runSpec(toolchain, spec);
    expect(run.status).toBe('failed');
    expect(run.cases).toEqual([
      {
        name: 'adds',
        status: 'failed',
        message: 'expect(received).toBe(expected) // Object.is equality\n\nExpected: 3\nReceived: 2',
        durationMs: expect.any(Number) as number,
        file: 'integration/a.spec.js',
        start: { line, column: 36 },
      },
    ]);
  });

  it.each([
    ['as it is', ''],
    ['after a mock that is lifted', `jest.mock('axios');`],
    ['after one that Babel hoists', `jest.mock('axios', () => 1);`],
  ])('on the first line of the file has its column, %s', async (_how, before) => {
    const run = await runSpec(toolchain, `${before}it('x', () => { expect(1).toBe(2); });\n`);
    expect(run.cases[0]?.start).toEqual({ line: 1, column: 27 + before.length });
  });

  it('that throws inside the Action is reported at the call in the spec', async () => {
    const spec = `const { onExecutePostLogin } = require('./integration.action');
it('x', async () => {
  await onExecutePostLogin({}, {});
});
`;
    const run = await runSpec(toolchain, spec);
    expect(run.cases[0]).toMatchObject({
      message: expect.stringContaining("Cannot read properties of undefined (reading 'API_KEY')") as string,
      start: { line: 3, column: 9 },
    });
  });
});

describe('the contents of the official image', () => {
  it.each([
    ['faker 7', `const { faker } = require('@faker-js/faker'); const v = faker.datatype.uuid() + faker.random.word();`],
    ['the axios mock, without being asked for', `const v = require('axios').shouldReturnData;`],
    ['the axios mock, automocked', `jest.mock('axios'); const v = require('axios').shouldReturnError;`],
    ['the axios mock by its path', `const v = require('../__mocks__/axios').post.mock;`],
    [
      'a mock under the name of the trigger',
      `const v = require('../__mocks__/event-credentials-exchange').makeEventMock();`,
    ],
    ['a fetch that can be replaced', `global.fetch = jest.fn(); const v = fetch.mock;`],
    ['built-in modules', `const v = require('node:crypto').randomUUID() + require('fs').existsSync(__filename);`],
  ])('has %s', async (_what, code) => {
    const run = await runSpec(toolchain, `${code}\nit('is there', () => { expect(v).toBeTruthy(); });`);
    expect(run).toMatchObject({ status: 'passed' });
  });

  it.each([
    [
      'mock',
      '__mocks__/event-post-login.js',
      'exports.makeEventMock = () => 7;',
      `require('../__mocks__/event-post-login').makeEventMock()`,
    ],
    ['axios mock', '__mocks__/axios.js', 'module.exports = 7;', `require('axios')`],
    ['package', 'node_modules/@vendor/sdk/index.js', 'module.exports = 7;', `require('@vendor/sdk')`],
  ])("gives way to the repository's own %s", async (_what, file, text, expression) => {
    const spec = `it('is ours', () => { expect(${expression}).toBe(7); });`;
    const run = await runSpec(toolchain, spec, { files: { [file]: text } });
    expect(run).toMatchObject({ status: 'passed' });
  });
});

it('has faker 7 even if another version is installed', async () => {
  const spec = `const { faker } = require('@faker-js/faker');\nit('is 7', () => { faker.datatype.uuid(); });`;
  const files = { 'node_modules/@faker-js/faker/index.js': 'exports.faker = {};' };
  expect(await runSpec(toolchain, spec, { files })).toMatchObject({ status: 'passed' });
});

it('hoists jest.mock with a factory, for an installed package and for one that is not installed', async () => {
  const spec = `const here = require('here');
const gone = require('gone');
jest.mock('here', () => 1);
jest.mock('gone', () => 2, { virtual: true });
it('is mocked', () => { expect([here, gone]).toEqual([1, 2]); });
`;
  const run = await runSpec(toolchain, spec, { files: { 'node_modules/here/index.js': 'module.exports = 0;' } });
  expect(run).toMatchObject({ status: 'passed' });
});

describe('coverage', () => {
  const functionsOf = async (text: string, spec: string) => {
    const run = await runSpec(toolchain, spec, { files: { 'integration/integration.action.js': text } });
    return (run.coverage ?? []).map(({ functions }) =>
      functions.map(({ ranges }) => ranges.map((range) => [range.startOffset, range.endOffset, range.count])),
    );
  };
  const uncovered = [action.indexOf('{\n    api'), action.indexOf('\n  api.id')];

  it('has the offsets of the Action as it is written', async () => {
    const [start, end] = [action.indexOf('async'), action.lastIndexOf(';')];
    expect(await functionsOf(action, passing)).toEqual([
      [
        [[0, action.length, 1]],
        [
          [start, end, 1],
          [...uncovered, 0],
        ],
      ],
    ]);
  });

  it('does not count a byte-order mark', async () => {
    const [functions] = await functionsOf(`\uFEFF${action}`, passing);
    expect(functions?.[1]?.[1]).toEqual([...uncovered, 0]);
  });

  it('adds up what ran if the Action was loaded twice', async () => {
    const again = `${passing}it('again', () => { jest.resetModules(); require('./integration.action'); });`;
    expect(await functionsOf(action, again)).toEqual([[[[0, action.length, 2]], expect.anything()]]);
  });

  it('is null if the Action was never loaded', async () => {
    expect(await runSpec(toolchain, `it('x', () => {});`)).toMatchObject({ status: 'passed', coverage: null });
  });
});

describe('a suite that cannot start', () => {
  it.each([
    ['a missing module', `\n  require('nowhere');`, "Cannot find module 'nowhere' from 'integration/a.spec.js'", 2, 3],
    ['a missing module on the first line', `require('nowhere');`, "Cannot find module 'nowhere' from", 1, 1],
    ['a fault of syntax', `const a = 1;\nconst b = ;\n`, "SyntaxError: Unexpected token ';'", 2, 11],
    ['a fault of syntax among mocks', `jest.mock('axios');\n  const b = ;\n`, 'SyntaxError: Unexpected token', 2, 13],
    ['an error at its top', `\nthrow new TypeError('no');`, 'no', 2, 7],
  ])('says so for %s, with its place', async (_what, spec, error, line, column) => {
    const run = await runSpec(toolchain, spec);
    expect(run).toMatchObject({ status: 'not-run', cases: [], coverage: null });
    expect(run.notRun).toEqual({
      kind: 'cannot-start',
      error: expect.stringContaining(error) as string,
      place: { file: 'integration/a.spec.js', line, column },
    });
  });

  it('says so for a module that the Action cannot find, at the Action', async () => {
    const files = { 'integration/integration.action.js': `\nconst sdk = require('@vendor/sdk');\n` };
    const run = await runSpec(toolchain, passing, { files });
    expect(run.notRun).toEqual({
      kind: 'cannot-start',
      error: "Cannot find module '@vendor/sdk' from 'integration/integration.action.js'",
      place: { file: 'integration/integration.action.js', line: 2, column: 13 },
    });
  });
});

it('leaves nothing in the repository and no scratch folder', async () => {
  const spec = `it('matches', () => { expect(1).toMatchInlineSnapshot('1'); });
it('keeps its own', () => { require('fs').writeFileSync(process.env.TMPDIR + '/x', 'x'); console.log(process.env.TMPDIR); });`;
  const run = await runSpec(toolchain, spec);
  expect(run).toMatchObject({ status: 'passed' });
  expect(fs.readdirSync(run.root, { recursive: true }).sort()).toEqual([
    'integration',
    'integration/a.spec.js',
    'integration/integration.action.js',
  ]);
  expect(run.output.trim()).not.toBe('');
  expect(fs.existsSync(run.output.trim())).toBe(false);
});

it('stops, and rejects, on request', async () => {
  const abort = new AbortController();
  const running = runSpec(toolchain, `it('x', () => { for (;;); });`, { signal: abort.signal });
  setTimeout(() => {
    abort.abort(new Error('enough'));
  }, 500);
  await expect(running).rejects.toThrow('enough');
});
