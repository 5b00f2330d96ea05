import fs from 'node:fs';
import path from 'node:path';
import { judgeTests } from '../../src/sandbox/judge.ts';
import { runTests } from '../../src/sandbox/run.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import { bestWall } from './walls.ts';
import { action, buildToolchain, temporaryFolder } from './repository.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);
jest.setTimeout(60_000);

const before = `const assert = require('node:assert');
const strict = require('assert/strict');
const { ok, equal } = require('assert');
const { makeEventMock } = require('../__mocks__/event-post-login');
const { apiMock: api } = require('../__mocks__/api-post-login');
const { onExecutePostLogin } = require('./integration.action');
const event = makeEventMock();
const run = () => onExecutePostLogin(event, api);
it('covers', async () => { await run(); event.secrets = { API_KEY: 'deny' }; await run(); expect(api.idToken).toBeDefined(); });
`;

async function judged(spec: string, actionText = action) {
  const root = temporaryFolder();
  const actionFile = 'integration/integration.action.js';
  const specFile = 'integration/integration.action.spec.js';
  fs.mkdirSync(path.join(root, 'integration'));
  fs.writeFileSync(path.join(root, 'integration/configuration.json'), '{}');
  fs.writeFileSync(path.join(root, actionFile), actionText);
  fs.writeFileSync(path.join(root, specFile), before + spec);
  const [integration] = (await loadSubmission({ root, path: '.' })).integrations;
  if (integration === undefined) throw new Error('The submission has an integration');
  const run = await runTests({ root, toolchain, actionFile, specFile, timeoutSeconds: 60, wall: await bestWall() });
  const thresholds = { successPath: null, lines: null, branches: null, functions: null, statements: null };
  return { run, findings: judgeTests({ integration, run, coverage: null, thresholds }) };
}

/** `RULE MESSAGE LINE:COLUMN NAME`, the lines counted from the first that is given. */
async function findings(spec: string, actionText = action): Promise<string[]> {
  const { run, findings: found } = await judged(spec, actionText);
  expect(run.status).toBe('passed');
  return found.map(({ rule, messageId, start, data }) => {
    const line = start.line - before.split('\n').length + 1;
    return `${rule} ${messageId} ${line}:${start.column} ${String(data['name'])}`;
  });
}

const none = (place: string, name: string) => `tests/no-assertion none ${place} ${name}`;

it.each([
  ['an empty test', `it('x', () => {});`, [none('1:1', 'x')]],
  ['a test that only calls the handler', `it('x', async () => {\n  await run();\n});`, [none('1:1', 'x')]],
  ['one within groups', `describe('a', () => {\n  test('x', run);\n});`, [none('2:3', 'a x')]],
  ['each place of a table once', `it.each([1, 2, 3])('x %i', () => {});`, [none('1:1', 'x 1')]],
  ['each of several', `it('x', run); it('y', run);`, [none('1:1', 'x'), none('1:15', 'y')]],
  ['one without a word on why', `it('x', () => { expect.assertions(0); });`, [none('1:1', 'x')]],
  ['an expectation that is not finished', `it('x', () => { expect(1); });`, [none('1:1', 'x')]],
  ['one that compares by hand', `it('x', () => { if (1 !== 1) throw new Error('x'); });`, [none('1:1', 'x')]],
  [
    'one that asserts for the next',
    `let later;\nit('x', () => {});\nit('y', () => { expect(1).toBe(1); });`,
    [none('2:1', 'x')],
  ],
  ['behind mocks that are lifted', `jest.mock('axios');\n  it('x', () => {});`, [none('2:3', 'x')]],
  ['behind mocks that Babel hoists', `jest.mock('axios', () => ({}));\n  it('x', () => {});`, [none('2:3', 'x')]],
])('a passing test without an assertion is found: %s', async (_what, spec, expected) => {
  expect(await findings(spec)).toEqual(expected);
});

it.each([
  ['expect', `it('x', () => { expect(1).toBe(1); });`],
  ['a promise', `it('x', () => expect(Promise.reject(new Error('x'))).rejects.toThrow());`],
  ['an expectation that fails and is caught', `it('x', () => { try { expect(1).toBe(2); } catch {} });`],
  ['a helper of the spec', `const check = () => { expect(1).toBe(1); };\nit('x', () => { check(); });`],
  ['what follows each test', `afterEach(() => { expect(1).toBe(1); });\nit('x', () => {});`],
  [
    'a matcher of the spec',
    `expect.extend({ toBeFine: () => ({ pass: true }) });\nit('x', () => { expect(1).toBeFine(); });`,
  ],
  ['expect.hasAssertions', `it('x', () => { expect.hasAssertions(); expect(1).toBe(1); });`],
  ['node:assert', `it('x', () => { assert.strictEqual(1, 1); });`],
  ['assert itself', `it('x', () => { assert(true); });`],
  ['assert in its parts', `it('x', () => { equal(1, 1); });\nit('y', () => { ok(1); });`],
  [
    'assert/strict',
    `it('x', () => { strict.equal(1, 1); });\nit('y', () => { assert.strict.strict.deepEqual({}, {}); });`,
  ],
  ['assertions of promises', `it('x', async () => { await assert.rejects(Promise.reject(new Error('x'))); });`],
  ['assertions that fail and are caught', `it('x', () => { try { assert(false); } catch {} });`],
  [
    'tests that run at once',
    `it.concurrent('x', async () => {});\nit.concurrent('y', async () => { expect(1).toBe(1); });`,
  ],
  ['none, on purpose', `it('x', () => {\n  // The mock throws on a second call.\n  expect.assertions(0);\n});`],
  ['none, on purpose, in one line', `it('x', () => { expect.assertions(0); /* throws where it fails */ });`],
  [
    'an expectation that is not awaited, of which lint tells',
    `it('x', () => { expect(new Promise(() => {})).resolves.toBe(1); });`,
  ],
  ['tests that do not run', `it.skip('x', () => {});\nit.todo('y');`],
])('a test with an assertion is not: %s', async (_what, spec) => {
  expect(await findings(spec)).toEqual([]);
});

it('what the Action asserts is no assertion of the test', async () => {
  const asserting = `const assert = require('node:assert');\n${action.replace('{\n', '{\n  assert(event.user);\n')}`;
  expect(await findings(`it('x', async () => { await run(); });`, asserting)).toEqual([none('1:1', 'x')]);
});

it('a failing assertion of Node says what it says without us', async () => {
  const { run } = await judged(
    `it('a', () => { assert.equal(1, 2); });\nit('b', () => {\n  assert(0);\n});\nit('c', () => { ok(0, 'told'); });\n`,
  );
  expect(run.cases.slice(1).map(({ message, start }) => [message, start.line - 9, start.column])).toEqual([
    [expect.stringContaining('Expected value to be equal to:\n  2\nReceived:\n  1'), 1, 24],
    [expect.stringContaining('The value is not truthy'), 3, 3],
    [expect.stringContaining('Message:\n  told'), 5, 17],
  ]);
});
