import { parsed } from '../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** `LINE:COLUMN store.NAME`, with `~` before a doubtful read and `/` before one of either store. */
const reads = (body: string): string[] =>
  parsed(handler(body)).reads.map(
    ({ store, name, place: { start }, doubtful, eitherStore }) =>
      `${start.line}:${start.column} ${doubtful ? '~' : ''}${eitherStore ? '/' : ''}${store}.${name}`,
  );

/** `LINE:COLUMN store` of each read with an unknown name. */
const dynamic = (body: string): string[] =>
  parsed(handler(body)).dynamicReads.map(({ store, place: { start } }) => `${start.line}:${start.column} ${store}`);

const writes = (body: string): string[] =>
  parsed(handler(body)).storeWrites.map(({ store, name }) => `${store}.${name ?? '*'}`);

describe('a read of a store', () => {
  it.each<[string, string, string[]]>([
    ['by its name', 'f(event.secrets.A, event.configuration.B);', ['2:17 secrets.A', '2:40 configuration.B']],
    [
      'in order of position',
      'const { configuration: { B }, secrets: { A } } = event;',
      ['2:26 configuration.B', '2:42 secrets.A'],
    ],
    ['of neither store', 'f(event.user.name, event.secrets);', []],
    ['of a part of a secret', 'f(event.secrets.A.length);', ['2:17 secrets.A']],
    ['of either store', 'f(event.configuration.A || event.secrets.A);', ['2:23 /configuration.A', '2:42 /secrets.A']],
    [
      'of either store, by `??`',
      'f(event.secrets.A ?? event.configuration.A);',
      ['2:17 /secrets.A', '2:42 /configuration.A'],
    ],
    [
      'of either store, by a choice',
      'f(event.secrets.A ? event.secrets.A : event.configuration.A);',
      ['2:17 /secrets.A', '2:35 /secrets.A', '2:59 /configuration.A'],
    ],
    [
      'of either store, by a default',
      'const { A = event.configuration.A } = event.secrets;',
      ['2:9 /secrets.A', '2:33 /configuration.A'],
    ],
    [
      'of either store, as optional properties',
      'f(event.secrets?.A ?? event.configuration?.A);',
      ['2:18 /secrets.A', '2:44 /configuration.A'],
    ],
    [
      'of either store, in another form',
      'f((event.secrets.A ?? event.configuration.A).trim().length);',
      ['2:18 /secrets.A', '2:43 /configuration.A'],
    ],
    [
      'of either store, each in another form',
      'f(event.secrets.A.trim() || event.configuration.A.trim());',
      ['2:17 /secrets.A', '2:49 /configuration.A'],
    ],
    ['of each store', 'f(event.secrets.A, event.configuration.A);', ['2:17 secrets.A', '2:40 configuration.A']],
    [
      'of each store, compared',
      'f(event.secrets.A === event.configuration.A);',
      ['2:17 secrets.A', '2:43 configuration.A'],
    ],
    [
      'of each store, handed on',
      'f(g(event.secrets.A) || event.configuration.A);',
      ['2:19 secrets.A', '2:45 configuration.A'],
    ],
    [
      'of each store, in an object',
      'f({ a: event.secrets.A, b: event.configuration.A });',
      ['2:22 secrets.A', '2:48 configuration.A'],
    ],
    ['of other names', 'f(event.configuration.A || event.secrets.B);', ['2:23 configuration.A', '2:42 secrets.B']],
    ['of one store, twice', 'f(event.secrets.A || event.secrets.A);', ['2:17 secrets.A', '2:36 secrets.A']],
    ['of a store or the environment', 'const { A } = event.secrets || process.env;\nf(A);', ['2:9 ~secrets.A']],
    ['of a store or an empty object', 'const { A } = event.secrets || {};\nf(A);', ['2:9 secrets.A']],
    [
      'of a store or another',
      'const { A } = a ? event.secrets : event.configuration;\nf(A);',
      ['2:9 configuration.A', '2:9 secrets.A'],
    ],
    ['of a copy', 'const secrets = structuredClone(event.secrets);\nf(secrets.A);', []],
  ])('%s', (_name, body, expected) => {
    expect(reads(body)).toEqual(expected);
  });

  it('is doubtful in a helper that also receives other objects', () => {
    const { reads: found } = parsed(
      `const get = (store) => store.A;\n${handler('get(event.secrets); get(event.user);')}`,
    );
    expect(found.map(({ name, doubtful }) => [name, doubtful])).toEqual([['A', true]]);
  });

  it('is certain in a helper that only receives a store', () => {
    const { reads: found } = parsed(
      `const get = (store) => store.A;\n${handler('get(event.secrets); get(event.secrets);')}`,
    );
    expect(found.map(({ name, doubtful }) => [name, doubtful])).toEqual([['A', false]]);
  });
});

describe('a read of an unknown name', () => {
  it.each<[string, string, string[]]>([
    ['of a store', 'f(event.secrets[name]);', ['2:3 secrets']],
    ['of the names of a store', 'Object.keys(event.configuration);', ['2:1 configuration']],
    ['of a store that is handed on', 'save(event.secrets);', ['2:6 secrets']],
    ['of an event that is handed on', 'save(event);', ['2:6 configuration', '2:6 secrets']],
    ['of an event without a store', 'const { secrets, ...rest } = event;\nsave(rest);', ['3:6 configuration']],
    ['of the names of an event', 'Object.keys(event);', []],
    ['of the user', 'save(event.user);', []],
    ['of a secret', 'save(event.secrets.A);', []],
    ['of a text of an event', 'save(`${event.secrets}`);', []],
    ['of a copy of a store, once', 'const secrets = { ...event.secrets };\nsave(secrets);', ['2:19 secrets']],
    ['of a copy of an event', 'const all = { ...event };\nsave(all);', ['3:6 configuration', '3:6 secrets']],
    ['in order of position', 'save(event.secrets);\nsave(event.configuration);', ['2:6 secrets', '3:6 configuration']],
  ])('%s', (_name, body, expected) => {
    expect(dynamic(body)).toEqual(expected);
  });
});

describe('a write to a store', () => {
  it.each<[string, string, string[]]>([
    ['of a name', 'event.secrets.A = "a";', ['secrets.A']],
    ['of a setting', 'event.configuration.A = "a";', ['configuration.A']],
    ['of a removed name', 'delete event.secrets.A;', ['secrets.A']],
    ['of an unknown name', 'event.secrets[name] = "a";', ['secrets.*']],
    ['of all', 'Object.assign(event.secrets, given);', ['secrets.*']],
    ['of a part of a secret', 'event.secrets.A.b = "a";', []],
    ['of the user', 'event.user.A = "a";', []],
    ['of the whole store', 'event.secrets = given;', ['secrets.*']],
  ])('%s', (_name, body, expected) => {
    expect(writes(body)).toEqual(expected);
  });
});
