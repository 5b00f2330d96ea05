import { lintIntegration } from '../lint/lint.ts';
import { severityOf } from '../rules/catalogue.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import type { Texts } from '../submission/integration.ts';
import { withTexts } from '../submission/integration.ts';
import { loadSubmission } from '../submission/load.ts';
import type { Integration, Submission } from '../submission/model.ts';
import { specTree } from '../analysis/facts/spec/tree.ts';
import { edited, together } from './edits.ts';
import { filesOf, linkedFiles } from './linked-files.ts';

type Fixable = Finding & { readonly fix: Fix };

export interface FixPlan {
  /** What was corrected, in the order of the corrections. */
  readonly fixed: readonly Fixable[];
  /** The files that change, with the texts that they have and get. Without their byte-order marks. */
  readonly changes: readonly Change[];
  /** Files that would have changed, were they no links, and had no links that lead to them. */
  readonly linked: readonly string[];
}

export interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** As many as ESLint makes; most submissions need one, and one more to see that nothing is left. */
const MOST_PASSES = 10;

/**
 * Corrects a submission in memory until nothing is left that a fix comes with. Of two fixes of one place the first is
 * made, and the next pass has the other, if it is still asked for. A fix is dropped that does not make things better.
 * @param isWaived what somebody accepted stays as it is
 */
export async function planFixes(options: {
  readonly root: string;
  readonly path: string;
  readonly isWaived: (finding: Finding) => boolean;
}): Promise<FixPlan> {
  const { root, path, isWaived } = options;
  const original = await loadSubmission({ root, path });
  const links = await linkedFiles(original);
  const texts = new Map<string, string>();
  const fixed: Fixable[] = [];
  const linked = new Set<string>();
  const isWanted = (finding: Fixable) => {
    if (isWaived(finding)) return false;
    const files = finding.fix.map(({ file }) => file).filter((file) => links.has(file));
    for (const file of files) linked.add(file);
    return files.length === 0;
  };
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const submission = pass === 0 ? original : await loadSubmission({ root, path, texts });
    const made = submission.integrations.map((integration) => fixOnce(integration, submission, isWanted));
    if (made.every((each) => each.fixed.length === 0)) break;
    for (const each of made) {
      fixed.push(...each.fixed);
      for (const [file, text] of each.texts) texts.set(file, text);
    }
  }
  const before = new Map(original.integrations.flatMap((integration) => [...textsOf(integration)]));
  const changes = [...texts]
    .map(([file, after]) => ({ file, before: before.get(file) ?? '', after }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return { fixed, changes, linked: [...linked].sort() };
}

interface Made {
  readonly fixed: readonly Fixable[];
  readonly texts: Texts;
}

function fixOnce(integration: Integration, submission: Submission, isWanted: (finding: Fixable) => boolean): Made {
  const own = textsOf(integration);
  const before = lintIntegration(integration, submission);
  const wanted = before
    .filter((finding): finding is Fixable => finding.fix !== undefined)
    .filter(({ fix }) => fix.every(({ file }) => own.has(file)))
    .filter(isWanted);
  const isGood = (fixes: readonly Fixable[]) => {
    const after = withTexts(integration, madeOf(fixes, own));
    return isParsedAs(integration, after) && isNoWorse(before, lintIntegration(after, submission));
  };
  const chosen = together(wanted);
  if (chosen.length === 0) return { fixed: [], texts: new Map() };
  const fixed = isGood(chosen)
    ? chosen
    : chosen.reduce<Fixable[]>((good, each) => (isGood([...good, each]) ? [...good, each] : good), []);
  return { fixed, texts: madeOf(fixed, own) };
}

/** The texts that fixes change, as they are then. */
function madeOf(fixes: readonly Fixable[], own: Texts): Map<string, string> {
  const edits = fixes.flatMap(({ fix }) => fix);
  const made = [...own].map(([file, text]) => {
    const ofFile = edits.filter((edit) => edit.file === file);
    return [file, ofFile.length === 0 ? text : edited(text, ofFile)] as const;
  });
  return new Map(made.filter(([file, text]) => text !== own.get(file)));
}

function textsOf(integration: Integration): Map<string, string> {
  return new Map(
    filesOf(integration).flatMap((file) => (file.state === 'read' ? [[file.path, file.text] as const] : [])),
  );
}

function isParsedAs(before: Integration, after: Integration): boolean {
  return (
    before.manifest.state === after.manifest.state &&
    before.action.state === after.action.state &&
    (specTree(before.files.spec) === null) === (specTree(after.files.spec) === null)
  );
}

/** No rule has more errors, or more warnings, than before. */
function isNoWorse(before: readonly Finding[], after: readonly Finding[]): boolean {
  const [had, has] = [countsOf(before), countsOf(after)];
  return [...has].every(([kind, count]) => count <= (had.get(kind) ?? 0));
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
