import { hoist } from '../../../src/sandbox/child/hoist.ts';
import { liftPlainMocks } from '../../../src/sandbox/child/plain-mocks.ts';

describe('liftPlainMocks', () => {
  it.each([
    ['one below a require', `a();\njest.mock('a');\n`, `jest.mock('a'); a();\n;${' '.repeat(14)}\n`],
    [
      'several, in order',
      `x();jest.mock("a")\njest.unmock('b');y();`,
      `jest.mock("a"); jest.unmock('b'); x();;${' '.repeat(13)}\n;${' '.repeat(16)}y();`,
    ],
    [
      'one between lines that must not become one statement',
      `x()\njest.mock('a');\n(y)()`,
      `jest.mock('a'); x()\n;${' '.repeat(14)}\n(y)()`,
    ],
    ['nothing, if mocks are only looked at', `jest.fn(); f.mock.calls; // jest.mock('a')\n'jest.mock("a")';`, null],
    ['nothing, if others are only made', `jest.spyOn(a, 'b').mockReturnValue(1);`, null],
  ])('lifts %s', (_what, code, lifted) => {
    const expected = lifted ?? code;
    expect(liftPlainMocks(code)).toEqual({ code: expected, added: expected.length - code.length });
  });

  it.each([
    ['a factory', `jest.mock('a', () => 1);`],
    ['one factory among others', `jest.mock('a');\njest.mock('b', () => 1);`],
    ['a call in a block', `it('x', () => { jest.mock('a'); });`],
    ['a call that is part of an expression', `const m = jest.mock('a');`],
    ['a chain', `jest.mock('a').mock('b');`],
    ['a chain from another method', `jest.useFakeTimers().mock('a');`],
    ['automock', `jest.enableAutomock();`],
    ['a name that is computed', `jest['mock']('a');`],
    ['an argument that is not a string', `jest.mock(name);`],
    ['another jest', `const { jest } = require('@jest/globals');\njest.mock('a');`],
    ['another jest, renamed', `const j = require('@jest/globals').jest;\nj.mock('a');`],
    ['a parameter named jest', `((jest) => {})();\njest.mock('a');`],
    ['an alias of jest', `const j = jest;\nj.mock('a');`],
    ['a directive', `'use strict';\njest.mock('a');`],
    ['a call over two lines', `jest.mock(\n'a');`],
    ['a fault of syntax', `jest.mock('a';`],
  ])('leaves to Babel: %s', (_what, code) => {
    expect(liftPlainMocks(code)).toBeNull();
  });

  it('orders calls as Babel does', () => {
    const code = `log('one');\njest.mock('a');\nlog('two');\njest.unmock('b');\n`;
    const order = (text: string) => {
      const seen: string[] = [];
      const fake = {
        mock: (name: string) => seen.push(`mock ${name}`),
        unmock: (name: string) => seen.push(`unmock ${name}`),
      };
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code comes from this test
      const run = new Function('jest', 'require', 'log', text) as (...of: unknown[]) => void;
      run(
        fake,
        () => ({ jest: fake }),
        (what: string) => seen.push(what),
      );
      return seen;
    };
    expect(order(liftPlainMocks(code)?.code ?? '')).toEqual(order(hoist(code, 'a.spec.js').code));
    expect(order(hoist(code, 'a.spec.js').code)).toEqual(['mock a', 'unmock b', 'one', 'two']);
  });
});
