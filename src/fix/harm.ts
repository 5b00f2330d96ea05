import { specTree } from '../analysis/facts/spec/spec-tree.ts';
import { severityOf } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';
import type { Integration } from '../submission/model.ts';

/** Whether the files of an integration still parse if they did before. */
export function isParsedAs(before: Integration, after: Integration): boolean {
  return (
    before.manifest.state === after.manifest.state &&
    before.action.state === after.action.state &&
    (specTree(before.files.spec) === null) === (specTree(after.files.spec) === null)
  );
}

/** Rules with more errors, or more warnings, than before. Sorted. */
export function worseRules(before: readonly Finding[], after: readonly Finding[]): string[] {
  const [had, has] = [countsOf(before), countsOf(after)];
  const more = [...has].filter(([kind, count]) => count > (had.get(kind) ?? 0));
  return [...new Set(more.map(([kind]) => kind.replace(/^\w+ /u, '')))].sort();
}

function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, messageId } of findings) {
    const severity = severityOf(rule, messageId);
    const kind = `${severity} ${rule}`;
    if (severity !== 'notice') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
