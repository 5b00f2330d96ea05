import { functionsOf } from '../../../src/analysis/scope/functions.ts';
import { propertyOf, valuesOf } from '../../../src/analysis/scope/properties.ts';
import { asked } from '../asked.ts';

/** The sources of an expression; `…` if there may be others, null if it makes its value itself. */
function valuesIn(text: string): string[] | null {
  const { code, node, textOf } = asked(text);
  const found = valuesOf(code, node);
  return found && [...found.values.map(textOf), ...(found.complete ? [] : ['…'])];
}

describe('the values that an expression may receive', () => {
  it.each<[string, string, string[] | null]>([
    ['a literal makes its own', 'ask("a");', null],
    ['a function makes its own', 'ask(() => 1);', null],
    ['an instance makes its own', 'ask(new Client());', null],
    ['a global', 'ask(console);', null],
    ['a constant', 'const URL = "a"; ask(URL);', ['"a"']],
    ['a variable that gets several values', 'let url = "a"; if (x) url = "b"; ask(url);', ['"a"', '"b"']],
    ['a variable that gets no value', 'let url; ask(url);', []],
    ['a variable that is counted', 'let n = 0; n += 1; ask(n);', ['0', '…']],
    ['a variable that is filled if it is empty', 'let c = null; c ??= make(); ask(c);', ['null', 'make()']],
    ['the key of a loop', 'for (const key in settings) ask(key);', ['…']],
    ['an error', 'try { run(); } catch (error) { ask(error); }', ['…']],
    ['a choice', 'ask(isLive ? "a" : "b");', ['"a"', '"b"']],
    ['a default', 'ask(given || "a");', ['given', '"a"']],
    ['a guarded value', 'ask(isOn && send);', ['send']],
    ['a sequence', 'ask((0, send));', ['send']],
    ['an awaited value', 'async function f() { ask(await load); }', ['load']],
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
    ['the rest of a list', '["a", x].filter(Boolean).forEach((v) => ask(v));', ['"a"', 'x']],
    ['an element after a spread', 'ask([...given, "a"][1]);', ['…']],
    ['a parameter', 'function f(url) { ask(url); } f("a"); f("b");', ['"a"', '"b"']],
    ['a parameter that a call leaves out', 'function f(url) { ask(url); } f("a"); f();', ['"a"']],
    ['the default of a parameter', 'function f(url = "b") { ask(url); } f("a"); f();', ['"a"', '"b"']],
    ['a default that no call needs', 'function f(url = "b") { ask(url); } f("a");', ['"a"']],
    ['a parameter after a spread', 'function f(a, url) { ask(url); } f(...given);', ['…']],
    ['the rest of the parameters', 'function f(...all) { ask(all); } f(1, 2);', ['…']],
    ['a parameter in a pattern', 'const f = ({ url }) => ask(url); f({ url: "a" });', ['"a"']],
    [
      'a parameter of a constructor',
      'class A { constructor(url) { ask(url); } } new A("a"); new A("b");',
      ['"a"', '"b"'],
    ],
    ['a class that is passed on', 'class A { constructor(url) { ask(url); } } new A("a"); register(A);', ['"a"', '…']],
    [
      'a class in a variable that is passed on',
      'const A = class { constructor(url) { ask(url); } }; new A("a"); register(A);',
      ['"a"', '…'],
    ],
    ['a class that no one makes', 'class A { constructor(url) { ask(url); } }', ['…']],
    ['a class of a variable', 'const A = class { constructor(url) { ask(url); } }; new A("a");', ['"a"']],
    ['a function that no one calls', 'function f(url) { ask(url); }', ['…']],
    ['a function that is passed on', 'function f(url) { ask(url); } f("a"); register(f);', ['…']],
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
    ['an element', 'ask(["a", "b"][1]);', ['"b"']],
    ['an element that is not there', 'ask(["a"][5]);', []],
    ['an element that is left out', 'ask(["a", , "b"][1]);', []],
    ['an element that is spread', 'ask(["a", ...given][1]);', ['…']],
    ['an element before a spread', 'ask(["a", ...given][0]);', ['"a"']],
    ['the length of a list', 'ask(["a"].length);', ['…']],
    ['the length of a text', 'ask("a".length);', []],
    ['a property of a text with parts', 'ask(`a${b}`.length);', []],
    ['a property of a function', 'const f = () => "a"; ask(f.url);', []],
    ['a loop over a list with a hole and a spread', 'for (const s of ["a", , ...["b"]]) ask(s);', ['"a"', '"b"']],
    ['a loop over a part of a list', 'for (const s of ["a"].slice(0)) ask(s);', ['…']],
    ['a loop over what is left by nothing', 'for (const s of ["a"].filter()) ask(s);', ['…']],
    ['the second that each is handed', '["a"].forEach((s, index) => ask(index));', ['…']],
    ['the second function', '["a"].map(f, (s) => ask(s));', ['…']],
    ['the result of reducing a list', '["a"].reduce((sum) => ask(sum));', ['…']],
    ['each of a list of the parent', 'class A extends B { f() { super.map((s) => ask(s)); } }', ['…']],
    ['a property that is set twice', 'const o = { url: "a", url: "b" }; ask(o.url);', ['"b"']],
    ['a property under a name that is computed', 'const o = { [key]: "a" }; ask(o.url);', ['…']],
    ['a property before a name that is computed', 'const o = { url: "a", [key]: "b" }; ask(o.url);', ['"a"', '…']],
    ['a property after a spread', 'const o = { ...given, url: "a" }; ask(o.url);', ['"a"']],
    ['a property of a getter, by a variable', 'const o = { get url() { return "a"; } }; ask(o[key]);', ['…']],
    ['Object.assign over it', 'const o = Object.assign({ url: "a" }, { url: "b" }); ask(o.url);', ['"b"']],
    ['Object.assign of something else', 'const o = Object.assign({ url: "a" }, given); ask(o.url);', ['"a"', '…']],
    ['Object.assign, by a variable', 'ask(Object.assign({ url: "a" }, { url: "b" })[key]);', ['"a"', '"b"']],
    ['a value by its place', 'ask(Object.values({ a: "b" })[0]);', ['…']],
    ['the values of nothing', 'for (const v of Object.values()) ask(v);', ['…']],
    ['the values of another object', 'for (const v of other.values({ a: "b" })) ask(v);', ['…']],
    ['the third of each entry', 'for (const [, , v] of Object.entries({ a: "b" })) ask(v);', ['…']],
    [
      'each entry of a frozen constant',
      'const T = Object.freeze({ a: "b" }); for (const [, v] of Object.entries(T)) ask(v);',
      ['"b"'],
    ],
    ['each entry of something else', 'for (const [, v] of Object.entries(given)) ask(v);', ['…']],
    ['a list that gets an element by its number', 'const l = []; l.push("a"); ask(l[0]);', ['…']],
    ['a list that something is put before', 'const l = ["a"]; l.unshift(x); for (const s of l) ask(s);', ['"a"', 'x']],
    ['a list that is taken from', 'const l = ["a"]; l.splice(x); for (const s of l) ask(s);', ['"a"']],
    ['a name that others push to', 'const l = ["a"]; x.l.push(y); f(l); for (const s of l) ask(s);', ['"a"']],
    ['a member that another one gets', 'const o = { url: "a" }; x[o] = "b"; o.url.x = "c"; ask(o.url);', ['"a"']],
    ['a member that is assigned to another', 'const o = { url: "a" }; x = o.url; ask(o.url);', ['"a"']],
    ['a member of an unknown value', 'ask(given.url);', ['…']],
    ['a member of an unknown value, assigned', 'const o = make(); o.url = "a"; ask(o.url);', ['"a"']],
    ['a member of a parameter, assigned', 'function f(o) { o.url = "a"; ask(o.url); }', ['"a"', '…']],
    ['an export that a getter gives', 'Object.defineProperty(exports, "url", { get }); ask(exports.url);', ['…']],
    ['an export of another name', 'exports.url = "a"; ask(exports.uri);', ['…']],
    ['a member of the parent', 'class A extends B { f() { ask(super.url); } }', ['…']],
    ['a value from a parent class', 'class A extends B { constructor() { ask(super()); } }', ['…']],
    ['a member of a value that may be missing', 'const o = { url: "a" }; ask(o?.url);', ['o?.url']],
    ['what is assigned where it is asked', 'ask((x = "a"));', ['"a"']],
    ['what is assigned where there is something', 'ask((x &&= "a"));', ['"a"']],
    ['what is assigned where there is nothing', 'ask((x ??= "a"));', ['x', '"a"']],
    ['what is assigned where it is false', 'ask((x ||= "a"));', ['x', '"a"']],
    ['a sum', 'ask((x += "a"));', null],
    ['a method that is bound to an argument', 'ask(send.bind(null, 1));', ['…']],
    ['a value that is bound to another name', 'ask(send.bond(null));', ['…']],
    ['the result of a function called bind', 'ask(bind(null));', ['…']],
    ['a variable that is declared twice', 'var url = "a"; var url = "b"; ask(url);', ['…']],
    ['a function that is replaced', 'function f() {} f = other; ask(f);', ['function f() {}', 'other']],
    ['a class that is declared', 'class C {} ask(C);', ['class C {}']],
    ['an element by a loop that has a name already', 'let s; for (s of ["a"]) ask(s);', ['"a"']],
    ['the list of a loop', 'for (const s of (list = ["a"])) ask(list);', null],
    ['the default in a pattern of a loop', 'for (const { url = "b" } of [{ url: "a" }]) ask(url);', ['"b"', '"a"']],
    ['a counter in a pattern', 'let n = 0; [n] = [1]; n++; ask(n);', ['0', '1', '…']],
    [
      'the rest of an object that is a parameter',
      'function f({ a, ...rest }) { ask(rest.url); } f({ url: "a" });',
      ['"a"'],
    ],
    ['the second of two parameters', 'function f(a, url) { ask(url); } f("a", "b");', ['"b"']],
    ['a pattern with a default that no call needs', 'const f = ({ url } = {}) => ask(url); f({ url: "a" });', ['"a"']],
    ['a pattern with a default', 'const f = ({ url } = { url: "b" }) => ask(url); f();', ['"b"']],
    ['a pattern of a function that no one calls', 'const f = ({ url }) => ask(url);', ['…']],
    ['a call of the expression itself', 'const f = (g) => ask(g()); f(() => "a");', ['"a"']],
    ['a call with no returns', 'function f() { return; } ask(f());', []],
    [
      'a call of a function in a function',
      'function f() { const g = () => { return "b"; }; return "a"; } ask(f());',
      ['"a"'],
    ],
    ['a getter of a class', 'class A { get url() { return "a"; } f() { ask(this.url); } }', ['() { return "a"; }']],
    ['a field without a value', 'class A { url; f() { ask(this.url); } }', ['…']],
    ['a field after another one', 'class A { uri = "b"; url = "a"; f() { ask(this.url); } }', ['"a"']],
    ['a field after a static block', 'class A { static { f(); } url = "a"; f() { ask(this.url); } }', ['"a"']],
    ['a static field of the class itself', 'class A { static url = "a"; static f() { ask(this.url); } }', ['"a"']],
    ['a class has no field of its instances', 'class A { url = "a"; } ask(A.url);', ['…']],
    ['a field by a name that is not known', 'class A { url = "a"; f() { ask(this[key]); } }', ['…']],
    ['a field that gets something else', 'class A { f() { this.uri = "a"; ask(this.url); } }', ['…']],
    [
      'a field of another object that gets it',
      'class A { url = "a"; f(other) { other.url = "b"; ask(this.url); } }',
      ['"a"'],
    ],
    ['a field in an arrow function', 'class A { url = "a"; f() { g(() => ask(this.url)); } }', ['"a"']],
    ['a field of an arrow function', 'class A { url = "a"; f = () => ask(this.url); }', ['"a"']],
    ['this of a function in a method', 'class A { url = "a"; f() { g(function () { ask(this.url); }); } }', ['…']],
    ['this of a declaration in a method', 'class A { url = "a"; f() { function g() { ask(this.url); } } }', ['…']],
    ['this of a static block', 'class A { static url = "a"; static { ask(this.url); } }', ['…']],
    ['this at the top', 'ask(this.url);', ['…']],
    ['this of a literal', 'const o = { url: "a", f() { ask(this.url); } };', ['"a"']],
    ['this of a function in a literal', 'const o = { url: "a", f: function () { ask(this.url); } };', ['"a"']],
    ['this of an arrow function in a literal', 'const o = { url: "a", f: () => ask(this.url) };', ['…']],
    ['this of a default in a pattern', 'const { f = function () { ask(this.url); } } = { url: "a" };', ['…']],
    ['an instance of a class expression', 'ask(new (class { url = "a"; })().url);', ['"a"']],
    ['an instance of a variable', 'const A = class { url = "a"; }; ask(new A().url);', ['"a"']],
    ['an instance of one of two', 'let A = class { url = "a"; }; A = B; ask(new A().url);', ['…']],
    ['an instance of a class that is declared twice', 'var A = class { url = "a"; }; var A; ask(new A().url);', ['…']],
    ['an instance of something else', 'const A = B; ask(new A().url);', ['…']],
    [
      'the result of a function that makes it',
      'const make = () => ({ url: "a" }); const o = make(); ask(o.url);',
      ['"a"'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it.each([
    [60, 60, true],
    [61, 0, false],
  ])('for %d elements, properties or calls: %d', (count, found, complete) => {
    const each = (of: (at: number) => string): string => Array.from({ length: count }, (_, at) => of(at)).join(' ');
    for (const text of [
      `for (const s of [${each((at) => `"${at}",`)}]) ask(s);`,
      `ask(({ ${each((at) => `k${at}: 1,`)} })[key]);`,
      `for (const [, v] of Object.entries({ ${each((at) => `k${at}: 1,`)} })) ask(v);`,
      `function f(a) { ask(a); } ${each((at) => `f(${at});`)}`,
    ]) {
      const values = valuesIn(text) ?? [];
      expect([values.filter((value) => value !== '…').length, !values.includes('…')]).toEqual([found, complete]);
    }
  });

  it('names the objects from which a property is taken', () => {
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
    ['a callback that is passed on', 'const g = (d) => ask(d); const f = (done) => g(done); f(() => 1);', ['() => 1']],
    ['a wrapper', 'const wrap = (f) => () => f(); ask(wrap(() => 1));', ['() => f()']],
    ['a method of a new object', 'const make = () => ({ info: () => 1 }); ask(make().info);', ['() => 1']],
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

  it('a chain of names is followed, and an endless one is given up', () => {
    const chain = (length: number): string =>
      `const a0 = () => 1;${Array.from({ length }, (_, at) => `const a${at + 1} = a${at};`).join('')}ask(a${length});`;
    expect(functionsIn(chain(38))).toEqual(['() => 1']);
    expect(functionsIn(chain(41))).toBeNull();
  });
});
