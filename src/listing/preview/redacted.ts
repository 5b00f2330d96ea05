import type { ReportedFinding } from '../../report/model.ts';
import { OF_CREDENTIALS, REDACTED } from '../../report/source.ts';

/** Whether the check found a credential in a line of a file, 1-based. */
export type IsCredential = (file: string, line: number) => boolean;

export function credentialLines(findings: readonly ReportedFinding[]): IsCredential {
  const found = findings.filter(({ rule }) => OF_CREDENTIALS.has(rule));
  return (file, line) => found.some((each) => each.file === file && each.start.line <= line && line <= each.end.line);
}

/** The text, with each line that contains a credential replaced. */
export function redacted(text: string, isCredential: (line: number) => boolean): string {
  const lines = text.split(/\r\n|[\n\r]/u);
  return lines.map((line, index) => (isCredential(index + 1) ? REDACTED : line)).join('\n');
}
