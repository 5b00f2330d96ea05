import type { PlacedWaiver, Waiver } from '../configuration/settings.ts';
import type { Finding } from '../rules/finding.ts';
import { finding } from '../rules/finding.ts';

/** The waiver for a finding: the first one with its rule and place. */
export function waiverOf<W extends Waiver>(
  found: Pick<Finding, 'rule' | 'file'>,
  waivers: readonly W[],
): W | undefined {
  return waivers.find((waiver) => waiver.rule === found.rule && covers(waiver.path, found.file));
}

/** `waiver/unused` for each waiver without a finding. */
export function unusedWaivers(
  findings: readonly Finding[],
  waivers: readonly PlacedWaiver[],
  { tested, probed = false }: { readonly tested: boolean; readonly probed?: boolean },
): Finding[] {
  return (
    waivers
      .filter((waiver) => !findings.some((each) => waiverOf(each, [waiver]) !== undefined))
      // If tests or the probe did not run, nobody knows what they would have found.
      .filter(({ rule }) => tested || !rule.startsWith('tests/'))
      .filter(({ rule }) => probed || !rule.startsWith('behaviour/'))
      .map(({ rule, place }) => finding('waiver/unused', 'unused', { rule }, place))
  );
}

function covers(path: string | null, file: string): boolean {
  return path === null || path === '.' || file === path || file.startsWith(`${path}/`);
}
