import type { Finding } from '../../src/rules/finding.ts';
import type { Applicable } from './applied.ts';
import { codeHints } from './apply-code-hint.ts';
import { guideHints } from './apply-guide-hint.ts';
import { layoutHints } from './apply-layout-hint.ts';
import type { Files } from './submission-files.ts';

/** Hints that can be followed without a decision. */
export const applicable: Applicable = { ...codeHints, ...guideHints, ...layoutHints };

/** The submission after a hint was followed, in each way that it allows; empty if a person has to decide. */
export function withHint(finding: Finding, files: Files): Files[] {
  const ways = applicable[`${finding.rule} ${finding.messageId}`] ?? [];
  return ways.map((apply) => apply(finding, files)).filter((applied) => applied !== null);
}
