import { functionsOf } from '../../../src/analysis/scope/functions.ts';
import { propertyOf, valuesOf } from '../../../src/analysis/scope/properties.ts';
import { asked } from '../asked.ts';

/** What an expression may have been given; `…` where it may also have something else, null where it makes its value itself. */
function valuesIn(text: string): string[] | null {
  const { code, node, textOf } = asked(text);
  const found = valuesOf(code, node);
  return found && [...found.values.map(textOf), ...(found.complete ? [] : ['…'])];
}

describe('the values that an expression may have been given', () => {
  it.each<[string, string, string[] | null]>([
    ['a literal makes its own', 'ask("a");', null],
    ['a function makes its own', 'ask(() => 1);', null],
    ['an instance makes its own', 'ask(new Client());', null],
    ['a global', 'ask(console);', null],
    ['a constant', 'const URL = "a"; ask(URL);', ['"a"']],
    ['a variable that is given several', 'let url = "a"; if (x) url = "b"; ask(url);', ['"a"', '"b"']],
    ['a variable that is given none', 'let url; ask(url);', []],
    ['a variable that is counted', 'let n = 0; n += 1; ask(n);', ['0', '…']],
    ['a variable that is filled where it is empty', 'let c = null; c ??= make(); ask(c);', ['null', 'make()']],
    ['the key of a loop', 'for (const key in settings) ask(key);', ['…']],
    ['an error', 'try { run(); } catch (error) { ask(error); }', ['…']],
    ['a choice', 'ask(isLive ? "a" : "b");', ['"a"', '"b"']],
    ['a default', 'ask(given || "a");', ['given', '"a"']],
    ['what is guarded', 'ask(isOn && send);', ['send']],
    ['a sequence', 'ask((0, send));', ['send']],
    ['what is awaited', 'async function f() { ask(await load); }', ['load']],
    ['a frozen object', 'ask(Object.freeze(A));', ['A']],
    ['a bound method', 'ask(send.bind(null));', ['send']],
    ['a member of a constant', 'const URLS = { live: "a" }; ask(URLS.live);', ['"a"']],
    ['a member that is not there', 'const URLS = { live: "a" }; ask(URLS.test);', []],
    ['a member by a variable', 'const URLS = { live: "a", test: "b" }; ask(URLS[name]);', ['"a"', '"b"']],
    ['a member that is assigned', 'const o = {}; o.url = "a"; ask(o.url);', ['"a"']],
    ['a member under a name that is not known', 'const o = { url: "a" }; o[key] = "b"; ask(o.url);', ['"a"', '…']],
    ['a member of a member', 'const o = { a: { b: "c" } }; ask(o.a.b);', ['"c"']],
    ['a getter', 'const o = { get url() { return "a"; } }; ask(o.url);', ['…']],
    ['a spread', 'const base = { url: "a" }; const o = { ...base, x: 1 }; ask(o.url);', ['"a"']],
    ['a spread over it', 'const o = { url: "a", ...{ url: "b" } }; ask(o.url);', ['"b"']],
    ['a spread of something else', 'const o = { url: "a", ...given }; ask(o.url);', ['"a"', '…']],
    ['Object.assign', 'const o = Object.assign({}, { url: "a" }); ask(o.url);', ['"a"']],
    ['an export', 'exports.url = "a"; ask(exports.url);', ['"a"']],
    ['an export by another name', 'const e = module.exports; e.url = "a"; ask(exports.url);', ['"a"']],
    ['a pattern', 'const { url } = { url: "a" }; ask(url);', ['"a"']],
    ['a pattern in a pattern', 'const { a: { b: url } } = { a: { b: "c" } }; ask(url);', ['"c"']],
    ['the default of a pattern', 'const { url = "b" } = { url: "a" }; ask(url);', ['"b"', '"a"']],
    ['a pattern that is assigned', 'let url; ({ url } = { url: "a" }); ask(url);', ['"a"']],
    ['an element of a pattern', 'const [, second] = ["a", "b"]; ask(second);', ['"b"']],
    ['the rest of an object', 'const { a, ...rest } = { a: 1, url: "b" }; ask(rest.url);', ['"b"']],
    ['the rest of a list', 'const [a, ...rest] = ["a", "b"]; ask(rest);', ['…']],
    ['a loop over a list', 'for (const step of ["a", "b"]) ask(step);', ['"a"', '"b"']],
    ['a list that is added to', 'const l = ["a"]; l.push(x); for (const step of l) ask(step);', ['"a"', 'x']],
    ['each of a list', '["a", "b"].forEach((step) => ask(step));', ['"a"', '"b"']],
    ['the values of an object', 'for (const v of Object.values({ a: "b" })) ask(v);', ['"b"']],
    ['the value of each entry', 'for (const [, v] of Object.entries({ a: "b" })) ask(v);', ['"b"']],
    ['the name of each entry', 'for (const [n] of Object.entries({ a: "b" })) ask(n);', ['…']],
    ['each entry of a constant', 'const T = { a: "b" }; Object.entries(T).map(([, v]) => ask(v));', ['"b"']],
    ['each entry with a spread', 'for (const [, v] of Object.entries({ ...t, a: "b" })) ask(v);', ['…']],
    ['what is left of a list', '["a", x].filter(Boolean).forEach((v) => ask(v));', ['"a"', 'x']],
    ['an element after a spread', 'ask([...given, "a"][1]);', ['…']],
    ['a parameter', 'function f(url) { ask(url); } f("a"); f("b");', ['"a"', '"b"']],
    ['a parameter that a call leaves out', 'function f(url) { ask(url); } f("a"); f();', ['"a"']],
    ['the default of a parameter', 'function f(url = "b") { ask(url); } f("a"); f();', ['"a"', '"b"']],
    ['a default that no call needs', 'function f(url = "b") { ask(url); } f("a");', ['"a"']],
    ['a parameter behind a spread', 'function f(a, url) { ask(url); } f(...given);', ['…']],
    ['the rest of the parameters', 'function f(...all) { ask(all); } f(1, 2);', ['…']],
    ['a parameter in a pattern', 'const f = ({ url }) => ask(url); f({ url: "a" });', ['"a"']],
    [
      'a parameter of a constructor',
      'class A { constructor(url) { ask(url); } } new A("a"); new A("b");',
      ['"a"', '"b"'],
    ],
    ['a class that is handed on', 'class A { constructor(url) { ask(url); } } new A("a"); register(A);', ['"a"', '…']],
    ['a class that no one makes', 'class A { constructor(url) { ask(url); } }', ['…']],
    ['a class of a variable', 'const A = class { constructor(url) { ask(url); } }; new A("a");', ['"a"']],
    ['a function that no one calls', 'function f(url) { ask(url); }', ['…']],
    ['a function that is handed on', 'function f(url) { ask(url); } f("a"); register(f);', ['…']],
    ['a function that calls itself', 'function f(url) { ask(url); f(url); } f("a");', ['"a"']],
    ['a call', 'const f = () => "a"; ask(f());', ['"a"']],
    ['a call with several returns', 'function f() { if (x) return "a"; return "b"; } ask(f());', ['"a"', '"b"']],
    ['a call of a method', 'const o = { f() { return "a"; } }; ask(o.f());', ['"a"']],
    ['a call of something else', 'ask(require("a").f());', ['…']],
    ['a field', 'class A { url = "a"; f() { ask(this.url); } }', ['"a"']],
    ['a field of the constructor', 'class A { constructor() { this.url = "a"; } f() { ask(this.url); } }', ['"a"']],
    ['a private field', 'class A { #url = "a"; f() { ask(this.#url); } }', ['"a"']],
    ['a field of an instance', 'class A { url = "a"; } const a = new A(); ask(a.url);', ['"a"']],
    ['a static field', 'class A { static url = "a"; } ask(A.url);', ['"a"']],
    ['an instance has no static field', 'class A { static url = "a"; } ask(new A().url);', ['…']],
    ['an inherited field', 'class A extends B { f() { ask(this.url); } }', ['…']],
    ['what a maker returns', 'const make = () => ({ url: "a" }); const o = make(); ask(o.url);', ['"a"']],
  ])('%s', (_name, text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it('the objects that a property is taken from are told', () => {
    const { code, node } = asked('const base = {}; const o = { ...base }; ask(o);');
    expect(propertyOf(code, node, 'timeout').holders.map(({ name }) => name)).toEqual(['base', 'o']);
  });
});

describe('the functions that an expression may be', () => {
  const functionsIn = (text: string): string[] | null => {
    const { code, node, textOf } = asked(text);
    return functionsOf(code, node)?.map(textOf) ?? null;
  };

  it.each<[string, string, string[] | null]>([
    ['a declaration', 'function f() {} ask(f);', ['function f() {}']],
    ['a choice', 'const log = isOn ? () => 1 : () => 2; ask(log);', ['() => 1', '() => 2']],
    ['a callback', 'const f = (done) => ask(done); f(() => 1);', ['() => 1']],
    ['a callback that is handed on', 'const g = (d) => ask(d); const f = (done) => g(done); f(() => 1);', ['() => 1']],
    ['a wrapper', 'const wrap = (f) => () => f(); ask(wrap(() => 1));', ['() => f()']],
    ['a method of what is made', 'const make = () => ({ info: () => 1 }); ask(make().info);', ['() => 1']],
    ['a method of a client', 'class C { get() {} } const c = () => new C(); ask(c().get);', ['() {}']],
    ['a step of a list', 'for (const { run } of [{ run: () => 1 }]) ask(run);', ['() => 1']],
    ['one of a table', 'const T = { a: () => 1, b: () => 2 }; ask(T[name]);', ['() => 1', '() => 2']],
    ['one of a table that something else is put into', 'const T = { a: () => 1 }; T[x] = y; ask(T[name]);', null],
    ['a class', 'class C {} ask(C);', null],
    ['something of a package', 'ask(require("a").b);', null],
    ['a choice with something else', 'ask(isOn ? () => 1 : given);', null],
    ['itself', 'let f = f2; var f2 = f; ask(f);', null],
  ])('%s', (_name, text, expected) => {
    expect(functionsIn(text)).toEqual(expected);
  });

  it('a chain of names is followed, and one without end is given up', () => {
    const chain = (length: number): string =>
      `const a0 = () => 1;${Array.from({ length }, (_, at) => `const a${at + 1} = a${at};`).join('')}ask(a${length});`;
    expect(functionsIn(chain(38))).toEqual(['() => 1']);
    expect(functionsIn(chain(41))).toBeNull();
  });
});
