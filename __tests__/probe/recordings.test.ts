import path from 'node:path';
import { buildToolchain } from '../sandbox/repository.ts';
import { probed, type Fields } from './probing.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 120_000);

/** `ID OUTCOME MS`, and what the user is told or the name of what it threw, whose words are each Node.js's own. */
async function recordings(text: string, fields: Fields = {}): Promise<string[]> {
  const { behaviour } = await probed(toolchain, text, fields);
  return behaviour.scenarios.map(
    ({ id, outcome, waitMs, error, userMessage }) =>
      `${id} ${outcome} ${waitMs}${error === null ? '' : ` ${error.split(':')[0] ?? ''}`}${userMessage === null ? '' : ` "${userMessage}"`}`,
  );
}

const guarded = `exports.onExecutePostLogin = async (event, api) => {
  try {
    const response = await fetch('https://api.merrow.io/check', {
      headers: { authorization: event.secrets.API_KEY },
      signal: AbortSignal.timeout(3000),
    });
    if (!response.ok) throw new Error('HTTP ' + response.status);
    const { risk } = await response.json();
    if (risk > 90) api.access.deny('too risky');
  } catch (error) {
    console.error(error.message);
    api.access.deny('unknown');
  }
};
`;

it('of an Action that catches everything', async () => {
  expect(await recordings(guarded)).toEqual([
    'success continued 100',
    'http-500 denied 100 "unknown"',
    'http-401 denied 100 "unknown"',
    'http-429 denied 100 "unknown"',
    'never-answers denied 3000 "unknown"',
    'slow-body denied 3000 "unknown"',
    'refused denied 100 "unknown"',
    'dns denied 100 "unknown"',
    'tls denied 100 "unknown"',
    'empty-body denied 100 "unknown"',
    'html-body denied 100 "unknown"',
    'truncated-json denied 100 "unknown"',
    'json-null denied 100 "unknown"',
    'json-object continued 100',
    'error-in-200 continued 100',
    'redirect-http continued 200',
    'huge-body continued 100',
    'no-secret:API_KEY continued 100',
    'again continued 100',
  ]);
});

it('of an Action that catches nothing', async () => {
  const text = `exports.onExecutePreUserRegistration = async (event, api) => {
  const response = await fetch('https://api.merrow.io/check');
  const { risk } = await response.json();
  if (risk > 90) api.access.deny('risk', 'too risky');
};`;
  expect(await recordings(text, { secrets: [] })).toEqual([
    'success continued 100',
    'http-500 threw 100 SyntaxError',
    'http-401 continued 100',
    'http-429 continued 100',
    'never-answers hung 0',
    'slow-body hung 100',
    'refused threw 100 TypeError',
    'dns threw 100 TypeError',
    'tls threw 100 TypeError',
    'empty-body threw 100 SyntaxError',
    'html-body threw 100 SyntaxError',
    'truncated-json threw 100 SyntaxError',
    'json-null threw 100 TypeError',
    'json-object continued 100',
    'error-in-200 continued 100',
    'redirect-http continued 200',
    'huge-body continued 100',
    'again continued 100',
  ]);
});

it('of an Action over https with a timeout', async () => {
  const text = `const https = require('https');
const ask = () => new Promise((resolve, reject) => {
  const request = https.request('https://api.merrow.io/check', { method: 'POST', timeout: 2000 }, (response) => {
    let text = '';
    response.on('data', (chunk) => { text += chunk; });
    response.on('end', () => response.statusCode === 200 ? resolve(text) : reject(new Error('HTTP ' + response.statusCode)));
    response.on('error', reject);
  });
  request.on('timeout', () => request.destroy(new Error('timed out')));
  request.on('error', reject);
  request.end('{}');
});
exports.onExecutePostLogin = async (event, api) => {
  await ask().catch((error) => api.access.deny(error.message));
};`;
  expect(await recordings(text, { secrets: [] })).toEqual([
    'success continued 100',
    'http-500 denied 100 "HTTP 500"',
    'http-401 denied 100 "HTTP 401"',
    'http-429 denied 100 "HTTP 429"',
    'never-answers denied 2000 "timed out"',
    'slow-body denied 2100 "timed out"',
    'refused denied 0 "connect ECONNREFUSED 192.0.2.1:443"',
    'dns denied 0 "getaddrinfo ENOTFOUND api.merrow.io"',
    'tls denied 0 "unable to verify the first certificate"',
    'empty-body continued 100',
    'html-body continued 100',
    'truncated-json continued 100',
    'json-null continued 100',
    'json-object continued 100',
    'error-in-200 continued 100',
    'redirect-http denied 100 "HTTP 302"',
    'huge-body continued 100',
    'again continued 100',
  ]);
});

it('of an Action that polls', async () => {
  const text = `exports.onExecutePostLogin = async (event, api) => {
  for (;;) {
    const response = await fetch('https://api.merrow.io/check').catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};`;
  expect(await recordings(text, { secrets: [] })).toEqual([
    'success continued 100',
    'http-500 hung 19500',
    'http-401 hung 19500',
    'http-429 hung 19500',
    'never-answers hung 0',
    'refused hung 19500',
    'dns hung 19500',
    'tls hung 19500',
    'redirect-http continued 200',
    'again continued 100',
  ]);
});

it('of an Action that asks twice', async () => {
  const text = `exports.onExecuteCredentialsExchange = async (event, api) => {
  const { access_token } = await (await fetch('https://api.merrow.io/oauth/token', { method: 'POST' })).json();
  const response = await fetch('https://api.merrow.io/me', { headers: { authorization: access_token } });
  if (!response.ok) api.access.deny('invalid_request', 'no');
};`;
  expect(await recordings(text, { secrets: [] })).toEqual([
    'success continued 200',
    'http-500 threw 100 SyntaxError',
    'http-500@2 denied 200 "no"',
    'http-401 denied 200 "no"',
    'http-429 denied 200 "no"',
    'never-answers hung 0',
    'never-answers@2 hung 100',
    'slow-body hung 100',
    'refused threw 100 TypeError',
    'dns threw 100 TypeError',
    'tls threw 100 TypeError',
    'empty-body threw 100 SyntaxError',
    'html-body threw 100 SyntaxError',
    'truncated-json threw 100 SyntaxError',
    'truncated-json@2 continued 200',
    'json-null threw 100 TypeError',
    'json-null@2 continued 200',
    'json-object continued 200',
    'error-in-200 continued 200',
    'error-in-200@2 continued 200',
    'redirect-http continued 300',
    'huge-body continued 200',
    'again continued 200',
  ]);
});

it('of a redirect and its way back', async () => {
  const text = `exports.onExecutePostLogin = async (event, api) => {
  const token = api.redirect.encodeToken({ secret: event.secrets.API_KEY, payload: {} });
  api.redirect.sendUserTo('https://merrow.io', { query: { session_token: token } });
};
exports.onContinuePostLogin = async (event, api) => {
  try {
    api.redirect.validateToken({ secret: event.secrets.API_KEY });
  } catch (error) {
    api.access.deny(error.message);
  }
};`;
  expect(await recordings(text)).toEqual([
    'success redirected 0',
    'no-secret:API_KEY redirected 0',
    'again redirected 0',
    'success continued 0',
    'no-secret:API_KEY continued 0',
    'token-missing denied 0 "There is no parameter called \'session_token\' available in either the POST body or query string."',
    'token-empty denied 0 "There is no parameter called \'session_token\' available in either the POST body or query string."',
    'token-unsigned denied 0 "The session token is invalid: it is not signed with HS256"',
    'token-wrong-key denied 0 "The session token is invalid: its signature is wrong"',
    'token-expired denied 0 "The session token is invalid: it has expired"',
    'token-other-user denied 0 "The session token is invalid: its subject is another user"',
    'token-other-state denied 0 "The session token is invalid: its state is not the state of the request"',
    'request-bare denied 0 "There is no parameter called \'session_token\' available in either the POST body or query string."',
    'again continued 0',
  ]);
});

it('of an Action behind the check of a credential, which fails closed by itself', async () => {
  const text = `exports.onExecutePostCredentialValidation = async (event, api) => {
  const response = await fetch('https://api.merrow.io/attempts', { method: 'POST', body: event.user.user_id });
  const { score } = await response.json();
  if (score > 80) api.authentication.deny({ reason: 'part of an attack' });
  api.transaction.setMetadata('score', String(score));
};`;
  const { behaviour, findings } = await probed(toolchain, text, { secrets: [] });
  const ends = Object.fromEntries(behaviour.scenarios.map(({ id, outcome }) => [id, outcome]));
  expect(ends).toMatchObject({
    success: 'continued',
    'http-500': 'threw',
    'never-answers': 'hung',
    refused: 'threw',
    'no-event:user': 'threw',
    again: 'continued',
  });
  // Auth0 rejects the login where it throws. The reason of a denial is shown to nobody.
  expect(findings.filter((each) => /throws|detail-exposed/u.test(each))).toEqual([]);
  expect(findings).toContainEqual(expect.stringMatching(/^behaviour\/hangs neverSettles 2 never-answers/u));
});

describe('a package over the network in memory', () => {
  const root = path.join(__dirname, '../..');

  it.each([
    [
      'undici',
      `const { request } = require('undici');
exports.onExecutePostLogin = async (event, api) => {
  try {
    const { statusCode, body } = await request('https://api.merrow.io/check?user=1', { headersTimeout: 2000, bodyTimeout: 2000 });
    await body.text();
    if (statusCode !== 200) api.access.deny('status');
  } catch (error) {
    api.access.deny(error.code);
  }
};`,
      { 'never-answers': 'denied UND_ERR_HEADERS_TIMEOUT', 'slow-body': 'denied UND_ERR_BODY_TIMEOUT' },
    ],
    [
      'node-fetch',
      `const { default: fetch } = require('node-fetch');
exports.onExecutePostLogin = async (event, api) => {
  try {
    const response = await fetch('https://api.merrow.io/check?user=1', { signal: AbortSignal.timeout(2000) });
    await response.text();
    if (!response.ok) api.access.deny('status');
  } catch (error) {
    api.access.deny(error.code ?? error.name);
  }
};`,
      { 'never-answers': 'denied AbortError', 'slow-body': 'denied AbortError' },
    ],
  ])('%s', async (_, text, silence) => {
    const { behaviour } = await probed(toolchain, text, { secrets: [], dependencies: root });
    const seen = Object.fromEntries(
      behaviour.scenarios.map(({ id, outcome, userMessage }) => [id, `${outcome} ${userMessage ?? ''}`]),
    );
    expect(seen).toMatchObject({
      ...silence,
      success: 'continued ',
      'http-500': 'denied status',
      refused: 'denied ECONNREFUSED',
      dns: 'denied ENOTFOUND',
      'html-body': 'continued ',
    });
    expect(behaviour.scenarios[0]?.requests).toEqual(['GET https://api.merrow.io/check?user=…']);
  });
});
