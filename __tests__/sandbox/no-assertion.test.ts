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

/** Stand-ins with the same form as the assertions of the libraries with these names. */
const libraries: Readonly<Record<string, string>> = {
  'node_modules/chai/index.js': `class Assertion { assert(ok) { if (!ok) throw new Error('no'); } }
    exports.Assertion = Assertion;
    exports.expect = (a) => ({ to: { equal: (b) => new Assertion().assert(a === b) } });`,
  'node_modules/should/index.js': `function should(a) { return { be: { true: () => should.Assertion.prototype.assert(a) } }; }
    should.Assertion = function () {}; should.Assertion.prototype = { assert(ok) { if (!ok) throw new Error('no'); } };
    module.exports = should;`,
  'node_modules/sinon/index.js': `const assert = require('./assert');
    module.exports = { assert, mock: () => ({ verify: () => assert.pass('x') }),
      createSandbox: () => ({ assert: assert.createAssertObject() }) };`,
  'node_modules/sinon/assert.js': `const create = () => { const assert = { pass() {}, called: () => assert.pass('called') }; return assert; };
    module.exports = create(); module.exports.createAssertObject = create;`,
  'node_modules/nock/index.js': `const { Scope } = require('./lib/scope'); module.exports = () => new Scope();`,
  'node_modules/nock/lib/scope.js': `exports.Scope = class { done() {} };`,
  'node_modules/other-assertions/index.js': `exports.claim = () => {}; exports.mock = () => ({ verify() {} });`,
  'integration/check.js': `exports.check = () => {};`,
  'integration/declares.js': `it('elsewhere', () => {});`,
};

async function judged(spec: string, actionText = action) {
  const root = temporaryFolder();
  const actionFile = 'integration/integration.action.js';
  const specFile = 'integration/integration.action.spec.js';
  fs.mkdirSync(path.join(root, 'integration'));
  fs.writeFileSync(path.join(root, 'integration/configuration.json'), '{}');
  fs.writeFileSync(path.join(root, actionFile), actionText);
  fs.writeFileSync(path.join(root, specFile), before + spec);
  for (const [file, text] of Object.entries(libraries)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  const [integration] = (await loadSubmission({ root, path: '.' })).integrations;
  if (integration === undefined) throw new Error('The submission has an integration');
  const run = await runTests({ root, toolchain, actionFile, specFile, timeoutSeconds: 60, wall: await bestWall() });
  const thresholds = { successPath: null, lines: null, branches: null, functions: null, statements: null };
  return { run, findings: judgeTests({ integration, runs: [{ file: specFile, run }], coverage: null, thresholds }) };
}

/** `RULE MESSAGE LINE:COLUMN NAME`, with lines counted from the first given one. */
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
  [
    'one that throws and catches it',
    `it('x', () => { try { if (1 !== 1) throw new Error('x'); } catch {} });`,
    [none('1:1', 'x')],
  ],
  [
    'one whose mock throws',
    `it('x', async () => { jest.fn(() => { throw new Error('x'); }); await run(); });`,
    [none('1:1', 'x')],
  ],
  [
    'one next to chai, of which it uses nothing',
    `const { expect: claim } = require('chai');\nit('x', async () => { await run(); });`,
    [none('2:1', 'x')],
  ],
  [
    'one that has chai, and asserts nothing with it',
    `const chai = require('chai');\nit('x', async () => { chai.config = {}; await run(); });`,
    [none('2:1', 'x')],
  ],
  [
    'one that asserts for the next',
    `let later;\nit('x', () => {});\nit('y', () => { expect(1).toBe(1); });`,
    [none('2:1', 'x')],
  ],
  ['after mocks that are lifted', `jest.mock('axios');\n  it('x', () => {});`, [none('2:3', 'x')]],
  ['after mocks that Babel hoists', `jest.mock('axios', () => ({}));\n  it('x', () => {});`, [none('2:3', 'x')]],
])('a passing test without an assertion is found: %s', async (_what, spec, expected) => {
  expect(await findings(spec)).toEqual(expected);
});

it.each([
  ['expect', `it('x', () => { expect(1).toBe(1); });`],
  ['a promise', `it('x', () => expect(Promise.reject(new Error('x'))).rejects.toThrow());`],
  ['an expectation that fails and is caught', `it('x', () => { try { expect(1).toBe(2); } catch {} });`],
  ['a helper of the spec', `const check = () => { expect(1).toBe(1); };\nit('x', () => { check(); });`],
  ['an assertion after each test', `afterEach(() => { expect(1).toBe(1); });\nit('x', () => {});`],
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
  ['a condition that throws', `it('x', () => { if (1 !== 1) throw new Error('x'); });`],
  [
    'a function of the spec that throws',
    `function check(x) { if (!x) throw new Error('x'); }\nit('x', () => { for (const x of [1]) check(x); });`,
  ],
  [
    'an assertion after each test that throws',
    `afterEach(() => { if (api.access.deny.mock.calls.length > 9) throw new Error('x'); });\nit('x', () => {});`,
  ],
  ['chai', `const { expect: claim } = require('chai');\nit('x', () => { claim(1).to.equal(1); });`],
  ['should', `const should = require('should');\nit('x', () => { should(1).be.true(); });`],
  ['sinon.assert', `const sinon = require('sinon');\nit('x', () => { sinon.assert.called(); });`],
  ['a mock of sinon', `const sinon = require('sinon');\nit('x', () => { sinon.mock().verify(); });`],
  ['a sandbox of sinon', `const box = require('sinon').createSandbox();\nit('x', () => { box.assert.called(); });`],
  ['nock', `const scope = require('nock')('http://x');\nit('x', () => { scope.done(); });`],
  ['none, on purpose', `it('x', () => {\n  // The mock throws on a second call.\n  expect.assertions(0);\n});`],
  ['none, on purpose, in one line', `it('x', () => { expect.assertions(0); /* throws where it fails */ });`],
  [
    'an expectation that is not awaited, which lint reports',
    `it('x', () => { expect(new Promise(() => {})).resolves.toBe(1); });`,
  ],
  ['tests that do not run', `it.skip('x', () => {});\nit.todo('y');`],
])('a test with an assertion is not: %s', async (_what, spec) => {
  expect(await findings(spec)).toEqual([]);
});

const unseen = (messageId: string, place: string, name: string) =>
  `tests/unseen-assertion ${messageId} ${place} ${name}`;

it.each([
  [
    'of a library that is not counted',
    `const { claim } = require('other-assertions');\nit('x', () => { claim(1); });`,
    [unseen('module', '2:1', 'x')],
  ],
  [
    'of a variable that a hook sets',
    `let mock; beforeEach(() => { mock = require('other-assertions').mock(); });\nit('x', () => { mock.verify(); });`,
    [unseen('module', '2:1', 'x')],
  ],
  [
    'of a helper next to the spec',
    `const { check } = require('./check');\nit('x', () => { check(1); });`,
    [unseen('module', '2:1', 'x')],
  ],
  [
    'of a function that something else may call',
    `it('x', () => { [1].forEach((x) => { if (!x) throw new Error('x'); }); });`,
    [unseen('mayThrow', '1:1', 'x')],
  ],
  ['of a test that another file declares', `require('./declares');`, [unseen('elsewhere', '-8:1', 'elsewhere')]],
])('a passing test whose assertion cannot be seen is reported as such: %s', async (_what, spec, expected) => {
  expect(await findings(spec)).toEqual(expected);
});

it('assertions of the Action are not assertions of the test', async () => {
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
