import { unitsOf } from '../../../src/analysis/paths/units.ts';
import { parsed } from '../parsed.ts';

/** The beginnings of the units of the code. */
const units = (source: string): string[] =>
  unitsOf(parsed(source)).map(({ range: [start, end] = [0, 0] }) =>
    source.slice(start, end).replace(/\s*[{(][^]*$/u, ''),
  );

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => { ${body} };`;

describe('the units of the success path', () => {
  it.each<[string, string, string[]]>([
    ['a statement', 'a();', ['a']],
    ['a block, and what is in it', '{ a(); }', ['a']],
    ['a condition, and its branches', 'if (x) a(); else { b(); }', ['if', 'a', 'b']],
    ['an empty statement', ';', []],
    ['a label', 'here: for (;;) break here;', ['for', 'break here;']],
    ['a declared function, and what is in it', 'function f() { a(); }', ['a']],
    ['a class', 'class A { b() { a(); } }', ['class A', 'a']],
    ['a directive', '"use strict"; a();', ['a']],
    ['a declaration', 'let a = 1;', ['let a = 1;']],
    ['the head of a loop', 'for (let i = 0; ; ) a();', ['for', 'a']],
    ['the head of a loop over a list', 'for (const a of b) c();', ['for', 'c']],
    ['the head of a loop over names', 'for (const a in b) c();', ['for', 'c']],
    ['the body of an arrow function', 'a((b) => c);', ['a', 'c']],
    ['the parameter of an arrow function', 'a((b = 1) => c);', ['a', 'c']],
    [
      'a conditional call that acts',
      'key && api.idToken.setCustomClaim("a", 1);',
      ['key && api.idToken.setCustomClaim', 'api.idToken.setCustomClaim'],
    ],
    ['a conditional call that does not', 'debug && console.log(1);', ['debug && console.log']],
  ])('%s', (_name, body, expected) => {
    const [outer, ...inner] = units(handler(body));
    expect(outer).toBe('exports.onExecutePostLogin = async');
    expect(inner).toEqual(expected);
  });
});
