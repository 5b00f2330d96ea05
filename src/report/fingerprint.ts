import { createHash } from 'node:crypto';
import type { Finding } from '../rules/finding.ts';

/** Values that change when lines move or a suite grows, and examples in hints. They do not identify a finding. */
const VOLATILE = new Set(['line', 'first', 'last', 'percent', 'missed', 'example', 'expectation', 'field']);

/**
 * One fingerprint for each finding, in the given order (by position). A finding keeps it when lines above it are added
 * or removed. Findings that only differ in their place are numbered.
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
