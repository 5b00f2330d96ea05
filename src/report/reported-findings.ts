import type { Settings } from '../configuration/settings.ts';
import { severityOf } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';
import { confirmedBy } from './confirmed.ts';
import { fingerprints } from './fingerprint.ts';
import { messageOf } from './message.ts';
import type { ReportedFinding } from './model.ts';
import { waiverOf } from './waivers.ts';

/** Findings with their texts, severities, fingerprints and waivers, in order of file and place. */
export function reportFindings(
  findings: readonly Finding[],
  settings: Pick<Settings, 'rules' | 'waivers'>,
): ReportedFinding[] {
  const sorted = [...findings].sort(byPlace);
  const ids = fingerprints(sorted);
  return sorted.map((finding, index) => {
    const { rule, messageId, file, start, end } = finding;
    const waiver = waiverOf(finding, settings.waivers);
    const confirms = confirmedBy(finding, sorted);
    return {
      rule,
      severity: settings.rules[rule] ?? severityOf(rule, messageId),
      ...messageOf(finding),
      file,
      start: { line: start.line, column: start.column },
      end: { line: end.line, column: end.column },
      fingerprint: ids[index] ?? '',
      ...(confirms === null ? {} : { confirms }),
      ...(waiver === undefined ? {} : { waived: { reason: waiver.reason, expires: waiver.expires } }),
    };
  });
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    compare(a.rule, b.rule) ||
    compare(a.messageId, b.messageId) ||
    compare(JSON.stringify(a.data), JSON.stringify(b.data))
  );
}

/** By UTF-16 code units: this is the same on every machine, unlike the order of a locale. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
