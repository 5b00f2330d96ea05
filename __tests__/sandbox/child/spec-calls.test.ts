import { EventEmitter } from 'node:events';
import {
  answerOfData,
  askedBy,
  watchedMessage,
  watchedResponse,
} from '../../../src/sandbox/child/spec-calls/answers.ts';
import { CallLog, inJson, isData } from '../../../src/sandbox/child/spec-calls/call-log.ts';
import { watchedPackage } from '../../../src/sandbox/child/spec-calls/packages.ts';

const nothing = () => new CallLog('', '');
const asked = { method: 'GET', url: 'https://a.io/x' };

describe('the target of a request', () => {
  it.each<[string, unknown[], string, string | null]>([
    ['a URL', ['https://a.io/x'], 'GET', 'https://a.io/x'],
    ['a URL object and options', [new URL('https://a.io/x'), { method: 'post' }], 'POST', 'https://a.io/x'],
    ['only options', [{ url: 'https://a.io/x', method: 'put' }], 'PUT', 'https://a.io/x'],
    ['parts of a URL', [{ hostname: 'a.io', path: '/x?y=1' }], 'GET', 'https://a.io/x?y=1'],
    ['something else', [{ to: '+1' }], 'GET', null],
  ])('is known from %s', (_, given, method, url) => {
    expect(askedBy(given)).toEqual({ method, url });
  });
});

describe('the result of a client', () => {
  it.each<[string, unknown, number, string]>([
    ['of axios', { status: 201, data: { a: 1 }, headers: {} }, 201, '{"a":1}'],
    ['of got', { statusCode: 200, body: 'text' }, 200, 'text'],
    ['of the Management API', { data: { user_id: 'x' } }, 200, '{"user_id":"x"}'],
    ['bytes', { statusCode: 200, body: Buffer.from('["a"]') }, 200, '["a"]'],
    ['data itself', { id: 'x', object: 'charge', data: 3 }, 200, '{"id":"x","object":"charge","data":3}'],
    ['a list', ['a'], 200, '["a"]'],
    ['nothing', null, 200, 'null'],
    ['only a status', { status: 204 }, 204, '{}'],
    ['an invalid status', { status: 'active', id: 1, plan: 'x' }, 200, '{"status":"active","id":1,"plan":"x"}'],
  ])('%s', (_, value, status, body) => {
    expect(answerOfData(value, asked)).toEqual({ ...asked, status, body });
  });
});

describe('data', () => {
  class Made {
    value = 1;
  }
  it.each([
    ['a text', 'x', true],
    ['an object', { a: [{ b: null }] }, true],
    ['bytes', Buffer.from('x'), true],
    ['a function', () => 1, false],
    ['an object with one', { a: { b: () => 1 } }, false],
    ['an instance', new Made(), false],
  ])('does not include values with methods: %s', (_, value, expected) => {
    expect(isData(value)).toBe(expected);
  });

  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  it.each([
    ['a circle', circle],
    ['too much', 'x'.repeat(70_000)],
    ['a function', () => 1],
    [
      'what throws',
      Object.defineProperty({}, 'a', {
        enumerable: true,
        get: () => {
          throw new Error('no');
        },
      }),
    ],
  ])('is not recorded if it is %s', (_, value) => {
    expect(inJson(value)).toBeNull();
  });
});

it('a response is recorded once, when its body is read', async () => {
  const log = nothing();
  const body = { word: 'x' };
  const watched = watchedResponse({ ok: true, status: 200, json: () => Promise.resolve(body) }, asked, log) as {
    json: () => Promise<unknown>;
  };
  expect(log.answers).toBe(0);
  expect(await watched.json()).toBe(body);
  await watched.json();
  expect(log.call(nothing()).answers).toEqual([{ ...asked, status: 200, body: '{"word":"x"}' }]);
});

it("a message of Node's client is recorded as the Action receives it", () => {
  const log = nothing();
  const message = Object.assign(new EventEmitter(), { statusCode: 202 });
  let text = '';
  (watchedMessage(message, asked, log) as EventEmitter)
    .on('data', (chunk) => (text += String(chunk)))
    .on('end', () => 0);
  for (const chunk of ['{"a"', ':1}']) message.emit('data', chunk);
  message.emit('end');
  expect(text).toBe('{"a":1}');
  expect(log.call(nothing()).answers).toEqual([{ ...asked, status: 202, body: '{"a":1}' }]);
});

it('a package is recorded by the paths of its calls, and works as before', async () => {
  const log = nothing();
  class Client {
    readonly #key: string;
    constructor(key: string) {
      this.#key = key;
    }
    users = { get: (id: string) => Promise.resolve({ data: { id, key: this.#key } }) };
    key() {
      return this.#key;
    }
  }
  const original = {
    Client,
    LEVELS: { gold: 1 },
    verify: (_: string, done: (...of: unknown[]) => void) => {
      done(null, { sub: '1' });
    },
  };
  const watched = watchedPackage(original, 'vault', () => log, true) as typeof original;
  const client = new watched.Client('k');
  expect(client).toBeInstanceOf(Client);
  expect(client.key()).toBe('k');
  expect(await client.users.get('u')).toEqual({ data: { id: 'u', key: 'k' } });
  watched.verify('token', (_error, claims) => {
    expect(claims).toEqual({ sub: '1' });
  });
  expect(log.call(nothing()).values).toEqual([
    { path: 'vault.Client()', how: 'object', value: '{}' },
    { path: 'vault.Client().key()', how: 'value', value: '"k"' },
    { path: 'vault.Client().users.get()', how: 'promise', value: '{"data":{"id":"u","key":"k"}}' },
    { path: 'vault.verify()', how: 'callback', value: '[null,{"sub":"1"}]' },
    { path: 'vault.verify()', how: 'value', value: 'null' },
  ]);
});
