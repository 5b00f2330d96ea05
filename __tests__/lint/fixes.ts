import { edited } from '../../src/fix/edits.ts';
import type { RuleId } from '../../src/rules/catalogue.ts';
import type { Files } from './submission-files.ts';
import { goodSubmission } from './submission-files.ts';
import { lint } from './rule-tester.ts';

/**
 * The new contents of the files that a rule's fixes change, in the good submission with some changed files; null if none of its
 * findings has a fix. The rule has to find something.
 */
export async function fixesOf(rule: RuleId, files: Files): Promise<Record<string, string> | null> {
  const found = (await lint(files)).filter((finding) => finding.rule === rule);
  if (found.length === 0) throw new Error(`${rule} finds nothing`);
  const edits = found.flatMap(({ fix = [] }) => fix);
  if (edits.length === 0) return null;
  const all: Files = { ...goodSubmission, ...files };
  return Object.fromEntries(
    [...new Set(edits.map(({ file }) => file))].sort().map((file) => {
      const text = all[file];
      if (typeof text !== 'string') throw new Error(`An edit of ${file}, which is no text`);
      return [
        file,
        edited(
          text,
          edits.filter((edit) => edit.file === file),
        ),
      ];
    }),
  );
}
