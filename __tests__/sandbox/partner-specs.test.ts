import fs from 'node:fs';
import path from 'node:path';
import { apiMethods } from '../../src/auth0/api.ts';
import { flowIds, flows } from '../../src/auth0/flows.ts';
import { describeOnEachNode } from '../nodes.ts';
import { buildToolchain, runSpec, temporaryFolder } from './repository.ts';

/** Specs as partners write them, in addition to those like the official templates (`run.test.ts`). */
let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);
jest.setTimeout(60_000);

/** A test for each name of each flow's mocks, written like those of the templates. */
const everyMock = flowIds.flatMap((flow) =>
  flows[flow].mockNames.map((name) => {
    const methods = apiMethods[flow].map((method) => method.path);
    return `describe('${name}', () => {
  const { makeEventMock, eventMock } = require('../__mocks__/event-${name}');
  const { apiMock } = require('../__mocks__/api-${name}');
  it('has an event and an api', () => {
    const event = makeEventMock();
    expect(event).toEqual(eventMock);
    event.configuration.REGION = 'eu';
    expect(makeEventMock().configuration).toEqual({});
    for (const method of ${JSON.stringify(methods)}) {
      const [namespace, name] = method.split('.');
      expect(jest.isMockFunction(apiMock[namespace][name])).toBe(true);
    }
  });
});
`;
  }),
);

/** Matchers that Jest 30 no longer has, but that specs from the time of the templates use. */
const aliases = `const f = jest.fn((x) => { if (x === 3) throw new Error('three'); return x; });
it('has them', () => {
  f(1); f(2);
  expect(f).toBeCalled(); expect(f).toBeCalledTimes(2); expect(f).toBeCalledWith(1); expect(f).lastCalledWith(2);
  expect(f).nthCalledWith(1, 1); expect(f).toReturn(); expect(f).toReturnTimes(2); expect(f).toReturnWith(1);
  expect(f).lastReturnedWith(2); expect(f).nthReturnedWith(1, 1); expect(() => f(3)).toThrowError('three');
});`;

/** Parts of faker that later major versions changed or removed. */
const faker7 = `const { faker } = require('@faker-js/faker');
it('is 7', () => {
  const { datatype, random, internet, name, phone, address } = faker;
  const values = [datatype.uuid(), datatype.number(9), datatype.string(), random.word(), random.alphaNumeric(5),
    internet.url(), internet.email(), internet.userName(), internet.ip(), name.firstName(), name.lastName(),
    phone.number(), address.latitude(), address.city(), faker.date.past()];
  for (const value of values) expect(value).not.toBeUndefined();
  expect(internet.url()).not.toMatch(/\\/$/);
});`;

const fakeTimers = `jest.useFakeTimers();
const { onExecutePostLogin } = require('./integration.action');
it('waits no time', async () => {
  jest.setSystemTime(new Date('2026-01-01T00:00:00Z'));
  const api = { user: { setAppMetadata: jest.fn() } };
  const running = onExecutePostLogin({}, api);
  await jest.advanceTimersByTimeAsync(3_600_000);
  await running;
  expect(api.user.setAppMetadata).toBeCalledWith('at', '2026-01-01T01:00:00.000Z');
  jest.useRealTimers();
  await new Promise((done) => setTimeout(done, 1));
});`;
const waits = `exports.onExecutePostLogin = async (event, api) => {
  await new Promise((done) => setTimeout(done, 3_600_000));
  api.user.setAppMetadata('at', new Date().toISOString());
};`;

const legacyTimers = `jest.useFakeTimers({ legacyFakeTimers: true });
it('runs them', () => { const f = jest.fn(); setTimeout(f, 1e6); jest.runAllTimers(); expect(f).toBeCalled(); });`;

const sdk = `const { Client } = require('@vendor/sdk');
jest.mock('@vendor/sdk', () => ({ Client: jest.fn(() => ({ score: mockScore })) }), { virtual: true });
const mockScore = jest.fn();
const { onExecutePostLogin } = require('./integration.action');
it('mocks its SDK', async () => {
  mockScore.mockResolvedValueOnce(90);
  const { apiMock } = require('../__mocks__/api-post-login');
  await onExecutePostLogin({ secrets: { KEY: 'k' } }, apiMock);
  expect(Client).toBeCalledWith({ key: 'k' });
  expect(apiMock.access.deny).toBeCalledWith('90');
});`;
const withSdk = `const { Client } = require('@vendor/sdk');
exports.onExecutePostLogin = async (event, api) => {
  api.access.deny(String(await new Client({ key: event.secrets.KEY }).score()));
};`;

const replacesFetch = `const { onExecutePostLogin } = require('./integration.action');
const original = global.fetch;
beforeEach(() => { global.fetch = jest.fn(async () => new Response('{"a":1}', { status: 201 })); });
afterEach(() => { global.fetch = original; });
it('asks', async () => {
  const api = { access: { deny: jest.fn() } };
  await onExecutePostLogin({}, api);
  expect(global.fetch.mock.calls[0][0]).toBe('https://api.example.com');
  expect(api.access.deny).toBeCalledWith('201 1');
});
it('and spies', async () => {
  const spy = jest.spyOn(global, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
  await expect(onExecutePostLogin({}, {})).rejects.toThrow('fetch failed');
  spy.mockRestore();
});`;
const fetches = `exports.onExecutePostLogin = async (event, api) => {
  const response = await fetch('https://api.example.com', { signal: AbortSignal.timeout(1000) });
  api.access.deny(response.status + ' ' + (await response.json()).a);
};`;

const redirects = `const { makeEventMock } = require('../__mocks__/event-post-login');
const { apiMock } = require('../__mocks__/api-post-login');
it('comes back with what it sent', () => {
  const event = makeEventMock();
  const token = apiMock.redirect.encodeToken({ secret: 's3', payload: { a: 1 } });
  event.request.query.session_token = token;
  expect(apiMock.redirect.validateToken({ secret: 's3' })).toMatchObject({ a: 1, sub: event.user.user_id });
  expect(() => apiMock.redirect.validateToken({ secret: 'another' })).toThrow('signature');
  event.request.query.session_token = token.slice(0, -4) + 'AAAA';
  expect(() => apiMock.redirect.validateToken({ secret: 's3' })).toThrow('signature');
});
it('stores', () => {
  expect(apiMock.cache.get('k')).toBe(undefined);
  expect(apiMock.cache.set('k', 'v', { ttl: 1000 }).type).toBe('success');
  expect(apiMock.cache.get('k').value).toBe('v');
  expect(apiMock.cache.delete('k')).toEqual({ type: 'success' });
  expect(apiMock.cache.set('k', 'v'.repeat(5000)).type).toBe('error');
});`;

const specs: readonly (readonly [what: string, spec: string, action?: string])[] = [
  ['the mocks of every flow, under each of their names', everyMock.join('')],
  ['matchers by their older names', aliases],
  ['faker 7', faker7],
  ['fake timers', fakeTimers, waits],
  ['fake timers of the older kind', legacyTimers],
  ['its SDK mocked with a factory', sdk, withSdk],
  ['fetch replaced', replacesFetch, fetches],
  ['a redirect that is signed, and a cache that stores', redirects],
];

describeOnEachNode((node) => {
  const cases = specs.map(([what, spec, action]) => ({ what, spec, action }));
  it.each(cases)('a spec may have $what', async ({ spec, action }) => {
    const files = action === undefined ? {} : { 'integration/integration.action.js': action };
    const run = await runSpec(toolchain, spec, { node, files });
    expect(run.cases.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(run).toMatchObject({ status: 'passed', lateErrors: [], network: [] });
    expect(run.cases.length).toBeGreaterThan(0);
  });
});

it('a run only loads the parts of the toolchain that it needs', async () => {
  const lean = path.join(temporaryFolder(), 'toolchain');
  fs.cpSync(toolchain, lean, { recursive: true });
  for (const name of ['hoist.js', 'plain-mocks.js', 'faker.js']) fs.rmSync(path.join(lean, name));
  const plain = `const { apiMock } = require('../__mocks__/api-post-login'); it('runs', () => { expect(apiMock).toBeDefined(); });`;
  expect(await runSpec(lean, plain)).toMatchObject({ status: 'passed' });
  fs.cpSync(path.join(toolchain, 'plain-mocks.js'), path.join(lean, 'plain-mocks.js'));
  expect(await runSpec(lean, `jest.mock('axios');\n${plain}`)).toMatchObject({ status: 'passed' });
  expect(await runSpec(lean, `jest.mock('axios', () => 1);\n${plain}`)).not.toMatchObject({ status: 'passed' });
});
