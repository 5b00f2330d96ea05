import { buildToolchain } from '../sandbox/repository.ts';
import { probed, type Fields } from './probing.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 120_000);

interface Case extends Fields {
  readonly text: string;
  /** `RULE MESSAGE LINE scenarios`. */
  readonly found: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'what is thrown in a flow that has nothing to deny with': {
    text: `exports.onExecuteSendPhoneMessage = async (event) => {
  const response = await fetch('https://api.merrow.io/sms', { method: 'POST', signal: AbortSignal.timeout(3000) });
  if (!response.ok) throw new Error('not sent');
};`,
    found: [],
  },
  'a package that is missing, and nothing else of the Action': {
    text: `const merrow = require('merrow-that-is-not-there');
exports.onExecutePostLogin = async (event, api) => { await merrow(); };`,
    found: [],
  },
  'a secret where it belongs, and an account in a URL': {
    secrets: ['API_KEY', 'ACCOUNT_SID'],
    text: `exports.onExecutePostLogin = async (event, api) => {
  const { API_KEY, ACCOUNT_SID } = event.secrets;
  const body = JSON.stringify({ API_KEY, digest: require('crypto').createHash('sha256').update(String(API_KEY)).digest('hex') });
  await fetch('https://api.merrow.io/' + ACCOUNT_SID, { method: 'POST', headers: { authorization: API_KEY }, body, signal: AbortSignal.timeout(3000) })
    .catch(() => api.access.deny('no'));
  api.user.setAppMetadata('key', API_KEY);
};`,
    found: ['behaviour/fails-open open 1 http-500, http-401, http-429'],
  },
  'a secret in a URL, in a claim, and in what the user reads': {
    text: `exports.onExecutePostLogin = async (event, api) => {
  const { API_KEY } = event.secrets;
  await fetch('https://api.merrow.io/?key=' + API_KEY, { signal: AbortSignal.timeout(3000) }).catch(() => {});
  api.idToken.setCustomClaim('https://merrow.io/key', API_KEY);
  if (!API_KEY) api.access.deny('no key');
  api.redirect.sendUserTo('https://merrow.io/', { query: { key: API_KEY } });
};`,
    found: [
      'behaviour/secret-exposed url 3 success, http-500, http-401, http-429, never-answers and 5 more',
      'behaviour/secret-exposed shown 4 success, http-500, http-401, http-429, never-answers and 5 more',
      'behaviour/secret-exposed url 6 success, http-500, http-401, http-429, never-answers and 5 more',
    ],
  },
  'an address of this machine, and where the provider redirects to': {
    secrets: [],
    text: `exports.onExecutePostLogin = async (event, api) => {
  await fetch('http://localhost:3000/', { signal: AbortSignal.timeout(3000) }).catch(() => {});
  await fetch('https://api.merrow.io/', { signal: AbortSignal.timeout(3000) }).catch(() => {});
};`,
    found: [],
  },
  'logs behind a switch that is no field, of skipped logins, and when something fails': {
    secrets: [],
    text: `const DEBUG = true;
exports.onExecutePostLogin = async (event, api) => {
  if (DEBUG) console.log('debug');
  if (event.user.email) console.log('skipped: nothing to do');
  await fetch('https://api.merrow.io/', { signal: AbortSignal.timeout(3000) }).catch((error) => console.log(error.name));
};`,
    found: [],
  },
  'a secret that only a debug log shows': {
    configuration: { DEBUG: { default_value: 'false' } },
    text: `exports.onExecutePostLogin = async (event, api) => {
  if (event.configuration.DEBUG === 'true') console.log('key', String(event.secrets.API_KEY).slice(-4));
};`,
    found: ['behaviour/secret-exposed log 2 switch-on:DEBUG'],
  },
  'a cache with the user in its key, and a token of the integration': {
    text: `const tokens = {}; const names = new Map();
exports.onExecutePostLogin = async (event, api) => {
  tokens.provider ??= 'token-of-the-integration';
  names.set(event.user.user_id, names.get(event.user.user_id) ?? event.user.email);
  api.idToken.setCustomClaim('https://merrow.io/name', names.get(event.user.user_id) + tokens.provider);
};`,
    found: [],
  },
  'an Action with nothing that denies, whose provider fails': {
    secrets: [],
    text: `exports.onExecutePostLogin = async (event, api) => {
  await fetch('https://api.merrow.io/', { signal: AbortSignal.timeout(3000) }).catch(() => {});
};`,
    found: [],
  },
  'a factor that is asked for in place of a denial': {
    secrets: [],
    text: `exports.onExecutePostLogin = async (event, api) => {
  const response = await fetch('https://api.merrow.io/', { signal: AbortSignal.timeout(3000) }).catch(() => null);
  if (!response?.ok) return api.multifactor.enable('any');
  if (await response.text() === 'blocked') api.access.deny('blocked');
};`,
    found: [
      'behaviour/throws throwsRarely 1 slow-body',
      'behaviour/fails-open open 1 empty-body, html-body, truncated-json, json-null',
    ],
  },
  'a login that is let through where its token is left out': {
    secrets: [],
    text: `exports.onExecutePreUserRegistration = async (event, api) => {
  const { captcha } = event.request.query;
  if (!captcha) return;
  const response = await fetch('https://api.merrow.io/' + captcha, { signal: AbortSignal.timeout(3000) }).catch(() => null);
  const { blocked } = response?.ok ? (await response.json().catch(() => null)) ?? {} : { blocked: true };
  if (blocked) api.access.deny('captcha', 'no');
};`,
    found: [
      'behaviour/fails-open open 1 slow-body, empty-body, html-body, truncated-json, json-null',
      'behaviour/bypassed value 1 forged:captcha',
    ],
  },
  'a value of the request that opens a way past, before anything is asked': {
    secrets: [],
    text: `exports.onExecutePostLogin = async (event, api) => {
  if (event.request.query.support === 'merrow-2024') return;
  try {
    const response = await fetch('https://api.merrow.io/', { signal: AbortSignal.timeout(3000) });
    const { blocked } = await response.json();
    if (blocked !== false) api.access.deny('blocked');
  } catch {
    api.access.deny('unknown');
  }
};`,
    found: ['behaviour/bypassed value 1 forged:support=merrow-2024'],
  },
  'a value of the request that opens a way past the answer': {
    secrets: [],
    text: `const PASS = ['gold', 'silver'];
exports.onExecutePreUserRegistration = async (event, api) => {
  const known = event.request.body.invite === PASS[1] || event.request.body.invite === 'gold';
  if (event.user.email?.includes('@') && !known) api.access.deny('invite', 'By invitation only.');
};`,
    found: ['behaviour/bypassed value 2 forged:invite=gold'],
  },
  'an invitation that the provider knows': {
    secrets: [],
    text: `exports.onExecutePostLogin = async (event, api) => {
  const { invite } = event.request.query;
  if (!invite) return api.access.deny('by invitation only');
  try {
    const response = await fetch('https://api.merrow.io/' + invite, { signal: AbortSignal.timeout(3000) });
    if (!response.ok) api.access.deny('not invited');
  } catch {
    api.access.deny('not known');
  }
};`,
    found: [],
  },
  'a value of the request that is signed': {
    text: `const { createHmac } = require('crypto');
exports.onExecutePostLogin = async (event, api) => {
  const good = createHmac('sha256', String(event.secrets.API_KEY)).update(event.user.user_id).digest('hex');
  if (event.request.query.skip !== good && event.stats.logins_count > 0) api.access.deny('not signed');
};`,
    found: [],
  },
  'an application that has to ask for an audience': {
    secrets: [],
    text: `exports.onExecutePostLogin = async (event, api) => {
  if (event.request.query.audience !== 'https://api.merrow.io') api.access.deny('for the API alone');
};`,
    found: [],
  },
  'a way back whose token is believed whatever it is': {
    text: `exports.onExecutePostLogin = async (event, api) => { api.redirect.sendUserTo('https://merrow.io/'); };
exports.onContinuePostLogin = async (event, api) => {
  const [, payload = ''] = (event.request.query.session_token ?? '').split('.');
  if (!payload) return;
  const { level } = JSON.parse(Buffer.from(payload, 'base64url'));
  api.idToken.setCustomClaim('https://merrow.io/level', level);
};`,
    found: ['behaviour/bypassed unchecked 2 token-unsigned, token-wrong-key'],
  },
};

it.each(Object.entries(cases))('%s', async (_, { text, found, ...fields }) => {
  const { findings } = await probed(toolchain, text, fields);
  expect(findings).toEqual(found);
});
