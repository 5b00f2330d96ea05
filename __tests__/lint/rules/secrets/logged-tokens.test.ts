import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler, manifest, MANIFEST } from '../marks.ts';

const rule = 'secrets/logged';
const files = { [MANIFEST]: manifest(['API_KEY'], ['DEBUG']) };
const AXIOS = 'const axios = require("axios");\n';
const got = (rest: string) =>
  handler(`const response = await fetch("https://a.io/oauth/token", { method: "POST" });\n${rest}`);
const exchange = (body: string) => `exports.onExecuteCustomTokenExchange = async (event, api) => {\n${body}\n};\n`;
/** A handler that catches the error of this request. */
const failing = (request: string, log: string) => handler(`try {\n  ${request}\n} catch (error) {\n  ${log}\n}`);
const KEYED = 'await axios.get("https://a.io", { headers: { "x-api-key": event.secrets.API_KEY } });';

describeActionRule(rule, {
  files,
  fires: [
    [
      'a token of the last of many requests',
      handler(
        `${'await fetch("https://a.io/x");\n'.repeat(30)}const response = await fetch("https://a.io/token");\nconst { access_token } = await response.json();\nconsole.log(▸access_token);`,
      ),
      'token',
    ],
    [
      'an error of the last of many requests',
      `${AXIOS}${failing(`${'await axios.get("https://a.io/x");\n'.repeat(30)}${KEYED}`, 'console.log(▸error);')}`,
      'error',
    ],
    [
      'an access token',
      got('const { access_token } = await response.json();\nconsole.log("token", ▸access_token);'),
      'token',
    ],
    [
      'an access token of a body that was read as text',
      got(
        'const text = await response.text();\nconst data = text ? JSON.parse(text) : {};\nconsole.log(▸data.access_token);',
      ),
      'token',
    ],
    [
      'a part of it',
      got('const data = await response.json();\nconsole.log(`got ${▸data.access_token.slice(0, 8)}…`);'),
      'token',
    ],
    [
      'an ID token under another name',
      got(
        'const { id_token: token } = await response.json();\nif (event.configuration.DEBUG === "on") console.debug(▸token);',
      ),
      'token',
    ],
    [
      'a token of a helper',
      `async function getToken() {\n  const response = await fetch("https://a.io/oauth/token");\n  return (await response.json()).accessToken;\n}\n${handler('const token = await getToken();\nconsole.log(▸token);')}`,
      'token',
    ],
    [
      'a token by `.then`',
      handler(
        'await fetch("https://a.io/token").then((response) => response.json()).then((data) => console.log(▸data.token));',
      ),
      'token',
    ],
    [
      'a token of axios',
      `${AXIOS}${handler('const { data } = await axios.post("https://a.io/token", {});\nconsole.log({ token: ▸data.refresh_token });')}`,
      'token',
    ],
    [
      'a Management token',
      `const { AuthenticationClient } = require("auth0");\n${handler('const client = new AuthenticationClient({ domain: event.request.hostname });\nconst { data } = await client.oauth.clientCredentialsGrant({ audience: "a" });\nconsole.log(▸data.access_token);')}`,
      'token',
    ],
    [
      'a token of a package',
      `const { ConfidentialClientApplication } = require("@azure/msal-node");\n${handler('const app = new ConfidentialClientApplication({});\nconst result = await app.acquireTokenByClientCredential({});\nconsole.log(▸result.accessToken);')}`,
      'token',
    ],
    [
      'the whole answer',
      got('const data = await response.json();\nconsole.log("answer", ▸data);\nuse(data.access_token);'),
      'answer',
    ],
    [
      'the whole answer as JSON',
      got('const data = await response.json();\nconsole.log(▸JSON.stringify(data));\nuse(data.access_token);'),
      'answer',
    ],
    ['the subject token', exchange('console.log("exchanging", ▸event.transaction.subject_token);'), 'token'],
    ['a token of the query', handler('console.log(▸event.request.query.id_token);'), 'token'],
    [
      'a hint, which is a token',
      handler('const { id_token_hint } = event.request.query;\nconsole.log(`got ${▸id_token_hint}`);'),
      'token',
    ],
    [
      'an error of axios after a request with a secret',
      `${AXIOS}${failing(KEYED, 'console.log("failed", ▸error);')}`,
      'error',
    ],
    ['its config', `${AXIOS}${failing(KEYED, 'console.log(▸error.config);')}`, 'error'],
    [
      'the headers of its config',
      `${AXIOS}${failing(KEYED, 'console.log(JSON.stringify(▸error.config.headers));'.replace('JSON.stringify(▸', '▸JSON.stringify('))}`,
      'error',
    ],
    ['its request', `${AXIOS}${failing(KEYED, 'console.error(▸error.request);')}`, 'error'],
    ['its response', `${AXIOS}${failing(KEYED, 'console.error(▸error.response);')}`, 'error'],
    ['the config of its response', `${AXIOS}${failing(KEYED, 'console.error(▸error.response?.config);')}`, 'error'],
    ['it as JSON', `${AXIOS}${failing(KEYED, 'console.error(▸JSON.stringify(error));')}`, 'error'],
    [
      'an error of a client that has the key',
      `${AXIOS}${failing('const client = axios.create({ headers: { authorization: `Bearer ${event.secrets.API_KEY}` } });\n  await client.get("https://a.io");', 'console.log(▸error);')}`,
      'error',
    ],
    [
      'an error that a helper lets through',
      `${AXIOS}const check = (key) => axios.post("https://a.io", {}, { auth: { username: "a", password: key } });\n${failing('await check(event.secrets.API_KEY);', 'console.log(▸error);')}`,
      'error',
    ],
    [
      'an error in `.catch`',
      `${AXIOS}${handler('await axios.post("https://a.io", { key: event.secrets.API_KEY }).catch((error) => console.log(▸error));')}`,
      'error',
    ],
    [
      'an error that is thrown again',
      `${AXIOS}async function check(key) {\n  try {\n    await axios.get("https://a.io", { headers: { key } });\n  } catch (error) {\n    throw error;\n  }\n}\n${failing('await check(event.secrets.API_KEY);', 'console.log(▸error);')}`,
      'error',
    ],
    [
      'an error after a request with a token',
      `${AXIOS}${failing('const { data } = await axios.post("https://a.io/token");\n  await axios.get("https://a.io", { headers: { authorization: `Bearer ${data.access_token}` } });', 'console.log(▸error);')}`,
      'error',
    ],
    [
      'defaults of axios',
      `${AXIOS}${failing('axios.defaults.headers.common.authorization = event.secrets.API_KEY;\n  await axios.get("https://a.io");', 'console.log(▸error);')}`,
      'error',
    ],
    [
      'a response of axios',
      `${AXIOS}${handler(KEYED.replace('await', 'const response = await') + '\nconsole.log(▸response);')}`,
      'response',
    ],
    [
      'the config of a response',
      `${AXIOS}${handler(KEYED.replace('await', 'const { config } = await') + '\nconsole.log(▸config);')}`,
      'response',
    ],
  ],
  silent: [
    [
      'whether there is a token',
      got(
        'const { access_token } = await response.json();\nconsole.log(Boolean(access_token), access_token ? "set" : "missing");',
      ),
    ],
    ['its length', got('const { access_token } = await response.json();\nconsole.log(access_token.length);')],
    [
      'type, scope and lifetime',
      got(
        'const data = await response.json();\nconsole.log(data.token_type, data.expires_in, data.scope);\nuse(data.access_token);',
      ),
    ],
    [
      'a cursor of pages',
      got(
        'const data = await response.json();\nconsole.log(data.next_page_token, data.nextToken, data.continuation_token);',
      ),
    ],
    [
      'a property of an object that is named so',
      got('const data = await response.json();\nconsole.log(data.token.id, data.token);'),
    ],
    ['the id of the refresh token', handler('console.log(event.refresh_token.id, event.refresh_token.client_id);')],
    ['the response of `fetch`', got('console.log(response);\nuse((await response.json()).access_token);')],
    ['the status', got('console.log(response.status, response.statusText);')],
    ['an answer without a token', got('const data = await response.json();\nconsole.log(data);\nuse(data.level);')],
    [
      'an answer that failed',
      got(
        'const data = await response.json();\nif (!response.ok) {\n  console.log(data);\n  return;\n}\nuse(data.access_token);',
      ),
    ],
    ['a token of another place', handler('const tokens = ["a"];\nconsole.log(tokens[0]);')],
    [
      '`error.message`',
      `${AXIOS}${failing(KEYED, 'console.log(error.message, error.code, error.stack, error.name);')}`,
    ],
    [
      'the status of its response',
      `${AXIOS}${failing(KEYED, 'console.log(error.response?.status, error.response?.data, error.response?.headers);')}`,
    ],
    [
      'an error as a text',
      `${AXIOS}${failing(KEYED, 'console.log(`failed: ${error}`, String(error), "failed: " + error);')}`,
    ],
    [
      'its address and method',
      `${AXIOS}${failing(KEYED, 'console.log(error.config.url, error.config.method, error.config.timeout);')}`,
    ],
    [
      'an error of `fetch`',
      failing('await fetch("https://a.io", { headers: { key: event.secrets.API_KEY } });', 'console.log(error);'),
    ],
    [
      'an error of got',
      `const got = require("got");\n${failing('await got("https://a.io", { headers: { key: event.secrets.API_KEY } });', 'console.log(error);')}`,
    ],
    [
      'a request without a secret',
      `${AXIOS}${failing('await axios.get("https://a.io", { headers: { accept: "json" } });', 'console.log(error);')}`,
    ],
    [
      'a secret that is the address',
      `${AXIOS}${failing('await axios.get(`${event.secrets.API_KEY}/check`);', 'console.log(error);')}`,
    ],
    [
      'an error of something else',
      `${AXIOS}${failing('JSON.parse(event.request.body.a);', 'console.log(error);')}${handler('').replace('exports.onExecutePostLogin', 'exports.other')}`,
    ],
    [
      "an error of another kind than the client's",
      `${AXIOS}${failing(KEYED, 'if (axios.isAxiosError(error)) console.log(error.code);\n  else console.log(error);')}`,
    ],
    ['a choice by kind', `${AXIOS}${failing(KEYED, 'console.log(error.response ? error.response.status : error);')}`],
    [
      'errors that an interceptor replaces',
      `${AXIOS}axios.interceptors.response.use((r) => r, (error) => Promise.reject(new Error(error.message)));\n${failing(KEYED, 'console.log(error);')}`,
    ],
    [
      'an error that is caught before',
      `${AXIOS}async function check(key) {\n  try {\n    return await axios.get("https://a.io", { headers: { key } });\n  } catch (error) {\n    throw new Error("check failed");\n  }\n}\n${failing('await check(event.secrets.API_KEY);', 'console.log(error);')}`,
    ],
    [
      'the data of a response',
      `${AXIOS}${handler(KEYED.replace('await', 'const response = await') + '\nconsole.log(response.data, response.status);')}`,
    ],
  ],
});

it.each([
  [
    got('const { access_token } = await response.json();\nconsole.log(access_token);'),
    'The token "access_token" reaches `console.log` on line 4. Log whether there is one, or nothing. A debug switch does not make it safe to log.',
  ],
  [
    `${AXIOS}${failing(KEYED, 'console.log(error);')}`,
    'axios puts the request into its errors, including the secret "API_KEY". This error reaches `console.log` on line 6. Log `error.code` or `error.response?.status` instead of the whole error.',
  ],
])('says of %# what to log', async (text, sentence) => {
  expect(await saidOf(rule, text, files)).toEqual([sentence]);
});
