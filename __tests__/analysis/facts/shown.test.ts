import { shownOf } from '../../../src/analysis/facts/shown.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string, name = 'onExecutePostLogin') =>
  `exports.${name} = async (event, api) => {\n${body}\n};\n`;

/** `ORIGIN PATH in METHOD: CODE` */
function shown(text: string): string[] {
  return shownOf(parsed(text)).map(
    ({ held, method, node }) => `${[held.origin, ...held.at].join('.')} in ${method}: ${text.slice(...rangeOf(node))}`,
  );
}

describe('what users see of errors and answers', () => {
  it.each<[string, string, string[]]>([
    [
      'a caught error, whole or in part',
      handler(
        'try { f(); } catch (error) { api.access.deny(`no: ${error.message}`); }\ntry { f(); } catch ({ code }) { api.session.revoke(code); }\ntry { f(); } catch { api.access.deny("no"); }',
      ),
      ['error.message in api.access.deny: error.message', 'error.code in api.session.revoke: code'],
    ],
    [
      'only what is meant for users',
      handler(
        'try { f(); } catch (error) { api.access.deny(error.code, error.message); api.access.deny(error.name);\napi.user.setUserMetadata("error", error.message); }',
        'onExecutePreUserRegistration',
      ),
      ['error.message in api.access.deny: error.message'],
    ],
    [
      'the error of a promise',
      handler(
        'const fail = (reason) => api.access.deny(reason.message);\nawait f().catch(fail);\nawait f().then((result) => api.access.deny(result.text), (error) => api.access.deny(error.code));\nawait f().catch(() => api.access.deny("no"));\nawait f().then(g, lookUp);',
      ),
      ['error.message in api.access.deny: reason.message', 'error.code in api.access.deny: error.code'],
    ],
    [
      'no argument of other functions',
      handler(
        'list.forEach((each) => api.access.deny(each.text));\nlist.reduce(f, (each) => api.access.deny(each.text));\nrun((each) => api.access.deny(each.text));',
      ),
      [],
    ],
    [
      'the errors and the pieces of a streamed answer',
      handler(
        'await fetch("https://a.io");\nconst answer = require("https").get("https://a.io");\nanswer.on("error", (error) => api.access.deny(error.message));\nanswer.once("data", (chunk) => api.access.deny(`${chunk}`));\nanswer.addListener("error", ({ code }) => api.access.deny(code));',
      ),
      [
        'error.message in api.access.deny: error.message',
        'response.body in api.access.deny: chunk',
        'error.code in api.access.deny: code',
      ],
    ],
    [
      'nothing of other events',
      handler(
        'const answer = require("https").get("https://a.io");\nanswer.on("end", (last) => api.access.deny(last.text));\nanswer.off("error", (error) => api.access.deny(error.message));\nanswer.on("error");\nanswer.on();\nanswer.on("error", () => api.access.deny("no"));\nanswer.prependOnceListener("data", (chunk) => api.access.deny(chunk.text));\nanswer.once_("data", (chunk) => api.access.deny(chunk.text));',
      ),
      [],
    ],
    [
      'nothing of events in an Action whose requests have none',
      handler(
        'await fetch("https://a.io");\nqueue.on("error", (error) => api.access.deny(error.message));\nqueue.on("data", (chunk) => api.access.deny(chunk.text));',
      ),
      [],
    ],
    [
      "a callback's error and body",
      handler(
        'require("request")("https://a.io", (error, response, body) => {\nif (error) return api.access.deny(error.message);\napi.access.deny(response.statusMessage);\napi.access.deny(body.reason);\n});',
      ),
      ['error.message in api.access.deny: error.message', 'response.body.reason in api.access.deny: body.reason'],
    ],
    [
      'no arguments of a function that is no callback',
      handler('await fetch("https://a.io", (error, response, body) => api.access.deny(error.text + body.text));'),
      [],
    ],
    [
      'the answer of a request',
      handler(
        'const response = await fetch("https://a.io");\nconst { reason } = await response.json();\napi.access.deny(reason);\napi.access.deny("status " + response.status);',
      ),
      ['response.body.reason in api.access.deny: reason', 'response.status in api.access.deny: response.status'],
    ],
    [
      'no answer of an SDK, and no request that has a callback',
      handler(
        'const { body } = await require("twilio")(a, b).messages.create({});\napi.access.deny(body);\nconst sent = require("request")("https://a.io");\napi.access.deny(sent.path);',
      ),
      [],
    ],
    [
      'nothing without a flow',
      'exports.run = async (event, api) => {\ntry { f(); } catch (error) { api.access.deny(error.message); }\n};\n',
      [],
    ],
    [
      'nothing of a method that is not known',
      handler('try { f(); } catch (error) { api.access.dney(error.message); }'),
      [],
    ],
  ])('is %s', (_name, text, expected) => {
    expect([...new Set(shown(text))]).toEqual(expected);
  });
});
