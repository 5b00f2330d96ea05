import { isOfManagementApi } from '../../../src/analysis/facts/management-api.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

/** The URLs given to `sink` that belong to the Management API. */
function ofManagementApi(text: string): string[] {
  const action = parsed(text);
  const sinks = action.code.tree.calls.filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink');
  const urls = sinks.flatMap(({ arguments: all }) => all.filter((url) => isOfManagementApi(action, url)));
  return urls.map((url) => text.slice(...rangeOf(url)));
}

const among = (urls: readonly string[], before = '') =>
  ofManagementApi(
    `const API = "https://acme.eu.auth0.com/api/v2";\nexports.onExecutePostLogin = async (event, api) => {\nconst { AUTH0_DOMAIN: domain } = event.secrets;\nconst id = event.user.user_id;\n${before}\nsink(${urls.join(', ')});\n};\n`,
  );

describe("the Management API of the user's own tenant", () => {
  it.each<[string, string[], string?]>([
    ['an address in the code', ['"https://acme.auth0.com/api/v2"', '`${API}/users/${id}`', 'API + "/users/" + id']],
    [
      'a domain in a secret or a configuration field',
      [
        '`https://${event.secrets.AUTH0_DOMAIN}/api/v2/users/${id}`',
        '`${event.configuration.tenant_url}/api/v2/users/${id}`',
        '"https://" + event.secrets.MGMT_HOST + "/api/v2/users/" + id',
        'event.secrets.issuer + "/api/v2"',
        '`https://${event.configuration.domain}/api/v2/users`',
        '`https://${domain}/api/v2/clients`',
      ],
    ],
    ['the host of the request', ['`https://${event.request.hostname}/api/v2/users`']],
    [
      'texts that are put together elsewhere',
      [
        '`${base}/users/${id}`',
        'sum + "/users"',
        'base + "/users/" + id + "/roles" + "?a" + "&b" + "&c"',
        '`${at("users")}`',
        'users',
        '`${scheme}://${domain}/api/v2/${path}`',
      ],
      'const base = `https://${domain}/api/v2`;\nconst sum = "https://" + domain + "/api" + "/v2";\nconst at = (path) => `${base}/${path}`;\nconst users = new URL(`${base}/users`);\nconst scheme = "https";\nconst path = lookUp();',
    ],
    [
      '`concat` and `URL`',
      [
        '"https://".concat(domain, "/api/v2/users/").concat(id)',
        'domain.concat("/api/v2")',
        'new URL("/api/v2/users", event.secrets.ISSUER)',
        'new URL(`/api/v2/users/${id}`, `https://${event.request.hostname}`, 1)',
        'new URL(`https://${domain}/api/v2`)',
        '`${base.concat("/api")}/v2/users`',
      ],
      'const base = "https://".concat(domain);',
    ],
    [
      'one of several, all of which are',
      ['`https://${event.secrets.CUSTOM || domain}/api/v2`', 'more ? API : `https://${domain}/api/v2`'],
    ],
  ])('is recognized by %s', (_name, urls, before = '') => {
    expect(among(urls, before)).toEqual(urls);
  });

  it.each<[string, string[], string?]>([
    [
      'another host',
      [
        '"https://api.example.com/api/v2/users"',
        '"https://a.example/.auth0.com/api/v2"',
        '`https://${event.secrets.CRM_HOST}/api/v2/users`',
        '`https://${event.user.domain}/api/v2`',
        '`https://${event.client.hostname}/api/v2`',
        '`https://${event.request.ip}/api/v2`',
        '`https://${event.secrets.MY_DOMAIN}/api/v2`',
        '`https://${host}/api/v2`',
        '`${lookUp()}/api/v2`',
        '`https://crm.${domain}/api/v2`',
        '`http://${domain}/api/v2`',
      ],
    ],
    [
      'another path',
      [
        '`https://${domain}/api/v20/users`',
        '`https://${domain}/oauth/token`',
        '`https://${domain}/proxy/api/v2/users`',
        '`https://${domain}${path}`',
        '`https://${domain}`',
        'domain',
        '"https://acme.auth0.com/api/v2users"',
        '"https://acme.auth0.com/x/https://acme.auth0.com/api/v2"',
        '"to https://acme.auth0.com/api/v2"',
      ],
    ],
    [
      'another operation',
      [
        'domain - "/api/v2"',
        'domain.replace("/api/v2")',
        'join(domain, "/api/v2")',
        'new Address("/api/v2", domain)',
        'URL("/api/v2", domain)',
        '`https://${domain.slice(1)}`.concat',
      ],
    ],
    [
      'a choice of which one is not',
      ['more ? API : `https://${host}/api/v2`', '`${base}/users`', '`${other}/users`'],
      'const base = more ? API : "https://api.example.com/api/v2";\nconst other = more ? "https://api.example.com/api/v2" : API;',
    ],
  ])('is not %s', (_name, urls, before = '') => {
    expect(among(urls, before)).toEqual([]);
  });

  it('is nothing that a function never receives', () => {
    expect(ofManagementApi('const unused = (url) => sink(url);\nsink();\nsink(missing);')).toEqual([]);
  });
});
