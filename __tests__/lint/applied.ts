import type { Finding } from '../../src/rules/finding.ts';
import type { Files } from './submission-files.ts';

/** The submission after a hint was followed; null if a person has to decide here. */
export type Apply = (finding: Finding, files: Files) => Files | null;

/** How to follow hints, by `RULE MESSAGE`: each way that a hint allows. */
export type Applicable = Readonly<Record<string, readonly Apply[]>>;

/** A text around the place of a finding. */
export interface Parts {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** The submission with another text in the file of a finding. */
export function atPlace(finding: Finding, files: Files, write: (parts: Parts) => string | null): Files | null {
  const content = files[finding.file];
  if (typeof content !== 'string') return null;
  const [start, end] = [offsetOf(content, finding.start), offsetOf(content, finding.end)];
  const text = write({ before: content.slice(0, start), found: content.slice(start, end), after: content.slice(end) });
  return text === null ? null : { ...files, [finding.file]: text };
}

/** The values of a finding as texts. */
export function textsOf({ data }: Finding): Partial<Record<string, string>> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]));
}

/** Replaces the text at the place of a finding, using its values. */
export const replaced =
  (text: (data: Partial<Record<string, string>>, found: string) => string | null): Apply =>
  (finding, files) =>
    atPlace(finding, files, ({ before, found, after }) => {
      // A name in a pattern is a variable, too.
      const isVariable = /^[\w$]+$/u.test(found) && !before.endsWith('.');
      const now = isVariable ? null : text(textsOf(finding), found);
      return now === null ? null : before + now + after;
    });

/** A file in the folder of a finding's file. */
export function beside({ file }: Pick<Finding, 'file'>, name: string): string {
  return file.replace(/[^/]*$/u, name);
}

function offsetOf(text: string, { line, column }: Finding['start']): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
