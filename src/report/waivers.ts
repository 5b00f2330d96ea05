import type { PlacedWaiver, Waiver } from '../configuration/settings.ts';
import type { Finding } from '../rules/finding.ts';
import { finding } from '../rules/finding.ts';

/** The waiver that a finding falls under: the first one for its rule and place. */
export function waiverOf<W extends Waiver>(
  found: Pick<Finding, 'rule' | 'file'>,
  waivers: readonly W[],
): W | undefined {
  return waivers.find((waiver) => waiver.rule === found.rule && covers(waiver.path, found.file));
}

/** `waiver/unused` for each waiver that no finding falls under. */
export function unusedWaivers(
  findings: readonly Finding[],
  waivers: readonly PlacedWaiver[],
  options: { readonly tested: boolean },
): Finding[] {
  return (
    waivers
      .filter((waiver) => !findings.some((each) => waiverOf(each, [waiver]) !== undefined))
      // Where tests did not run, nothing is known of what they would have found.
      .filter(({ rule }) => options.tested || !rule.startsWith('tests/'))
      .map(({ rule, place }) => finding('waiver/unused', 'unused', { rule }, place))
  );
}

function covers(path: string | null, file: string): boolean {
  return path === null || path === '.' || file === path || file.startsWith(`${path}/`);
}
