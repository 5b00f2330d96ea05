import { eventSeenBy, handler, sunk } from './sink.ts';

const many = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join('');

describe('an object that holds a value', () => {
  it.each<[string, string, string[]]>([
    ['under a name that is replaced', 'sink({ a: event.user, a: 1 });', []],
    ['under a name that a text replaces', 'sink({ a: event.user, ["a"]: 1 });', []],
    ['under a name that may be replaced', 'sink({ a: event.user, [name]: 1 });', ['user in a']],
    ['under a name that comes again before it', 'sink({ a: 1, a: event.user });', ['user in a']],
    ['under a name that a spread may replace', 'sink({ a: event.user, ...given });', ['user in a']],
    ['among a hundred others', `sink({ a: event.user, ${many(101, (at) => `b${at}: 1, `)} a: 1 });`, ['user in a']],
    [
      'as its own properties, one replaced',
      'const o = { ...event.user, email: 1 }; sink(o.email, o.name);',
      ['user.name'],
    ],
    [
      'as its own properties, one of them before',
      'const o = { email: 1, ...event.user }; sink(o.email);',
      ['user.email'],
    ],
    ['as its own, by another', 'const o = { ...{ a: event.user }, b: 1 }; sink(o.a, o.b);', ['user']],
    ['as its own, by a text', 'sink({ ...event.user.email.trim() });', []],
    ['as a shallow copy, replaced in the original', 'const o = { ...event.user }; o.email = 1; sink(o.email);', []],
    ['for its methods', 'const o = { u: event.user, f() { sink(this.u); } };', ['user']],
    ['for its methods, of another', 'const o = { u: event.user }; const p = { f() { sink(this.u); } };', []],
    ['for a variable of a function', 'const o = { u: event.user }; function f() { sink(this.u); }', []],
    ['by a method that is given it', 'const o = { set(u) { this.u = u; } }; o.set(event.user); sink(o.u);', ['user']],
    ['by Object.assign', 'const o = {}; Object.assign(o, { a: event.user }); sink(o.a);', ['user']],
    [
      'by Object.assign to a property',
      'const o = { p: {} }; Object.assign(o.p, { a: event.user }); sink(o.p.a);',
      ['user'],
    ],
    ['by a property of what is not known', 'const o = load(); o.a = event.user; sink(o.a);', ['user']],
    ['in another variable', 'const o = {}; const p = o; o.a = event.user; sink(p.a);', []],
    ['in a list, by its place', 'const l = [1, event.user]; sink(l[0]); sink(l[1]);', ['user']],
    ['in a list, by any place', 'const l = [1, event.user]; sink(l[at]);', ['user']],
    ['in a list of more than a hundred', `const l = [${many(100, () => '1, ')} event.user]; sink(l[0]);`, ['user']],
    ['in a list of a hundred', `const l = [${many(99, () => '1, ')} event.user]; sink(l[0]);`, []],
    ['in a list with another', 'sink([...event.user.identities, 1]);', ['user.identities.* in *']],
    ['in a list of its properties', 'sink([...{ a: event.user }]);', []],
    ['in a list of a text', 'sink([...event.user.email.trim()]);', []],
    ['in a map', 'const m = new Map(); m.set("a", event.user); sink(m.get("a"));', []],
  ])('%s', (_name, body, expected) => {
    expect(eventSeenBy(body)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'an instance',
      `class A { constructor(u) { this.u = u; } }\n${handler('const a = new A(event.user); sink(a.u);')}`,
      ['user'],
    ],
    [
      'two instances',
      `class A { constructor(u) { this.u = u; } get() { return this.u; } }\n${handler('new A(event.user); sink(new A(1).get());')}`,
      ['user'],
    ],
    [
      'another class',
      `class A { constructor(u) { this.u = u; } }\nclass B { f() { sink(this.u); } }\n${handler('new A(event.user);')}`,
      [],
    ],
    [
      'a field',
      `class A { u = null; f(u) { this.u = u; sink(this.u); } }\n${handler('new A().f(event.user);')}`,
      ['user'],
    ],
  ])('of %s', (_name, text, expected) => {
    expect(sunk(text)).toEqual(expected);
  });

  it('holds forty values at most', () => {
    const given = many(45, (at) => `if (x) a = event.user.n${at};\n`);
    expect(eventSeenBy(`let a;\n${given}sink(a);`)).toHaveLength(40);
  });
});
