import { eventReadsOf } from '../parsed.ts';
import { handler } from './sink.ts';

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
