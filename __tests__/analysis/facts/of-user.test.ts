import { isOfUser } from '../../../src/analysis/facts/of-user.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

/** Those of the expressions that depend on the user, after some statements of a handler. */
function ofUser(expressions: readonly string[], before = '', module = ''): string[] {
  const text = `${module}\nexports.onExecutePostLogin = async (event, api) => {\n${before}\nsink(${expressions.join(', ')});\n};\n`;
  const action = parsed(text);
  const isOf = isOfUser(action);
  const sinks = action.code.tree.calls.filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink');
  return sinks.flatMap(({ arguments: all }) => all.filter(isOf).map((node) => text.slice(...rangeOf(node))));
}

describe('expressions that depend on the user', () => {
  it.each<[string, string[]]>([
    ['the event and the API as a whole', ['event', 'api', '{ event }']],
    [
      'parts of the event',
      [
        'event.user',
        'event.user.user_id',
        'event.session?.id',
        'event.request.ip',
        'event.request.query.id',
        'event[name]',
      ],
    ],
    [
      'what is made of them',
      [
        '`id:${event.user.user_id}`',
        'event.user.name + "!"',
        '[event.client.name, event.user]',
        'lookUp(event.user.user_id)',
        'await new Client(event.secrets.KEY).read({ id: event.user.user_id })',
        'lookUp(event.tenant.id)[event.user.user_id]',
        'event.client.name || event.user.name',
      ],
    ],
  ])('are %s', (_name, expressions) => {
    expect(ofUser(expressions)).toEqual(expressions);
  });

  it.each<[string, string[]]>([
    [
      'parts of the event that all users share',
      [
        'event.secrets.KEY',
        'event.configuration.HOST',
        'event.tenant.id',
        'event.client.client_id',
        'event.connection.name',
        'event.organization?.id',
        'event.resource_server.identifier',
        'event.custom_domain',
        'event.accessToken.scope',
      ],
    ],
    ['the request in general', ['event.request', 'event.request.hostname', 'lookUp(event.request.hostname)']],
    [
      'calls with the whole event',
      ['client(event)', 'client(api)', 'client({ event, api })', 'new Client(event).token'],
    ],
    ['functions', ['() => event.user.name', 'function (id = event.user.user_id) {}', 'run(() => event.user.name)']],
    ['names of properties', ['cache.user', '{ user: 1, api: 2 }', 'cache.event', 'unknown']],
  ])('are not %s', (_name, expressions) => {
    expect(ofUser(expressions)).toEqual([]);
  });

  it.each<[string, string, string[], string[], string?]>([
    [
      'of an answer about the user',
      'const id = event.user.user_id;\nconst found = await lookUp(id);\nconst { data } = found;\nconst [first] = data;',
      ['id', 'found', 'data', 'first', 'first.name', 'use(found)'],
      [],
    ],
    [
      'of an answer about all users',
      'const { id } = event.tenant;\nconst found = await lookUp(id);\nconst { data } = found;',
      [],
      ['id', 'found', 'data'],
    ],
    [
      'that is given a value later, or several',
      'let found, last;\nlet other = 1;\nif (more) found = await lookUp(event.user.user_id);\nother = 2;\nother = await lookUp(event.user.user_id);\nfor (const each of await lookUp(event.user)) last = each;',
      ['found', 'other', 'last'],
      [],
    ],
    [
      'of a value that may be about the user',
      'const key = event.secrets.KEY || (await lookUp(event.user.user_id));',
      ['key'],
      [],
    ],
    [
      'of a part of the event',
      'const { client, tenant: { id }, user: { name } } = event;\nconst { secrets, ...rest } = event;',
      ['name', 'rest.user'],
      ['client', 'id', 'secrets', 'use(client, id)'],
    ],
    [
      'of a part of the event that is replaced',
      'let { client } = event;\nif (more) client = await lookUp(event.user.user_id);',
      ['client'],
      [],
    ],
    [
      'that refers to itself',
      'let one = two + 1;\nvar two = one + 1;\nconst three = use(one, two);',
      [],
      ['one', 'two', 'three'],
    ],
    [
      'that two others refer to',
      'const id = await lookUp(event.user);\nconst a = use(id);\nconst b = use(id, a);',
      ['a', 'b', 'use(b, a)'],
      [],
    ],
    [
      'of the module, whose values are judged where they are assigned',
      'last = await lookUp(event.user.user_id);',
      ['event.user'],
      ['last', 'use(last)'],
      'let last;',
    ],
    ['that nobody declares', 'other = event.user.name;', [], ['missing', 'use(missing)']],
  ])('are a variable %s', (_name, before, expected, others, module = '') => {
    expect(ofUser([...expected, ...others], before, module)).toEqual(expected);
  });

  it('are found in a handler without `api`, or with parts of it', () => {
    const text =
      'exports.onExecutePostLogin = async ({ user }) => {\nsink(user.name);\n};\nexports.onContinuePostLogin = async (event, { access }) => sink(access, event);\n';
    const action = parsed(text);
    const isOf = isOfUser(action);
    const found = action.code.tree.calls.map(({ arguments: all }) => all.map(isOf));
    expect(found).toEqual([[true], [false, true]]);
  });
});
