import type { Settings } from '../configuration/settings.ts';
import { whyInWords } from '../fix/left.ts';
import type { FixPlan } from '../fix/plan.ts';
import { messageOf } from '../report/message.ts';
import { waiverOf } from '../report/waivers.ts';
import { counted } from '../report/wording.ts';
import type { Finding } from '../rules/finding.ts';
import { requireCleanTree } from './clean-tree.ts';
import { writeChanges } from './write-changes.ts';

/**
 * `--fix`: corrects what needs no judgement, and reports what it corrected and what it left, one line at a time.
 * @throws ConfigurationError if git could not undo it, unless it is forced
 * @throws WriteError if the files cannot be written
 */
export async function fix(options: {
  readonly root: string;
  readonly path: string;
  readonly waivers: Settings['waivers'];
  readonly force: boolean;
  readonly tell: (line: string) => void;
}): Promise<void> {
  const { root, path, waivers, force, tell } = options;
  const { planFixes } = await import('../stages.ts');
  const plan = await planFixes({ root, path, isWaived: (finding) => waiverOf(finding, waivers) !== undefined });
  if (plan.changes.length > 0) {
    if (!force)
      await requireCleanTree(
        root,
        plan.changes.map(({ file }) => file),
      );
    await writeChanges(root, plan.changes);
  }
  for (const line of linesOf(plan)) tell(line);
}

function linesOf({ fixed, changes, left }: FixPlan): string[] {
  const corrected = fixed.map((finding) => {
    const files = new Set(finding.fix.map(({ file }) => file)).size;
    const where = `${counted(finding.fix.length, 'place')}${files > 1 ? ` in ${files} files` : ''}`;
    return `fixed ${named(finding)} (${where})`;
  });
  const kept = left.map(({ finding, why }) => `left ${named(finding)} Not corrected: ${whyInWords(why)}.`);
  return [...corrected, ...kept, summary(fixed.length, left.length, changes)];
}

function summary(fixed: number, left: number, changes: FixPlan['changes']): string {
  const rest = left === 0 ? '' : `; left ${counted(left, 'finding')} for you`;
  if (fixed > 0) {
    return `--fix: corrected ${counted(fixed, 'finding')} in ${changes.map(({ file }) => file).join(', ')}${rest}`;
  }
  return left > 0 ? `--fix: corrected nothing${rest}` : '--fix: nothing to correct';
}

function named(finding: Finding): string {
  const { file, start, rule } = finding;
  return `${file}:${start.line} ${rule}: ${messageOf(finding).message}`;
}
