import type { FilePosition, Message } from './channel.ts';
import { cut, defuse } from '../report/inert.ts';
import type { NetworkAttempt, SourcePosition } from './model.ts';

/** UTF-16 units: a host name can have 253 characters. */
const ADDRESS_LENGTH = 260;

/** The attempts among the messages, by address. */
export function networkAttempts(
  messages: readonly Message[],
  inRepository: (place: FilePosition) => SourcePosition,
): NetworkAttempt[] {
  const attempts = new Map<string, NetworkAttempt>();
  for (const message of messages) {
    if (message.kind !== 'network') continue;
    const { host, port } = message;
    const name = defuse(host).replace(/\s+/gu, ' ');
    const address = cut(port === null ? name : `${name}:${port}`, ADDRESS_LENGTH);
    const known = attempts.get(address);
    const place = known?.place ?? (message.place && inRepository(message.place));
    attempts.set(address, { address, count: (known?.count ?? 0) + 1, place });
  }
  return [...attempts.values()];
}

/** Those of several runs, each address once. */
export function mergedAttempts(all: readonly NetworkAttempt[]): NetworkAttempt[] {
  const attempts = new Map<string, NetworkAttempt>();
  for (const { address, count, place } of all) {
    const known = attempts.get(address);
    attempts.set(address, { address, count: (known?.count ?? 0) + count, place: known?.place ?? place });
  }
  return [...attempts.values()];
}
