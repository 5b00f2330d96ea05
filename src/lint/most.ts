import type { RuleId } from '../rules/catalogue.ts';
import { severityOf } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';

/**
 * The most findings of one rule and one severity that are listed for a file. A generated or hostile file can have hundreds of
 * thousands. One more finding, at the place of the first that is not listed, counts the rest.
 */
export const MOST = 100;

/** How many reports each rule tried, by severity. */
export type Counts = Map<string, number>;

const kindOf = (rule: RuleId, messageId: string) => `${rule} ${severityOf(rule, messageId)}`;

/** Counts a finding before it is made. False if it need not be made, because the list is full and one more shows where the rest begins. */
export function isAmongFirst(counts: Counts, rule: RuleId, messageId: string): boolean {
  const kind = kindOf(rule, messageId);
  const count = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, count);
  return count <= MOST + 1;
}

/** The listed findings. `counts` are those of all findings, if not all of them were made. */
export function withMost(findings: readonly Finding[], counts: Counts = countsOf(findings)): Finding[] {
  const listed: Counts = new Map();
  return findings.flatMap((found) => {
    const { rule, messageId, file, start, end } = found;
    const kind = kindOf(rule, messageId);
    const place = (listed.get(kind) ?? 0) + 1;
    listed.set(kind, place);
    if (place <= MOST) return [found];
    const data = { count: (counts.get(kind) ?? place) - MOST };
    const more = `more:${severityOf(rule, messageId)}`;
    return place > MOST + 1 ? [] : [{ rule, messageId: more, data, file, start, end }];
  });
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts: Counts = new Map();
  for (const { rule, messageId } of findings) {
    const kind = kindOf(rule, messageId);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
