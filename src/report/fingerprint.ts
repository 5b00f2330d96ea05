import { createHash } from 'node:crypto';
import type { Finding } from '../rules/finding.ts';

/** Values that change when lines move or a suite grows, and examples of hints: they do not say which finding it is. */
const VOLATILE = new Set(['line', 'first', 'last', 'percent', 'missed', 'example', 'expectation', 'field']);

/**
 * One fingerprint a finding, in the order given (by position): the same finding has it again when lines above it come
 * or go. Findings that are equal but for their place are told apart by their number among themselves.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, messageId, file, data }) => {
    const values = Object.entries(data)
      .filter(([name]) => !VOLATILE.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const identity = JSON.stringify([rule, messageId, file, values]);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    return createHash('sha256').update(`${identity}\n${ordinal}`).digest('hex').slice(0, 32);
  });
}
