import { eventWritesOf } from '../../../src/analysis/facts/event-writes.ts';
import { parsed } from '../parsed.ts';

/** The path of each write, with `?` for one that only gives a value if there is none. */
const writes = (body: string, before = ''): string[] =>
  eventWritesOf(parsed(`${before}exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`)).map(
    ({ path, isDefault }) => `${path.join('.')}${isDefault ? '?' : ''}`,
  );

describe('writes to the event', () => {
  it.each<[string, string, string[]]>([
    ['an assignment', 'event.user.name = "a";', ['user.name']],
    ['an addition', 'event.user.name += "a";', ['user.name']],
    ['a counter', 'event.stats.logins_count++;', ['stats.logins_count']],
    ['a removal', 'delete event.user.name;', ['user.name']],
    ['an unknown name', 'event.user[name] = "a";', ['user.*']],
    ['a copy into it', 'Object.assign(event.user, a);', ['user']],
    ['a copy into the event', 'Object.assign(event, a);', ['']],
    ['through a variable', 'const { user } = event;\nuser.name = "a";', ['user.name']],
    [
      'in order of position',
      'delete event.user.b;\nevent.user.a = 1;\nObject.assign(event.user, c);',
      ['user.b', 'user.a', 'user'],
    ],
    ['not another operator', 'typeof event.user.name; -event.user.name;', []],
    ['not a read', 'f(event.user.name);', []],
    ['not a variable', 'let { name } = event.user;\nname = "a";\nname++;', []],
    ['not another function of `Object`', 'Object.keys(event.user);\nObject.assign();', []],
    ['not a copy', 'const user = { ...event.user };\nuser.name = "a";', []],
    ['not a deep copy', 'const user = structuredClone(event.user);\nuser.name = "a";', []],
    ['not an object that holds it', 'const kept = { user: event.user };\nkept.name = "a";', []],
    ['not it or something else', 'const user = event.user || given;\nuser.name = "a";', []],
    ['not one of two parts', 'const part = a ? event.user : event.client;\npart.name = "a";', []],
    ['not the parent of a class', 'class A extends B { f() { super.user = event.user; } }', []],
  ])('%s', (_name, body, expected) => {
    expect(writes(body)).toEqual(expected);
  });

  it.each<[string, string, boolean]>([
    ['by `??=`', 'event.user.name ??= "a";', true],
    ['by `||=`', 'event.user.name ||= "a";', true],
    ['by `&&=`', 'event.user.name &&= "a";', false],
    ['by itself or another', 'event.user.name = event.user.name || "a";', true],
    ['by itself or another, as an optional property', 'event.user.name = event.user?.name ?? "a";', true],
    ['by itself and another', 'event.user.name = event.user.name && "a";', false],
    ['by another or another', 'event.user.name = event.user.nickname || "a";', false],
    ['in a condition of it', 'if (!event.user.name) event.user.name = "a";', true],
    ['in a block of a condition of it', 'if (!event.user.name) { event.user.name = "a"; }', true],
    ['in a condition of something else', 'if (!event.user.nickname) event.user.name = "a";', false],
    [
      'in a condition of something else inside one of it',
      'if (!event.user.name) { if (b) event.user.name = "a"; }',
      false,
    ],
    ['as the condition', 'if (event.user.name = "a") f();', false],
    ['with other white space', 'if (!event . user.name) event.user . name = "a";', true],
    ['without a condition', 'event.user.name = "a";', false],
  ])('are a default %s', (_name, body, expected) => {
    expect(writes(body)).toEqual([`user.name${expected ? '?' : ''}`]);
  });

  it('not in a helper that also gets other objects', () => {
    const helper = 'const clear = (user) => { user.name = ""; };\n';
    expect(writes('clear(event.user); clear(given);', helper)).toEqual([]);
    expect(writes('clear(event.user);', helper)).toEqual(['user.name']);
  });
});
