import { entriesIn } from './confirmed.ts';
import type { Report, ReportedFinding } from './model.ts';

/** A finding that is shown once, with all that say the same. */
export interface Entry {
  /** Path of the integration; null for the repository as a whole. */
  readonly group: string | null;
  readonly finding: ReportedFinding;
  /** Findings of the same rule with the same words at other places, also in other integrations. */
  readonly others: readonly ReportedFinding[];
  /** The probe's evidence for it: separate findings, which are shown below it. */
  readonly evidence: readonly ReportedFinding[];
}

export const SEVERITIES: readonly ReportedFinding['severity'][] = ['error', 'warning', 'notice'];

/** The open findings of a severity, first those about the repository. Equal findings share an entry. */
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

/** The number of findings in the entries. */
export function findingsIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, { others, evidence }) => sum + 1 + others.length + evidence.length, 0);
}

/** Tests with the same name may fail for different reasons. */
function keyOf({ rule, message, hint, file, start }: ReportedFinding): string {
  return JSON.stringify(rule === 'tests/failed' ? [rule, message, file, start] : [rule, message, hint]);
}
