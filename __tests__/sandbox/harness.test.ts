import fs from 'node:fs';
import path from 'node:path';
import type { TestRun } from '../../src/sandbox/model.ts';
import { methodOfJest30 } from '../../src/sandbox/other-spec.ts';
import { auth0Package } from './auth0-package.ts';
import { buildToolchain, runSpec } from './repository.ts';

/** Auth0's own harness for tests: the one that comes with the check, and one that a repository has installed. */
const toolchain = buildToolchain();
const action = fs.readFileSync(path.join(__dirname, '../fixtures/harness/integration.action.js'), 'utf8');
const roles = fs.readFileSync(path.join(__dirname, '../fixtures/harness/roles.js'), 'utf8');
const spec = fs.readFileSync(path.join(__dirname, '../fixtures/harness/integration.action.spec.js'), 'utf8');
const files = {
  'integration/integration.action.js': action,
  'integration/roles.js': roles,
  'node_modules/tiny-hash/index.js': "exports.hash = () => { throw new Error('not mocked'); };",
};

const outcomes = ({ cases }: TestRun) => cases.map(({ name, status, message }) => [name, status, message]);

/** V8's counts of everything that was loaded, added up by function and range, for any number of loads. */
function counts({ coverage }: TestRun): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { functions } of coverage ?? []) {
    for (const { functionName, ranges } of functions) {
      for (const { startOffset, endOffset, count } of ranges) {
        const key = `${functionName} ${startOffset}-${endOffset}`;
        sums[key] = (sums[key] ?? 0) + count;
      }
    }
  }
  return sums;
}

let ours: TestRun;
let theirs: TestRun;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([
    runSpec(toolchain, spec, { files }),
    runSpec(toolchain, spec, { files: { ...files, ...auth0Package } }),
  ]);
});

describe("a spec on Auth0's harness", () => {
  it('passes without an install', () => {
    expect(outcomes(ours).filter(([, status]) => status !== 'passed')).toEqual([]);
    expect(ours).toMatchObject({ status: 'passed', withoutAssertion: [], lateErrors: [] });
    expect(ours.cases.length).toBeGreaterThan(9);
  });

  it("passes with the package in the repository's node_modules, and has the same counts", () => {
    expect(outcomes(theirs)).toEqual(outcomes(ours));
    expect(counts(theirs)).toEqual(counts(ours));
  });

  it("has the Action's functions at their places in the file", () => {
    const names = Object.keys(counts(ours)).map((key) => key.split(' '));
    const handler =
      names
        .find(([name]) => name === 'exports.onExecutePostLogin')?.[1]
        ?.split('-')
        .map(Number) ?? [];
    expect(action.slice(...handler)).toMatch(/^async \(event, api\) => \{[^]*\}$/u);
    // The wrapper is not one of them: it counts as the module itself, from the first character to the last.
    expect(counts(ours)).toHaveProperty([` 0-${action.length}`]);
  });

  it('distinguishes the logs of an execution from the output of the spec', () => {
    expect(ours.output).toContain('checked auth0|');
  });
});

it('its attempts to connect are reported at their lines, and the installed package wins', async () => {
  const requests = `const { fetchRoles } = { fetchRoles: () => fetch('https://roles.example.net/') };
exports.onExecutePostLogin = async (event, api) => {
  await fetchRoles().catch(() => api.access.deny('no'));
};
`;
  const text = `const { getDefaultArguments, loadAction, isStandIn } = require('@auth0/actions/post-login/v3/test');
it(String(isStandIn), async () => {
  const [event, api] = getDefaultArguments();
  jest.spyOn(api.access, 'deny');
  const { execute } = await loadAction(require.resolve('./integration.action.js'));
  await execute('onExecutePostLogin', event, api);
  expect(api.access.deny).toHaveBeenCalledWith('no');
});
`;
  const run = (more: Readonly<Record<string, string>>) =>
    runSpec(toolchain, text, { files: { 'integration/integration.action.js': requests, ...more } });
  for (const [isStandIn, more] of [
    ['undefined', {}],
    ['true', auth0Package],
  ] as const) {
    const { cases, network } = await run(more);
    expect(cases).toMatchObject([{ name: isStandIn, status: 'passed' }]);
    const place = { file: 'integration/integration.action.js', line: 1, column: requests.indexOf('fetch(') + 1 };
    expect(network).toEqual([{ address: 'roles.example.net:443', count: 1, place }]);
  }
});

it('features of Jest 30 exist if they are cheap, otherwise the error names them', async () => {
  const text = `const { jest: own } = require('@jest/globals');
it('supplied', () => {
  expect({ a: ['x', 'y'] }).toEqual({ a: expect.arrayOf(expect.any(String)) });
  expect(['x', 1]).toEqual(expect.not.arrayOf(expect.any(String)));
  expect('x').not.toEqual(expect.arrayOf('x'));
  expect(own.fn).toBeDefined();
});
it('shown', () => { expect([1]).toEqual(expect.arrayOf(expect.any(String))); });
it('not supplied', () => { jest.onGenerateMock(() => {}); });
`;
  const { cases } = await runSpec(toolchain, text);
  expect(cases.map(({ name, status }) => `${name}: ${status}`)).toEqual([
    'supplied: passed',
    'shown: failed',
    'not supplied: failed',
  ]);
  expect(cases[1]?.message).toContain('ArrayOf Any<String>');
  expect(methodOfJest30(cases[2]?.message ?? '')).toBe('jest.onGenerateMock');
});

it.each([
  ['@auth0/actions/post-login/v3', 'has types alone'],
  ['@auth0/actions/post-login/v2', 'has types alone'],
  ['@auth0/actions/post-login/v2/test', "Cannot find module '@auth0/actions/post-login/v2/test'"],
  ['@auth0/actions', "Cannot find module '@auth0/actions'"],
])('%s cannot be required: %s', async (name, message) => {
  const run = await runSpec(toolchain, `require('${name}');\nit('x', () => { expect(1).toBe(1); });`);
  expect(run.notRun).toMatchObject({ kind: 'cannot-start', error: expect.stringContaining(message) as unknown });
});

it('text that only looks like the Action does not count as it', async () => {
  const text = `const fs = require('fs');
const vm = require('vm');
const path = require('path');
it('x', () => {
  const file = path.join(__dirname, 'integration.action.js');
  const code = fs.readFileSync(file, 'utf8');
  const quoted = 'module.exports = function(module, exports, console){\\n\`' + code.replaceAll('\`', '') + '\`\\n};';
  vm.compileFunction(quoted, ['module'], { filename: file })({});
  vm.runInThisContext('(() => 1)()', { filename: file });
  expect(1).toBe(1);
});
`;
  expect((await runSpec(toolchain, text)).coverage).toBeNull();
});
