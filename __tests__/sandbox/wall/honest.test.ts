import { action, buildToolchain, runSpec } from '../repository.ts';
import { describeOnEachRung } from '../walls.ts';

/** Honest specs behind each rung: their results do not depend on the wall. */
let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);

const required = (file: string, code: string) => ({ [file]: code });
const beside = `module.exports = { beside: 1 };`;

const specs: readonly (readonly [what: string, spec: string, files: Readonly<Record<string, string>>])[] = [
  [
    'a mock of its own that requires what is beside it',
    `const { shared } = require('../__mocks__/event-post-login'); it('x', () => { expect(shared.beside).toBe(1); });`,
    {
      ...required('__mocks__/event-post-login.js', `exports.shared = require('./shared');`),
      ...required('__mocks__/shared.js', beside),
    },
  ],
  [
    'a manual mock of a package that requires what is beside it',
    `it('x', () => { expect(require('sdk').shared.beside).toBe(1); });`,
    {
      ...required('node_modules/sdk/index.js', 'module.exports = 7;'),
      ...required('__mocks__/sdk.js', `exports.shared = require('./parts/shared');`),
      ...required('__mocks__/parts/shared.js', beside),
    },
  ],
  [
    'a manual mock of a file that requires what is beside it',
    `jest.mock('./own'); it('x', () => { expect(require('./own').shared.beside).toBe(1); });`,
    {
      ...required('integration/own.js', ''),
      ...required('integration/__mocks__/own.js', `exports.shared = require('./shared');`),
      ...required('integration/__mocks__/shared.js', beside),
    },
  ],
  [
    'our mocks, and requests that they answer',
    `const axios = require('axios'); const { makeEventMock } = require('../__mocks__/event-post-login');
    it('x', async () => { axios.get.mockResolvedValue({ data: 1 }); expect((await axios.get('x')).data).toBe(1);
      expect(makeEventMock().user).toBeDefined(); expect(require('@faker-js/faker').faker.internet.email()).toContain('@'); });`,
    {},
  ],
  [
    'code that vm runs in this context and in others',
    `const vm = require('vm'); it('x', () => { globalThis.a = 4; expect(vm.runInThisContext('a + 1')).toBe(5);
      expect(new vm.Script('a').runInThisContext()).toBe(4); expect(vm.compileFunction('return a + b', ['b'])(1)).toBe(5);
      expect(vm.runInNewContext('a', { a: 1 })).toBe(1); const bytes = vm.runInNewContext('Uint8Array').from([104, 105]);
      expect(Buffer.from(bytes).toString()).toBe('hi'); });`,
    {},
  ],
  [
    'a module of node_modules, and the user and home of the machine',
    `it('x', () => { expect(require('sdk')).toBe(7); const os = require('os');
      expect(typeof os.userInfo().username).toBe('string'); expect(typeof os.homedir()).toBe('string'); });`,
    required('node_modules/sdk/index.js', 'module.exports = 7;'),
  ],
];

describeOnEachRung(({ wall }) => {
  it.each(specs)('passes: %s', async (_what, spec, files) => {
    const run = await runSpec(toolchain, spec, {
      wall,
      files: { 'integration/integration.action.js': action, ...files },
    });
    expect(run.cases).toMatchObject([{ name: 'x', status: 'passed' }]);
    expect(run).toMatchObject({ status: 'passed' });
  });
});
