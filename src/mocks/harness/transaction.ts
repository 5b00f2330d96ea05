import { limits } from '../../auth0/limits.ts';
import type { FlowId } from '../../auth0/flows.ts';
import type { EventMock } from '../event.ts';
import type { Implementation } from '../jest.ts';

interface Transaction {
  metadata?: Record<string, unknown>;
  target_scopes?: readonly string[];
}

/** The changes that `api.transaction` makes to the event, for later readers: A:src/TRIGGER/VERSION/test/index.js. */
export function transaction(flow: FlowId, event: EventMock): Record<string, Implementation> {
  const own = (): Transaction => (event['transaction'] ??= {});
  // Machine to machine begins with the scopes that were granted.
  const granted =
    flow === 'credentials-exchange' ? (event['accessToken'] as { scope?: string[] } | undefined)?.scope : [];
  let scopes: readonly string[] = [...(granted ?? [])];
  const write = (next: readonly unknown[]): void => {
    scopes = [...new Set(next.map((scope) => String(scope).trim()))];
    own().target_scopes = [...scopes];
  };

  return {
    'transaction.setMetadata': (key, value) => {
      const entries = Object.entries(own().metadata ?? {}).filter(([name]) => name !== String(key));
      own().metadata = Object.fromEntries(value === null ? entries : [...entries, [String(key), value]]);
    },
    'transaction.addTargetScope': (scope) => {
      if (!scopes.includes(String(scope).trim()) && scopes.length >= limits.scopes) {
        throw new Error(`api.transaction.addTargetScope: there are at most ${limits.scopes} scopes.`);
      }
      write([...scopes, scope]);
    },
    'transaction.removeTargetScope': (scope) => {
      write(scopes.filter((each) => each !== String(scope).trim()));
    },
    'transaction.setTargetScopes': (next) => {
      write(next as unknown[]);
    },
    'transaction.clearTargetScopes': () => {
      write([]);
    },
  };
}
