import { constantNumber } from '../../../src/analysis/values/numbers.ts';
import { asked } from '../asked.ts';

describe('a number', () => {
  it.each<[string, string, number | null]>([
    ['arithmetic', 'const S = 1000; ask(5 * S - 1 + 4 / 2);', 5001],
    ['a negative', 'ask(-1);', -1],
    ['of a text', 'ask(Number("5") );', 5],
    ['parsed', 'ask(Number.parseInt("5", 10));', 5],
    ['a member', 'const T = { REQUEST: 5 }; ask(T.REQUEST);', 5],
    ['a parameter of one call', 'const f = (ms) => ask(ms); f(5);', 5],
    ['a parameter of two calls', 'const f = (ms) => ask(ms); f(5); f(6);', null],
    ['one by default', 'ask(given || 5);', null],
    ['of an operation that is not known', 'ask(2 ** 3);', null],
    ['a global parseInt', 'ask(parseInt("5", 10));', 5],
    ['a number that is made a number', 'ask(Number(5));', 5],
    ['another function of Number', 'ask(Number.parseFloat("5"));', null],
    ['parseInt of something else', 'ask(other.parseInt("5"));', null],
    ['a function of the file', 'const f = () => Number("5"); ask(f());', 5],
    ['a Number of the file', 'const Number = () => 6; ask(Number("5"));', 6],
    ['nothing that is made a number', 'ask(Number());', null],
    ['a text that is not a number', 'ask(Number("five"));', null],
    ['a text of white space', 'ask(Number(" "));', null],
    ['a positive', 'ask(+5);', null],
    ['a negative of something else', 'ask(-given);', null],
    ['a member of a list', 'const T = [4, 5]; ask(T[1]);', 5],
    ['a member that is a text', 'const T = { REQUEST: "5" }; ask(T.REQUEST);', 5],
    ['a member that may be another', 'const T = { REQUEST: 5, ...given }; ask(T.REQUEST);', null],
    ['a sum with something else', 'ask(5 + given);', null],
    ['a sum of something else', 'ask(given + 5);', null],
    ['a product', 'ask(5 * 2);', 10],
    ['a part', 'ask(10 / 4);', 2.5],
    ['a difference', 'ask(5 - 2);', 3],
    ['true', 'ask(true);', null],
    ['no number', 'ask("");', null],
    ['an empty text', 'ask(Number(""));', null],
  ])('%s', (_name, text, expected) => {
    const { code, node } = asked(text);
    expect(constantNumber(code, node)).toBe(expected);
  });
});
