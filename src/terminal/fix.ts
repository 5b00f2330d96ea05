import type { Settings } from '../configuration/settings.ts';
import type { FixPlan } from '../fix/plan.ts';
import { messageOf } from '../report/message.ts';
import { waiverOf } from '../report/waivers.ts';
import { requireCleanTree } from './clean-tree.ts';
import { writeChanges } from './write-changes.ts';

/**
 * `--fix`: corrects what needs no judgement, and tells what it did, one line at a time.
 * @throws ConfigurationError where git could not undo it, unless it is forced
 * @throws WriteError where the files cannot be written
 */
export async function fix(options: {
  readonly root: string;
  readonly path: string;
  readonly waivers: Settings['waivers'];
  readonly force: boolean;
  readonly tell: (line: string) => void;
}): Promise<void> {
  const { root, path, waivers, force, tell } = options;
  const { planFixes } = await import('../fix/plan.ts');
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

function linesOf({ fixed, changes, linked }: FixPlan): string[] {
  const lines = fixed.map((finding) => {
    const { file, start, rule, fix: edits } = finding;
    const files = new Set(edits.map((edit) => edit.file)).size;
    const where = `${counted(edits.length, 'place')}${files > 1 ? ` in ${files} files` : ''}`;
    return `fixed ${file}:${start.line} ${rule}: ${messageOf(finding).message} (${where})`;
  });
  const last =
    fixed.length === 0
      ? '--fix: nothing that could be corrected without a judgement'
      : `--fix: ${counted(fixed.length, 'finding')} corrected in ${changes.map(({ file }) => file).join(', ')}`;
  const left = linked.map((file) => `--fix: ${file} stays as it is, for it is a link or a link leads to it`);
  return [...lines, last, ...left];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
