import { eventSeenBy } from './sink.ts';

const many = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join('');

describe('what another function makes of a value', () => {
  it.each<[string, string[]]>([
    ['const f = (u) => u; f(event.user); sink(f(1));', []],
    ['const f = (u) => u; sink(f(event.user), f(event.client));', ['client', 'user']],
    ['const f = (u, v) => u; sink(f(1, event.user));', []],
    ['const f = (u, v) => v; sink(f(event.user, event.client));', ['client']],
    ['const f = (u, v) => ({ u, v }); sink(f(event.user, event.client).u);', ['user']],
    ['const f = (u) => u; const g = (u) => f(u); sink(g(event.user)); sink(g(1));', ['user']],
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
