import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler } from '../marks.ts';

const files = (body: string) => ({ [ACTION]: handler(body) });
const caught = (body: string) => files(`try {\n  await check();\n} catch (error) {\n  ${body}\n}`);
const answered = (body: string) => files(`const res = await fetch("https://x.example");\n${body}`);
const registration = (body: string) => ({
  [ACTION]: `exports.onExecutePreUserRegistration = async (event, api) => {\n  try {\n    await check();\n  } catch (error) {\n    ${body}\n  }\n};\n`,
});

/** A request with `https`, in a promise, with these listeners for its answer and its errors. */
const streamed = (onEnd: string, onError: string, chunk = 'body += chunk;') => ({
  [ACTION]: `const https = require("node:https");\n${handler(
    `await new Promise((resolve) => {\n  const request = https.get("https://x.example", (response) => {\n    let body = "";\n    const chunks = [];\n    response.on("data", (chunk) => {\n      ${chunk}\n    });\n    response.on("end", () => {\n      ${onEnd}\n      resolve();\n    });\n  });\n  request.on("error", (error) => {\n    ${onError}\n    resolve();\n  });\n});`,
  )}`,
});
const called = (body: string) => ({
  [ACTION]: `const request = require("request");\n${handler(`await new Promise((resolve) => request({ url: "https://x.example" }, (error, response, body) => {\n  ${body}\n  resolve();\n}));`)}`,
});
const helper = (body: string) => ({
  [ACTION]: `const https = require("https");\nconst get = (url) => new Promise((resolve, reject) => {\n  https.get(url, (response) => {\n    const chunks = [];\n    response.on("data", (chunk) => chunks.push(chunk));\n    response.on("end", () => resolve(JSON.parse(Buffer.concat(chunks).toString())));\n  }).on("error", reject);\n});\n${handler(`const answer = await get("https://x.example");\n${body}`)}`,
});

describe('code/error-shown-to-user', () => {
  it.each([
    ['an `error` event', streamed('', 'api.access.deny(▸error.message);'), 'error'],
    ['a streamed answer', streamed('api.access.deny(`Denied: ${▸body}`);', ''), 'response'],
    ['a streamed answer, as JSON', streamed('api.access.deny(▸JSON.parse(body).reason);', ''), 'response'],
    [
      'pieces that were joined',
      streamed('api.access.deny(▸Buffer.concat(chunks).toString());', '', 'chunks.push(chunk);'),
      'response',
    ],
    ['a promise that a helper resolves', helper('if (!answer.ok) api.access.deny(▸answer.reason);'), 'response'],
    ['the error of a callback', called('if (error) api.access.deny(`Failed: ${▸error}`);'), 'error'],
    ['the body of a callback', called('if (!body.ok) api.access.deny(▸body.message);'), 'response'],
  ])('fires on %s', async (_name, given, message) => {
    await expectFindings('code/error-shown-to-user', given, [`code/error-shown-to-user ${message}`]);
  });

  it.each([
    [
      'the status of a streamed answer',
      streamed('if (response.statusCode >= 400) api.access.deny(`Denied (${response.statusCode})`);', ''),
    ],
    [
      'fixed words after an `error` event',
      streamed('', 'console.error(error.message);\n    api.access.deny("Try again later.");'),
    ],
    [
      'a text that a streamed answer decides',
      streamed('if (JSON.parse(body).blocked) api.access.deny("Denied.");', ''),
    ],
    ['a text that a resolved answer decides', helper('if (answer.score > 3) api.access.deny("Denied.");')],
    ['the code of an error', streamed('', 'api.access.deny(`Failed (${error.code})`);')],
    [
      'the status of a callback',
      called('if (response.statusCode !== 200) api.access.deny(`Denied (${response.statusCode})`);'),
    ],
    ['its own emitter, if no request streams', files('emitter.on("data", (text) => api.access.deny(text));')],
  ])('is silent on %s', async (_name, given) => {
    await expectFindings('code/error-shown-to-user', given, []);
  });

  it.each([
    ['its message', caught('api.access.deny(▸error.message);')],
    ['its message in a text', caught('api.access.deny(`Failed: ${▸error.message}`);')],
    ['the error itself', caught('return api.access.deny("Failed: " + ▸error);')],
    ['a variable', caught('const { message } = error;\n  api.access.deny(▸message);')],
    [
      'a helper',
      {
        [ACTION]: `const deny = (api, text) => api.access.deny(▸text);\n${handler('try { await check(); } catch (e) { deny(api, e.message); }')}`,
      },
    ],
    ["a promise's catch", files('await check().catch((error) => api.access.deny(▸error.message));')],
    ['a validation error', caught('api.validation.error("failed", ▸String(error));')],
    ["the user's message of a registration", registration('api.access.deny("Failed", ▸error.message);')],
  ])('fires on an error by %s', async (_name, given) => {
    await expectFindings('code/error-shown-to-user', given, ['code/error-shown-to-user error']);
  });

  it.each([
    ['a property of its JSON', answered('const data = await res.json();\napi.access.deny(▸data.reason);')],
    ['its text', answered('api.access.deny(`Denied: ${▸await res.text()}`);')],
    [
      'a property of its text as JSON',
      answered('const { error } = JSON.parse(await res.text());\napi.access.deny(▸error.detail);'),
    ],
    [
      'a pattern',
      answered('const { allowed, reason = "x" } = await res.json();\nif (!allowed) api.access.deny(▸reason);'),
    ],
    [
      "axios' data",
      files(
        'const axios = require("axios");\nconst { data } = await axios.get("https://x.example");\napi.access.deny(▸data.message);',
      ),
    ],
    ['the answer of an error', caught('api.access.deny(▸error.response?.data?.message);')],
  ])('fires on an answer by %s', async (_name, given) => {
    await expectFindings('code/error-shown-to-user', given, ['code/error-shown-to-user response']);
  });

  it.each([
    ['fixed text', caught('console.error(error.name);\n  api.access.deny("The login could not be checked.");')],
    ['a code', caught('api.access.deny(`Failed (${error.code ?? error.name})`);')],
    [
      'words chosen by an answer',
      answered('const { code } = await res.json();\napi.access.deny(MESSAGES[code] ?? "Denied.");'),
    ],
    [
      'an answer that decides',
      answered('const data = await res.json();\nif (data.score > 80) api.access.deny("Denied.");'),
    ],
    ['a status', answered('if (!res.ok) api.access.deny(`Denied (${res.status})`);')],
    ['the reason of a registration, which is for logs', registration('api.access.deny(error.message, "Try again.");')],
    [
      "an error of the Action's own",
      {
        [ACTION]: `class PolicyError extends Error {}\n${handler('try { await check(); } catch (e) {\n  if (e instanceof PolicyError) return api.access.deny(e.message);\n  api.access.deny("Denied.");\n}')}`,
      },
    ],
    ['metadata', answered('const data = await res.json();\napi.user.setAppMetadata("risk", data);')],
    ["an SDK's result", files('const result = await client.check();\napi.access.deny(result.userMessage);')],
    [
      'a flow whose reason goes to the application',
      {
        [ACTION]:
          'exports.onExecuteCredentialsExchange = async (event, api) => {\n  try { await check(); } catch (e) { api.access.deny("server_error", e.message); }\n};\n',
      },
    ],
  ])('is silent on %s', async (_name, given) => {
    await expectFindings('code/error-shown-to-user', given, []);
  });

  it('says what is passed to which method', async () => {
    const findings = await lint(caught('api.access.deny(error.message);'));
    expect(findings.filter(({ rule }) => rule === 'code/error-shown-to-user').map(sentences)).toEqual([
      'An error\'s own text is passed to `api.access.deny`, and users can read it. Use a fixed text of your own, such as "The login could not be checked."',
    ]);
  });
});
