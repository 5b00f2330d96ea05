import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'flow/api-not-awaited';
const url = '"https://api.merrow.io/check"';
const m2m = (body: string) => `exports.onExecuteCredentialsExchange = async (event, api) => {\n${body}\n};\n`;

describeActionRule(rule, {
  fires: [
    [
      'a denial in a promise left alone',
      handler(`fetch(${url}).then((response) => {\n  if (!response.ok) ▸api.access.deny("No.");\n});`).replace(
        '▸api.access.deny',
        'api.access.▸deny',
      ),
      'lost:promise',
    ],
    ['its `.catch`', handler(`fetch(${url}).catch(() => api.access.▸deny("No."));`), 'lost:promise'],
    [
      'an async `forEach`',
      handler(
        `[1, 2].forEach(async (id) => {\n  const response = await fetch(${url} + id);\n  if (!response.ok) api.access.▸deny("No.");\n});`,
      ),
      'lost:promise',
    ],
    [
      'a list of promises that nobody awaits',
      handler(
        `const checks = [1, 2].map(async (id) => {\n  await fetch(${url} + id);\n  api.access.▸deny("No.");\n});`,
      ),
      'lost:promise',
    ],
    [
      'an async helper that is not awaited',
      `async function check(api) {\n  const response = await fetch(${url});\n  if (!response.ok) api.access.▸deny("No.");\n}\n${handler('check(api);')}`,
      'lost:promise',
    ],
    [
      'an async function that is called on the spot',
      handler(`(async () => {\n  await fetch(${url});\n  api.redirect.▸sendUserTo("https://a.io");\n})();`),
      'lost:promise',
    ],
    ['`void` before the promise', handler(`void fetch(${url}).then(() => api.access.▸deny("No."));`), 'lost:promise'],
    [
      'an inner promise that its callback drops',
      handler(
        `await fetch(${url}).then((response) => {\n  response.json().then((body) => api.access.▸deny(body.reason));\n});`,
      ),
      'lost:promise',
    ],
    ['a timer', handler('setTimeout(() => api.access.▸deny("No."), 100);'), 'lost:timer'],
    [
      'a claim in a timer',
      handler('setImmediate(() => {\n  api.idToken.▸setCustomClaim("https://a.io/b", 1);\n});'),
      'late:timer',
    ],
    [
      'metadata in a promise left alone',
      handler(`fetch(${url}).then(() => api.user.▸setAppMetadata("a", 1));`),
      'late:promise',
    ],
    [
      'a callback of Node.js',
      `const https = require("https");\n${handler(`https.get(${url}, (response) => {\n  if (response.statusCode !== 200) api.access.▸deny("No.");\n});`)}`,
      'lost:callback',
    ],
    [
      'a listener of its answer',
      `const https = require("https");\n${handler(`https.get(${url}, (response) => {\n  response.on("end", () => api.multifactor.▸enable("any"));\n});`)}`,
      'lost:callback',
    ],
    [
      'a callback of the request package',
      `const request = require("request");\n${m2m(`request.get(${url}, (error) => {\n  if (error) api.access.▸deny("server_error", "No.");\n});`)}`,
      'lost:callback',
    ],
    [
      'a key that is looked up first',
      `const jwt = require("jsonwebtoken");\nconst getKey = (header, done) => client().getSigningKey(header.kid, done);\nfunction client() {}\n${handler('jwt.verify(event.request.query.token, getKey, (error) => {\n  if (error) api.access.▸deny("No.");\n});')}`,
      'package',
    ],
    [
      'a callback of an unknown package',
      `const { Directory } = require("merrow");\n${handler('new Directory().groups(event.user.user_id, (error, groups) => {\n  if (error) return api.access.▸deny("No.");\n  api.idToken.▸setCustomClaim("https://a.io/g", groups);\n});')}`,
      'package',
      'package',
    ],
  ],
  silent: [
    [
      'a callback that calls back, within a promise that is awaited',
      `const jwt = require("jsonwebtoken");\nconst client = require("jwks-rsa")({});\n${handler('const keyOf = (header, callback) => {\n  client.getSigningKey(header.kid, (error, key) => {\n    if (error) return callback(error);\n    api.cache.set(header.kid, key.publicKey);\n    callback(null, key.publicKey);\n  });\n};\nawait new Promise((resolve, reject) => {\n  jwt.verify(event.request.query.token, keyOf, {}, (error, decoded) => (error ? reject(error) : resolve(decoded)));\n});')}`,
    ],
    [
      'an awaited promise',
      handler(`await fetch(${url}).then((response) => {\n  if (!response.ok) api.access.deny("No.");\n});`),
    ],
    ['a returned one', handler(`return fetch(${url}).catch(() => api.access.deny("No."));`)],
    [
      'one that a helper returns',
      `const check = (api) => fetch(${url}).then(() => api.access.deny("No."));\n${handler('await check(api);')}`,
    ],
    [
      'one that is kept and awaited later',
      handler(`const check = fetch(${url}).then(() => api.access.deny("No."));\nawait fetch(${url});\nawait check;`),
    ],
    [
      '`Promise.all` over a list',
      handler(
        `await Promise.all([1, 2].map(async (id) => {\n  await fetch(${url} + id);\n  api.access.deny("No.");\n}));`,
      ),
    ],
    [
      'promises that are pushed to a list',
      handler(
        `const all = [];\nfor (const id of [1, 2]) all.push(fetch(${url} + id).then(() => api.access.deny("No.")));\nawait Promise.allSettled(all);`,
      ),
    ],
    [
      'a promise around a callback',
      handler(
        `await new Promise((resolve) => {\n  require("https").get(${url}, (response) => {\n    if (response.statusCode !== 200) api.access.deny("No.");\n    resolve();\n  });\n});`,
      ),
    ],
    [
      'a promise around a callback of a package, of a helper',
      `const lookUp = (api) => new Promise((resolve) => {\n  require("merrow").find((error) => {\n    if (error) api.access.deny("No.");\n    resolve();\n  });\n});\n${handler('await lookUp(api);')}`,
    ],
    [
      'a promise around a helper that calls back',
      `const https = require("https");\nfunction ask(done) {\n  https.get(${url}, (response) => {\n    response.on("end", () => done(response.statusCode));\n  });\n}\n${handler('await new Promise((resolve) => {\n  ask((status) => {\n    if (status !== 200) api.access.deny("No.");\n    resolve();\n  });\n});')}`,
    ],
    [
      'a call before the first `await` of a function that is not awaited',
      `async function check(api) {\n  api.access.deny("No.");\n  await fetch(${url});\n}\n${handler('check(api);')}`,
    ],
    [
      'callbacks that run at once',
      handler(
        '["a", "b"].forEach((name) => api.user.setAppMetadata(name, 1));\nnew Map([["a", 1]]).forEach((value, name) => api.user.setAppMetadata(name, value));\n"a-b".replace(/-/, () => { api.access.deny("No."); return ""; });',
      ),
    ],
    [
      'an executor',
      handler(
        'await new Promise((resolve) => {\n  api.access.deny("No.");\n  resolve();\n});\nnew Promise(() => api.user.setAppMetadata("a", 1));',
      ),
    ],
    [
      'a token that is verified with a plain key',
      `const jwt = require("jsonwebtoken");\n${handler('jwt.verify(event.request.query.token, event.secrets.API_KEY, (error) => {\n  if (error) api.access.deny("No.");\n});')}`,
    ],
    [
      'a helper of the file that takes a function',
      `const retry = async (work) => {\n  for (let at = 0; at < 2; at += 1) await work();\n};\n${handler(`await retry(async () => {\n  await fetch(${url});\n  api.access.deny("No.");\n});`)}`,
    ],
    [
      "the handler's own awaits",
      handler(
        `const response = await fetch(${url});\nif (!response.ok) return api.access.deny("No.");\nfor (const id of [1]) {\n  await fetch(${url} + id);\n  api.user.setAppMetadata("a", id);\n}`,
      ),
    ],
    [
      'what is awaited of a package',
      `const limit = require("p-limit")(2);\n${handler(`await limit(async () => {\n  await fetch(${url});\n  api.access.deny("No.");\n});`)}`,
    ],
    ['a read', handler(`fetch(${url}).then(() => api.cache.get("a"));`)],
    ['a log that is left alone', handler(`fetch(${url}).then(() => console.log("sent"));\napi.access.deny("No.");`)],
    [
      'a race',
      handler(
        `await Promise.race([fetch(${url}).then(() => api.access.deny("No.")), new Promise((done) => setTimeout(done, 100))]);`,
      ),
    ],
    [
      'a helper that nothing calls',
      `async function unused(api) {\n  fetch(${url}).then(() => api.access.deny("No."));\n}\n${handler('return 1;')}`,
    ],
    [
      'a class whose method is awaited',
      `class Check {\n  constructor(api) {\n    this.api = api;\n  }\n  async run() {\n    await fetch(${url});\n    this.api.access.deny("No.");\n  }\n}\n${handler('await new Check(api).run();')}`,
    ],
    [
      'another object',
      handler(`fetch(${url}).then(() => other.access.deny("No."));\nconst other = { access: { deny() {} } };`),
    ],
  ],
});

it('says which promise, and what to do', async () => {
  expect(await saidOf(rule, handler(`fetch(${url})\n  .then(() => api.access.deny("No."));`))).toEqual([
    'This `api.access.deny` can run too late: nothing waits for the promise on line 2. Write `await` before the promise, or return it.',
  ]);
});
