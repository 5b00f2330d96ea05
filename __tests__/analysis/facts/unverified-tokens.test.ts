import type { Node } from 'estree';
import { decodedBy } from '../../../src/analysis/facts/decoded-by.ts';
import { unverifiedTokensOf } from '../../../src/analysis/facts/unverified-tokens.ts';
import { functionsOf } from '../../../src/analysis/scope/functions.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

const JWT = 'const jwt = require("jsonwebtoken");\n';
const exchange = (body: string) =>
  `${JWT}exports.onExecuteCustomTokenExchange = async (event, api) => {\nconst token = event.transaction.subject_token;\n${body}\n};\n`;
const resume = (body: string) => `${JWT}exports.onContinuePostLogin = async (event, api) => {\n${body}\n};\n`;
const SET = 'api.authentication.setUserById(claims.sub);';
const DECODED = `const claims = jwt.decode(token);\n${SET}`;

/** `KIND PATH: CODE` */
function unverified(text: string): string[] {
  const action = parsed(text);
  const continued = action.code.exported.members.filter(({ name }) => name.startsWith('onContinue'));
  const functions = continued.flatMap(({ value }) => (value && functionsOf(action.code, value)) ?? []);
  return unverifiedTokensOf(action, new Set(functions)).map(
    ({ kind, from, node }) => `${kind} ${from}: ${text.slice(...rangeOf(node))}`,
  );
}

const FOUND = ['decoded transaction.subject_token: jwt.decode(token)'];

describe('tokens that nobody has verified', () => {
  it.each<[string, string, string[]]>([
    [
      'are found by position, of each kind',
      `${exchange(
        'const { data } = await axios.post("https://a.io/token");\nconst { sub } = jwt.decode(data.tokens.idToken);\napi.user.setAppMetadata("sub", sub);\nconst { name } = jwt.decode(event.request.body.token);\napi.user.setAppMetadata("name", name);\napi.authentication.setUserById(token);',
      )}const axios = require("axios");\nexports.onContinuePostLogin = async ({ request }, api) => {\n  if (request.query.result !== "ok") api.access.deny("No.");\n};\n`,
      [
        'provider idToken: jwt.decode(data.tokens.idToken)',
        'decoded request.body.token: jwt.decode(event.request.body.token)',
        'subject transaction.subject_token: api.authentication.setUserById(token)',
        'plain request.query.result: request.query.result',
      ],
    ],
    [
      "are a provider's ID tokens, not its access tokens",
      exchange(
        'const response = await fetch("https://a.io/token");\nconst body = await response.json();\nconst { sub } = jwt.decode(body.id_token);\napi.user.setAppMetadata("sub", sub);\nconst { scope } = jwt.decode(body.access_token);\napi.user.setAppMetadata("scope", scope);',
      ),
      ['provider id_token: jwt.decode(body.id_token)'],
    ],
    [
      'are no data of a request that is only JSON',
      exchange(`const claims = JSON.parse(event.request.query.data);\n${SET}`),
      [],
    ],
    [
      'are no tokens that are stored',
      exchange('api.user.setAppMetadata("last", token);\napi.cache.set("last", token);'),
      [],
    ],
    [
      'are no tokens of Auth0 itself',
      exchange(`const claims = jwt.decode(event.user.app_metadata.token);\n${SET}`),
      [],
    ],
    ['are no users that another service names', exchange('api.authentication.setUserById(event.user.user_id);'), []],
  ])('%s', (_name, text, expected) => {
    expect(unverified(text)).toEqual(expected);
  });

  it.each([
    ['a function that was taken out', `const { verify } = jwt;\n${DECODED}\nverify(token, event.secrets.KEY);`],
    [
      'a verifier that is constructed',
      `class TokenVerifier { run(text) { return text; } }\nnew TokenVerifier().run(token);\n${DECODED}`,
    ],
    [
      'a signature of its own',
      `const { createHmac } = require("node:crypto");\nconst [head, payload, mac] = token.split(".");\nconst expected = createHmac("sha256", event.secrets.SIGNING).update(\`\${head}.\${payload}\`).digest("base64url");\nif (mac !== expected) return api.access.rejectInvalidSubjectToken("No.");\nconst claims = JSON.parse(Buffer.from(payload, "base64url"));\n${SET}`,
    ],
    [
      'a signature in several steps',
      `const crypto = require("crypto");\nconst [head, payload, mac] = token.split(".");\nconst signed = crypto.createHmac("sha256", event.secrets.SIGNING).update("v1.").update(payload);\nif (signed.digest("hex") !== mac) return;\nconst claims = JSON.parse(Buffer.from(payload, "base64url"));\n${SET}`,
    ],
    [
      'a service that gets the token',
      `await fetch("https://a.io/check", { method: "POST", body: token });\n${DECODED}`,
    ],
    ['a service that gets it in the path', `await fetch(\`https://a.io/tokens/\${token}\`);\n${DECODED}`],
    [
      'a service that gets it in a Request',
      `await fetch(new Request("https://a.io/check", { method: "POST", body: token }));\n${DECODED}`,
    ],
    [
      'a service that gets it in pieces',
      `const request = require("https").request("https://a.io/check");\nrequest.write(token);\n${DECODED}`,
    ],
    ['a package that gets it', `await require("redis").createClient().get(token);\n${DECODED}`],
    [
      "the Action's own entry of the cache",
      'if (!api.cache.get(`${event.client.client_id}:${token}`)) return;\napi.authentication.setUserById(token);',
    ],
    ['a shared secret on the left', `${DECODED}\nif (event.secrets.API_KEY === claims.key) api.access.deny("x");`],
    ['a shared secret, compared loosely', `${DECODED}\nif (claims.key != event.secrets.API_KEY) api.access.deny("x");`],
  ])('are trusted after %s', (_name, body) => {
    expect(unverified(exchange(body))).toEqual([]);
  });

  it.each([
    ['the call of a superclass', 'class Reader extends Base { constructor() { super(1); } }'],
    ['the construction of anything else', 'new Map();'],
    ['a signature of something else', 'require("crypto").createHmac("sha256", key).update(event.user.user_id);'],
    ['another keyed value of the token', 'const { pseudonym } = require("acme");\npseudonym.update(token.slice(4));'],
    ['a request with something else', 'await fetch("https://a.io/check", { body: event.user.user_id });'],
    ['a request with the beginning of it', 'await fetch("https://a.io/check", { body: token.slice(0, 8) });'],
    ['the console', 'console.log(token, String(token));'],
    ['a function of the file that gets it', 'const note = (text) => console.log(text.length);\nnote(token);'],
    ['a package that splits it', 'const parts = require("lodash").split(token, ".");'],
    ['an entry of the cache for something else', 'api.cache.get(event.user.user_id);'],
    ['a secret that is set', 'if (event.secrets.API_KEY !== undefined && event.secrets.API_KEY !== "") note();'],
    ['a secret that stays the same', 'if (event.secrets.API_KEY !== event.secrets.OLD_KEY) note();'],
    ['a secret that something is added to', 'note(event.secrets.API_KEY + event.user.user_id);'],
    ['a secret that is no key', 'if (event.secrets.KEY_TYPE !== event.request.query.type) note();'],
    ['a comparison without secrets', 'if (event.user.user_id !== event.request.query.id) note();'],
  ])('stay unverified after %s', (_name, statement) => {
    expect(unverified(exchange(`${statement}\n${DECODED}`))).toEqual(FOUND);
  });

  it('stay the identity of a user after an entry of the cache for something else', () => {
    expect(unverified(exchange('api.cache.get(event.user.user_id);\napi.authentication.setUserById(token);'))).toEqual([
      'subject transaction.subject_token: api.authentication.setUserById(token)',
    ]);
  });
});

describe('claims of a token', () => {
  /** Each use gets claims of its own. Those that trust them. */
  const believed = (uses: readonly string[], decode = 'jwt.decode(TOKEN)') => {
    const blocks = uses.map((use, index) => {
      const token = `event.request.query.token${String(index)}`;
      return `{ const claims = ${decode.replace('TOKEN', token)};\n${use} }`;
    });
    const found = unverified(resume(`api.user.setAppMetadata("seen", true);\n${blocks.join('\n')}`));
    return found.map((each) => uses[Number(/^decoded request\.query\.token(\d+): /.exec(each)?.[1])]);
  };

  it.each<[string, string[], string[]]>([
    [
      'compared',
      [
        'if (claims.role === "admin") f();',
        'if (claims.role == "admin") f();',
        'if ("admin" != claims.role) f();',
        'if ("admin" !== claims.role) f();',
        'const old = claims.age > 18;',
        'const old = claims.age >= 18;',
        'const young = claims.age < 18;',
        'const young = 18 <= claims.age;',
        'const { level: { experience } } = claims;\nif (experience === 0) f();',
        'const { org_iat } = claims;\nif (org_iat === "acme") f();',
        'if ((claims.iss ?? claims.exp ?? claims.sub) === "a") f();',
      ],
      [
        'if (claims.role === undefined) f();',
        'if (undefined === claims.role) f();',
        'if (claims.role !== null) f();',
        'if (null != claims.role) f();',
        'if (claims.exp < Date.now() / 1000) f();',
        'if (Date.now() < claims.session.nbf) f();',
        'if (claims.iat > now) f();',
        'if (claims === before) f();',
        'console.log(claims.first + " " + claims.last);',
        'console.log(claims.flags >> 2, claims.flags << 2, claims.flags >>> 1);',
        'if ("admin" in claims.roles) f();',
      ],
    ],
    [
      'of a header',
      ['if (claims.payload.typ === "at+jwt") f();'],
      [
        'if (claims.header.typ === "at+jwt") f();',
        'if (claims.kid !== "a") f();',
        'if (claims.payload.kid !== "a") f();',
        'if (claims.iss !== "https://a.io/") f();',
        'if (claims.alg === "none") f();',
        'api.user.setAppMetadata("issuer", claims.iss);',
      ],
    ],
    [
      'given to a method that acts',
      [
        'api.user.setAppMetadata("sub", claims.sub);',
        'const { sub } = claims;\napi.accessToken.setCustomClaim("https://a.io/sub", `acme|${sub}`);',
      ],
      [
        'api.access.deny(claims.sub);',
        'api.cache.set("sub", claims.sub);',
        'api.redirect.sendUserTo("https://a.io", { query: { sub: claims.sub } });',
        'console.log(claims.sub);',
      ],
    ],
    [
      'asked for a part',
      [
        'if (claims.roles.includes("admin")) f();',
        'if (claims.email.endsWith("@a.io")) f();',
        'if (claims.roles.some((role) => f(role))) f();',
        'if (claims.roles.has("admin")) f();',
        'if (ROLES.has(claims.role)) f();',
        'if (/^admin/.test(claims.role)) f();',
        'switch (claims.role) { case "admin": f(); }',
      ],
      [
        'f(claims.roles.map((role) => role));',
        'f(claims.roles.length);',
        'f(has(claims.role));\nfunction has(role) { console.log(role); }',
        'ROLES.push(claims.role);',
        'switch (event.user.name) { case "admin": f(claims.role); }',
      ],
    ],
    [
      'that answer by themselves',
      [
        'if (claims.passed) f();',
        'if (!claims.verified) f();',
        'if (claims?.isAdmin) f();',
        'f(claims.approved ? 1 : 2);',
        'claims.success && f();',
        'if (ready && !claims.user.blocked) f();',
        'const { ok } = claims;\nif (ok || ready) f();',
      ],
      [
        'if (claims.sub) f();',
        'f(claims.passed);',
        'f(claims.passed || "no");',
        'f(ready && claims.passed);',
        'f(ready ? claims.passed : null);',
        'if (ready) f(claims.passed);',
        'if (ready) !claims.passed;',
      ],
    ],
  ])('are believed where they are %s', (_name, trusting, others) => {
    expect(believed([...trusting, ...others])).toEqual(trusting);
  });

  it.each([
    ['a text', 'JSON.parse(Buffer.from(TOKEN.split(".")[1], "base64"))'],
    ['a text as such', 'JSON.parse(Buffer.from(TOKEN.split(".")[1], "base64url").toString("utf8"))'],
    ['`atob`', 'JSON.parse(atob(TOKEN.split(".")[1]))'],
    ['a variable', 'null;\nconst text = atob(TOKEN.split(".")[1]);\nconst found = JSON.parse(text)'],
    [
      'another variable',
      'null;\nconst bytes = Buffer.from(TOKEN.split(".")[1], "base64");\nconst text = bytes.toString();\nconst found = JSON.parse(text)',
    ],
  ])('are read from %s', (_name, decode) => {
    const name = decode.includes('found') ? 'found' : 'claims';
    const use = `if (${name}.role === "admin") f();`;
    expect(believed([use, `f(${name}.role);`], decode)).toEqual([use]);
  });

  it('are no results of a function that looks something up', () => {
    expect(believed(['const row = rows.read(claims);\nif (row.role === "admin") f();'])).toEqual([]);
  });

  it('are believed by no Action that does nothing with `api`', () => {
    const text = resume('const claims = jwt.decode(event.request.query.token);\nif (claims.role === "admin") f();');
    expect(unverified(text)).toEqual([]);
  });
});

describe('what a call decodes', () => {
  /** For all calls of a text, where `token` is certainly a token. */
  const decoded = (text: string) => {
    const { code } = parsed(text);
    const isToken = (node: Node) => node.type === 'Identifier' && node.name === 'token';
    const all = code.tree.calls.map((call) => decodedBy(code, call, isToken));
    return all.flatMap((node) => (node === null ? [] : [text.slice(...rangeOf(node))]));
  };

  it.each<[string, string, string[]]>([
    [
      'the argument of a decoder',
      `${JWT}jwt.decode(a, { complete: true });\nconst read = require("jwt-decode");\nread(b);\nread.jwtDecode(c);\nread.jwt_decode(d);\nconst { decodeJwt } = require("jose");\ndecodeJwt(e);`,
      ['a', 'b', 'c', 'd', 'e'],
    ],
    [
      'nothing of another function',
      `${JWT}jwt.decode();\njwt.sign(a);\nrequire("jwt-decode").header(a);\nrequire("jose").decodeProtectedHeader(a);\nrequire("acme").decode(a);\nconst decode = (a) => a;\ndecode(a);`,
      [],
    ],
    [
      'base64, if a token is split',
      'const [, part] = text.split(".");\nBuffer.from(part, "base64");\nBuffer.from(other, "base64url");\natob(last);',
      ['part', 'other', 'last'],
    ],
    [
      'base64 of a token',
      'const part = text.split(",").join(".");\nBuffer.from(token, "base64");\nBuffer.from(part, "base64");\natob(token);\natob(part);\nlist.at(".");',
      ['token', 'token'],
    ],
    [
      'no other bytes',
      'text.split(".");\nBuffer.from(token);\nBuffer.from(token, "hex");\nBuffer.from(token, encoding);\nencrypt(token, "base64");\ncipher.update(token, "base64");\nbtoa(token);',
      [],
    ],
    ['JSON of a token', 'JSON.parse(token);\nJSON.parse(text);\nJSON.stringify(token);\nYAML.parse(token);', ['token']],
  ])('is %s', (_name, text, expected) => {
    expect(decoded(text)).toEqual(expected);
  });
});
