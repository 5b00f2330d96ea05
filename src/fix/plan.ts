import type { Finding, Fix } from '../rules/finding.ts';
import type { Texts } from '../submission/integration.ts';
import { lintIntegration } from '../lint/lint.ts';
import { withTexts } from '../submission/integration.ts';
import { loadSubmission } from '../submission/load.ts';
import type { Integration, Submission } from '../submission/model.ts';
import { edited, together } from './edits.ts';
import type { Left, Why } from './left.ts';
import { isParsedAs, worseRules } from './harm.ts';
import { filesOf, linkedFiles } from './linked-files.ts';

type Fixable = Finding & { readonly fix: Fix };

export interface FixPlan {
  /** What was corrected, in the order of the corrections. */
  readonly fixed: readonly Fixable[];
  /** The files that change, with their old and new texts, without byte-order marks. */
  readonly changes: readonly Change[];
  /** What rules with fixes still find in the corrected texts, and why it stays. */
  readonly left: readonly Left[];
}

export interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The same as in ESLint. Most submissions need one pass, and one more to see that nothing is left. */
const MOST_PASSES = 10;

/**
 * Corrects a submission in memory until no finding comes with a fix. Of two fixes at the same place, the first one is
 * made, and the next pass makes the other one if it is still requested. A fix that does not make things better is dropped.
 * @param isWaived an accepted finding stays as it is
 * @param passes the most passes over the submission
 */
export async function planFixes(options: {
  readonly root: string;
  readonly path: string;
  readonly isWaived: (finding: Finding) => boolean;
  readonly passes?: number;
}): Promise<FixPlan> {
  const { root, path, isWaived, passes = MOST_PASSES } = options;
  const original = await loadSubmission({ root, path });
  const links = await linkedFiles(original);
  const texts = new Map<string, string>();
  const fixed: Fixable[] = [];
  const keptBy = (finding: Finding): Why | null => {
    const { fix = [], unfixed } = finding;
    if (fix.length === 0 && unfixed === undefined) return null;
    if (isWaived(finding)) return { kind: 'waived' };
    if (unfixed !== undefined) return { kind: 'in-doubt', reason: unfixed };
    const files = [...new Set(fix.map(({ file }) => file))].filter((file) => links.has(file)).sort();
    return files.length === 0 ? null : { kind: 'linked', files };
  };
  let left: readonly Left[];
  for (let pass = 0; ; pass += 1) {
    const submission = pass === 0 ? original : await loadSubmission({ root, path, texts });
    const made = submission.integrations.map((integration) => fixOnce(integration, submission, keptBy));
    const isDone = made.every((each) => each.fixed.length === 0);
    left = made.flatMap((each) => [...each.left, ...each.fixed.map(unfinished)]).sort(inOrder);
    if (isDone || pass === passes) break;
    for (const each of made) {
      fixed.push(...each.fixed);
      for (const [file, text] of each.texts) texts.set(file, text);
    }
  }
  const before = new Map(original.integrations.flatMap((integration) => [...textsOf(integration)]));
  const changes = [...texts]
    .map(([file, after]) => ({ file, before: before.get(file) ?? '', after }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return { fixed, changes, left };
}

function unfinished(finding: Finding): Left {
  return { finding, why: { kind: 'unfinished' } };
}

function inOrder({ finding: a }: Left, { finding: b }: Left): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}

interface Made {
  readonly fixed: readonly Fixable[];
  readonly texts: Texts;
  readonly left: readonly Left[];
}

function fixOnce(integration: Integration, submission: Submission, keptBy: (finding: Finding) => Why | null): Made {
  const own = textsOf(integration);
  const before = lintIntegration(integration, submission);
  const left: Left[] = [];
  const wanted: Fixable[] = [];
  for (const finding of before) {
    const why = keptBy(finding);
    if (why !== null) left.push({ finding, why });
    else if (isFixable(finding)) wanted.push(finding);
  }
  if (wanted.length === 0) return { fixed: [], texts: new Map(), left };
  const harmOf = (fixes: readonly Fixable[]): Why | null => {
    const after = withTexts(integration, madeOf(fixes, own));
    if (!isParsedAs(integration, after)) return { kind: 'not-parsed' };
    const rules = worseRules(before, lintIntegration(after, submission));
    return rules.length === 0 ? null : { kind: 'worse', rules };
  };
  const chosen = together(wanted);
  if (harmOf(chosen) === null) return { fixed: chosen, texts: madeOf(chosen, own), left };
  const fixed: Fixable[] = [];
  for (const finding of wanted) {
    const more = [...fixed, finding];
    if (together(more).length < more.length) continue;
    const why = harmOf(more);
    if (why === null) fixed.push(finding);
    else left.push({ finding, why });
  }
  return { fixed, texts: madeOf(fixed, own), left };
}

function isFixable(finding: Finding): finding is Fixable {
  return finding.fix !== undefined;
}

/** The texts that fixes change, in their new form. */
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
