import type { ReportedFinding } from './model.ts';

type Placed = Pick<ReportedFinding, 'file' | 'start' | 'end' | 'rule'>;

/** Static rules that say the same as a rule of the probe, if both are about the same place. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'behaviour/throws': ['code/unhandled-request', 'code/throws', 'flow/optional-property', 'flow/cache-miss'],
  'behaviour/hangs': ['code/request-without-timeout', 'code/timeout-too-long'],
  'behaviour/secret-exposed': ['secrets/logged', 'secrets/in-url'],
  'behaviour/detail-exposed': ['code/error-shown-to-user'],
  'behaviour/logs-always': ['code/ungated-log'],
  'behaviour/insecure-request': ['code/insecure-url'],
  'behaviour/bypassed': ['code/unverified-token', 'code/backdoor'],
  'behaviour/state-shared': ['code/module-state'],
};

/** The static rule that already found at this place what the probe saw; null if none did. */
export function confirmedBy(finding: Placed, all: readonly Placed[]): string | null {
  const rules = SAME[finding.rule] ?? [];
  return rules.find((rule) => all.some((each) => each.rule === rule && isSamePlace(each, finding))) ?? null;
}

/** Whether one of the places contains the other: the probe knows a call, a rule may know one of its arguments. */
function isSamePlace(one: Placed, other: Placed): boolean {
  return one.file === other.file && (isIn(one, other) || isIn(other, one));
}

const isIn = (inner: Placed, outer: Placed): boolean =>
  !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);

const isBefore = (one: Placed['start'], other: Placed['start']): boolean =>
  one.line < other.line || (one.line === other.line && one.column < other.column);

const WEIGHT = { notice: 0, warning: 1, error: 2 } as const;

/** Findings for people: what the probe saw is shown below a rule's finding about the same place, as its evidence. */
export interface Entries {
  /** The findings that confirm another one. */
  readonly evidenceOf: (finding: ReportedFinding) => readonly ReportedFinding[];
  /** Whether it is shown below another finding, not as an entry of its own. */
  readonly isEvidence: (finding: ReportedFinding) => boolean;
}

/** Only for open findings: a waiver of one does not apply to the other. A finding that is more severe than the one it confirms stands alone. */
export function entriesIn(findings: readonly ReportedFinding[]): Entries {
  const open = findings.filter(({ waived }) => waived === undefined);
  const below = new Map<ReportedFinding, ReportedFinding[]>();
  const evidence = new Set<ReportedFinding>();
  for (const finding of open) {
    if (finding.confirms === undefined) continue;
    const above = open.find(
      (each) =>
        each.rule === finding.confirms &&
        isSamePlace(each, finding) &&
        WEIGHT[each.severity] >= WEIGHT[finding.severity],
    );
    if (above === undefined) continue;
    evidence.add(finding);
    below.set(above, [...(below.get(above) ?? []), finding]);
  }
  return {
    evidenceOf: (finding) => below.get(finding) ?? [],
    isEvidence: (finding) => evidence.has(finding),
  };
}
