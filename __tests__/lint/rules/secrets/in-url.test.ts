import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const files = (action: string) => ({ [MANIFEST]: manifest(['API_KEY'], ['URL']), [ACTION]: action });

describe('secrets/in-url', () => {
  it.each([
    ['a query', 'await fetch(`https://x.example/check?key=${▸event.secrets.API_KEY}`);'],
    ['a path', 'const { API_KEY } = event.secrets;\nawait fetch("https://x.example/" + ▸API_KEY + "/users");'],
    [
      'a URL in a variable',
      'const { API_KEY: key } = event.secrets;\nconst url = `${event.configuration.URL}/v1?key=${encodeURIComponent(▸key)}`;\nawait fetch(url, { headers: {} });'.replace(
        'encodeURIComponent(▸key)',
        '▸encodeURIComponent(key)',
      ),
    ],
    [
      'params of axios',
      'const axios = require("axios");\nawait axios.get("https://x.example", { params: { api_key: ▸event.secrets.API_KEY } });',
    ],
    [
      'searchParams',
      'const url = new URL("https://x.example");\nurl.searchParams.set("key", ▸event.secrets.API_KEY);\nawait fetch(url);',
    ],
    [
      'URLSearchParams',
      'const query = new URLSearchParams({ key: ▸event.secrets.API_KEY });\nawait fetch(`https://x.example?${query}`);',
    ],
    [
      'appended parameters',
      'const query = new URLSearchParams();\nquery.append("key", ▸event.secrets.API_KEY);\nawait fetch("https://x.example?" + query.toString());',
    ],
    ['new URL', 'const url = new URL(`/v1/${▸event.secrets.API_KEY}`, "https://x.example");\nawait call(url);'],
    ['a redirect', 'api.redirect.sendUserTo("https://x.example", { query: { key: ▸event.secrets.API_KEY } });'],
    ['a part of it', 'await fetch(`https://x.example/?k=${▸event.secrets.API_KEY.slice(0, 8)}`);'],
  ])('fires on %s', async (_name, body) => {
    await expectFindings('secrets/in-url', files(handler(body)), ['secrets/in-url built']);
  });

  it.each([
    ['the payload of a token', 'api.redirect.encodeToken({ secret: "s", payload: { key: ▸event.secrets.API_KEY } });'],
    [
      'a part of it in the payload',
      'api.redirect.encodeToken({ secret: "s", payload: { key: ▸event.secrets.API_KEY.slice(0, 8) } });',
    ],
  ])('fires on %s', async (_name, body) => {
    await expectFindings('secrets/in-url', files(handler(body)), ['secrets/in-url payload']);
  });

  it.each([
    ['`concat` after a host', 'await fetch("https://x.example/".concat(▸event.secrets.API_KEY, "/users"));'],
    [
      'a chain of `concat`',
      'await fetch("https://x.example".concat("/check").concat("?key=").concat(▸event.secrets.API_KEY));',
    ],
    ['a list that is joined after a host', 'await fetch(["https://x.example", ▸event.secrets.API_KEY].join("/"));'],
    ['a text that is added', 'let url = "https://x.example/";\nurl += ▸event.secrets.API_KEY;\nawait fetch(url);'],
  ])('fires on %s', async (_name, body) => {
    await expectFindings('secrets/in-url', files(handler(body)), ['secrets/in-url built']);
  });

  it.each([
    ['`concat`', 'await fetch("".concat(event.secrets.API_KEY, "/consent"));'],
    ['`concat` of it', 'await fetch(event.secrets.API_KEY.concat("/consent"));'],
    ['`concat` after a scheme', 'await fetch("https://".concat(event.secrets.API_KEY, "/consent"));'],
    ['a list', 'await fetch([event.secrets.API_KEY, "consent"].join("/"));'],
    ['an empty text', 'let url = "";\nurl += event.secrets.API_KEY;\nurl += "/consent";\nawait fetch(url);'],
  ])('is silent on an address that begins with it: %s', async (_name, body) => {
    await expectFindings('secrets/in-url', files(handler(body)), []);
  });

  it('fires if a helper builds the URL', async () => {
    const action = `const get = (path, key) => fetch(\`https://x.example\${path}?key=\${▸key}\`);\n${handler('await get("/a", event.secrets.API_KEY);\nawait get("/b", event.secrets.API_KEY);')}`;
    await expectFindings('secrets/in-url', files(action), ['secrets/in-url built']);
  });

  it.each([
    [
      'a header',
      'await fetch("https://x.example", { headers: { Authorization: `Bearer ${event.secrets.API_KEY}` } });',
    ],
    [
      'a body',
      'await fetch("https://x.example/token?a=1", { method: "POST", body: JSON.stringify({ key: event.secrets.API_KEY }) });',
    ],
    [
      'a form',
      'await fetch("https://x.example", { method: "POST", body: new URLSearchParams({ client_secret: event.secrets.API_KEY }) });',
    ],
    [
      'a body of axios',
      'const axios = require("axios");\nawait axios.post("https://x.example", { key: event.secrets.API_KEY }, { headers: { key: event.secrets.API_KEY } });',
    ],
    ['a base', 'await fetch(`${event.secrets.BASE_URL}/v1/check`);\nawait fetch(event.secrets.WEBHOOK_URL);'],
    ['a host', 'await fetch(`https://${event.secrets.SHARD}.x.example/v1`);'],
    ["an account's id", 'await fetch(`https://x.example/Accounts/${event.secrets.ACCOUNT_SID}/Messages.json`);'],
    ['configuration', 'await fetch(`https://x.example/${event.configuration.URL}`);'],
    [
      'a signed token',
      'const token = api.redirect.encodeToken({ secret: event.secrets.API_KEY });\napi.redirect.sendUserTo("https://x.example", { query: { session_token: token } });',
    ],
    [
      'a hash',
      'const id = createHmac("sha256", event.secrets.API_KEY).digest("hex");\nawait fetch(`https://x.example/?sig=${id}`);',
    ],
    ['a choice by it', 'await fetch(`https://x.example/${event.secrets.API_KEY ? "live" : "test"}`);'],
    [
      'a text that is not a URL',
      'const header = `Basic ${event.secrets.API_KEY}`;\nawait fetch("https://x.example", { headers: { header } });',
    ],
  ])('is silent on %s', async (_name, body) => {
    await expectFindings('secrets/in-url', files(handler(body)), []);
  });

  it('says which secret', async () => {
    const findings = await lint(files(handler('await fetch(`https://x.example/?k=${event.secrets.API_KEY}`);')));
    expect(findings.filter(({ rule }) => rule === 'secrets/in-url').map(sentences)).toEqual([
      'The secret "API_KEY" is built into a URL, and servers and proxies log URLs. Send it in a header or in the body; if it is not a secret, move it to "configuration" in configuration.json, and read `event.configuration.API_KEY`.',
    ]);
  });
});
