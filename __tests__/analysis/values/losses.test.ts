import { pathOf } from '../../../src/analysis/values/walk.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';
import { handler } from './sink.ts';

/** Where the event can no longer be followed: the part of it, with `names` or `copied` if not all of it is lost, and the code. */
function lost(text: string): string[] {
  return parsed(text)
    .ofEvent.losses.map(({ held, node, what }) =>
      [pathOf(held).join('.') || 'event', ...(what === 'all' ? [] : [what]), text.slice(...rangeOf(node))].join(' '),
    )
    .sort();
}

describe('what can no longer be followed', () => {
  it.each<[string, string[]]>([
    ['call(event.user);', ['user event.user']],
    ['new Client(event.user);', ['user event.user']],
    ['client.call(event.user);', ['user event.user']],
    [
      'call(...event.user.identities);',
      ['user.identities ...event.user.identities', 'user.identities ...event.user.identities'],
    ],
    ['import(event.user.name);', ['user.name event.user.name']],
    ['throw event.user;', ['user event.user']],
    ['const f = function* () { yield event.user; };', ['user event.user']],
    ['const f = function* () { return event.user; };', ['user event.user']],
    ['globalName = event.user;', ['user globalName']],
    ['exports.user = event.user;', ['user exports.user']],
    ['other.user = event.user;', ['user other.user']],
    ['const o = load(); o.user = event.user;', ['user o.user']],
    ['const o = {}; o[name] = event.user;', ['user o[name]']],
    ['call(event.user[name]);', ['user event.user[name]', 'user.0 event.user[name]']],
    ['call({ a: event.user });', ['user { a: event.user }']],
    ['const o = { [name]: event.user };', ['user event.user']],
    ['call([event.user]);', ['user [event.user]']],
    ['const { [name]: a } = event.user;', ['user name']],
    ['list.map(() => event.user);', ['user event.user']],
    ['list.map(async () => event.user);', ['user event.user']],
    ['client.on("end", () => event.user);', ['user event.user']],
    ['[event.user][name];', ['user [event.user][name]']],
    ['[event.user].keys();', ['user [event.user].keys']],
    ['({ ...{ a: event.user } })[name];', ['user ({ ...{ a: event.user } })[name]']],
    ['function f() { return arguments[0]; }\nf(event.user);', ['user function f() { return arguments[0]; }']],
    ['function f(a) { return arguments[0]; }\nf(event.user);', ['user function f(a) { return arguments[0]; }']],
    ['const f = (a) => a;\nf.apply(null, [event.user]);', ['user [event.user]']],
    ['const f = (a) => a;\nf(...given, event.user);', ['user event.user']],
    ['const f = (a) => a;\nf.call(event.user);', ['user event.user']],
    ['name in event.user;', ['user name in event.user']],
    ['Object.hasOwn(event.user, name);', ['user Object.hasOwn(event.user, name)']],
    ['event.user.hasOwnProperty(name);', ['user event.user.hasOwnProperty(name)']],
    ['({}).hasOwnProperty.call(event.user, name);', ['user ({}).hasOwnProperty.call(event.user, name)']],
    ['Object.values(event.user);', ['user Object.values(event.user)']],
    ['Object.entries({ a: event.user });', ['user { a: event.user }']],
    ['Object.assign(event.user, given);', ['user Object.assign(event.user, given)']],
    ['JSON.stringify(event.user);', ['user JSON.stringify(event.user)']],
    ['Number(event.user);', ['user Number(event.user)']],
    ['parseInt(event.user);', ['user parseInt(event.user)']],
    ['parseFloat(event.user);', ['user parseFloat(event.user)']],
    ['isNaN(event.user);', ['user isNaN(event.user)']],
    ['Math.max(event.user);', ['user Math.max(event.user)']],
    ['Number.isNaN(event.user);', ['user Number.isNaN(event.user)']],
    ['Reflect.ownKeys(event.user);', ['user Reflect.ownKeys(event.user)']],
    ['other.isNaN(event.user);', ['user event.user']],
    ['const f = () => 1;\nf.call(event.user);', ['user event.user']],
    ['super_.push(event.user);', ['user event.user']],
    [`call(${'1, '.repeat(100)}event.user);`, ['user event.user']],
  ])('%s', (body, expected) => {
    expect(lost(handler(body))).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['for (const name in event.user) call(name);', ['user names event.user']],
    ['for (const name in { a: event.user }) call(name);', []],
    ['for (const each of event.user.identities) each.name;', ['user.identities copied event.user.identities']],
    ['for (const each of [event.user]) each.name;', ['user [event.user]']],
    ['const { name, ...rest } = event.user;', ['user copied ...rest']],
    ['const { a, ...rest } = { b: event.user };', []],
    ['const [first] = event.user.identities;', ['user.identities copied [first]']],
    ['const [first] = [event.user.identities];', []],
    ['const copy = { ...event.user };', ['user copied ...event.user']],
    ['const copy = { ...{ a: event.user } };', []],
    ['const copy = [...event.user.identities];', ['user.identities ...event.user.identities']],
    ['Object.keys(event.user);', ['user names Object.keys(event.user)']],
    ['Object.getOwnPropertyNames(event.user);', ['user names Object.getOwnPropertyNames(event.user)']],
    ['Object.keys({ a: event.user });', []],
  ])('and what of it: %s', (body, expected) => {
    expect(lost(handler(body))).toEqual(expected);
  });

  it.each([
    'return event.user;',
    'console.log(event.user);',
    'Boolean(event.user);',
    'if (event.user) call();',
    'while (event.user) call();',
    'do { call(); } while (event.user);',
    'for (; event.user; ) call();',
    'switch (event.user) { case event.client: call(); }',
    'typeof event.user; !event.user; event.user;',
    'event.user.count++;',
    'event.user === event.client;',
    'event.user ? 1 : 2;',
    'event.user && call();',
    '(event.user, 1);',
    'Object.freeze(event.user); Object.seal(event.user);',
    'Object.hasOwn(event.user, "name"); "name" in event.user; event.user.hasOwnProperty("name");',
    'const o = {}; o.user = event.user;',
    'const o = { user: event.user }; o.user.name;',
    'event.user.email.trim().split("@")[1];',
    'call(event.user.email.trim());',
    '[event.user].length;',
    '["a"][event.user];',
    'const f = (a) => a; f(event.user);',
    'const f = (a) => a; f.call(null, event.user);',
    'const f = async (a) => a; f(event.user);',
    'const f = async (a) => a; const a = await f(event.user);',
    'const f = async (a) => a; return f(event.user);',
    'const f = async (a) => a; const g = async () => f(event.user); g();',
    'const f = async (a) => a; f(event.user).then((a) => a.name);',
  ])('nothing: %s', (body) => {
    expect(lost(handler(body))).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['const f = async (a) => a; const a = f(event.user);', ['user f(event.user)']],
    ['const f = async (a) => a; const g = () => f(event.user); await g();', ['user f(event.user)']],
    ['const f = async (a) => a; f(event.user).then(given);', ['user f(event.user)']],
    ['const f = async (a) => a; f(event.user).then();', ['user f(event.user)']],
    ['const f = async (a) => a; f(event.user).finally(() => 1);', ['user f(event.user)']],
  ])('for a promise that is not waited for: %s', (body, expected) => {
    expect(lost(handler(body))).toEqual(expected);
  });
});
