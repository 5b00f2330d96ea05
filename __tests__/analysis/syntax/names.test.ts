import { namesIn } from '../../../src/analysis/syntax/names-in.ts';
import { constantString, frozen, objectMethod, propertyName } from '../../../src/analysis/syntax/property-name.ts';
import { asked } from '../asked.ts';

describe('the text that an expression always has', () => {
  it.each<[string, string | null]>([
    ['ask("a");', 'a'],
    ['ask(1);', '1'],
    ['ask(true);', null],
    ['ask(null);', null],
    ['ask(/a/);', null],
    ['ask(`a`);', 'a'],
    ['const A = "a"; ask(`${A}b${1}c`);', 'ab1c'],
    ['ask(`a${b}`);', null],
    ['ask("a" + "b" + 1);', 'ab1'],
    ['ask(+"1");', null],
    ['ask(a + "b");', null],
    ['ask("a" + b);', null],
    ['ask("3" - "1");', null],
    ['const A = "a"; const B = A; ask(B);', 'a'],
    ['let a = "a"; ask(a);', null],
    ['var a = "a"; var a = "b"; ask(a);', null],
    ['const { a } = "a"; ask(a);', null],
    ['for (const a of b) ask(a);', null],
    ['function a() {} ask(a);', null],
    ['ask(a);', null],
    ['const K = { a: "b" }; ask(K.a);', 'b'],
    ['const K = { a: "b" }; ask(K["a"]);', 'b'],
    ['const K = { x: "y", a: "b" }; ask(K.a);', 'b'],
    ['const K = { a: "b" }; ask(K.c);', null],
    ['const K = { a: b }; ask(K.a);', null],
    ['const K = { a: "b", ...c }; ask(K.a);', null],
    ['const K = { [a]: "b" }; ask(K.a);', null],
    ['const K = { [a]: "b" }; ask(K[c]);', null],
    ['const K = ["b"]; ask(K.a);', null],
    ['let K = { a: "b" }; ask(K.a);', null],
    ['const K = Object.freeze({ a: "b" }); ask(K.a);', 'b'],
    ['const K = Object.seal({ a: "b" }); ask(K.a);', 'b'],
    ['const K = Object.assign({ a: "b" }); ask(K.a);', null],
    ['const K = other.freeze({ a: "b" }); ask(K.a);', null],
    ['const K = Object.freeze(...k); ask(K.a);', null],
    ['const K = Object.freeze(); ask(K.a);', null],
    ['const K = freeze({ a: "b" }); ask(K.a);', null],
    ['const A = A; ask(A);', null],
    ['const K = { a: K.a }; ask(K.a);', null],
  ])('%s: %s', (text, expected) => {
    const { code, node } = asked(text);
    expect(constantString(code.tree, node)).toBe(expected);
  });

  it.each([
    [100, 'a'.repeat(100)],
    [101, null],
  ])('is looked for in %d concatenated texts', (count, expected) => {
    const { code, node } = asked(`ask(${Array.from({ length: count }, () => '"a"').join(' + ')});`);
    expect(constantString(code.tree, node)).toBe(expected);
  });
});

describe('the name of a property', () => {
  it.each<[string, string | null]>([
    ['ask(a.b);', 'b'],
    ['ask(a["b"]);', 'b'],
    ['ask(a[0]);', '0'],
    ['const K = "b"; ask(a[K]);', 'b'],
    ['ask(a[b]);', null],
    ['ask(a.b.c);', 'c'],
    ['class A { #b; c() { ask(this.#b); } }', '#b'],
  ])('%s: %s', (text, expected) => {
    const { code, node } = asked(text);
    expect(node.type === 'MemberExpression' && propertyName(code.tree, node)).toBe(expected);
  });

  it.each<[string, string | null]>([
    ['ask({ a: 1 });', 'a'],
    ['ask({ "a": 1 });', 'a'],
    ['ask({ 1: 1 });', '1'],
    ['ask({ ["a"]: 1 });', 'a'],
    ['ask({ [b]: 1 });', null],
  ])('in a literal, %s: %s', (text, expected) => {
    const { code, node } = asked(text);
    const [property] = node.type === 'ObjectExpression' ? node.properties : [];
    expect(property?.type === 'Property' && propertyName(code.tree, property)).toBe(expected);
  });
});

describe('the static method of Object that is called', () => {
  it.each<[string, string | null]>([
    ['ask(Object.keys(a));', 'keys'],
    ['ask(Object["keys"](a));', 'keys'],
    ['ask(Object[b](a));', null],
    ['ask(a.keys(b));', null],
    ['ask(keys(a));', null],
    ['const Object = a; ask(Object.keys(b));', null],
  ])('%s: %s', (text, expected) => {
    const { code, node } = asked(text);
    expect(node.type === 'CallExpression' && objectMethod(code.tree, node)).toBe(expected);
  });
});

describe('what is frozen', () => {
  it.each([
    ['ask(Object.freeze(a));', 'a'],
    ['ask(Object.freeze(a, b));', 'a'],
    ['ask(Object.keys(a));', 'Object.keys(a)'],
    ['ask(Object.freeze(...a));', 'Object.freeze(...a)'],
    ['ask(Object.freeze());', 'Object.freeze()'],
    ['ask(a);', 'a'],
  ])('%s: %s', (text, expected) => {
    const { code, node, textOf } = asked(text);
    expect(textOf(frozen(code.tree, node))).toBe(expected);
  });
});

describe('the names that an expression reads', () => {
  it.each([
    ['ask(a);', ['a']],
    ['ask(a.b);', ['a']],
    ['ask(a && !b.c);', ['b', 'a']],
    ['ask(f(a, "b"));', ['a', 'f']],
    ['ask(list.some((each) => each.ok));', ['list']],
    ['ask("a");', []],
    ['ask(this.a);', ['a']],
    ['exports.f = (event) => ask(event.user.blocked);', ['event.user.blocked']],
    ['exports.f = (event) => ask(event?.user?.blocked);', ['event.user.blocked']],
    ['exports.f = (event) => ask((event?.user).blocked);', ['event.user.blocked']],
    ['function f() { ask(arguments[0]); }', ['arguments']],
    ['exports.f = (event) => ask(event.user[name]);', ['event.user.*']],
    ['exports.f = (event) => ask(event);', ['event']],
    ['const f = function own() { ask(own.a); };', ['own']],
  ])('%s: %s', (text, expected) => {
    const { code, node } = asked(text);
    expect(namesIn(code.tree, node)).toEqual(expected);
  });
});
