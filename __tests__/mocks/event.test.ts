import { eventShapes, findInEvent, type Shape } from '../../src/auth0/event.ts';
import { flowIds, flows, type FlowId } from '../../src/auth0/flows.ts';
import { eventModule, makeEvent } from '../../src/mocks/event.ts';

type Parts = Record<string, Record<string, unknown> | undefined>;
const parts = (flow: FlowId): Parts => makeEvent(flow) as Parts;

/** Paths to values of a JSON value, `[]` for the items of a list. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, item]) => leaves(item, [...path, name]));
}

function missing(shape: Shape, value: unknown, path: string): string[] {
  if (shape.kind !== 'object') return value === undefined ? [path] : [];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(shape.properties)
    .filter(([, property]) => property.when === undefined)
    .flatMap(([name, property]) => missing(property, (value as Record<string, unknown>)[name], `${path}.${name}`));
}

describe('event mocks', () => {
  it.each(flowIds)('%s has everything that an ordinary event has', (flow) => {
    expect(missing(eventShapes[flow], makeEvent(flow), 'event')).toEqual([]);
  });

  it.each(flowIds)('%s has nothing that the flow does not have', (flow) => {
    const unknown = leaves(makeEvent(flow)).filter((path) => findInEvent(flow, path).state === 'unknown');
    expect(unknown).toEqual([]);
  });

  it.each(flowIds)('%s has no secrets and no configuration', (flow) => {
    expect(makeEvent(flow)).toMatchObject({ secrets: {}, configuration: {} });
  });

  it.each(flowIds)('%s is new and the same each time', (flow) => {
    const { eventMock, makeEventMock } = eventModule(flow);
    const first = makeEventMock();
    expect(first).toEqual(eventMock);
    expect(first).not.toBe(eventMock);
    expect(makeEventMock()).not.toBe(first);
    (first['secrets'] as Record<string, string>)['API_KEY'] = 'changed';
    expect(makeEventMock()['secrets']).toEqual({});
    expect(eventMock['secrets']).toEqual({});
  });

  it.each(flowIds)('%s is plain data that can be written, replaced and deleted at any depth', (flow) => {
    expect(check(makeEvent(flow))).toBe(true);

    function check(value: unknown): boolean {
      if (typeof value !== 'object' || value === null) return true;
      const prototype: unknown = Object.getPrototypeOf(value);
      expect([Object.prototype, Array.prototype]).toContain(prototype);
      for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
        if (name === 'length' && Array.isArray(value)) continue;
        expect(property).toMatchObject({ writable: true, configurable: true, enumerable: true });
        check(property.value);
      }
      return Object.isExtensible(value);
    }
  });

  it.each(flowIds)('%s names no one who exists', (flow) => {
    const text = JSON.stringify(makeEvent(flow));
    for (const [, host] of text.matchAll(/(?:https?:\/\/|@)([\w.-]+)/g)) expect(host).toMatch(/(?:^|\.)example\.com$/);
    for (const [address] of text.matchAll(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g))
      expect(address).toMatch(/^192\.0\.2\.|^128\.0/);
  });

  // The properties that the specs of the official templates and examples read.
  it('gives a login the properties that specs rely on', () => {
    const event = parts('post-login');
    expect(event).toMatchObject({
      client: { client_id: expect.any(String) as string, name: expect.any(String) as string, metadata: {} },
      request: {
        ip: expect.any(String) as string,
        user_agent: expect.any(String) as string,
        geoip: {
          latitude: expect.any(Number) as number,
          longitude: expect.any(Number) as number,
          countryCode: expect.any(String) as string,
          cityName: expect.any(String) as string,
        },
      },
      stats: { logins_count: expect.any(Number) as number },
      user: {
        user_id: expect.any(String) as string,
        email: expect.any(String) as string,
        email_verified: expect.any(Boolean) as boolean,
        phone_number: expect.any(String) as string,
        phone_verified: expect.any(Boolean) as boolean,
        given_name: expect.any(String) as string,
        family_name: expect.any(String) as string,
        app_metadata: {},
        multifactor: [],
        enrolledFactors: [],
      },
    });
    expect(event['client']?.['metadata']).not.toHaveProperty('IDV_REQUIRED');
    expect(event['user']?.['identities']).toEqual([expect.objectContaining({ provider: 'auth0' })]);
    expect(event['request']?.['query']).not.toHaveProperty('prompt');
  });

  it('gives a phone message its client and its message', () => {
    const event = parts('send-phone-message');
    expect(event['client']?.['client_id']).toEqual(expect.any(String));
    expect(Object.keys(event['message_options'] ?? {})).toEqual([
      'action',
      'code',
      'message_type',
      'recipient',
      'text',
    ]);
    expect(event['message_options']?.['text']).toContain(event['message_options']?.['code']);
  });

  it('leaves out what an ordinary login does not have', () => {
    const event = parts('post-login');
    for (const name of [
      'agent',
      'prompt',
      'refresh_token',
      'session_transfer_token',
      'anonymous_session',
      'experiment',
    ]) {
      expect(event).not.toHaveProperty(name);
    }
    expect(event['transaction']).not.toHaveProperty('actor');
  });

  it('has a mock for every flow with another name in the templates', () => {
    expect(flows['post-change-password'].mockNames).toEqual(['post-password-change', 'post-change-password']);
  });
});
