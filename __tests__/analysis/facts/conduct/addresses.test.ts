import { conductOf } from '../../../../src/analysis/facts/conduct/conduct.ts';
import { parsed } from '../../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
const AXIOS = 'const axios = require("axios");\n';

describe('the addresses of a request', () => {
  it.each<[string, string, string, string]>([
    ['constant', 'fetch("https://a.io/b?c");', 'a.io', 'https://a.io/b'],
    [
      'with a computed host',
      'fetch(`https://${event.configuration.HOST}/b`);',
      '{event.configuration.HOST}',
      'https://{event.configuration.HOST}/b',
    ],
    [
      'with a computed part of the host',
      'fetch(`https://${region}.a.io/b`);',
      '{region}.a.io',
      'https://{region}.a.io/b',
    ],
    [
      'with a computed path',
      'fetch(`https://a.io/${event.user.user_id}/x?${q}`);',
      'a.io',
      'https://a.io/{event.user.user_id}/x',
    ],
    ['with a computed password', 'fetch(`https://user:${event.secrets.PASS}@a.io/b`);', 'a.io', 'https://a.io/b'],
    ['with a computed port', 'fetch(`https://user:pass@a.io:${port}/b?c`);', 'a.io:{port}', 'https://a.io:{port}/b'],
    [
      'that begins with a computed part',
      'fetch(event.configuration.URL + "/b?c");',
      '{event.configuration.URL}',
      '{event.configuration.URL}/b',
    ],
    ['whose computed part is only a name', 'fetch(`${event.configuration.URL}@evil.io/b`);', 'evil.io', 'evil.io/b'],
    [
      'with braces and an address in a computed part',
      'fetch(`https://${f("}@auth0.com/")}.evil.io/b`);',
      '{f("}@auth0.com/")}.evil.io',
      'https://{f("}@auth0.com/")}.evil.io/b',
    ],
    [
      'with braces in a constant part',
      'fetch("https://evil.io/{auth0.com}");',
      'evil.io',
      'https://evil.io/%7Bauth0.com%7D',
    ],
    [
      'with the word that stands for a computed part',
      'fetch(`https://computed0z.io/${a}`);',
      'computed0z.io',
      'https://computed0z.io/{a}',
    ],
    [
      'one of two',
      'fetch(a ? "https://a.io/b" : "https://evil.io/c");',
      'a.io / evil.io',
      'https://a.io/b / https://evil.io/c',
    ],
    [
      'one of two in a variable',
      'const u = a ? "https://a.io/b" : "https://evil.io/c";\nfetch(u);',
      'a.io / evil.io',
      'https://a.io/b / https://evil.io/c',
    ],
    [
      'a default',
      'fetch(event.configuration.URL || "https://a.io/b");',
      '{event.configuration.URL} / a.io',
      '{event.configuration.URL} / https://a.io/b',
    ],
    [
      'with one of two hosts',
      'fetch(`https://${a ? b : "us"}.a.io/b`);',
      '{b}.a.io / us.a.io',
      'https://{b}.a.io/b / https://us.a.io/b',
    ],
    ['with one of two paths', 'fetch(`https://a.io/${a ? "b" : "c"}`);', 'a.io', 'https://a.io/b / https://a.io/c'],
    [
      'with more choices than are listed',
      'fetch(`https://a.io/${a ? x : y}/${b ? x : y}`);',
      'a.io',
      'https://a.io/{x}/{b ? x : y} / https://a.io/{y}/{b ? x : y}',
    ],
    [
      'one of seven',
      `fetch(${[1, 2, 3, 4, 5, 6].map((n) => `a${n} ? "https://h${n}.io" : `).join('')}"https://h7.io");`,
      'h1.io / h2.io / h3.io / h4.io / h5.io / h6.io / …',
      'https://h1.io / https://h2.io / https://h3.io / https://h4.io / https://h5.io / https://h6.io / …',
    ],
    [
      'a new URL',
      'fetch(new URL("/b", event.configuration.URL));',
      '{event.configuration.URL}',
      '{event.configuration.URL}/b',
    ],
    [
      'a new URL with an address of its own',
      'fetch(new URL("https://evil.io/b", "https://auth0.com"));',
      'evil.io',
      'https://evil.io/b',
    ],
    ['of axios with a base', `${AXIOS}axios.get("b/c", { baseURL: "https://a.io" });`, 'a.io', 'https://a.io/b/c'],
    [
      'of axios with another host than its base',
      `${AXIOS}axios.get("//evil.io/b", { baseURL: "https://auth0.com" });`,
      'evil.io',
      'https://evil.io/b',
    ],
    [
      'of axios with an address and a base',
      `${AXIOS}axios.get("https://evil.io/b", { baseURL: "https://auth0.com" });`,
      'evil.io',
      'https://evil.io/b',
    ],
    [
      'of axios with two bases',
      `${AXIOS}axios.create({ baseURL: "https://a.io" }).get("b", { baseURL: "https://b.io" });`,
      'b.io',
      'https://b.io/b',
    ],
    ['of axios with a path alone', `${AXIOS}axios.get("/b");`, '', '/b'],
    [
      'of Node.js by its options',
      'require("https").request({ hostname: "a.io", path: "/b?c" });',
      'a.io',
      'https://a.io/b',
    ],
    ['with a long path', `fetch("https://a.io/${'b'.repeat(200)}");`, 'a.io', `https://a.io/${'b'.repeat(146)}…`],
  ])('%s', (_name, body, host, address) => {
    const [request] = conductOf(parsed(handler(body))).requests;
    expect([request?.host, request?.address]).toEqual([host, address]);
  });

  it.each<[string, string, string]>([
    ['with its query', '"https://a.io/b?c=d"', 'https://a.io/b?c=d'],
    ['with a computed query', '`https://a.io/b?c=${event.user.email}`', 'https://a.io/b?c={event.user.email}'],
    ['with another host as its name', `"https://auth0.com${'b'.repeat(200)}@evil.io/c"`, 'https://evil.io/c'],
    ['one of two', 'a ? "https://a.io" : "https://b.io"', 'https://a.io / https://b.io'],
    ['no address', '"b"', 'b'],
  ])('of a redirect: %s', (_name, to, expected) => {
    const [end] = conductOf(parsed(handler(`api.redirect.sendUserTo(${to});`))).ends;
    expect(end?.text).toBe(expected);
  });
});
