import { createHash } from 'node:crypto';
import { allFindings } from './counts.ts';
import type { Report, ReportedFinding } from './model.ts';

/** What a run found, short enough for the comment to keep it. The next run compares itself with it. */
export interface Run {
  /** 40 hexadecimal digits. */
  readonly commit: string;
  /** Every finding, waived or not, at most `MOST_KNOWN`. */
  readonly known: readonly Known[];
  /** The difference from the run before; null for the first run. */
  readonly since: Since | null;
}

export interface Known {
  /** 12 hexadecimal digits, derived from the rule and the fingerprint. */
  readonly id: string;
  /** For a finding that only a run of the tests can make: 8 hexadecimal digits, derived from the integration's path. */
  readonly tests: string | null;
  /** The run before did not find it. */
  readonly isNew: boolean;
}

export interface Since {
  readonly commit: string;
  readonly fixed: number;
  /** Found before, but not looked for this time: the tests did not run, or a stage broke off. */
  readonly unchecked: number;
}

/** If there are more findings than this, the changes are not listed. */
export const MOST_KNOWN = 1_000;

/**
 * What this run found, compared with the run before. If a run of the same commit finds the same, it keeps the differences of the
 * run before, so that the comment's text stays the same, too.
 * @param whole whether no stage of the check broke off: otherwise nothing counts as fixed
 * @returns null if there is no commit, or if there are too many findings
 */
export function compareRuns(report: Report, last: Run | null, { whole }: { readonly whole: boolean }): Run | null {
  const { commit } = report;
  const found = foundIn(report);
  if (commit === null || found.size > MOST_KNOWN) return null;
  if (last === null) return { commit, known: [...found.values()], since: null };

  const untested = untestedIn(report);
  const missing = last.known.filter(({ id }) => !found.has(id));
  const unchecked = missing.filter(({ tests }) => !whole || (tests !== null && untested.has(tests)));
  const before = new Set(last.known.map(({ id }) => id));
  const isSame =
    last.commit === commit &&
    missing.length === unchecked.length &&
    [...found.keys()].every((id) => before.has(id)) &&
    unchecked.length === (last.since?.unchecked ?? 0);
  if (isSame) return last;

  const known = [...found.values()].map((each) => ({ ...each, isNew: !before.has(each.id) }));
  const carried = unchecked.map((each) => ({ ...each, isNew: false }));
  if (known.length + carried.length > MOST_KNOWN) return null;
  const since = { commit: last.commit, fixed: missing.length - unchecked.length, unchecked: unchecked.length };
  return { commit, known: [...known, ...carried], since };
}

/** The findings of a report that the run before did not have. */
export function newFindings(report: Report, run: Run): ReadonlySet<ReportedFinding> {
  const ids = new Set(run.known.filter(({ isNew }) => isNew).map(({ id }) => id));
  return new Set(allFindings(report).filter((finding) => ids.has(idOf(finding))));
}

function foundIn({ findings, integrations }: Report): Map<string, Known> {
  const found = new Map<string, Known>();
  const add = (path: string, finding: ReportedFinding): void => {
    const id = idOf(finding);
    found.set(id, { id, tests: needsTests(finding) ? digest(path, 8) : null, isNew: false });
  };
  for (const finding of findings) add('', finding);
  for (const integration of integrations) for (const finding of integration.findings) add(integration.path, finding);
  return found;
}

/** Integrations without test results. If there is one of them, findings about the repository count, too. */
function untestedIn({ integrations }: Report): Set<string> {
  const paths = integrations
    .filter(({ tests }) => !['passed', 'failed'].includes(tests.status))
    .map(({ path }) => path);
  return new Set((paths.length > 0 ? ['', ...paths] : []).map((path) => digest(path, 8)));
}

/** A waiver is only reported as unused if the tests ran. */
function needsTests({ rule }: ReportedFinding): boolean {
  return (rule.startsWith('tests/') && rule !== 'tests/not-run') || rule === 'waiver/unused';
}

/** We compute this even for a report from another run, whose fingerprints may be anything. */
function idOf({ rule, fingerprint }: ReportedFinding): string {
  return digest(JSON.stringify([rule, fingerprint]), 12);
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
