import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler } from '../marks.ts';

const files = (body: string) => ({ [ACTION]: handler(body) });

describe('code/pii-in-url', () => {
  it.each([
    ['an email address', 'await fetch(`https://x.example/?email=${▸event.user.email}`);'],
    ['an encoded address', 'await fetch("https://x.example/users/" + ▸encodeURIComponent(event.user.email));'],
    ['a user id', 'const { user } = event;\nawait fetch(`https://x.example/users/${▸user.user_id}/risk`);'],
    [
      'a phone number',
      'const url = new URL("https://x.example");\nurl.searchParams.append("phone", ▸event.user.phone_number);',
    ],
    [
      'a name',
      'const axios = require("axios");\nawait axios.get("https://x.example", { params: { name: ▸event.user.name } });',
    ],
    ['a redirect', 'api.redirect.sendUserTo("https://x.example", { query: { email: ▸event.user.email } });'],
    [
      'a user id in an `/api/v2` of another service',
      'await fetch(`https://${event.configuration.DESK_HOST}/api/v2/users/${▸event.user.user_id}`);',
    ],
    [
      'an email address in the Management API',
      'await fetch(`https://${event.request.hostname}/api/v2/users-by-email?email=${▸event.user.email}`);',
    ],
    [
      "a user id in another API of the tenant's domain",
      'await fetch(`https://${event.secrets.AUTH0_DOMAIN}/custom/${▸event.user.user_id}`);',
    ],
    ["a redirect's URL", 'api.redirect.sendUserTo(`https://x.example/?id=${▸event.user.user_id}`);'],
  ])('fires on %s', async (_name, body) => {
    await expectFindings('code/pii-in-url', files(body), ['code/pii-in-url built']);
  });

  it.each([
    ['the payload of a token', 'api.redirect.encodeToken({ secret: "s", payload: { email: ▸event.user.email } });'],
    [
      'a payload that a helper makes',
      'const payloadOf = ({ user }) => ({ who: { name: ▸user.name } });\napi.redirect.encodeToken({ secret: "s", payload: payloadOf(event) });',
    ],
    [
      'a method that was taken out',
      'const { encodeToken } = api.redirect;\nencodeToken({ secret: "s", payload: { phone: ▸event.user.phone_number } });',
    ],
  ])('fires on %s', async (_name, body) => {
    await expectFindings('code/pii-in-url', files(body), ['code/pii-in-url payload']);
  });

  it.each([
    [
      'a body',
      'await fetch("https://x.example", { method: "POST", body: JSON.stringify({ email: event.user.email }) });',
    ],
    ['a header', 'await fetch("https://x.example/?a=1", { headers: { "x-user": event.user.user_id } });'],
    [
      'a signed token',
      'const token = api.redirect.encodeToken({ secret: "s", payload: { id: event.user.user_id } });\napi.redirect.sendUserTo("https://x.example", { query: { session_token: token } });',
    ],
    ['an address of a network', 'await fetch(`https://x.example/?ip=${event.request.ip}`);'],
    ['a client', 'await fetch(`https://x.example/clients/${event.client.client_id}`);'],
    ['a domain', 'await fetch(`https://x.example/domains/${event.user.email.split("@")[1]}`);'],
    ['a hash', 'await fetch(`https://x.example/${createHash("sha256").update(event.user.email).digest("hex")}`);'],
    ["the tenant's host", 'await fetch(`https://${event.request.hostname}/userinfo`);'],
    [
      'a user id in a path of the Management API, by the name of the host',
      'await fetch(`https://${event.request.hostname}/api/v2/users/${encodeURIComponent(event.user.user_id)}/roles`);',
    ],
    [
      'the same, by a setting',
      'const { AUTH0_DOMAIN: domain } = event.secrets;\nconst id = encodeURIComponent(event.user.user_id);\nconst url = `https://${domain}/api/v2/users/${id}`;\nawait fetch(url);\nawait fetch("https://" + event.configuration.MGMT_HOST + "/api/v2/users/" + id);',
    ],
    [
      'the same, of a base and in a helper',
      'const base = `https://${event.secrets.TENANT}/api/v2`;\nconst ask = (path) => fetch(`${base}${path}`);\nawait ask(`/users/${event.user.user_id}`);\nawait fetch(`${base}/users/${event.user.user_id}/logs`);',
    ],
    [
      'the same, in a class',
      'class Users {\n  constructor({ AUTH0_TENANT_URL }) { this.url = AUTH0_TENANT_URL; }\n  block(id) { return fetch(`${this.url}/api/v2/users/${id}`); }\n}\nawait new Users(event.secrets).block(event.user.user_id);',
    ],
    ['a claim', 'api.idToken.setCustomClaim(`https://x.example/email`, event.user.email);'],
  ])('is silent on %s', async (_name, body) => {
    await expectFindings('code/pii-in-url', files(body), []);
  });

  it('says what', async () => {
    const findings = await lint(files('await fetch(`https://x.example/?e=${event.user.email}`);'));
    expect(findings.filter(({ rule }) => rule === 'code/pii-in-url').map(sentences)).toEqual([
      'The email address in `event.user.email` is built into a URL, and servers and proxies log URLs. ' +
        'Send it in the body of a request. For a redirect, send a reference of your own instead.',
    ]);
  });
});
