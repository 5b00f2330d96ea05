import type { Finding } from '../../src/rules/finding.ts';
import type { Applicable } from './applied.ts';
import { codeHints } from './apply-code-hint.ts';
import { guideHints } from './apply-guide-hint.ts';
import { layoutHints } from './apply-layout-hint.ts';
import type { Files } from './submission-files.ts';

/** Hints that can be carried out without a decision, each as it says. */
export const applicable: Applicable = { ...codeHints, ...guideHints, ...layoutHints };

/** The submission with a hint carried out, in each way that it leaves open; nothing where it takes a decision of a person. */
export function withHint(finding: Finding, files: Files): Files[] {
  const ways = applicable[`${finding.rule} ${finding.messageId}`] ?? [];
  return ways.map((apply) => apply(finding, files)).filter((applied) => applied !== null);
}
