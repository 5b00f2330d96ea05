import { lint, sentences, values } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler } from '../marks.ts';

// Put together here, so that no scanner takes this file for a leak.
const live = 'live';
const akia = 'AKIA';
const privateKey = 'PRIVATE KEY';
const stripe = `sk_${live}_4eC39HqLyjWDarjtT1zdp7dc`;
const aws = `${akia}Q3EGRZ5JLY2MVT7C`;
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'].join('.');
const begin = `-----BEGIN ${privateKey}-----`;
const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC';
const random = 'fT7bQ2vK9xLmZ4pRw8sYd3HnJ6cGqE1a';
const uuid = '3d813cbb-47fb-42ba-91df-831e1593ac29';
const SPEC = 'integration/integration.action.spec.js';

const files = (text: string) => ({ [ACTION]: handler(text) });

describe('secrets/hard-coded', () => {
  it.each([
    ['a token of a redirect', 'api.redirect.encodeToken({ secret: ▸"our-own-secret", payload: {} });'],
    ['the check of it', 'const { redirect } = api;\nredirect.validateToken({ secret: ▸"our-own-secret" });'],
    ['a default', 'const key = event.secrets.KEY || ▸"dev";\napi.redirect.encodeToken({ secret: key, payload: {} });'],
    [
      'options that a helper makes',
      'const options = (payload) => ({ secret: ▸"merrow", payload });\napi.redirect.encodeToken(options({}));',
    ],
    ['jsonwebtoken', 'const jwt = require("jsonwebtoken");\njwt.sign({ a: 1 }, ▸"merrow", { expiresIn: "5m" });'],
    ['a check by jsonwebtoken', 'const { verify } = require("jsonwebtoken");\nverify(token, ▸"merrow");'],
    [
      'a keyed hash',
      'const crypto = require("node:crypto");\ncrypto.createHmac("sha256", ▸"merrow").update(a).digest("hex");',
    ],
    [
      'a cipher',
      'const { createCipheriv } = require("crypto");\ncreateCipheriv("aes-256-cbc", Buffer.from(▸"merrow", "hex"), iv);',
    ],
    ['crypto-js', 'const CryptoJS = require("crypto-js");\nCryptoJS.AES.encrypt(text, ▸"merrow").toString();'],
    ['a key of bytes', 'const { createSecretKey } = require("crypto");\ncreateSecretKey(Buffer.from(▸"merrow"));'],
    [
      'jose',
      'const { SignJWT } = require("jose");\nconst key = new TextEncoder().encode(▸"merrow");\nawait new SignJWT({ a: 1 }).setProtectedHeader({ alg: "HS256" }).sign(key);',
    ],
    [
      'a helper',
      'const { createHmac } = require("crypto");\nconst hash = (key, text) => createHmac("sha1", key).update(text);\nhash(▸"merrow", event.user.user_id);',
    ],
  ])('fires on the key of %s', async (_name, text) => {
    await expectFindings('secrets/hard-coded', files(text), ['secrets/hard-coded key']);
  });

  it('reports a key by its form or its name, but only once', async () => {
    const text = `const TOKEN_SECRET = ▸"${random}";\napi.redirect.encodeToken({ secret: TOKEN_SECRET, payload: {} });\napi.redirect.encodeToken({ secret: ▸"${stripe}", payload: {} });`;
    await expectFindings('secrets/hard-coded', files(text), ['secrets/hard-coded named', 'secrets/hard-coded shape']);
  });

  it('says which call has the key', async () => {
    const found = await lint(files('api.redirect.encodeToken({ secret: "merrow", payload: {} });'));
    expect(found.filter(({ rule }) => rule === 'secrets/hard-coded').map(sentences)).toEqual([
      'The key that `api.redirect.encodeToken` signs, checks or encrypts with is in the code. In the handler, read it from a secret: `event.secrets.SIGNING_KEY`. Add `{ "name": "SIGNING_KEY", "label": "Signing key", "description": "Find it in your account." }` to "secrets" in configuration.json, and explain "Signing key" in the guide. If the key was ever used, replace it.',
    ]);
  });

  it.each([
    ['from the secrets', 'api.redirect.encodeToken({ secret: event.secrets.KEY, payload: {} });'],
    [
      'that is empty if the secret is missing',
      'api.redirect.encodeToken({ secret: event.secrets.KEY ?? "", payload: {} });',
    ],
    [
      'that is public',
      'const jwt = require("jsonwebtoken");\njwt.verify(token, `-----BEGIN PUBLIC KEY-----\nMFkwEwYH\n-----END PUBLIC KEY-----`);',
    ],
    [
      'that is fetched',
      'const { createRemoteJWKSet, jwtVerify } = require("jose");\nawait jwtVerify(token, createRemoteJWKSet(new URL("https://a.io/jwks")));',
    ],
    [
      'of a function',
      'const jwt = require("jsonwebtoken");\njwt.verify(token, (header, done) => done(null, event.secrets.KEY));',
    ],
    [
      'of a plain hash',
      'const { createHash } = require("crypto");\ncreateHash("sha256").update("merrow").digest("hex");',
    ],
    ['of another package', 'const merrow = require("merrow");\nmerrow.sign({ a: 1 }, "merrow");'],
    ['of a cache', 'api.cache.set("merrow", "a");'],
    [
      'that is made',
      'const { randomBytes, createHmac } = require("crypto");\ncreateHmac("sha256", randomBytes(32)).update("a");',
    ],
  ])('is silent on a key %s', async (_name, text) => {
    await expectFindings('secrets/hard-coded', files(text), []);
  });

  it.each([
    ['a Stripe key', `call(▸"${stripe}");`],
    ['an AWS key', `const region = ▸'${aws}';`],
    ['a JSON Web Token', `call({ headers: { Authorization: ▸"Bearer ${jwt}" } });`],
    ['a private key', `const pem = ▸\`${begin}\n${body}\n-----END\`;`],
    ['a private key in lines', `const pem = ▸"${begin}\\n" + "${body}" + "\\n";`],
    ['a URL with a password', 'await fetch(▸"https://merrow:hunter2@api.merrow.io/v1");'],
    ['a key within a text', `call(▸\`https://x.example/\${path}?key=${stripe}\`);`],
    ['a key next to an unknown part', `call(▸"key=" + id + "&s=${stripe}");`],
    [
      'a user and a password, in base64',
      'call({ Authorization: "Basic " + Buffer.from(▸"merrow:Wq7!tulipHarbor").toString("base64") });',
    ],
    ['a user and a password, by btoa', 'call({ Authorization: `Basic ${btoa(▸"merrow:Wq7!tulipHarbor")}` });'],
    [
      'a password of a user of the settings',
      'Buffer.from(▸`${event.configuration.USER}:Wq7!tulipHarbor`, "utf8").toString("base64");',
    ],
  ])('fires on the form of %s', async (_name, text) => {
    await expectFindings('secrets/hard-coded', files(text), ['secrets/hard-coded shape']);
  });

  it.each([
    ['a variable', `const apiKey = ▸"${random}";`],
    ['a constant', `const API_TOKEN = ▸"${uuid}";`],
    ['a property', `call({ clientSecret: ▸"${random}" });`],
    ['a header', `call({ "x-api-key": ▸"9f86d081884c7d659a2feaa0c55ad015" });`],
    ['an authorization', `call({ Authorization: ▸"Bearer ${random}" });`],
    ['a fallback', `const apiKey = event.secrets.API_KEY || ▸"${random}";`],
    ['a default in a pattern', `const { API_KEY = ▸"${random}" } = event.secrets;`],
    ['a parameter', `const load = (token = ▸"${random}") => token;`],
    ['a member', `client.accessToken = ▸\`${random}\`;`],
    ['a password', 'const password = ▸"Wq7!tulipHarbor";'],
    ['a header that is set', `headers.set("Authorization", ▸"Bearer ${random}");`],
    ['a header that is added', `headers.append("x-api-key", ▸"${random}");`],
    ['a header of a request', `request.setHeader("X-Auth-Token", ▸"${random}");`],
    ['a header of superagent', `superagent.get(url).set("authorization", ▸"Bearer ${random}");`],
    ['a header in a list', `new Headers([["accept", "a/b"], ["Authorization", ▸"Bearer ${random}"]]);`],
    ['a parameter that is set', `url.searchParams.set("api_key", ▸"${random}");`],
    ['a name that is a constant', `const NAME = "x-api-key";\nheaders.set(NAME, ▸"${random}");`],
    ['a parameter of an address', `await fetch(▸"https://api.merrow.io/v1?format=json&api_key=${random}");`],
    ['a parameter within an address', `await fetch(▸\`https://api.merrow.io/v1?token=${random}&id=\${id}\`);`],
    ['a composed parameter', `await fetch(▸"https://api.merrow.io/v1?token=" + "${random}" + "&id=" + id);`],
  ])('fires on a value that is passed to %s', async (_name, text) => {
    await expectFindings('secrets/hard-coded', files(text), ['secrets/hard-coded named']);
  });

  it.each([
    ['placeholders', 'const apiKey = "your-api-key";\nconst token = "<API_TOKEN>";\nconst password = "changeme";'],
    [
      'the names of fields',
      'const token = "session_token";\nconst apiKey = "X-Api-Key-V2";\nconst secret = "API_SECRET_2";',
    ],
    [
      'public ids',
      `const clientId = "${random}";\nconst publishableKey = "pk_live_${random}";\nconst siteKey = "${random}";`,
    ],
    [
      'URLs',
      'const token = "https://auth.merrow.io/oauth2/v1/token";\nawait fetch("https://api.merrow.io:8443/users/@me");',
    ],
    [
      'hashes of content',
      'const tokenHash = "9f86d081884c7d659a2feaa0c55ad015";\nconst checksum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";\nconst integrity = "sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=";',
    ],
    ['ids that are not used as a credential', `const connectionId = "con_${random}";\nconst uuid = "${uuid}";`],
    ['an example domain', 'await fetch("https://user:password@example.com/");'],
    ['texts around a key', `const pem = "${begin}\\n" + key + "\\n-----END";`],
    ['a composed URL', 'await fetch(`https://${user}:${password}@api.merrow.io/`);'],
    ['a grant', 'call({ grant_type: "password", token_type: "Bearer", password: "password" });'],
    ['a message', 'const token = "No token 123 was given for ABC";'],
    ['a read', 'const apiKey = event.secrets.API_KEY;\nconst token = `Bearer ${apiKey}`;'],
    ['a long name', 'const key = "sk-ip-this-step-when-the-user-is-known";'],
    ['the beginning of a parameter', `await fetch(\`https://api.merrow.io/v1?token=${random}\${id}\`);`],
    ['a parameter that is public', `await fetch("https://api.merrow.io/v1?page_token=${random}&csrf=${random}");`],
    [
      'a parameter with a placeholder',
      'await fetch("https://api.merrow.io/v1?api_key=YOUR_API_KEY&token=%YY%ZZ-text");',
    ],
    ['a user and a placeholder', 'Buffer.from("user:password").toString("base64");\nbtoa("user:your-password");'],
    [
      'a text that is not encoded',
      'Buffer.from("merrow:Wq7!tulipHarbor");\nBuffer.from("merrow:Wq7!tulipHarbor").toString("hex");',
    ],
    ['a user and a password of the settings', 'btoa(`${event.secrets.USER}:${event.secrets.PASSWORD}`);'],
    ['a value that is set under another name', `map.set("plan", "${random}");\nconst pair = ["id", "${random}"];`],
    ['a value next to its name', `check("api_key", "${random}");\nconst words = ["token", "${random}", "c"];`],
    ['a claim', 'api.idToken.setCustomClaim("https://merrow.io/claims/2024/risk-token", 1);'],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('secrets/hard-coded', files(text), []);
  });

  it.each([
    ['a comparison', `if (key === ▸"${stripe}") return;`],
    ['a text that continues with an unknown part', `call(▸"${stripe}" + id + "x");`],
    ['a template in a text', `call(▸"key=" + id + \`&s=${stripe}\`);`],
    ['a text with a number', `call(▸"n=" + 5 + id + "&s=${stripe}");`],
    ['a text that is not an argument', `▸"${stripe}";`],
  ])('fires once on the form in %s', async (_name, text) => {
    await expectFindings('secrets/hard-coded', files(text), ['secrets/hard-coded shape']);
  });

  it.each([
    ['one of two', `const token = test ? ▸"${random}" : other;`],
    ['the other of two', `const token = test ? other : ▸"${random}";`],
    ['a fallback of a fallback', `const token = a ?? (b && ▸"${random}");`],
    ['a quoted member', `client["api-key"] = ▸"${random}";`],
    ['a field of a class', `class Client { token = ▸"${random}"; }`],
    ['a private field', `class Client { #apiKey = ▸"${random}"; }`],
  ])('fires on a value for a name, as %s', async (_name, text) => {
    await expectFindings('secrets/hard-coded', files(text), ['secrets/hard-coded named']);
  });

  it.each([
    ['a value that is only compared', `const token = "${random}" ? a : b;`],
    ['a name itself', `call({ "${random}-token": 1, ["${random}_token"]: 1 });`],
    ['a field under its own name', `class Client { "x-api-key" = "${random}"; }`],
    ['a text that is split', `const [token] = "${random}";\n[token] = "${random}";`],
    ['an argument', `setToken("${random}");`],
    ['a list', `const tokens = ["${random}"];\nconst token = ["${random}"];`],
    ['a part that is cut off', 'const token = tag`\\u{`;'],
    ['another operation', 'const token = "a" - 5 + id;'],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('secrets/hard-coded', files(text), []);
  });

  it.each([
    ...['apiKey', 'APIKey', 'API_KEY', 'x-api-key', 'XApiKey', 'myAPIToken', 'oauth2Token', 'API--KEY', '-token-'],
    ...['apikey', 'bearer', 'Authorization', 'account_key', 'licenseKey', 'credentials', 'authToken', 'TOKEN'],
  ])('takes "%s" for the name of a credential', async (name) => {
    expect(await values('secrets/hard-coded', files(`call({ "${name}": "${random}" });`))).toEqual([
      expect.objectContaining({ name, kind: 'a random value' }),
    ]);
  });

  it.each([
    ...['key', 'tokens', 'tokenId', 'API_TOKENS', 'monkey', 'turnkeyapikey', 'mytoken', 'TOKENhash', 'keyApi'],
    ...['publicKey', 'csrfToken', 'nextToken', 'next_page_token', 'test-token', 'exampleSecret', 'ANON_API_KEY'],
    `${'x'.repeat(198)}-token`,
  ])('does not take "%s" for one', async (name) => {
    expect(await values('secrets/hard-coded', files(`call({ "${name}": "${random}" });`))).toEqual([]);
  });

  it.each([
    ['Wq7!tulipHarbor', 'a password'],
    ['Wq7!tuli', 'a password'],
    ['Basic  Wq7!tulipHarbor', 'a password'],
    ['abcdefG1', 'a password'],
    ['tulipHarbor7x', 'a password'],
    ['7tulip!harbor', 'a password'],
    ['7TULIPHARBOR', 'a password'],
    ['Tulip-Harbor7', 'a password'],
    ['tulip--harborX7', 'a password'],
    [random, 'a password'],
    ['Basic Wq7!ab', null],
    ['tulipharbor7', null],
    ['tulipHarbor77', null],
    ['tulip-harbor_two12', null],
    ['tulipharbor', null],
    ['7tulipharbor', null],
    ['7tulip-harbor.x', null],
    ['1357924680!', null],
    ['TulipHarbor!!', null],
    ['tulip Harbor 7!', null],
    ['my Bearer Wq7!tulipHarbor', null],
  ])('takes "%s" for %j', async (value, kind) => {
    const field =
      'Add `{ "name": "PASSWORD", "label": "Password", "description": "Find it in your account." }` to "secrets" in configuration.json, and explain "Password" in the guide.';
    const secret = { secret: 'PASSWORD', field };
    expect(await values('secrets/hard-coded', files(`const password = "${value}";`))).toEqual(
      kind === null ? [] : [{ name: 'password', kind, ...secret }],
    );
  });

  it.each([
    ...[`pk_${random}`, `pub-${random}`, `public:${random}`, `urn:${random}`, `sha1-${random}`, `sha256_${random}`],
    ...[`PK-${random}`, `merrow://${random}`, `a ${random}`, `Token a ${random}`],
  ])('takes "%s" for a public value', async (value) => {
    expect(await values('secrets/hard-coded', files(`const token = "${value}";`))).toEqual([]);
  });

  it.each([`x-pk-${random}`, `pkx-${random}`, `sha-${random}`, `Token ${random}`, `token  ${random}`])(
    'takes "%s" for a credential',
    async (value) => {
      expect(await values('secrets/hard-coded', files(`const token = "${value}";`))).toHaveLength(1);
    },
  );

  it.each([`call(\`a\${b}${stripe}\`);`, `call("a" + b + "${stripe}");`, `call("${stripe}");`])(
    'says of %s what it looks like',
    async (text) => {
      expect(await values('secrets/hard-coded', files(text))).toEqual([
        expect.objectContaining({ kind: 'a Stripe key' }),
      ]);
    },
  );

  it('is silent on test values in the spec', async () => {
    await expectFindings(
      'secrets/hard-coded',
      { [SPEC]: `const apiKey = "${stripe}";\nconst token = "${jwt}";\n` },
      [],
    );
  });

  it.each([stripe, aws, jwt, random, uuid])('never prints the value', async (value) => {
    const findings = (await lint(files(`const apiKey = "${value}";`))).filter(
      ({ rule }) => rule === 'secrets/hard-coded',
    );
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain(value.slice(0, 8));
    expect(findings.map(sentences).join('')).toContain('read it from a secret: `event.secrets.');
  });

  it('names the target of the value', async () => {
    const findings = (await lint(files(`const apiKey = "${random}";\ncall("${stripe}");`))).filter(
      ({ rule }) => rule === 'secrets/hard-coded',
    );
    expect(findings.map(sentences).map((text) => text.split(' Add')[0])).toEqual([
      'The value of "apiKey" in the code looks like a random value. Revoke it, because the git history has it as well. In the handler, read it from a secret: `event.secrets.API_KEY`. The manifest already has this field.',
      'This value in the code looks like a Stripe key. Revoke it, because the git history has it as well. In the handler, read it from a secret: `event.secrets.ACCESS_KEY`.',
    ]);
  });

  it('asks to move an existing field that is not a secret', async () => {
    const lists = {
      secrets: [],
      configuration: [{ name: 'PASSWORD', label: 'P', description: 'D' }],
      dependencies: [],
    };
    const text = {
      ...files(`const password = "Wq7!tulipHarbor";`),
      'integration/configuration.json': JSON.stringify(lists),
    };
    expect(await values('secrets/hard-coded', text)).toEqual([
      expect.objectContaining({ secret: 'PASSWORD', field: 'Move that field to "secrets" in configuration.json.' }),
    ]);
  });
});
