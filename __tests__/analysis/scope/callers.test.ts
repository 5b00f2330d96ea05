import { constructionsOf } from '../../../src/analysis/scope/classes.ts';
import { callersOf, constructorsOf, usesOfMethod } from '../../../src/analysis/scope/callers.ts';
import { callsOf } from '../../../src/analysis/scope/calls.ts';
import { asked } from '../asked.ts';

/** The calls of the function that begins at `▸`. */
function about(marked: string) {
  const at = marked.indexOf('▸');
  const { code, node, textOf } = asked(`${marked.replace('▸', '')}\nask(0);`);
  const made = code.tree.functions.find(({ range }) => range?.[0] === at);
  if (made === undefined) throw new Error('No function is marked');
  return { code, made, node, textOf };
}

describe('who calls whom', () => {
  it.each<[string, string, string[] | null]>([
    ['a declaration', '▸function f() {} f(1); f(2);', ['f(1)', 'f(2)']],
    ['at its own place', '(▸function () {})();', ['(function () {})()']],
    ['a constructor function', '▸function F() {} new F();', ['new F()']],
    ['no one', '▸function f() {}', []],
    ['one that is exported for its test', '▸function f() {} f(1); exports._test = { f };', ['f(1)']],
    ['one that is exported by an alias', 'const e = exports; ▸function f() {} f(1); e.f = f;', ['f(1)']],
    ['one that is exported', '▸function f() {} f(1); exports.f = f;', ['f(1)']],
    ['one that is the only export', '▸function f() {} f(1); module.exports = { f };', ['f(1)']],
    ['one that is replaced', '▸function f() {} f(1); f = other;', ['f(1)']],
    ['one of a constant', 'const f = ▸() => 1; f(1);', ['f(1)']],
    ['one that is assigned to a pattern', 'const { f } = ▸() => 1; f(1);', null],
    ['one of a property', 'const o = { f: ▸() => 1 }; o.f();', null],
    ['one of two of the name', '▸function f() {} f(1); function f() {}', null],
    ['one that is passed on', '▸function f() {} f(1); list.map(f);', null],
    ['one that is put into another', '▸function f() {} f(1); other.f = f;', null],
    ['one that is put into a literal', '▸function f() {} f(1); other = { f };', null],
    ['one of a default', '▸function f() {} f(1); ({ g = f } = exports);', null],
    ['one of a list that is exported', '▸function f() {} f(1); exports.g = [f];', null],
    ['one of a literal in the exports', '▸function f() {} f(1); exports.g = { a: { f } };', null],
    ['one that is returned', '▸function f() {} f(1); return f;', null],
    ['a callback', 'list.map(▸(x) => x);', null],
  ])('the calls of a function by its name: %s', (_name, text, expected) => {
    const { code, made, textOf } = about(text);
    expect(callsOf(code, made)?.map(textOf) ?? null).toEqual(expected);
  });

  it.each<[string, string, string[], string[]]>([
    ['a method', 'class C { get▸() {} } const c = new C(); c.get(1);', ['c.get(1)'], []],
    ['a method of a new object', 'const make = () => ({ info: ▸() => 1 }); make().info();', ['make().info()'], []],
    ['a callback', 'list.map(▸(x) => x);', [], ['list.map((x) => x)']],
    ['one by its name', '▸function f() {} f(); new Promise(f);', ['f()'], ['new Promise(f)']],
    ['one that receives itself', '▸function f() {} f(f);', ['f(f)'], ['f(f)']],
    ['one at its own place', '(▸() => 1)();', ['(() => 1)()'], []],
    ['one that is stored', '▸function f() {} other = f;', [], []],
    ['one of two', 'const f = x ? ▸() => 1 : () => 2; f();', ['f()'], []],
  ])('the calls that run a function, or receive it: %s', (_name, text, calls, givenTo) => {
    const { code, made, textOf } = about(text);
    const callers = callersOf(code, made);
    expect({ calls: callers.calls.map(textOf), givenTo: callers.givenTo.map(textOf) }).toEqual({ calls, givenTo });
  });

  it.each<[string, string, string[] | null]>([
    ['a method', 'class C { get▸() {} f() { use(this.get()); } }', ['this.get()']],
    ['a getter', 'class C { get url▸() {} f() { use(this.url); } }', ['this.url']],
    ['a method that no one uses', 'class C { get▸() {} }', null],
    ['a method of a name that is not known', 'class C { [get]▸() {} f() { use(this.get()); } }', null],
    [
      'a method of each of two',
      'class C { get▸() {} f() { this.get(); } } class D { get() {} f() { this.get(1); } }',
      ['this.get()'],
    ],
    ['a static method', 'class C { static get▸() {} } use(C.get());', ['C.get()']],
    [
      'a getter with a name that the event also has',
      'class C { get user▸() {} f(event) { use(this.user, event.user, this.event.user); } }',
      ['this.user'],
    ],
    ['a constructor', 'class C { constructor▸() {} } use(c.constructor());', null],
    ['a method that is passed on', 'class C { get▸() {} f() { use(this.get); } }', null],
    ['a name in a pattern', 'class C { get▸() {} f() { const { get } = this; } }', null],
    ['a name that something else also has', 'class C { get▸() {} f() { this.get(); map.get(); } }', null],
    ['a setter', 'class C { set url▸(x) {} f() { use(this.url); } }', null],
    ['no method', '▸function f() {} f();', null],
  ])('what has the result of a method: %s', (_name, text, expected) => {
    const { code, made, textOf } = about(text);
    expect(usesOfMethod(code, made)?.map(textOf) ?? null).toEqual(expected);
  });

  it.each([
    [100, 100],
    [101, null],
  ])('a method with %d uses', (count, expected) => {
    const { code, made } = about(`class C { get▸() {} f() { ${'this.get(); '.repeat(count)} } }`);
    expect(usesOfMethod(code, made)?.length ?? null).toBe(expected);
  });

  it('a constructor and what it makes', () => {
    const { code, made, textOf } = about('class C { constructor▸(x) {} } new C(1); const D = C;');
    const [construction] = constructionsOf(code.tree, made);
    expect(construction && textOf(construction)).toBe('new C(1)');
    expect(construction && constructorsOf(code, construction.callee)).toEqual([made]);
  });

  it.each<[string, string, number | null]>([
    ['a class without one', 'class C {} ask(C);', 0],
    ['a class with one after a method', 'class C { f() {} constructor() {} } ask(C);', 1],
    ['a class with a static block', 'class C { static {} x = 1; } ask(C);', 0],
    ['a class that inherits one', 'class C extends B {} ask(C);', null],
    ['a function', 'function F() {} ask(F);', 1],
    ['a package', 'ask(require("a"));', null],
  ])('the constructor of %s', (_name, text, expected) => {
    const { code, node } = asked(text);
    expect(constructorsOf(code, node)?.length ?? null).toBe(expected);
  });
});
