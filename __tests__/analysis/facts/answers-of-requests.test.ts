import { answersOf, isObjectIn, namesReadBelow } from '../../../src/analysis/facts/answers-of-requests.ts';
import { parsed } from '../parsed.ts';

/** For each answer its library, or `-`, and the names that are read from it. */
const answers = (text: string): string[] =>
  answersOf(parsed(text)).map(({ request, walk }) => [request?.library ?? '-', ...namesReadBelow(walk, [])].join(' '));

describe('the answers of requests', () => {
  it.each<[string, string, string[]]>([
    [
      'a promise',
      'const a = async () => { const { b } = await (await fetch(u)).json(); f(b.c); };',
      ['fetch json b c'],
    ],
    [
      'several',
      'const a = async () => { f((await fetch(u)).ok, (await fetch(v)).status); };',
      ['fetch ok', 'fetch status'],
    ],
    ['not a callback', 'require("https").get("https://a.io", (r) => f(r.a));', []],
    [
      'a call that gets a token',
      'const { Client } = require("oauth");\nconst a = async () => f((await new Client().clientCredentialsGrant()).b);',
      ['- b'],
    ],
    ['a call that acquires a token', 'const client = require("msal");\nclient.acquireToken().b;', ['- b']],
    ['a request first', 'const client = require("msal");\nclient.acquireToken().b;\nfetch(u).c;', ['fetch c', '- b']],
    ['not a call that verifies a token', 'require("jwt").verifyToken().b;', []],
    ['not a call that decodes a token', 'require("jwt").decodeToken().b;', []],
    ['not a call without a token', 'require("msal").acquire().b;', []],
    ['not a method of something else', 'cache.getToken().b;', []],
    ['not a computed method', 'require("msal")[name]().b;', []],
    ['not a function', 'const { getToken } = require("msal");\ngetToken().b;', []],
    ['a request of a token, once', 'const axios = require("axios");\naxios.get(u).b;', ['axios b']],
  ])('%s', (_name, text, expected) => {
    expect(answers(text)).toEqual(expected);
  });

  it('know what is read below a part of them', () => {
    const [answer] = answersOf(
      parsed(
        'const a = async () => { const d = (await axios.get(u)).data; f(d.user.name, d.user.email, d.text.trim(), d.list.length); };\nconst axios = require("axios");',
      ),
    );
    if (answer === undefined) throw new Error('no answer');
    const { walk } = answer;
    expect(namesReadBelow(walk, ['data', 'user']).sort()).toEqual(['email', 'name']);
    expect(namesReadBelow(walk, ['other'])).toEqual([]);
    expect(
      [['data'], ['data', 'user'], ['data', 'text'], ['data', 'list'], ['data', 'user', 'name']].map((path) =>
        isObjectIn(walk, path),
      ),
    ).toEqual([true, true, false, false, false]);
  });
});
