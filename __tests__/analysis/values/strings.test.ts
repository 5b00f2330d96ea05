import { stringsOf } from '../../../src/analysis/values/strings.ts';
import { asked } from '../asked.ts';

describe('the strings that an expression may have', () => {
  const HANDLER = 'exports.onExecutePostLogin = async (event) => {';

  it.each<[string, string, readonly string[] | string]>([
    ['a choice', 'ask(x ? "a" : "b");', ['a', 'b']],
    ['a template of constants', 'const NS = "https://a.io"; ask(`${NS}/level`);', ['https://a.io/level']],
    ['each name of an object', 'for (const n of Object.keys({ a: 1, b: 2 })) ask(`x/${n}`);', ['x/a', 'x/b']],
    ['the name in each entry', 'Object.entries({ a: 1 }).forEach(([n, v]) => ask(n));', ['a']],
    ['the value in each entry', 'Object.entries({ a: 1 }).forEach(([n, v]) => ask(v));', ['1']],
    ['a claim of a table', 'const C = { a: "x", b: "y" }; ask(C[key]);', ['x', 'y']],
    ['a parameter', 'const f = (n) => ask(`x/${n}`); f("a"); f("b");', ['x/a', 'x/b']],
    ['a parameter by default', 'const f = ({ n = "b" } = {}) => ask(n); f({ n: "a" }); f();', ['a', 'b']],
    ['the result of a function', 'const f = () => "a"; ask(f());', ['a']],
    ['String()', 'ask(String("a"));', ['a']],
    ['an argument of the handler', `${HANDLER} ask(event.user.name); }`, 'varies'],
    ['a value that the handler waits for', `${HANDLER} const { data } = await load(); ask(data.name); }`, 'varies'],
    ['made from an argument of the handler', `${HANDLER} ask("a" + event.user.name.trim()); }`, 'varies'],
    ['passed on by the handler', `const f = (u) => ask(u.name); ${HANDLER} f(event.user); }`, 'varies'],
    ['a method of a constant', 'ask("a".toUpperCase());', 'unknown'],
    ['a number', 'ask(1);', ['1']],
    ['true', 'ask(true);', 'unknown'],
    ['a difference', 'ask("a" - "b");', 'unknown'],
    ['a sum with something else', 'ask("a" + given);', 'unknown'],
    ['a sum of choices', 'ask((x ? "a" : "b") + (y ? "1" : "2"));', ['a1', 'a2', 'b1', 'b2']],
    ['a choice of the same', 'ask(x ? "a" : "a");', ['a']],
    ['a choice with something else', 'ask(x ? "a" : given);', 'unknown'],
    ['a choice with a value that varies', `${HANDLER} ask(x ? "a" : event.user.name); }`, 'varies'],
    ['a choice of an unknown value and one that varies', `${HANDLER} ask(x ? given : event.user.name); }`, 'varies'],
    ['a sum of an unknown value and one that varies', `${HANDLER} ask(given + event.user.name); }`, 'varies'],
    ['an awaited value', 'const f = async () => ask(await load());', 'varies'],
    ['one of a list', 'for (const n of ["a", "b"]) ask(n);', ['a', 'b']],
    ['String() of nothing', 'ask(String());', 'unknown'],
    ['String() of the file', 'const String = (a) => "b"; ask(String("a"));', ['b']],
    ['a parameter of another function', 'const f = (event) => ask(event.user.name);', 'unknown'],
    ['a list of the names', 'ask(Object.keys({ a: 1 }));', 'unknown'],
    ['each name of a constant', 'const C = { a: 1 }; for (const n of Object.keys(C)) ask(n);', ['a']],
    [
      'each name of a frozen object',
      'const C = Object.freeze({ a: 1 }); for (const n of Object.keys(C)) ask(n);',
      ['a'],
    ],
    ['each name of a list of names', 'const L = Object.keys({ a: 1 }); for (const n of L) ask(n);', ['a']],
    ['each name that is computed', 'for (const n of Object.keys({ ["a" + "b"]: 1 })) ask(n);', ['ab']],
    ['each name of a spread', 'for (const n of Object.keys({ a: 1, ...given })) ask(n);', 'unknown'],
    [
      'each name of a spread that varies',
      `${HANDLER} for (const n of Object.keys({ a: 1, ...event.user })) ask(n); }`,
      'varies',
    ],
    ['each name of an object that varies', `${HANDLER} for (const n of Object.keys(event.user)) ask(n); }`, 'varies'],
    ['each name of something else', 'for (const n of Object.keys(given)) ask(n);', 'unknown'],
    ['each name of nothing', 'for (const n of Object.keys()) ask(n);', 'unknown'],
    ['each name of a spread object', 'for (const n of Object.keys(...given)) ask(n);', 'unknown'],
    ['each element from another function', 'for (const n of Object.values({ a: "b" })) ask(n);', ['b']],
    [
      'the first of each entry that is a text',
      'for (const { length } of Object.keys({ a: 1 })) ask(length);',
      'unknown',
    ],
    ['the third of each entry', 'for (const [, , n] of Object.entries({ a: 1 })) ask(n);', 'unknown'],
    ['a value that a method makes from one that varies', `${HANDLER} ask(["a", event.user.name].join()); }`, 'varies'],
    ['an argument of a method that varies', `${HANDLER} ask("a".concat(event.user.name)); }`, 'varies'],
    [
      "a value that a package's function makes from one that varies",
      `${HANDLER} ask(given(event.user.name)); }`,
      'varies',
    ],
    ['itself', 'let a = a + "b"; ask(a);', 'unknown'],
    ['a global', 'ask(name);', 'unknown'],
  ])('%s', (_name, text, expected) => {
    const { code, node } = asked(text);
    const handlers = new Set(code.tree.functions.filter(({ async }) => async === true));
    const found = stringsOf(code, node, handlers);
    expect(typeof found === 'string' ? found : [...found].sort()).toEqual(expected);
  });

  it.each<[number, number, number | 'unknown']>([
    [60, 1, 60],
    [61, 1, 'unknown'],
    [30, 2, 60],
    [31, 2, 'unknown'],
  ])('for %d strings before %d others: %s', (first, second, expected) => {
    const choice = (count: number, of: string): string =>
      `{ ${Array.from({ length: count }, (_, at) => `k${at}: "${of}${at}",`).join(' ')} }[key]`;
    const { code, node } = asked(`ask(${choice(first, 'a')} + ${choice(second, 'b')});`);
    const found = stringsOf(code, node, new Set());
    expect(typeof found === 'string' ? found : found.length).toBe(expected);
  });
});
