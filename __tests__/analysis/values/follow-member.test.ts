import type { Walk } from '../../../src/analysis/values/walk.ts';
import { pathOf } from '../../../src/analysis/values/walk.ts';
import { parsed } from '../parsed.ts';
import { handler } from './sink.ts';

const walkOf = (body: string): Walk => parsed(handler(body)).ofEvent;

describe('what is noted on the way', () => {
  const paths = (all: ReadonlySet<string>) => [...all].map((key) => (JSON.parse(key) as string[]).join('.')).sort();

  it.each<[string, string[]]>([
    ['if (event.user) call();', ['user']],
    ['event.user?.name;', ['user']],
    ['event.user ?? given;', ['user']],
    ['const { user = 1 } = event;', ['user']],
    ['"name" in event.user;', ['user.name']],
    ['Object.hasOwn(event.user, "name");', ['user.name']],
    ['event.user.hasOwnProperty("name");', ['user.name']],
    ['Object.prototype.hasOwnProperty.call(event.user, "name");', ['user.name']],
    ['event.user.identities[0] && call();', ['user.identities.0']],
    ['"a" in { a: event.user }; "a" in event.user.email.trim();', []],
    ['event.user.hasOwnProperty;', []],
    ['call(event.user);', []],
  ])('whether it is there: %s', (body, expected) => {
    expect(paths(walkOf(body).asked)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['event.user.name = "a";', ['user.name']],
    ['delete event.user.name;', ['user.name']],
    ['[event.user.name] = given;', ['user.name']],
    ['[...event.user.list] = given;', ['user.list']],
    ['({ a: event.user.name } = given);', ['user.name']],
    ['({ a: event.user.name = 1 } = given);', ['user.name']],
    ['for (event.user.name of given);', ['user.name']],
    ['for (event.user.name in given);', ['user.name']],
    ['event.user.name += "a";', []],
    ['call({ a: event.user.name });', []],
    ['({ a: event.user.name }).b = 1;', []],
    ['for (const a of event.user.list);', []],
    ['const o = { a: event.user }; o.b = 1;', []],
  ])('what is written: %s', (body, expected) => {
    expect(paths(walkOf(body).written)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['event.user[name] = "a";', ['user']],
    ['Object.assign(event.user, given);', ['user']],
    ['Object.defineProperty(event.user, name, given);', ['user']],
    ['Object.assign({}, event.user);', []],
    ['Object.entries(event.user);', []],
    ['const o = { a: event.user }; o.a = 1;', ['user']],
    ['const o = { a: event.user }; o.b = 1;', []],
    ['const o = {}; o.a = event.user;', []],
    ['event.user.name.trim()[0] = "a";', []],
  ])('what may get any property: %s', (body, expected) => {
    expect(paths(walkOf(body).extended)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['event.user.name;', ['user', 'user.name']],
    ['event.user.toString; event.user.length; event.user.then; event.user.toJSON;', ['user']],
    ['const { user: { name } } = event;', ['user', 'user.name']],
    ['const { user: { name = "a" } } = event;', ['user', 'user.name']],
    ['["user", "client"].map((name) => event[name]);', ['client', 'user']],
    ['"name" in event.user;', ['user', 'user.name -']],
    ['event.user.name = 1;', ['user']],
    ['const { a } = { a: event.user };', ['user']],
  ])('what is read: %s', (body, expected) => {
    const reads = walkOf(body).reads.map(
      ({ held, name, node }) => `${[...pathOf(held), name].join('.')}${node ? '' : ' -'}`,
    );
    expect([...new Set(reads)].sort()).toEqual(expected);
  });
});
