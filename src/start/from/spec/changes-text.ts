import { differencesOf, isRecord, statementOf } from './differences.ts';
import { keyValue } from './keys.ts';

/** Statements that make one event of another: `event.user.email = '…';`. */
export function changesText(from: unknown, to: unknown, indent: number): string[] {
  return differencesOf(from, to).map((difference) =>
    statementOf('event', { ...difference, value: withKeys(difference.value) }, indent),
  );
}

/** The spec generates private keys when it runs. */
function withKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeys);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withKeys(each)]));
  return typeof value === 'string' ? keyValue(value) : value;
}
