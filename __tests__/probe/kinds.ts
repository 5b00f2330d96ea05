import type { Fields } from './probing.ts';

/** A kind of Action, and the result of each of its executions, which is the same on each Node.js and behind each wall. */
export interface Kind {
  readonly kind: string;
  readonly text: string;
  readonly fields?: Fields;
  /** `ID OUTCOME MS`, then the name of the thrown error, or the text for the user. */
  readonly recorded: readonly string[];
}

export const kinds: readonly Kind[] = [
  {
    kind: 'an Action that catches everything',
    text: `exports.onExecutePostLogin = async (event, api) => {
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
`,
    recorded: [
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
    ],
  },
  {
    kind: 'an Action that catches nothing',
    text: `exports.onExecutePreUserRegistration = async (event, api) => {
  const response = await fetch('https://api.merrow.io/check');
  const { risk } = await response.json();
  if (risk > 90) api.access.deny('risk', 'too risky');
};`,
    fields: { secrets: [] },
    recorded: [
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
    ],
  },
  {
    kind: 'an Action over https with a timeout',
    text: `const https = require('https');
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
};`,
    fields: { secrets: [] },
    recorded: [
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
    ],
  },
  {
    kind: 'an Action that polls',
    text: `exports.onExecutePostLogin = async (event, api) => {
  for (;;) {
    const response = await fetch('https://api.merrow.io/check').catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};`,
    fields: { secrets: [] },
    recorded: [
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
    ],
  },
  {
    kind: 'an Action that asks twice',
    text: `exports.onExecuteCredentialsExchange = async (event, api) => {
  const { access_token } = await (await fetch('https://api.merrow.io/oauth/token', { method: 'POST' })).json();
  const response = await fetch('https://api.merrow.io/me', { headers: { authorization: access_token } });
  if (!response.ok) api.access.deny('invalid_request', 'no');
};`,
    fields: { secrets: [] },
    recorded: [
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
    ],
  },
  {
    kind: 'a redirect and its way back',
    text: `exports.onExecutePostLogin = async (event, api) => {
  const token = api.redirect.encodeToken({ secret: event.secrets.API_KEY, payload: {} });
  api.redirect.sendUserTo('https://merrow.io', { query: { session_token: token } });
};
exports.onContinuePostLogin = async (event, api) => {
  try {
    api.redirect.validateToken({ secret: event.secrets.API_KEY });
  } catch (error) {
    api.access.deny(error.message);
  }
};`,
    recorded: [
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
    ],
  },
  {
    kind: 'an Action that tells connection errors and statuses apart',
    text: `exports.onExecutePostUserRegistration = async (event, api) => {
  const response = await fetch('https://api.merrow.io/users').catch((error) => ({ ok: false, code: error.cause.code }));
  if (response.code === 'ECONNRESET') throw new Error('the connection broke');
  if (response.code === 'ENOTFOUND') await new Promise(() => {});
  if (response.status === 404) return;
  if (!response.ok) console.warn('not told');
};
`,
    fields: { secrets: [] },
    recorded: [
      'success continued 100',
      'http-500 continued 100',
      'http-401 continued 100',
      'http-429 continued 100',
      'http-404 continued 100',
      'never-answers hung 0',
      'refused continued 100',
      'dns hung 100',
      'tls continued 100',
      'reset threw 100 Error',
      'redirect-http continued 200',
      'again continued 100',
    ],
  },
  {
    kind: 'an Action with four requests and fields of each kind',
    text: `exports.onExecutePostLogin = async (event, api) => {
  const { HOST, MODE, DEBUG } = event.configuration;
  for (const step of ['a', 'b', 'c', 'd']) {
    const response = await fetch(\`https://\${HOST}/\${step}\`, { signal: AbortSignal.timeout(1000) });
    if (DEBUG === 'true') console.log(step, response.status);
    if (!response.ok) throw new Error(step);
    await response.json();
  }
  if (MODE === 'strict') api.access.deny('strict');
  if (MODE === 'watch') api.user.setAppMetadata('watched', true);
};
`,
    fields: {
      secrets: ['API_KEY'],
      configuration: {
        HOST: { default_value: 'api.merrow.io' },
        MODE: { default_value: 'off', options: ['off', 'watch', 'strict'] },
        DEBUG: { default_value: 'false', options: ['false', 'true'] },
      },
    },
    recorded: [
      'success continued 400',
      'switch-on:DEBUG continued 400',
      'option:MODE=watch continued 400',
      'option:MODE=strict denied 400 "strict"',
      'http-500 threw 100 Error',
      'http-500@2 threw 200 Error',
      'http-500@3 threw 300 Error',
      'http-500@4 threw 400 Error',
      'http-401 threw 100 Error',
      'http-429 threw 100 Error',
      'never-answers threw 1000 TimeoutError',
      'never-answers@2 threw 1100 TimeoutError',
      'never-answers@3 threw 1200 TimeoutError',
      'never-answers@4 threw 1300 TimeoutError',
      'slow-body threw 1000 TimeoutError',
      'refused threw 100 TypeError',
      'dns threw 100 TypeError',
      'tls threw 100 TypeError',
      'empty-body threw 100 SyntaxError',
      'html-body threw 100 SyntaxError',
      'truncated-json threw 100 SyntaxError',
      'truncated-json@2 threw 200 SyntaxError',
      'truncated-json@3 threw 300 SyntaxError',
      'truncated-json@4 threw 400 SyntaxError',
      'json-null continued 400',
      'json-null@2 continued 400',
      'json-null@3 continued 400',
      'json-null@4 continued 400',
      'json-object continued 400',
      'error-in-200 continued 400',
      'redirect-http continued 500',
      'huge-body continued 400',
      'no-secret:API_KEY continued 400',
      'no-configuration:HOST continued 400',
      'empty-configuration:HOST continued 400',
      'again continued 400',
    ],
  },
  {
    kind: 'an Action that reads what the event need not have',
    text: `exports.onExecutePostLogin = async (event, api) => {
  api.accessToken.setCustomClaim('https://merrow.io/team', event.organization.display_name);
};
`,
    fields: { secrets: [] },
    recorded: ['success continued 0', 'no-event:organization threw 0 TypeError', 'again continued 0'],
  },
  {
    kind: 'an Action that lets an invitation past',
    text: `exports.onExecutePostLogin = async (event, api) => {
  if (event.request.query.invite === 'gold') return;
  if (event.configuration.CLOSED === 'yes') api.access.deny('closed');
};
`,
    fields: { secrets: [], configuration: { CLOSED: { default_value: 'yes', options: ['yes', 'no'] } } },
    recorded: [
      'success continued 0',
      'option:CLOSED=no continued 0',
      'forged:invite denied 0 "closed"',
      'forged:invite=gold continued 0',
      'forged:invite=true denied 0 "closed"',
      'forged:invite=1 denied 0 "closed"',
      'again continued 0',
    ],
  },
  {
    kind: 'an Action that keeps a user in its module',
    text: `let user = null;
exports.onExecutePostLogin = async (event, api) => {
  user = user ?? event.user.user_id;
  if (user !== event.user.user_id) api.access.deny('another user');
};
`,
    fields: { secrets: [] },
    recorded: ['success continued 0', 'again denied 0 "another user"'],
  },
];
