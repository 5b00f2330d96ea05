import { handler, sunk } from './sink.ts';

describe('what a pattern holds', () => {
  it.each<[string, string, string[]]>([
    ['a pattern', 'const { user: { email: e } } = event; sink(e);', ['user.email']],
    ['a list of a pattern', 'const [a, b] = [event.user, event.client]; sink(b);', ['client']],
    [
      'a rest without the properties before it',
      'const { user, ...rest } = event; sink(rest.user, rest.client);',
      ['client'],
    ],
    ['the second of two patterns', 'const [, b] = [event.client, event.user]; sink(b);', ['user']],
    ['the rest of a list', 'const [a, ...b] = [1, event.user, event.client]; sink(b[0], b[1]);', ['client', 'user']],
    ['the rest of a list before which it is', 'const [a, ...b] = [event.user]; sink(b);', []],
    ['a default', 'const { a = event.user.email } = given; sink(a);', ['user.email']],
    ['a pattern with a default', 'const { user = {} } = event; sink(user);', ['user']],
    ['a pattern that is assigned', 'let a; ({ user: a } = event); sink(a);', ['user']],
    ['a pattern of a property', 'const o = {}; ({ user: o.a } = event); sink(o.a);', ['user']],
    [
      'a rest without the properties before it',
      'const { user, ...rest } = event; sink(rest.user, rest.client);',
      ['client'],
    ],
    ['a name that is computed', 'const { [name]: a } = event.user; sink(a);', []],
    ['a pattern in a pattern', 'const { user: { identities: [first] } } = event; sink(first);', ['user.identities.0']],
    ['an element that is left out', 'const [, a] = event.user.identities; sink(a);', ['user.identities.1']],
    ['the rest of a list of the event', 'const [, ...a] = event.user.identities; sink(a);', ['user.identities']],
    ['the rest of a list of any', 'const [a, ...b] = [event.user].map((c) => c); sink(b[0]);', ['user']],
    ['the rest of what holds it by name', 'const { a, ...rest } = { b: event.user }; sink(rest.b);', ['user']],
    ['the rest without what holds it', 'const { b, ...rest } = { b: event.user }; sink(rest.b);', []],
    ['a rest parameter', 'const f = (...[a]) => sink(a); f(event.user);', ['user']],
    ['a default in a list', 'const [a = event.user] = given; sink(a);', ['user']],
    ['a property of this', 'class A { f() { ({ user: this.a } = event); sink(this.a); } }', ['user']],
    ['a variable of many values', `let a = event.user; ${'if (x) a = given;'.repeat(12)} sink(a);`, ['user']],
  ])('%s', (_name, body, expected) => {
    expect(sunk(handler(body))).toEqual(expected);
  });
});
