import { eventReadsOf } from '../parsed.ts';
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

describe('what another function makes of a value', () => {
  it.each<[string, string[]]>([
    ['const f = (u) => u; f(event.user); sink(f(1));', []],
    ['const f = (u) => u; sink(f(event.user), f(event.client));', ['client', 'user']],
    ['const f = (u, v) => u; sink(f(1, event.user));', []],
    ['const f = (u) => u; sink(event.user.identities.map(f));', ['user.identities.* in *']],
    ['sink(event.user.identities.map(({ provider }) => provider));', ['user.identities.*.provider in *']],
    ['const f = (u) => u; sink(event.user.identities.filter(f));', ['user.identities']],
    ['const f = (a, u) => u; sink(event.user.identities.reduce(f));', []],
    ['const f = (u) => u.name; sink(await Promise.resolve(event.user).then(f));', ['user.name']],
    ['const f = (u) => g(u); const g = (u) => u; g(event.client); sink(f(event.user));', ['user']],
    ['function f(u = event.user) { sink(u); } f();', ['user']],
    ['function f({ u } = {}) { sink(u); } f({ u: event.user });', ['user']],
    ['function f(...all) { sink(all[1]); } f(1, event.user);', ['user']],
    ['function f(a, ...all) { sink(all[1]); } f(1, event.user);', []],
    ['(function (u) { sink(u); })(event.user);', ['user']],
    ['((u) => sink(u))(event.user);', ['user']],
  ])('%s', (body, expected) => {
    expect(eventSeenBy(body)).toEqual(expected);
  });

  it.each<[number, string[]]>([
    [6, []],
    [8, ['user']],
  ])('is told apart by its calls, %d deep', (depth, expected) => {
    const helpers = many(depth, (at) => `const f${at} = (u) => ${at === 0 ? 'u' : `f${at - 1}(u)`};\n`);
    expect(eventSeenBy(`${helpers}f${depth - 1}(event.user); sink(f${depth - 1}(1));`)).toEqual(expected);
  });
});

describe('reads that may be of another object', () => {
  it.each<[string, string[]]>([
    ['const e = { ...event, extra: given }; call(e.user);', ['user']],
    ['const e = { extra: given, ...event }; call(e.extra);', ['~extra']],
    ['const e = { extra: given, ...event }; call(e.user);', ['user']],
    ['const e = { ...given, ...event }; call(e.user);', ['~user']],
    ['const e = { ...event, ...given }; call(e.user);', ['~user']],
    ['const e = { [name]: 1, ...event }; call(e.user);', ['~user']],
    ['const e = { ["a"]: 1, ...event }; call(e.user);', ['user']],
    ['const e = event ?? {}; call(e.user);', ['user']],
    ['const e = event ?? "a"; call(e.user);', ['user']],
    ['const e = event ?? undefined; call(e.user);', ['user']],
    ['const NONE = Object.freeze({ user: {} }); const e = event ?? NONE; call(e.user);', ['user']],
    ['const e = event ?? given; call(e.user);', ['~user']],
    ['const e = event ?? load(); call(e.user);', ['~user']],
    ['const e = x ? event : given; call(e.user);', ['~user']],
    ['const e = given || event; call(e.user);', ['~user']],
    ['const e = given && event; call(e.user);', ['user']],
    ['const { user = given } = event; call(user.name);', ['user?', '~user.name']],
    ['const f = (u) => call(u.email); f(event.user); f(given);', ['user', '~user.email']],
    ['const f = (u) => call(u.email); f(event.user); f(event.user);', ['user', 'user', 'user.email']],
    ['const f = (u) => call(u.email); f(event.user); f();', ['user', 'user.email']],
    ['const f = (u, v) => call(v.email); f(given, event.user); f(1, event.user);', ['user', 'user', 'user.email']],
    ['const f = (u) => { const g = () => call(u.email); g(); }; f(event.user); f(given);', ['user', '~user.email']],
    ['const f = (u) => call(u.email); f(event.user); load(f);', ['user', '~user.email']],
    ['const f = (u) => call(u.email); f(event.user); list.map(f);', ['user', '~user.email']],
    ['const f = (u) => call(u.email); const g = (h) => h(event.user); g(f);', ['user', 'user.email']],
    [
      'const f = (u) => call(u.email); f(event.user); f(event.client);',
      ['client', 'user', '~client.email', '~user.email'],
    ],
    ['event.user = given; call(event.user);', ['~user']],
    ['event.user.name = 1; call(event.user.name);', ['user', 'user', '~user.name']],
    ['event[name] = 1; call(event.user);', ['~user']],
  ])('%s', (body, expected) => {
    expect(eventReadsOf(handler(body)).sort()).toEqual(expected);
  });
});
