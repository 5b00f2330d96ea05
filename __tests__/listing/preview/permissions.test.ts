import { factsOf } from '../../../src/analysis/facts/action.ts';
import { apiMethods } from '../../../src/auth0/api.ts';
import { conductOf } from '../../../src/analysis/facts/conduct/conduct.ts';
import { effectOf } from '../../../src/listing/preview/api-words.ts';
import { permissionsOf } from '../../../src/listing/preview/permissions.ts';
import { reportCode } from '../../../src/report/code.ts';
import { parseAction } from '../../../src/submission/action.ts';

function permissions(body: string) {
  const file = {
    path: 'integration.action.js',
    text: `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};`,
  };
  const parse = parseAction(file);
  if (parse.state !== 'parsed') throw new Error(parse.state);
  const facts = factsOf(parse.value);
  return permissionsOf(facts, reportCode(conductOf(facts), file, []));
}

it.each([
  ...new Set(
    Object.values(apiMethods)
      .flat()
      .map(({ path }) => path),
  ),
])('api.%s has words', (path) => {
  expect(effectOf(path)?.words).toMatch(/^\w+ .+[^.]$/u);
});

describe('permissions', () => {
  it.each([
    [
      'what is of a person first',
      'if (event.client.name) api.access.deny(event.user.email);',
      ['user.email: email address', 'client.name: '],
    ],
    ['no method of a value', 'if (event.user.email.trim()) return;', ['user.email: email address']],
    ['a key of metadata', 'if (event.user.app_metadata.plan.tier) return;', ['user.app_metadata.plan: ']],
    ['no field', 'if (event.secrets.A && event.configuration.B) return;', []],
    [
      'an object that goes away as a whole, in place of its parts',
      'await fetch("https://x.example", { method: "POST", body: JSON.stringify(event.request) }); if (event.request.ip) return;',
      ['all request: IP address'],
    ],
  ])('reads: %s', (_what, body, reads) => {
    const found = permissions(body).reads.map(
      ({ path, whole, personal }) => `${whole ? 'all ' : ''}${path}: ${personal.join(', ')}`,
    );
    expect(found).toEqual(reads);
  });

  it('sends: each host with everything that goes there, without the values that make its address', () => {
    const { sends } = permissions(`
      await fetch(event.configuration.URL, { headers: { authorization: event.secrets.KEY } });
      await fetch('https://x.example/a', { method: 'POST', body: event.user.email });
      await fetch('https://x.example/b?id=' + event.user.user_id);`);
    expect(sends.map(({ host, values }) => [host, ...values])).toEqual([
      ['{event.configuration.URL}', 'secrets.KEY'],
      ['x.example', 'user.email', 'user.user_id'],
    ]);
  });

  it('decides and changes: each effect once, with the names', () => {
    const { decides, changes, complete } = permissions(`
      api.idToken.setCustomClaim('https://x.example/a', 1);
      api.idToken.setCustomClaim('https://x.example/b', 1);
      api.cache.set('a', 'b');
      if (event.client.name) api.access.deny('no'); else api.redirect.sendUserTo('https://x.example');`);
    expect(changes).toEqual([
      { words: 'sets a claim of the ID token', names: ['https://x.example/a', 'https://x.example/b'] },
      { words: 'keeps values in the cache of the Action, for a day at most', names: [] },
    ]);
    expect(decides.map(({ words }) => words)).toEqual(['denies access', 'sends the user to another site']);
    expect(complete).toBe(true);
  });

  it('says where the code can do more', () => {
    expect(permissions("require('x')(api);").complete).toBe(false);
  });
});
