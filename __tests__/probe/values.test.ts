import { compileFunction } from 'node:vm';
import { exposureIn, redacted } from '../../src/probe/exposure.ts';
import { canary, secretValue } from '../../src/probe/sample-values.ts';
import { planFor } from './probing.ts';

const post = (body: string) => `exports.onExecutePostLogin = async (event, api) => { ${body} };`;

describe('the value of a configuration field', () => {
  it.each([
    ['its default', 'LIMIT', { default_value: '7' }, '', '7'],
    ['its first option', 'MODE', { options: ['strict', 'lax'] }, '', 'strict'],
    [
      'the value that the code compares it with',
      'MODE',
      {},
      'if (event.configuration.MODE === "strict") return;',
      'strict',
    ],
    ['an address', 'API_URL', {}, '', 'https://api-url.example'],
    ['a host', 'HOST', {}, '', 'host.example'],
    ['a number', 'MAX_SCORE', {}, '', '50'],
    ['a number that the code makes one', 'LEVEL', {}, 'if (Number(event.configuration.LEVEL) > 3) return;', '50'],
    ['some text', 'COLOUR', {}, '', 'colour-value'],
  ])('is %s', (_, name, field, body, expected) => {
    const { plan } = planFor(post(body), { configuration: { [name]: field } });
    expect(plan.configuration).toMatchObject([{ name, value: expected, on: null }]);
  });

  it.each([
    ['an option', { options: ['off', 'on'] }, '', 'off', 'on'],
    ['what the code asks for', {}, 'if (event.configuration.DEBUG === "yes") console.log(1);', 'false', 'yes'],
    ['true', { default_value: 'false' }, '', 'false', 'true'],
  ])('of a switch is off, and its on value is %s', (_, field, body, value, on) => {
    const { plan } = planFor(post(body), { configuration: { DEBUG: field } });
    expect(plan.configuration).toMatchObject([{ name: 'DEBUG', value, on }]);
  });

  it('is the default if a field only sounds like a switch', () => {
    const { plan } = planFor(post(''), { configuration: { LOG_LEVEL: { default_value: 'warn' } } });
    expect(plan.configuration).toMatchObject([{ value: 'warn', on: null }]);
  });
});

describe('the value of a secret', () => {
  /** The Action uses it without a fault, which no other value of ours would allow. */
  it.each([
    ['a private key', "require('crypto').createPrivateKey(secret)"],
    ['an RSA key to sign with', "require('crypto').createSign('sha256').update('a').sign(secret)"],
    ['a JSON document', 'JSON.parse(secret)'],
    ['a URL', 'new URL(secret)'],
    [
      'a key of 32 bytes in base64',
      "require('crypto').createCipheriv('aes-256-gcm', Buffer.from(secret, 'base64'), Buffer.alloc(12))",
    ],
    [
      'a key of 32 bytes in hex',
      "require('crypto').createCipheriv('aes-256-gcm', Buffer.from(secret, 'hex'), Buffer.alloc(12))",
    ],
  ])('is %s if the code needs one', (_, code) => {
    const { plan } = planFor(post(code.replace(/\bsecret\b/u, 'event.secrets.KEY')), { secrets: ['KEY'] });
    const use = compileFunction(`return ${code}`, ['require', 'secret']) as (load: unknown, secret: string) => unknown;
    const [key] = plan.secrets;
    expect(() => use(jest.requireActual, key?.value ?? '')).not.toThrow();
    expect(() => use(jest.requireActual, canary('KEY'))).toThrow();
    // It is recognised wherever it appears, and shown to nobody.
    expect(exposureIn(`with ${key?.value ?? ''}.`, plan.secrets, true)).toMatchObject({ secret: 'KEY' });
    expect(redacted(`with ${key?.value ?? ''}.`, plan.secrets)).toMatch(/^with [^A-Za-z]*<KEY>[^]*\.$/u);
  });

  it.each([
    ['PEM, with \\n for line breaks', /^-----BEGIN PRIVATE KEY-----\n/u],
    ['The JSON of the service account', /^\{.*"private_key":"-----BEGIN/u],
    ['A UUID', /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/u],
    ['From the console', /^Zq/u],
  ])('follows the manifest: %s', (described, form) => {
    expect(secretValue('KEY', described, undefined, { reads: [], literals: {}, numbers: [], lists: [] })).toMatch(form);
  });
});

it('is its own for each secret, in the form that its name suggests', () => {
  const { plan } = planFor(post(''), { secrets: ['API_KEY', 'HOOK_URL', 'TWILIO_ACCOUNT_SID'] });
  expect(plan.secrets.map(({ value }) => value)).toEqual([
    canary('API_KEY'),
    `https://hooks.example/${canary('HOOK_URL')}`,
    expect.stringMatching(/^AC[0-9a-f]{32}$/),
  ]);
  expect(canary('A')).not.toBe(canary('B'));
});

it('has what the Action reads from the request, and from optional parts of the event', () => {
  const { plan } = planFor(
    post(
      'if (event.request.query.ui === "dark" || event.request.body.code) return; api.access.deny(event.user.email + event.organization.id);',
    ),
  );
  expect(plan.query).toEqual({ ui: ['dark'], code: [] });
  expect(plan.optional.map((path) => path.join('.'))).toEqual(expect.arrayContaining(['organization', 'user.email']));
});
