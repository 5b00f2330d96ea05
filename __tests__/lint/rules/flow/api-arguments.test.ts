import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'flow/api-arguments';
const long = 'Sign-ups from this address are not possible. '.repeat(3).trim();
const registration = (body: string) => `exports.onExecutePreUserRegistration = async (event, api) => {\n${body}\n};\n`;
const exchange = (body: string) => `exports.onExecuteCustomTokenExchange = async (event, api) => {\n${body}\n};\n`;
const phone = (body: string) => `exports.onExecuteCustomPhoneProvider = async (event, api) => {\n${body}\n};\n`;

describeActionRule(rule, {
  fires: [
    ['an object in the place of a key', handler('api.user.setAppMetadata(▸{ plan: "free", since: 1 });'), 'object'],
    ['an object for a claim', handler('api.idToken.setCustomClaim(▸{ "https://merrow.io/plan": "free" });'), 'object'],
    [
      'an object that a variable holds',
      handler('const profile = { plan: "free" };\nprofile.level = 3;\napi.user.setUserMetadata(▸profile);'),
      'object',
    ],
    [
      'an object that a helper makes',
      `const profileOf = (user) => ({ plan: user.name });\n${handler('api.user.setUserMetadata(▸profileOf(event.user));')}`,
      'object',
    ],
    [
      'an object that a helper hands on',
      `function remember(api, values) {\n  api.user.setAppMetadata(▸values);\n}\n${handler('remember(api, { plan: "free" });')}`,
      'object',
    ],
    [
      'a method that was taken out',
      handler('const { setAppMetadata } = api.user;\nsetAppMetadata(▸{ plan: 1 });'),
      'object',
    ],
    ['an object in the cache', handler('api.cache.set("flags", ▸{ banner: "off" });'), 'throws'],
    ['a list in the cache', handler('const groups = await read();\napi.cache.set("groups", ▸[...groups]);'), 'throws'],
    ['a number in the cache', handler('api.cache.set("at", ▸Date.now());'), 'throws'],
    [
      'a property of the event that is a list',
      handler('api.cache.set("roles", ▸event.authorization.roles);'),
      'throws',
    ],
    ['a missing value', handler('api.cache.▸set("flags");'), 'throws'],
    ["a cache entry without its options' type", handler('api.cache.set("a", "b", ▸{ ttl: "60000" });'), 'fails'],
    [
      'a field of the manifest, which is a text, as a number',
      handler('const { CACHE_MS } = event.configuration;\napi.cache.set("a", "b", ▸{ ttl: CACHE_MS });'),
      'fails',
    ],
    ['a key over the limit', handler(`api.cache.set(▸"${'k'.repeat(65)}", "v");`), 'fails:limit'],
    ['a token without a secret', handler('api.redirect.encodeToken(▸{ payload: { plan: "free" } });'), 'refused'],
    [
      'a token whose options a variable holds',
      handler('const options = { payload: {} };\noptions.expiresInSeconds = 60;\napi.redirect.encodeToken(▸options);'),
      'refused',
    ],
    [
      'no options at all',
      `${handler('api.redirect.sendUserTo("https://merrow.io");')}exports.onContinuePostLogin = async (event, api) => {\n  api.redirect.▸validateToken();\n};\n`,
      'throws',
    ],
    ['a relative address', handler('api.redirect.sendUserTo(▸"/consent", { query: { a: "b" } });'), 'throws'],
    ['a query that is a text', handler('api.redirect.sendUserTo("https://merrow.io", ▸{ query: "a=b" });'), 'refused'],
    ['a provider that is not documented', handler('api.multifactor.enable(▸"sms");'), 'refused'],
    ['a factor that is not documented', handler('api.authentication.challengeWith(▸{ type: "sms" });'), 'refused'],
    ['a text for a factor', handler('api.authentication.challengeWith(▸"otp");'), 'refused'],
    ['a list of texts for factors', handler('api.authentication.challengeWithAny(▸["otp", "push"]);'), 'refused'],
    ['a text over its limit', registration(`api.validation.error("blocked", ▸"${long}");`), 'throws:limit'],
    [
      'a text that is over its limit whatever is put in',
      registration(`api.validation.error("blocked", ▸\`${long} \${event.user.email}\`);`),
      'throws:limit',
    ],
    [
      'one side of a choice',
      registration(`api.validation.error("blocked", ▸event.user.email ? "${long}" : "No address.");`),
      'throws:limit',
    ],
    [
      'one of the texts of a variable',
      registration(
        `let text = "No.";\nif (event.user.email) text = "${long}";\napi.validation.error("blocked", ▸text);`,
      ),
      'throws:limit',
    ],
    [
      'a value that is none of the documented ones',
      exchange(
        'api.authentication.setUserByConnection("a", { user_id: "b" }, ▸{ creationBehavior: "yes", updateBehavior: "none" });',
      ),
      'throws',
    ],
    [
      'a property that is missing',
      exchange(
        'const { sub } = read(event);\napi.authentication.setUserByConnection("a", ▸{ email: sub }, { creationBehavior: "none", updateBehavior: "none" });',
      ),
      'throws',
    ],
    ['a reason that is cut', phone(`api.notification.drop(▸"${'x'.repeat(1025)}");`), 'cut'],
    ['metadata of the session', handler('api.session.setMetadata("risk", ▸{ score: 3 });'), 'throws'],
    ['a key with blanks', handler('api.session.setMetadata(▸"risk score", "3");'), 'throws'],
    ['an instance of Date', handler('api.session.setExpiresAt(▸new Date());'), 'throws'],
    [
      'an instance of Error as a reason',
      handler('try { read(); } catch { api.access.deny(▸new Error("No")); }'),
      'refused',
    ],
    [
      'a metadata object for the transaction',
      handler('api.transaction.setMetadata("risk", ▸{ score: 3 });'),
      'refused',
    ],
    [
      "seconds of a token's answer as the time to live",
      handler(
        'const { access_token, expires_in } = await (await fetch("https://a.io")).json();\napi.cache.set("t", access_token, { ttl: ▸expires_in });',
      ),
      'seconds',
    ],
    [
      'seconds less a margin, under another name',
      handler(
        'const { access_token: token, expires_in: life } = await read();\napi.cache.set("t", token, { ttl: ▸life - 60 });',
      ),
      'seconds',
    ],
    [
      'seconds by way of Number and Math',
      handler(
        'const { data } = await read();\napi.cache.set("t", data.t, { ttl: ▸Math.max(60, Number(data.expires_in)) });',
      ),
      'seconds',
    ],
    [
      'a field that says seconds',
      handler('api.cache.set("t", "v", { ttl: ▸Number(event.configuration.CACHE_SECONDS) });'),
      'seconds',
    ],
    [
      'a constant that says seconds',
      `const CACHE_SECONDS = 3600;\n${handler('api.cache.set("t", "v", { ttl: ▸CACHE_SECONDS });')}`,
      'seconds',
    ],
    ['a literal under a second', handler('api.cache.set("t", "v", { ttl: ▸300 });'), 'short'],
    [
      'a constant under a second',
      `const TTL = 5 * 60;\n${handler('api.cache.set("t", "v", { ttl: ▸TTL });')}`,
      'short',
    ],
    [
      'the end of a token',
      handler('const claims = await verify(event);\napi.cache.set("t", "v", { expires_at: ▸claims.exp });'),
      'seconds',
    ],
    ['seconds since the epoch', handler('api.session.setExpiresAt(▸Math.floor(Date.now() / 1000) + 3600);'), 'divided'],
    [
      'the end of a session',
      handler('const { exp } = await verify(event);\napi.session.setIdleExpiresAt(▸exp);'),
      'seconds',
    ],
  ],
  silent: [
    ['a key and a value', handler('api.user.setAppMetadata("profile", { plan: "free" });')],
    [
      'each entry of an object',
      handler('for (const [key, value] of Object.entries({ a: 1 })) api.user.setAppMetadata(key, value);'),
    ],
    ['a claim that is an object', handler('api.idToken.setCustomClaim("https://merrow.io/plan", { plan: "free" });')],
    ["a claim's name that Auth0 does not set", handler('api.idToken.setCustomClaim("sub", "a");')],
    ['JSON in the cache', handler('api.cache.set("flags", JSON.stringify({ banner: "off" }), { ttl: 60_000 });')],
    [
      'a number as a text in the cache',
      handler('api.cache.set("at", String(Date.now()), { expires_at: Date.now() + 60_000 });'),
    ],
    [
      'what a package gives',
      handler('const kept = await require("merrow").read();\napi.cache.set("a", kept, kept.options);'),
    ],
    [
      'an answer',
      handler(
        'const { token, life } = await (await fetch("https://a.io")).json();\napi.cache.set("a", token, { ttl: life });',
      ),
    ],
    ['a property of the event that is a text', handler('api.cache.set("a", event.user.user_id);')],
    [
      'a property of another object in a shared helper',
      `const idOf = (each) => each.id;\n${handler('api.cache.set("a", idOf(event.client) + idOf(event));')}`,
    ],
    [
      'options that are handed on',
      handler(
        'const options = { payload: {} };\naddSecret(options);\napi.redirect.encodeToken(options);\nfunction addSecret(o) { o.secret = "a"; }',
      ),
    ],
    [
      'options that get the secret later',
      handler(
        'const options = { payload: {} };\noptions.secret = event.secrets.KEY;\napi.redirect.encodeToken(options);',
      ),
    ],
    ['options that are spread', handler('const base = read();\napi.redirect.encodeToken({ ...base, payload: {} });')],
    ['arguments that are spread', handler('const given = [{ a: 1 }, "b"];\napi.user.setAppMetadata(...given);')],
    [
      'a whole token',
      handler('api.redirect.encodeToken({ secret: event.secrets.KEY, expiresInSeconds: 60, payload: { a: 1 } });'),
    ],
    [
      'an address from a field',
      handler('api.redirect.sendUserTo(event.configuration.CONSENT_URL + "/consent", { query: { n: 1, on: true } });'),
    ],
    ['an address that is put together', handler('api.redirect.sendUserTo(`${event.configuration.URL}/a`);')],
    ['an instance of URL', handler('api.redirect.sendUserTo(new URL("/a", "https://merrow.io"));')],
    [
      'an instance of URL as its text',
      handler('api.redirect.sendUserTo(new URL("/a", "https://merrow.io").toString());'),
    ],
    [
      'what is asked for its type',
      `function put(api, key, value) {\n  if (typeof key === "string") api.user.setAppMetadata(key, value);\n}\n${handler('put(api, "a", 1);\nput(api, { b: 2 });')}`,
    ],
    [
      'options of which there may be none',
      handler(
        'let options = null;\nif (event.client.name) options = { ttl: 60_000 };\napi.cache.set("a", "b", options);',
      ),
    ],
    ['an optional argument that is undefined', handler('api.multifactor.enable("any", undefined);')],
    ['a documented provider', handler('api.multifactor.enable("any", { allowRememberBrowser: false });')],
    [
      'documented factors',
      handler(
        'api.authentication.challengeWithAny([{ type: "otp" }, { type: "phone", options: { preferredMethod: "sms" } }]);',
      ),
    ],
    [
      'factors that are worked out',
      handler(
        'const types = event.user.enrolledFactors?.map((each) => ({ type: each.type })) ?? [];\napi.authentication.challengeWithAny(types);',
      ),
    ],
    ['a text within its limit', registration('api.validation.error("blocked", "This address cannot be used.");')],
    ['a text whose length is not known', registration('api.validation.error("blocked", event.configuration.MESSAGE);')],
    ['a text that is cut first', registration(`api.validation.error("blocked", "${long}".slice(0, 100));`)],
    ['a missing argument of a denial, of which another rule tells', registration('api.access.deny("blocked");')],
    [
      "a reason of the error's own",
      exchange('try { await read(); } catch (error) { api.access.deny("failed", error.message); }'),
    ],
    ['metadata that is taken away', handler('api.session.setMetadata("risk score", null);')],
    ['a time in milliseconds', handler('api.session.setExpiresAt(Date.now() + 3600 * 1000);')],
    [
      'seconds that are multiplied',
      handler('const { t, expires_in } = await read();\napi.cache.set("t", t, { ttl: (expires_in - 60) * 1000 });'),
    ],
    [
      'seconds added to a time in milliseconds, which nobody can tell',
      handler(
        'const { t, expires_in } = await read();\nconst ttl = life(expires_in);\napi.cache.set("t", t, { ttl });',
      ),
    ],
    [
      'a name that says milliseconds',
      handler(
        'const { t, expires_in } = await read();\nconst ttlMs = expires_in;\napi.cache.set("t", t, { ttl: ttlMs });',
      ),
    ],
    ['a literal of a second or more', handler('api.cache.set("t", "v", { ttl: 15 * 60 * 1000 });')],
    ['a call that only may be there', handler('api.session?.setExpiresAt?.(Date.now() + 60_000);')],
    [
      'another object of that name',
      handler('const other = require("merrow");\nother.user.setAppMetadata({ plan: "free" });'),
    ],
  ],
});

it.each([
  [
    'api.user.setAppMetadata({ plan: "free" });',
    '`api.user.setAppMetadata` expects a key and a value, but gets an object. Auth0 stores nothing. Call `api.user.setAppMetadata("plan", …)` once for each property.',
  ],
  [
    'api.redirect.validateToken();',
    '`api.redirect.validateToken` throws here: `options` is missing. Call it as `api.redirect.validateToken(options: { secret: string; tokenParameterName?: string })`.',
  ],
  [
    'const { expires_in } = await read();\napi.cache.set("t", "v", { ttl: expires_in - 60 });',
    '`ttl` is in milliseconds, but `expires_in` is in seconds. Write `(expires_in - 60) * 1000`.',
  ],
  [
    'api.cache.set("t", "v", { ttl: 300 });',
    '`ttl` is in milliseconds: 300 is less than a second. If you mean seconds, write `300 * 1000`.',
  ],
  [
    'api.user.setAppMetadata({});',
    '`api.user.setAppMetadata` expects a key and a value, but gets an object. Auth0 stores nothing. Call `api.user.setAppMetadata("name", …)` once for each property.',
  ],
  [
    'api.cache.set(["flags"], "v");',
    '`api.cache.set` throws here: `key` must be a string. Call it as `api.cache.set(key: string, value: string, options?: { expires_at?: number; ttl?: number })`.',
  ],
  [
    'const { expires_in } = await read();\napi.cache.set("t", "v", { ttl: Math.max(60, expires_in) });',
    '`ttl` is in milliseconds, but `expires_in` is in seconds. Write `Math.max(60, expires_in) * 1000`.',
  ],
  [
    'const { expires_in } = await read();\napi.cache.set("t", "v", { ttl: Number(expires_in) });',
    '`ttl` is in milliseconds, but `expires_in` is in seconds. Write `Number(expires_in) * 1000`.',
  ],
  [
    'const { expires_in } = await read();\napi.cache.set("t", "v", { ttl: expires_in });',
    '`ttl` is in milliseconds, but `expires_in` is in seconds. Write `expires_in * 1000`.',
  ],
  [
    'api.session.setExpiresAt(Math.floor(Date.now() / 1000) + 3600);',
    '`absolute` is in milliseconds, but this value is divided by 1000. Write `(Math.floor(Date.now() / 1000) + 3600) * 1000`, or remove the division.',
  ],
  [
    'api.user.setAppMetadata(["plan"], "free");',
    'Auth0 does not accept this call of `api.user.setAppMetadata`: `key` must be a string. Call it as `api.user.setAppMetadata(key: string, value: unknown)`.',
  ],
  [
    'api.user.setAppMetadata(new Date(), "free");',
    'Auth0 does not accept this call of `api.user.setAppMetadata`: `key` must be a string. Call it as `api.user.setAppMetadata(key: string, value: unknown)`.',
  ],
])('says of %s what to write', async (body, sentence) => {
  expect(await saidOf(rule, handler(body))).toEqual([sentence]);
});
