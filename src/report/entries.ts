import { entriesIn } from './confirmed.ts';
import type { Report, ReportedFinding } from './model.ts';

/** A finding as it is shown once, with all that say the same. */
export interface Entry {
  /** Path of the integration; null for the repository as a whole. */
  readonly group: string | null;
  readonly finding: ReportedFinding;
  /** Findings of the same rule and the same words at other places, also of other integrations. */
  readonly others: readonly ReportedFinding[];
  /** What the probe has shown of it: findings of their own, which stand below it. */
  readonly evidence: readonly ReportedFinding[];
}

export const SEVERITIES: readonly ReportedFinding['severity'][] = ['error', 'warning', 'notice'];

/** The findings of a severity that count, those of the repository first; equal ones as one entry. */
export function entriesOf(
  { findings, integrations }: Pick<Report, 'findings' | 'integrations'>,
  severity: ReportedFinding['severity'],
): Entry[] {
  const groups = [
    { group: null, all: findings },
    ...integrations.map(({ path, findings: all }) => ({ group: path, all })),
  ];
  const entries = new Map<string, Entry & { others: ReportedFinding[]; evidence: ReportedFinding[] }>();
  for (const { group, all } of groups) {
    const { evidenceOf, isEvidence } = entriesIn(all);
    for (const finding of all) {
      if (finding.severity !== severity || finding.waived !== undefined || isEvidence(finding)) continue;
      const key = keyOf(finding);
      const known = entries.get(key) ?? { group, finding, others: [], evidence: [] };
      if (known.finding !== finding) known.others.push(finding);
      known.evidence.push(...evidenceOf(finding));
      entries.set(key, known);
    }
  }
  return [...entries.values()];
}

/** Findings that the entries stand for. */
export function findingsIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, { others, evidence }) => sum + 1 + others.length + evidence.length, 0);
}

/** Tests of one name fail for reasons of their own. */
function keyOf({ rule, message, hint, file, start }: ReportedFinding): string {
  return JSON.stringify(rule === 'tests/failed' ? [rule, message, file, start] : [rule, message, hint]);
}
