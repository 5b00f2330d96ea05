import type { TestRun } from '../../src/sandbox/model.ts';
import { buildToolchain, runSpec } from './repository.ts';

/** The messages about errors for the author of a spec: one run for all of them. */
const thrown: Readonly<Record<string, readonly [code: string, told: unknown]>> = {
  'an empty table': [`it.each([])('NAME', () => {})`, '`.each` called with an empty Array of table data.'],
  'a table that is none': [
    `it.each('x')('NAME', () => {})`,
    expect.stringMatching(/^`\.each` must be called with an Array or Tagged Template Literal\./u),
  ],
  nothing: [`it('NAME', () => { throw undefined; })`, 'thrown: undefined'],
  null: [`it('NAME', () => { throw null; })`, 'thrown: null'],
  'a rejected nothing': [`it('NAME', () => Promise.reject())`, 'thrown: undefined'],
  'an error without a message': [`it('NAME', () => { throw new RangeError(); })`, 'RangeError without a message'],
  'an error of another realm': [
    `it('NAME', () => { require('vm').runInNewContext('throw new TypeError("elsewhere")'); })`,
    'TypeError: elsewhere',
  ],
  'an aggregate': [
    `it('NAME', async () => { await Promise.any([Promise.reject(new Error('one')), Promise.reject('two')]); })`,
    'AggregateError: All promises were rejected\nerror 1 of 2: one\nerror 2 of 2: "two"',
  ],
  causes: [
    `it('NAME', () => { throw new Error('outer', { cause: new TypeError('middle', { cause: { code: 7 } }) }); })`,
    'outer\ncaused by: TypeError: middle\ncaused by: Object { "code": 7, }',
  ],
  'causes in a circle': [
    `it('NAME', () => { const e = new Error('a'); e.cause = new Error('b', { cause: e }); throw e; })`,
    'a\ncaused by: b',
  ],
  'a cause that cannot be read': [
    `it('NAME', () => { const e = new Error('a'); Object.defineProperty(e, 'cause', { get() { throw e; } }); throw e; })`,
    'a',
  ],
  'a value that cannot be read': [
    `it('NAME', () => { throw new Proxy({}, { get() { throw new Error('no'); } }); })`,
    'thrown: a value that cannot be printed',
  ],
  'an assertion with a cause': [
    `it('NAME', () => { throw Object.assign(new Error('expect(a)'), { cause: new Error('the mock was not set') }); })`,
    'expect(a)\ncaused by: the mock was not set',
  ],
  'a hook before': [
    `describe('NAME', () => { beforeAll(() => { throw new Error('no server'); }); it('', () => {}); })`,
    'in beforeAll: no server',
  ],
  'a hook after': [
    `describe('NAME', () => { afterEach(() => Promise.reject(null)); it('', () => {}); })`,
    'in afterEach: thrown: null',
  ],
  'a long one': [
    `it('NAME', () => { throw new Error('start' + 'x'.repeat(50_000) + 'end'); })`,
    expect.stringMatching(/^startx{2000,}…x{1000,}end$/u),
  ],
};

jest.setTimeout(60_000);
let run: TestRun;
beforeAll(async () => {
  const tests = Object.entries(thrown).map(([name, [code]]) => code.replace('NAME', name));
  const hooks = `describe('last', () => { it('is', () => {});
    afterAll(() => { throw null; });
    afterAll(() => { throw new Error('not closed', { cause: new Error('still open') }); });
  });`;
  run = await runSpec(buildToolchain(), [...tests, hooks].join(';\n'));
});

it.each(Object.entries(thrown))('a test that fails with %s says so', (name, [, told]) => {
  const test = run.cases.find((each) => each.name.trim() === name);
  expect(test).toMatchObject({ status: 'failed', message: told });
});

it('each failing hook after all tests is reported with its group and place', () => {
  const line = Object.keys(thrown).length + 1;
  const hook = { name: 'afterAll', group: 'last' };
  const file = 'integration/a.spec.js';
  expect(run).toMatchObject({ status: 'failed' });
  expect(run.lateErrors).toEqual([
    { error: 'thrown: null', hook, place: { file, line: line + 1, column: 5 } },
    { error: 'not closed\ncaused by: still open', hook, place: { file, line: line + 2, column: 28 } },
  ]);
});
