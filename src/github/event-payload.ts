import { readFileSync } from 'node:fs';

/** An event on which partner code must not run, with a reason for people. */
export class RefusedEvent extends Error {
  override readonly name = 'RefusedEvent';
}

/** What GitHub says of the event. */
export function readPayload(env: NodeJS.ProcessEnv): object {
  const file = env['GITHUB_EVENT_PATH'];
  if (file === undefined || file === '') throw unreadable('GITHUB_EVENT_PATH is not set');
  let payload: unknown;
  try {
    payload = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    throw unreadable('it is not a JSON object');
  return payload;
}

export function unreadable(why: string): RefusedEvent {
  return new RefusedEvent(
    `The event that started this job cannot be read (${why}), so it is not known whose code this is: partner code is not run.`,
  );
}

/** A value in the payload, by its path; undefined if there is none. */
export function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

export function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** 40 hex digits; null for anything else. */
export function sha(value: unknown): string | null {
  // The deletion of a branch has forty zeroes as its commit.
  return typeof value === 'string' && /^(?!0{40})[0-9a-f]{40}$/.test(value) ? value : null;
}

export function serverUrlOf(env: NodeJS.ProcessEnv): string {
  return url(env['GITHUB_SERVER_URL'], 'https://github.com');
}

/** Without a trailing slash. */
export function url(given: string | undefined, byDefault: string): string {
  return (given === undefined || given === '' ? byDefault : given).replace(/\/+$/, '');
}
