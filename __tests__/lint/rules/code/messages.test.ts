import { ACTION, expectFindings, handler } from '../marks.ts';

const files = (text: string) => ({ [ACTION]: text, 'deploy/template.json': null });
const caught = (body: string) => files(handler(`try {\n  await check();\n} catch (error) {\n  ${body}\n}`));

describe('code/unhandled-request', () => {
  it.each([
    ['request', 'request(url);', 'noListener'],
    ['request-promise', 'await request(url);', 'unhandled'],
    ['request-promise', 'request(url);', 'dropped'],
    ['request-promise-native', 'request(url);', 'dropped'],
  ])('with %s by `%s` is reported as %s', async (name, call, messageId) => {
    const text = `const request = require("${name}");\n${handler(call.replace('request(', '▸request('))}`;
    await expectFindings('code/unhandled-request', files(text), [`code/unhandled-request ${messageId}`]);
  });

  it.each([
    'https.get(url).upon("error", call);',
    'https.get(url).once2("error", call);',
    'https.get(url)["xon"]("error", call);',
  ])('does not take `%s` for a listener', async (call) => {
    const text = `const https = require("https");\n${handler(`▸${call}`)}`;
    await expectFindings('code/unhandled-request', files(text), ['code/unhandled-request noListener']);
  });
});

it('code/error-shown-to-user fires after other conditions', async () => {
  for (const test of ['a && b', 'error.code === 1 || isKnown(error)']) {
    await expectFindings('code/error-shown-to-user', caught(`if (${test}) api.access.deny(▸error.message);`), [
      'code/error-shown-to-user error',
    ]);
  }
});

it('code/module-state is silent on values that are written before the user is read', async () => {
  const text = `let last;\n${handler('if ((last = 1) && event.user.email) call();\nif ((last = 1) || event.user.email) call();')}`;
  await expectFindings('code/module-state', files(text), []);
});

it.each([
  ['ky', 'ky.get(url)', 'tooLong'],
  ['ky', 'ky.get(url, { timeout: 5000 })', null],
  ['axios', 'axios.get(url)', 'missing'],
])('code/request-without-timeout reports %s by `%s` as %j', async (name, call, messageId) => {
  const text = `const ${name} = require("${name}");\n${handler(`await ${messageId === null ? '' : '▸'}${call};`)}`;
  await expectFindings(
    'code/request-without-timeout',
    files(text),
    messageId === null ? [] : [`code/request-without-timeout ${messageId}`],
  );
});
