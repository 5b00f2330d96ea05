import { Clock } from '../../src/probe/child/clock.ts';
import { replayed, valuesInTurn } from '../../src/probe/child/replay.ts';
import { standIn } from '../../src/probe/child/stand-in.ts';
import type { SpecAnswer, SpecCall, SpecValue } from '../../src/sandbox/channel.ts';
import { planFor } from './probing.ts';

const { plan } = planFor('exports.onExecutePostLogin = async (event, api) => {};', {
  secrets: ['API_KEY'],
  configuration: { DEBUG: { default_value: 'false' }, REGION: {} },
});
const real = { ownSecrets: false, standsIn: false };

function callOf(answers: readonly Partial<SpecAnswer>[], values: readonly SpecValue[] = []): SpecCall {
  const event = {
    secrets: { API_KEY: 'of-the-spec', OTHER: 'x' },
    configuration: { DEBUG: 'true', REGION: 'eu' },
    user: { user_id: 'u' },
  };
  const whole = answers.map((each) => ({ method: 'GET', url: null, status: 200, body: '{}', ...each }));
  return { handler: 'onExecutePostLogin', event: JSON.stringify(event), now: null, answers: whole, values };
}

describe("the event of a spec's call", () => {
  it.each([
    ['has our secrets, and switches off', real, plan.secrets[0]?.value],
    ["has the spec's secrets if ours do not work", { ...real, ownSecrets: true }, 'of-the-spec'],
  ])('%s', (_, closeness, key) => {
    expect(replayed(plan, callOf([]), closeness)?.event()).toEqual({
      secrets: { API_KEY: key, OTHER: 'x' },
      configuration: { DEBUG: 'false', REGION: 'eu' },
      user: { user_id: 'u' },
    });
  });

  it.each(['null', '3', '[]', '{'])('does not exist if it is %s', (event) => {
    expect(replayed(plan, { ...callOf([]), event }, real)).toBeNull();
  });
});

describe("a request of a spec's call", () => {
  const ask = (answers: readonly Partial<SpecAnswer>[], ...requests: readonly string[]) => {
    const answerTo = replayed(plan, callOf(answers), real)?.answers();
    return requests.map((request, number) => {
      const [method = '', url = ''] = request.split(' ');
      const answer = answerTo?.({ number, method, url, sent: '' });
      return answer?.kind === 'answer' ? `${answer.status} ${answer.body}` : answer?.kind;
    });
  };

  it.each<[string, Partial<SpecAnswer>[], string[], (string | undefined)[]]>([
    [
      'is answered as its address was, whatever its query',
      [
        { url: 'https://a.io/1', body: '1' },
        { url: 'https://a.io/2', body: '2' },
      ],
      ['GET https://a.io/2?key=x', 'GET https://a.io/1/'],
      ['200 2', '200 1'],
    ],
    [
      'is answered in order if one address is requested twice',
      [
        { url: 'https://a.io/1', body: '1' },
        { url: 'https://a.io/1', body: '2', status: 404 },
      ],
      ['GET https://a.io/1', 'GET https://a.io/1'],
      ['200 1', '404 2'],
    ],
    [
      'is answered by its place if no address is known',
      [{ body: '1' }, { body: '2' }],
      ['POST https://a.io', 'POST https://b.io', 'POST https://c.io'],
      ['200 1', '200 2', '200 2'],
    ],
    [
      "gets a token without the spec's knowledge",
      [{ body: '{"user":1}' }],
      ['POST https://a.io/oauth/token', 'GET https://a.io/user'],
      [expect.stringContaining('provider-access-token') as string, '200 {"user":1}'],
    ],
    [
      'gets the token of the spec',
      [{ body: '{"access_token":"t"}' }, { body: '2' }],
      ['POST https://a.io/oauth/token', 'GET https://a.io/user'],
      ['200 {"access_token":"t"}', '200 2'],
    ],
    ['is answered by the mock if it asks one', [{ body: '1' }], ['CALL vault.get'], ['mocked']],
    ['is answered with nothing if the spec had nothing', [], ['GET https://a.io'], ['200 {}']],
  ])('%s', (_, answers, requests, expected) => {
    expect(ask(answers, ...requests)).toEqual(expected);
  });
});

describe('the stand-in for a package', () => {
  const values: SpecValue[] = [
    { path: 'vault.Client()', how: 'object', value: '{"name":"c"}' },
    { path: 'vault.Client().get()', how: 'value', value: '"first"' },
    { path: 'vault.Client().get()', how: 'value', value: '"second"' },
    { path: 'vault.LEVEL', how: 'value', value: '3' },
    { path: 'vault.bytes()', how: 'value', value: JSON.stringify(Buffer.from('ab')) },
  ];
  const means = { clock: new Clock(), values, next: valuesInTurn(values), ask: () => ({ kind: 'mocked' }) as const };
  const vault = standIn('vault', means) as Record<string, unknown> & {
    Client: new (key: string) => { name: string; get: () => string; other?: unknown };
    bytes: () => Buffer;
  };

  it("returns the results of the spec's mock, in order", () => {
    const client = new vault.Client('k');
    expect([client.name, client.get(), client.get(), client.get()]).toEqual(['c', 'first', 'second', 'second']);
    expect(vault['LEVEL']).toBe(3);
    expect(vault.bytes().toString()).toBe('ab');
  });

  it('has nothing else', () => {
    expect([vault['other'], vault['then'], new vault.Client('k').other]).toEqual([undefined, undefined, undefined]);
  });
});
