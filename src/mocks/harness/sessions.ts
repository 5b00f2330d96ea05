import { limits } from '../../auth0/limits.ts';
import type { EventMock } from '../event.ts';
import type { Implementation } from '../jest.ts';

type Metadata = Record<string, unknown>;

/**
 * The changes that `api.session` and `api.refreshToken` make to the event, as in Auth0 (A:src/post-login/v3/test/index.js). A refresh
 * token may be created later, so its metadata can be set even if the event has none.
 */
export function sessions(event: EventMock): Record<string, Implementation> {
  return {
    ...entriesOf(event, 'session', 'a session'),
    ...entriesOf(event, 'refresh_token', 'a refresh token'),
    'session.setCookieMode': (mode) => {
      const session = event['session'] as { readonly cookie?: object } | undefined;
      // An older form of "no session" is an empty object.
      if (session && Object.keys(session).length > 0) {
        event['session'] = { ...session, cookie: { ...session.cookie, mode } };
      }
    },
  };
}

function entriesOf(
  event: EventMock,
  owner: 'session' | 'refresh_token',
  words: string,
): Record<string, Implementation> {
  const own = (): { metadata?: Metadata; access?: unknown } | undefined =>
    event[owner] as { metadata?: Metadata; access?: unknown } | undefined;
  let kept: Metadata = { ...own()?.metadata };
  const name = owner === 'session' ? 'session' : 'refreshToken';

  const update = (next: Metadata): void => {
    kept = next;
    const there = own();
    if (there) there.metadata = { ...next };
  };
  const without = (key: unknown): Metadata =>
    Object.fromEntries(Object.entries(kept).filter(([each]) => each !== String(key)));
  const mayChange = (method: string): void => {
    if (owner === 'refresh_token' && own()?.access === 'online') {
      throw new Error(`api.refreshToken.${method} cannot be called on an online refresh token.`);
    }
  };

  return {
    [`${name}.setExpiresAt`]: () => {
      mayChange('setExpiresAt');
    },
    [`${name}.setIdleExpiresAt`]: () => {
      mayChange('setIdleExpiresAt');
    },
    [`${name}.setMetadata`]: (key, value) => {
      mayChange('setMetadata');
      if (owner === 'session' && !own()) throw new Error(`api.session.setMetadata: there is not ${words}.`);
      const next = value === null ? without(key) : { ...kept, [key as string]: value };
      if (Object.keys(next).length > limits.sessionMetadata.keys) {
        throw new Error(`api.${name}.setMetadata: ${words} has at most ${limits.sessionMetadata.keys} entries.`);
      }
      update(next);
    },
    [`${name}.deleteMetadata`]: (key) => {
      mayChange('deleteMetadata');
      if (own() || owner === 'refresh_token') update(without(key));
    },
    [`${name}.evictMetadata`]: () => {
      mayChange('evictMetadata');
      if (own() || owner === 'refresh_token') update({});
    },
  };
}
