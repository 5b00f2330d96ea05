import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'code/unverified-token';
const jwt = 'const jwt = require("jsonwebtoken");\n';
const exchange = (body: string) =>
  `${jwt}exports.onExecuteCustomTokenExchange = async (event, api) => {\n${body}\n};\n`;
const resume = (body: string) =>
  `${jwt}${handler('api.redirect.sendUserTo("https://a.io");')}exports.onContinuePostLogin = async (event, api) => {\n${body}\n};\n`;
const set = 'api.authentication.setUserById(claims.sub);';
const token = 'event.transaction.subject_token';

describeActionRule(rule, {
  fires: [
    ['a subject token that is decoded', exchange(`const claims = ▸jwt.decode(${token});\n${set}`), 'decoded'],
    [
      'a decoder that was taken out',
      exchange(`const { decode } = jwt;\nconst { sub } = ▸decode(${token});\napi.authentication.setUserById(sub);`),
      'decoded',
    ],
    [
      'jwt-decode',
      exchange(`const { jwtDecode } = require("jwt-decode");\nconst claims = ▸jwtDecode(${token});\n${set}`),
      'decoded',
    ],
    [
      'jose',
      exchange(`const { decodeJwt } = require("jose");\nconst claims = ▸decodeJwt(${token});\n${set}`),
      'decoded',
    ],
    [
      'base64',
      exchange(
        `const [, payload] = ${token}.split(".");\nconst claims = JSON.parse(▸Buffer.from(payload, "base64url").toString());\n${set}`,
      ),
      'decoded',
    ],
    [
      'base64 alone, of the subject token',
      exchange(
        `const { subject_token: text } = event.transaction;\nconst claims = JSON.parse(▸Buffer.from(text, "base64").toString("utf8"));\n${set}`,
      ),
      'decoded',
    ],
    [
      'JSON whose issuer alone is compared',
      exchange(
        `const claims = ▸JSON.parse(${token});\nif (claims.iss !== event.secrets.TOKEN_ISSUER) return api.access.rejectInvalidSubjectToken("No.");\n${set}`,
      ),
      'decoded',
    ],
    ['plain JSON', exchange(`const claims = ▸JSON.parse(${token});\n${set}`), 'decoded'],
    ['the subject token as the id', exchange(`▸api.authentication.setUserById(${token});`), 'subject'],
    [
      'a part of it',
      exchange(
        `const [kind, name] = ${token}.split(".");\nif (kind !== "local") return api.access.rejectInvalidSubjectToken("No.");\n▸api.authentication.setUserByConnection("Users", { user_id: \`local_\${name}\` }, { creationBehavior: "none", updateBehavior: "none" });`,
      ),
      'subject',
    ],
    ['`atob`', exchange(`const claims = JSON.parse(▸atob(${token}.split(".")[1]));\n${set}`), 'decoded'],
    [
      'a helper',
      `${exchange(`const claims = read(${token});\n${set}`)}function read(text) {\n  return ▸jwt.decode(text);\n}\n`,
      'decoded',
    ],
    [
      'a token of the request',
      `${jwt}${handler('const claims = ▸jwt.decode(event.request.query.id_token);\nif (claims.email !== event.user.email) api.access.deny("No.");')}`,
      'decoded',
    ],
    [
      'a token of the way back',
      resume(
        'const claims = ▸jwt.decode(event.request.body.session_token);\nif (claims.result !== "passed") api.access.deny("No.");',
      ),
      'decoded',
    ],
    [
      'a token whose answer is a test by itself',
      resume(
        'const claims = ▸jwt.decode(event.request.query.session_token);\nif (!claims?.passed) api.access.deny("No.");',
      ),
      'decoded',
    ],
    [
      'a part of a token that is true',
      `${jwt}${handler('const { isAdmin } = ▸jwt.decode(event.request.query.id_token);\nif (isAdmin) api.accessToken.setCustomClaim("https://a.io/admin", true);')}`,
      'decoded',
    ],
    [
      'a part of a token that is true, and something else',
      resume(
        'const claims = JSON.parse(▸atob(event.request.query.session_token.split(".")[1]));\nclaims.verified && api.authentication.recordMethod("https://a.io/mfa");',
      ),
      'decoded',
    ],
    [
      'a role in a list of a token',
      resume(
        'const claims = ▸jwt.decode(event.request.query.session_token);\nif (claims.roles.includes("admin")) api.accessToken.addScope("admin");',
      ),
      'decoded',
    ],
    [
      'a role of a token in a list',
      resume(
        'const claims = ▸jwt.decode(event.request.query.session_token);\nif (!["admin", "staff"].includes(claims.role)) api.access.deny("No.");',
      ),
      'decoded',
    ],
    [
      'a plain result of the way back',
      resume('if (▸event.request.query.result === "ok") return;\napi.access.deny("No.");'),
      'plain',
    ],
    [
      'a plain result that was taken out',
      resume('const { verified } = event.request.query;\nif (▸verified !== "true") return api.access.deny("No.");'),
      'plain',
    ],
    [
      'a plain result, by `switch`',
      resume('switch (▸event.request.body.status) {\n  case "passed": return;\n  default: api.access.deny("No.");\n}'),
      'plain',
    ],
    [
      "an ID token of the provider's own endpoint",
      `${jwt}${handler('const response = await fetch("https://a.io/token", { method: "POST" });\nconst { id_token } = await response.json();\nconst claims = ▸jwt.decode(id_token);\napi.user.setAppMetadata("sub", claims.sub);')}`,
      'provider',
    ],
  ],
  silent: [
    ['a token that is verified', exchange(`const claims = jwt.verify(${token}, event.secrets.API_KEY);\n${set}`)],
    [
      'a token that is decoded to find its key, and verified',
      exchange(
        `const { header } = jwt.decode(${token}, { complete: true });\nconst claims = jwt.verify(${token}, await keyOf(header.kid));\n${set}\nfunction keyOf() {}`,
      ),
    ],
    [
      "jose's verification",
      exchange(
        `const { jwtVerify, decodeJwt } = require("jose");\nconst { iss } = decodeJwt(${token});\nconst { payload: claims } = await jwtVerify(${token}, await keyOf(iss));\n${set}\nfunction keyOf() {}`,
      ),
    ],
    [
      'a subject token that a service knows',
      exchange(
        `const response = await fetch("https://a.io/sessions", { method: "POST", body: JSON.stringify({ id: ${token} }) });\nif (!response.ok) return api.access.rejectInvalidSubjectToken("No.");\napi.authentication.setUserById(${token});`,
      ),
    ],
    [
      'a subject token that a database of a package knows',
      exchange(
        `const { Pool } = require("pg");\nconst pool = new Pool({});\nconst { rows } = await pool.query("select 1 from s where id = $1", [${token}]);\nif (rows.length === 0) return api.access.rejectInvalidSubjectToken("No.");\napi.authentication.setUserById(${token});`,
      ),
    ],
    [
      'a subject token whose parts a database knows',
      exchange(
        `const { Pool } = require("pg");\nconst pool = new Pool({});\nconst [id, key] = ${token}.split(":");\nconst { rows } = await pool.query("select 1 from s where id = $1 and key = $2", [id, key]);\nif (rows.length === 0) return api.access.rejectInvalidSubjectToken("No.");\napi.authentication.setUserById(id);`,
      ),
    ],
    [
      'a subject token that the Action keeps in the cache',
      exchange(
        `const [id] = ${token}.split(":");\nif (!api.cache.get(id)) return api.access.rejectInvalidSubjectToken("No.");\napi.authentication.setUserById(id);`,
      ),
    ],
    [
      'a subject token with a secret that both sides have',
      exchange(
        `const [id, key] = ${token}.split(":");\nif (key !== event.secrets.API_KEY) return api.access.rejectInvalidSubjectToken("No.");\napi.authentication.setUserById(id);`,
      ),
    ],
    [
      'the same in JSON',
      exchange(
        `const claims = JSON.parse(atob(${token}));\nif (claims.key !== event.secrets.API_KEY) return api.access.rejectInvalidSubjectToken("No.");\n${set}`,
      ),
    ],
    [
      'a signature that is worked out and compared',
      exchange(
        `const { createHmac } = require("node:crypto");\nconst [id, mac] = ${token}.split(".");\nif (createHmac("sha256", event.secrets.API_KEY).update(id).digest("hex") !== mac) return api.access.rejectInvalidSubjectToken("No.");\napi.authentication.setUserById(id);`,
      ),
    ],
    [
      'decoding for a log',
      exchange(
        `const claims = jwt.decode(${token});\nconsole.log(claims.iss);\napi.access.deny("invalid_request", "No.");`,
      ),
    ],
    [
      'a question whether there is an id',
      resume(
        'const claims = jwt.decode(event.request.query.session_token);\nif (!claims?.jti) console.log("no id");\napi.access.deny("No.");',
      ),
    ],
    [
      'an answer that is only logged',
      resume(
        'const claims = jwt.decode(event.request.query.session_token);\nconsole.log(claims.passed, claims.roles.length);\napi.access.deny("No.");',
      ),
    ],
    [
      'decoding for a hint',
      `${jwt}${handler('const claims = jwt.decode(event.request.query.hint);\napi.redirect.sendUserTo("https://a.io", { query: { login_hint: claims?.email } });')}`,
    ],
    [
      'a token whose introspection decides',
      exchange(
        `const claims = jwt.decode(${token});\nconst response = await fetch("https://a.io/introspect", { method: "POST", body: new URLSearchParams({ token: ${token} }) });\nif (!(await response.json()).active) return api.access.deny("invalid_request", "No.");\n${set}`,
      ),
    ],
    [
      'a token that is sent to userinfo',
      exchange(
        `const claims = jwt.decode(${token});\nawait fetch("https://a.io/me", { headers: { authorization: \`Bearer \${${token}}\` } });\n${set}`,
      ),
    ],
    [
      'what `validateToken` checked',
      resume(
        'const payload = api.redirect.validateToken({ secret: event.secrets.API_KEY });\nif (payload.result !== "ok" || event.request.query.result !== "ok") api.access.deny("No.");',
      ),
    ],
    [
      'an HMAC',
      resume(
        'const crypto = require("crypto");\nconst own = crypto.createHmac("sha256", event.secrets.API_KEY).update(event.request.query.result).digest();\nif (!crypto.timingSafeEqual(own, Buffer.from(event.request.query.mac, "hex"))) return api.access.deny("No.");\nif (event.request.query.result !== "ok") api.access.deny("No.");',
      ),
    ],
    [
      'a code that is exchanged',
      resume(
        'const response = await fetch("https://a.io/token", { method: "POST", body: new URLSearchParams({ code: event.request.query.code }) });\nif (!response.ok || event.request.query.scope !== "openid") api.access.deny("No.");',
      ),
    ],
    [
      'a value of the request in the handler that begins',
      handler('if (event.request.query.audience === "https://a.io") api.idToken.setCustomClaim("https://a.io/b", 1);'),
    ],
    ['an error of the way back', resume('if (event.request.query.error === "access_denied") api.access.deny("No.");')],
    [
      "a token of the Action's own",
      `${jwt}${handler('const claims = jwt.decode(event.secrets.API_KEY);\napi.user.setAppMetadata("sub", claims.sub);')}`,
    ],
    [
      'base64 of something else',
      exchange(
        'const name = Buffer.from(event.secrets.API_KEY, "base64").toString();\napi.authentication.setUserById(name);',
      ),
    ],
    [
      'whether there is a token',
      exchange(
        `const claims = jwt.decode(${token});\nif (!claims) return api.access.rejectInvalidSubjectToken("No.");`,
      ),
    ],
  ],
});

it('says what to do', async () => {
  expect(await saidOf(rule, exchange(`const claims = jwt.decode(${token});\n${set}`))).toEqual([
    'The token of `event.transaction.subject_token` is decoded, but nothing checks its signature. Anybody can create such a token. ' +
      'Verify it before you use it, for example with `jwt.verify(token, key, { algorithms: ["RS256"] })`.',
  ]);
});
