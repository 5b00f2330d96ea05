import { beginningsOf } from '../../../src/analysis/values/beginnings.ts';
import { possibleNames } from '../../../src/analysis/values/names.ts';
import { constantNumber } from '../../../src/analysis/values/numbers.ts';
import { originsOf } from '../../../src/analysis/values/origins.ts';
import { settingOf } from '../../../src/analysis/values/settings.ts';
import { stringsOf } from '../../../src/analysis/values/strings.ts';
import { asked } from '../asked.ts';

describe('where a value comes from', () => {
  it.each<[string, string, string[]]>([
    ['a global', 'ask(console.log);', ['global console.log']],
    ['a global of the global object', 'ask(globalThis.fetch);', ['global fetch']],
    ['a package', 'const axios = require("axios"); ask(axios.create().get);', ['package axios.create().get']],
    ['a built-in module', 'ask(require("node:https").get);', ['package https.get']],
    ['import()', 'async function f() { ask((await import("got")).default); }', ['package got']],
    ['a compiled import', 'const a = __importDefault(require("axios")); ask(a.default.get);', ['package axios.get']],
    ['an instance', 'const { A } = require("a"); ask(new A().send);', ['package a.Anew.send']],
    ['a name of a pattern', 'const { log: say } = console; ask(say);', ['global console.log']],
    ['a name of the rest', 'const { a, ...rest } = require("a"); ask(rest.b);', ['package a.b']],
    ['a bound method, whatever it fixes', 'ask(console.log.bind(console, "a"));', ['global console.log']],
    ['a choice', 'ask(x ? fetch : require("got"));', ['global fetch', 'package got']],
    ['a parameter', 'const f = (client) => ask(client.get); f(require("axios"));', ['package axios.get']],
    [
      'a client of a field',
      'class A { constructor() { this.c = require("c"); } f() { ask(this.c.get); } }',
      ['package c.get'],
    ],
    ['a client that is made', 'const make = () => require("c")(); ask(make().get);', ['package c().get']],
    ['a member that is not known', 'ask(console[level]);', ['global console.*']],
    ['a package that is not known', 'ask(require(name));', []],
    ['a value that the file makes', 'class A {} ask(new A());', []],
    [
      'a function that is made, and called',
      'const { A } = require("a"); ask(new A()().send());',
      ['package a.Anew().send()'],
    ],
    ['an element', 'ask(require("a")[0]);', ['package a.0']],
    ['an optional member', 'ask(require("a")?.b?.());', ['package a.b()']],
    ['a variable of the name of a global', 'const fetch = require("got"); ask(fetch);', ['package got']],
    ['a variable of no value', 'let a; ask(a);', []],
    ['a text', 'ask("a");', []],
    ['an awaited value', 'const f = async () => ask((await fetch(url)).ok);', ['global fetch().ok']],
    ['the same twice', 'ask(x ? fetch : fetch);', ['global fetch']],
    ['a value that is defined by itself', 'var a = b; var b = a; ask(a);', []],
  ])('%s', (_name, text, expected) => {
    const { code, node } = asked(text);
    expect(originsOf(code, node).map(({ from, name, path }) => `${from} ${name}${path}`)).toEqual(expected);
  });
});

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

describe('an option', () => {
  it.each<[string, string, string]>([
    ['given', 'ask({ timeout: 1 });', '1'],
    ['not given', 'ask({});', ''],
    ['given by a spread', 'const base = { timeout: 1 }; ask({ ...base, x: 2 });', '1'],
    ['of something that is spread', 'ask({ timeout: 1, ...given });', '1 …'],
    ['given later', 'const o = {}; o.timeout = 1; ask(o);', '1'],
    ['of an object that a helper fills', 'const o = {}; fill(o); ask(o); function fill(x) { x.timeout = 1; }', ' …'],
    ['of an object that is passed to other code', 'const f = (add) => { const o = {}; add(o); ask(o); };', ' …'],
    ['of an object that is printed', 'const o = {}; console.log(o); ask(o);', ''],
    ['of a parameter that no call gives', 'const f = (o) => ask(o); f();', ''],
    ['of a parameter by default', 'const f = (o = { timeout: 1 }) => ask(o); f();', '1'],
    ['of the result of a function', 'const f = () => ({ timeout: 1 }); ask(f());', '1'],
    ['of Object.assign', 'ask(Object.assign({}, { timeout: 1 }, { timeout: 2 }));', '2'],
    ['of a field', 'class A { constructor() { this.o = { timeout: 1 }; } f() { ask(this.o); } }', '1'],
    ['of a text', 'ask("https://a.io");', ''],
    ['of nothing', 'ask(undefined);', ''],
    ['of an object that a helper reads', 'const o = {}; read(o); ask(o); function read(x) { return x.timeout; }', ''],
    [
      'of an object that a helper fills in second place',
      'const o = {}; fill(1, o); ask(o); function fill(a, x) { x.timeout = 1; }',
      ' …',
    ],
    [
      'of an object that a helper has in a pattern',
      'const o = {}; fill(o); ask(o); function fill({ x }) { x.timeout = 1; }',
      '',
    ],
    ['of an object that a helper drops', 'const o = {}; fill(o); ask(o); function fill() {}', ''],
    ['of an object that is assigned to', 'const o = {}; Object.assign(o, given); ask(o);', ' …'],
    ['of an object that another is assigned', 'const o = {}; Object.assign(given, o); ask(o);', ''],
    ['of an object that is called', 'const o = () => {}; o(); ask(o);', ''],
    ['of an object that makes another', 'const o = {}; new Client(o); ask(o);', ''],
    ['of an answer', 'async function f() { ask(await load()); }', ' …'],
  ])('%s', (_name, text, expected) => {
    const { code, node, textOf } = asked(text);
    const { values, complete } = settingOf(code, node, 'timeout');
    expect(`${values.map(textOf).join()}${complete ? '' : ' …'}`).toBe(expected);
  });
});

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

describe('how a text begins', () => {
  it.each<[string, string, string[]]>([
    ['a template', 'ask(`http://a.io/${x}`);', ['http://a.io/']],
    ['a template of a constant', 'const U = "http://a.io"; ask(`${U}/x`);', ['http://a.io']],
    ['joined', 'ask("http://" + "a.io");', ['http://a.io']],
    ['a default', 'ask(given || "http://a.io");', ['http://a.io']],
    ['a URL', 'ask(new URL("/x", "http://a.io").href);', ['http://a.io']],
    ['a URL with a base that it does not need', 'ask(new URL("http://a.io", x).toString());', ['http://a.io']],
    ['the result of a function', 'const f = () => "http://a.io"; ask(f());', ['http://a.io']],
    ['a template of two', 'ask(`${x}${"b"}`);', []],
    ['an empty template', 'ask(``);', ['']],
    ['a text before a value', 'ask("http://" + x + "/a");', ['http://']],
    ['a difference', 'ask("http://a.io" - "b");', []],
    ['a number', 'ask(1);', []],
    ['a list', 'ask(["http://a.io"]);', []],
    ['a URL of no text', 'ask(new URL());', []],
    ['a URL of another class', 'ask(new Address("http://a.io"));', []],
    ['a URL that is whole', 'ask(new URL("http://a.io", "http://b.io"));', ['http://a.io']],
    ['a URL with only a path', 'ask(new URL("/a"));', ['/a']],
    ['another property of a URL', 'ask(new URL("http://a.io").host);', []],
    ['another method of a text', 'ask("http://a.io".trim());', []],
    ['a function called toString', 'ask(toString("http://a.io"));', []],
    ['a member of a constant', 'const U = { live: "http://a.io" }; ask(U.live);', ['http://a.io']],
    ['a member of a variable', 'let u = { live: "http://a.io" }; ask(u.live);', ['http://a.io']],
    ['a default of a parameter', 'function f(u = "http://a.io") { u = x; ask(u); }', ['http://a.io']],
    ['a variable that another one gets', 'let u = "http://a.io"; x = u; ask(u);', ['http://a.io']],
    [
      'a variable that gets more in another function',
      'let u = "http://a.io"; const f = () => { u = x; }; ask(u);',
      ['http://a.io'],
    ],
    ['a variable that gets more in an expression', 'let u = "http://a.io"; f((u = x)); ask(u);', ['http://a.io']],
    ['a variable that gets another value', 'let u = "http://a.io"; u = x; ask(u);', []],
    ['a variable that may get another value', 'let u = "http://a.io"; if (x) u = x; ask(u);', ['http://a.io']],
    [
      'a variable that gets a value in branches',
      'let u; if (x) { u = "http://a.io"; } else u = "http://b.io"; ask(u);',
      ['http://a.io', 'http://b.io'],
    ],
  ])('%s', (_name, text, expected) => {
    const { code, node } = asked(text);
    expect(beginningsOf(code, node).map((each) => each.text)).toEqual(expected);
  });

  it.each([
    [20, 20],
    [21, 0],
  ])('is known for a table of %d texts: %d', (count, found) => {
    const { code, node } = asked(
      `ask({ ${Array.from({ length: count }, (_, at) => `k${at}: "a",`).join(' ')} }[key]);`,
    );
    expect(beginningsOf(code, node)).toHaveLength(found);
  });
});

describe('the names that a property has, one after the other', () => {
  it.each<[string, string, string[] | null]>([
    ['a loop', 'for (const n of ["A", "B"]) ask(s[n]);', ['A', 'B']],
    ['each of a list', '["A"].filter((n) => !ask(s[n]));', ['A']],
    ['a helper', 'const f = (n) => ask(s[n]); f("A"); f("B");', ['A', 'B']],
    ['a list that is added to', 'const l = ["A"]; l.push("B"); for (const n of l) ask(s[n]);', ['A', 'B']],
    ['a list with something else', 'for (const n of ["A", x]) ask(s[n]);', null],
    ['a list that is not known', 'for (const n of names) ask(s[n]);', null],
    ['a variable', 'let n = "A"; ask(s[n]);', null],
    ['a global', 'ask(s[n]);', null],
    ['a name in quotes', 'ask(s["A"]);', null],
    ['an empty list', 'for (const n of []) ask(s[n]);', null],
    ['a list that may contain more', 'for (const n of ["A", ...names]) ask(s[n]);', null],
    ['a variable of no value', 'let n; for (n of ["A"]) ask(s[n]);', ['A']],
    ['a name as it is written', 'ask(s.n);', null],
  ])('%s', (_name, text, expected) => {
    const { code, node } = asked(text);
    const names = node.type === 'MemberExpression' ? possibleNames(code, node) : undefined;
    expect(names && names.map(({ name }) => name)).toEqual(expected);
  });
});
