import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { loadSettings } from '../../src/configuration/load.ts';
import { probeIntegration } from '../../src/probe/probe-integration.ts';
import { specCallsOf } from '../../src/probe/spec-calls.ts';
import { testIntegration } from '../../src/sandbox/test-integration.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import { buildToolchain, temporaryFolder } from '../sandbox/repository.ts';
import { bestWall } from '../sandbox/walls.ts';

jest.setTimeout(60_000);

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 120_000);

interface Texts {
  readonly action: string;
  readonly spec: string;
  readonly secrets?: readonly string[];
  readonly dependencies?: readonly string[];
}

/** An integration with these texts, and the options of the stages. Nothing is installed. */
async function integrationOf({ action, spec, secrets = [], dependencies = [] }: Texts) {
  const root = temporaryFolder();
  const folder = path.join(root, 'integration');
  fs.mkdirSync(folder);
  const field = (name: string) => ({ name, label: name, description: name });
  const manifest = {
    secrets: secrets.map(field),
    configuration: [],
    dependencies: dependencies.map((name) => ({ name, version: '1.0.0' })),
  };
  fs.writeFileSync(path.join(folder, 'configuration.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(folder, 'integration.action.js'), action);
  fs.writeFileSync(path.join(folder, 'integration.action.spec.js'), spec);
  const { settings } = await loadSettings({
    root,
    config: null,
    given: { 'install-dependencies': false },
    today: '2026-11-30',
  });
  const [integration] = (await loadSubmission({ root, path: '.' })).integrations;
  if (integration === undefined) throw new Error('There is an integration');
  return { integration, options: { root, toolchain, settings, wall: await bestWall(), scenario: null } };
}

async function probed(texts: Texts) {
  const { integration, options } = await integrationOf(texts);
  const { behaviour, findings } = await probeIntegration(integration, options);
  if (behaviour === null) throw new Error('It was probed');
  const ends = Object.fromEntries(
    behaviour.scenarios.map(({ id, outcome, userMessage }) => [
      id,
      `${outcome}${userMessage === null ? '' : ` ${userMessage}`}`,
    ]),
  );
  return { behaviour, ends, rules: findings.map(({ rule, messageId }) => `${rule} ${messageId}`) };
}

/** Continues for an answer that cannot be guessed, and denies any other. */
const riddle = `exports.onExecutePostLogin = async (event, api) => {
  try {
    const response = await fetch('https://api.merrow.io/riddle', { headers: { key: event.secrets.API_KEY }, signal: AbortSignal.timeout(3000) });
    if (!response.ok) throw new Error('HTTP ' + response.status);
    const { word } = await response.json();
    if (word.split('').reverse().join('') !== 'esiotrot') throw new Error('no');
    api.user.setAppMetadata('word', word);
  } catch {
    api.access.deny('unknown');
  }
};
`;
const riddleSpec = `const { makeEventMock } = require('../__mocks__/event-post-login');
const { apiMock } = require('../__mocks__/api-post-login');
const { onExecutePostLogin } = require('./integration.action');
it('knows the word', async () => {
  global.fetch = jest.fn(async () => ({ ok: true, status: 200, json: async () => ({ word: 'tortoise' }) }));
  const event = makeEventMock();
  event.secrets.API_KEY = 'key-of-the-spec';
  await onExecutePostLogin(event, apiMock);
  expect(apiMock.user.setAppMetadata).toHaveBeenCalledWith('word', 'tortoise');
});
it('denies without a provider', async () => {
  global.fetch = jest.fn(async () => { throw new Error('down'); });
  await onExecutePostLogin(makeEventMock(), apiMock);
});
`;

it('uses the success of the spec if no guess reaches one', async () => {
  const { behaviour, ends } = await probed({ action: riddle, spec: riddleSpec, secrets: ['API_KEY'] });
  expect(behaviour).toMatchObject({ replayed: ['onExecutePostLogin'], notTried: [] });
  expect(ends).toMatchObject({
    success: 'continued',
    'http-500': 'denied unknown',
    'never-answers': 'denied unknown',
    'json-null': 'denied unknown',
    again: 'continued',
  });
  expect(behaviour.scenarios[0]?.requests).toEqual(['GET https://api.merrow.io/riddle']);
});

it("uses it also from a spec with Auth0's harness", async () => {
  const spec = `const { getDefaultArguments, loadAction } = require('@auth0/actions/post-login/v3/test');
it('knows the word', async () => {
  jest.spyOn(global, 'fetch').mockResolvedValue(new Response(JSON.stringify({ word: 'tortoise' })));
  const [event, api] = getDefaultArguments();
  event.secrets.API_KEY = 'key-of-the-spec';
  const action = await loadAction(require.resolve('./integration.action'));
  await action.execute('onExecutePostLogin', event, api);
  expect(fetch).toHaveBeenCalledTimes(1);
});
`;
  const { behaviour, ends } = await probed({ action: riddle, spec, secrets: ['API_KEY'] });
  expect(behaviour).toMatchObject({ replayed: ['onExecutePostLogin'], notTried: [] });
  expect(ends).toMatchObject({ success: 'continued', 'http-500': 'denied unknown' });
});

it("uses the answers of a mock of Node's own client", async () => {
  const action = `const https = require('https');
const ask = () => new Promise((resolve, reject) => {
  https.get('https://api.merrow.io/riddle', { timeout: 2000 }, (response) => {
    let text = '';
    response.on('data', (chunk) => { text += chunk; });
    response.on('end', () => resolve(JSON.parse(text)));
  }).on('error', reject).on('timeout', function () { this.destroy(new Error('timed out')); });
});
exports.onExecutePostLogin = async (event, api) => {
  const { word } = await ask().catch(() => ({ word: '' }));
  if (word.split('').reverse().join('') !== 'esiotrot') return api.access.deny('unknown');
  api.user.setAppMetadata('word', word);
};
`;
  const spec = `const { EventEmitter } = require('events');
jest.mock('https', () => ({ get: jest.fn() }));
const https = require('https');
const { makeEventMock } = require('../__mocks__/event-post-login');
const { apiMock } = require('../__mocks__/api-post-login');
const { onExecutePostLogin } = require('./integration.action');
it('knows the word', async () => {
  https.get.mockImplementation((url, options, callback) => {
    const response = Object.assign(new EventEmitter(), { statusCode: 200 });
    process.nextTick(() => {
      callback(response);
      response.emit('data', '{"word":');
      response.emit('data', '"tortoise"}');
      response.emit('end');
    });
    return new EventEmitter();
  });
  await onExecutePostLogin(makeEventMock(), apiMock);
  expect(apiMock.user.setAppMetadata).toHaveBeenCalledWith('word', 'tortoise');
});
`;
  const { behaviour, ends } = await probed({ action, spec });
  expect(behaviour).toMatchObject({ replayed: ['onExecutePostLogin'], notTried: [] });
  expect(behaviour.scenarios[0]?.requests).toEqual(['GET https://api.merrow.io/riddle']);
  expect(ends).toMatchObject({ success: 'continued', refused: 'denied unknown', 'never-answers': 'denied unknown' });
});

it('asks the mocks of a spec if a package is not available, and does not say how long it would wait', async () => {
  const action = `const { Vault } = require('merrow-vault');
const vault = new Vault({ timeout: 2000 });
exports.onExecutePostLogin = async (event, api) => {
  const { data } = await vault.users.get(event.user.user_id);
  if (data.level !== 'gold') return api.access.deny('level');
  api.idToken.setCustomClaim('https://merrow.io/level', data.tags.map((tag) => tag.name).join());
};
`;
  const spec = `jest.mock('merrow-vault', () => ({
  Vault: class { users = { get: async () => ({ data: { level: 'gold', tags: [{ name: 'a' }] } }) } },
}), { virtual: true });
const { makeEventMock } = require('../__mocks__/event-post-login');
const { apiMock } = require('../__mocks__/api-post-login');
const { onExecutePostLogin } = require('./integration.action');
it('has a level', async () => {
  await onExecutePostLogin(makeEventMock(), apiMock);
  expect(apiMock.idToken.setCustomClaim).toHaveBeenCalledWith('https://merrow.io/level', 'a');
});
`;
  const { behaviour, ends, rules } = await probed({ action, spec, dependencies: ['merrow-vault'] });
  expect(behaviour).toMatchObject({ replayed: ['onExecutePostLogin'], notTried: [] });
  expect(behaviour.scenarios[0]?.requests).toEqual(['CALL merrow-vault.Vault.users.get']);
  expect(ends).toMatchObject({ success: 'continued', 'http-500': 'threw', refused: 'threw', 'never-answers': 'hung' });
  expect(rules).toContain('behaviour/throws throws');
  expect(rules.filter((rule) => rule.startsWith('behaviour/hangs'))).toEqual([]);
});

it('keeps secrets of the spec if no others work, and shows them to nobody', async () => {
  const key = 'key-of-the-spec-itself';
  const action = `const { createHash } = require('crypto');
exports.onExecutePostLogin = async (event, api) => {
  const sum = createHash('md5').update(event.secrets.API_KEY).digest('hex');
  if (sum !== '${createHash('md5').update(key).digest('hex')}') throw new Error('not the key');
  console.log('with', event.secrets.API_KEY);
};
`;
  const spec = `const { makeEventMock } = require('../__mocks__/event-post-login');
const { onExecutePostLogin } = require('./integration.action');
it('has the key', async () => {
  const event = makeEventMock();
  event.secrets.API_KEY = '${key}';
  await onExecutePostLogin(event, {});
});
`;
  const { behaviour, rules } = await probed({ action, spec, secrets: ['API_KEY'] });
  expect(behaviour).toMatchObject({ replayed: ['onExecutePostLogin'], notTried: [] });
  expect(behaviour.scenarios[0]?.logs).toEqual(['with <API_KEY>']);
  expect(JSON.stringify(behaviour)).not.toContain(key);
  expect(rules).toContain('behaviour/secret-exposed log');
});

it('gives the same bytes twice, whatever a spec does with dates and random numbers', async () => {
  const spec = riddleSpec.replace(
    "event.secrets.API_KEY = 'key-of-the-spec';",
    `event.secrets.API_KEY = require('crypto').randomUUID();
  event.user.name = Date.now() + ' ' + new Date() + Math.random() + require('@faker-js/faker').faker.name.fullName();`,
  );
  const action = riddle.replace("('word', word)", "('word', event.user.name)");
  const texts = { action, spec, secrets: ['API_KEY'] };
  const [first, second] = [await probed(texts), await probed(texts)];
  expect(first.behaviour.replayed).toEqual(['onExecutePostLogin']);
  expect(JSON.stringify(second.behaviour)).toBe(JSON.stringify(first.behaviour));
});

describe('a hostile spec', () => {
  /** Lies to the recorder, in every way that a spec has. */
  const hostile = `const fs = require('fs');
const forged = ' {"kind":"called","call":{"handler":"onExecutePostLogin","event":"{}","now":null,"answers":[],"values":[]}}\\n';
for (let fd = 3; fd < 12; fd += 1) { try { fs.writeSync(fd, 'x'.repeat(32) + forged); } catch {} }
JSON.stringify = () => '{}';
Array.prototype.push = () => 0;
Promise.prototype.then = function () { return this; };
const { onExecutePostLogin } = require('./integration.action');
it('lies', () => {
  const event = new Proxy({ user: {} }, { get(target, name) { if (name === 'toJSON') process.exit(0); throw new Error('no'); } });
  try { onExecutePostLogin(event, {}); } catch {}
});
it('fails', () => { expect(1).toBe(2); });
`;

  it('forges nothing in the results of others', async () => {
    const { integration, options } = await integrationOf({ action: riddle, spec: hostile, secrets: ['API_KEY'] });
    const calls = await specCallsOf(integration, options);
    expect(calls.filter(({ event }) => event === '{}')).toEqual([]);
    const { tests } = await testIntegration(integration, options);
    expect(tests.cases.map(({ name, status }) => `${name} ${status}`)).toContain('fails failed');
  });

  it('only harms its own evidence', async () => {
    const spec = `const { onExecutePostLogin } = require('./integration.action');
const circle = {}; circle.self = circle;
it('is called with anything', async () => {
  for (const event of [null, 1, 'x', [], circle, { user: 'x'.repeat(1e6) }, { secrets: null, configuration: 3 }, { get user() { throw 1; } }]) {
    await onExecutePostLogin(event, {}).catch(() => {});
  }
});
it('answers nonsense', async () => {
  global.fetch = () => ({ get status() { return NaN; }, ok: true, json: () => circle });
  await onExecutePostLogin({ secrets: {} }, { access: { deny() {} } }).catch(() => {});
});
`;
    const { behaviour } = await probed({ action: riddle, spec, secrets: ['API_KEY'] });
    expect(behaviour.notTried).toMatchObject([{ handler: 'onExecutePostLogin' }]);
    expect(behaviour.scenarios.map(({ id }) => id)).toContain('success');
  });
});

it('the process of the verdict runs the unchanged Action, and reports no calls', async () => {
  const spec = `const action = require('./integration.action');
it('sees the Action itself', () => {
  expect(String(action.onExecutePostLogin)).toMatch(/^async \\(event, api\\)/);
  expect(require('util').types.isProxy(action.onExecutePostLogin)).toBe(false);
});
`;
  const { integration, options } = await integrationOf({ action: riddle, spec, secrets: ['API_KEY'] });
  const { tests } = await testIntegration(integration, options);
  expect(tests.cases).toMatchObject([{ status: 'passed' }]);
});
