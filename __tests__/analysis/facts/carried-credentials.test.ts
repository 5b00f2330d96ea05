import { carriedBy } from '../../../src/analysis/facts/carried-credentials.ts';
import { parsed } from '../parsed.ts';

/** What the last request carries: the name of a secret, `a token`, or `nothing`. */
function carried(body: string, before = ''): string {
  const action = parsed(`${before}exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`);
  const request = action.requests.at(-1);
  if (request === undefined) throw new Error('no request');
  const found = carriedBy(action, request);
  return found === null ? 'nothing' : found.kind === 'secret' ? found.name : 'a token';
}

const AXIOS = 'const axios = require("axios");\n';

describe('what a request carries', () => {
  it.each<[string, string, string, string?]>([
    ['a secret in a header', 'await fetch("https://a.io", { headers: { "x-key": event.secrets.KEY } });', 'KEY'],
    [
      'a secret in a text',
      'await fetch("https://a.io", { headers: { Authorization: `Bearer ${event.secrets.KEY}` } });',
      'KEY',
    ],
    ['a secret in the body', 'await axios.post("https://a.io", { key: event.secrets.KEY });', 'KEY', AXIOS],
    ['a secret in the query', 'await fetch(`https://a.io?key=${event.secrets.KEY}`);', 'KEY'],
    ['a secret in the path', 'await fetch(`https://a.io/${event.secrets.KEY}/b`);', 'KEY'],
    [
      'a secret in the query of the options',
      'await axios.get("https://a.io", { params: { key: event.secrets.KEY } });',
      'KEY',
      AXIOS,
    ],
    ['a secret in the path of the options', 'await axios({ url: `https://a.io/${event.secrets.KEY}` });', 'KEY', AXIOS],
    [
      'a secret in the query of the options, in a text',
      'await axios({ url: `https://a.io?a=${event.secrets.KEY}` });',
      'KEY',
      AXIOS,
    ],
    [
      "a secret of its client's options",
      'const client = axios.create({ headers: { "x-key": event.secrets.KEY } });\nawait client.get("https://a.io");',
      'KEY',
      AXIOS,
    ],
    [
      'a secret in the defaults',
      'axios.defaults.headers.common.Authorization = event.secrets.KEY;\nawait axios.get("https://a.io");',
      'KEY',
      AXIOS,
    ],
    [
      'a secret in spread arguments',
      'const given = ["https://a.io", { headers: { "x-key": event.secrets.KEY } }];\nawait fetch(...given);',
      'KEY',
    ],
    [
      'a secret before a token',
      'const { access_token } = await (await fetch("https://a.io")).json();\nawait fetch("https://b.io", { headers: { a: access_token, b: event.secrets.KEY } });',
      'KEY',
    ],
    [
      'a token',
      'const { access_token } = await (await fetch("https://a.io")).json();\nawait fetch("https://b.io", { headers: { Authorization: `Bearer ${access_token}` } });',
      'a token',
    ],
    [
      'nothing, with another part of an answer',
      'const { name } = await (await fetch("https://a.io")).json();\nawait fetch("https://b.io", { headers: { name } });',
      'nothing',
    ],
    ['nothing, with a secret host', 'await fetch(`https://${event.secrets.BASE}/b`);', 'nothing'],
    ['nothing, with a secret address in its options', 'await axios({ url: event.secrets.BASE });', 'nothing', AXIOS],
    [
      'nothing, with a secret base in its options',
      'await axios.get("/b", { baseURL: event.secrets.BASE });',
      'nothing',
      AXIOS,
    ],
    [
      'nothing, with an identifier',
      'await fetch("https://a.io", { headers: { "x-id": event.secrets.CLIENT_ID } });',
      'nothing',
    ],
    ['nothing, with all secrets', 'await fetch("https://a.io", { body: JSON.stringify(event.secrets) });', 'nothing'],
    [
      'nothing, with a setting',
      'await fetch("https://a.io", { headers: { "x-key": event.configuration.KEY } });',
      'nothing',
    ],
    [
      'nothing, with a part of the user',
      'await fetch("https://a.io", { headers: { "x-key": event.user.email } });',
      'nothing',
    ],
    [
      'nothing, with defaults of another library',
      'other.defaults.headers.common.Authorization = event.secrets.KEY;\nawait axios.get("https://a.io");',
      'nothing',
      AXIOS,
    ],
    [
      'nothing, with another property of the library',
      'axios.key = event.secrets.KEY;\nawait axios.get("https://a.io");',
      'nothing',
      AXIOS,
    ],
    [
      'nothing, with a variable',
      'let key;\nkey = event.secrets.KEY;\nawait axios.get("https://a.io");',
      'nothing',
      AXIOS,
    ],
  ])('is %s', (_name, body, expected, before = '') => {
    expect(carried(body, before)).toBe(expected);
  });
});
