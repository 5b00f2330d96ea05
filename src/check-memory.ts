import type { Advised } from './advisories/advise.ts';
import type { IntegrationProbe } from './probe/probe-integration.ts';
import type { CheckedIntegration } from './report/assemble.ts';
import type { RuleId } from './rules/catalogue.ts';
import type { Finding } from './rules/finding.ts';
import type { IntegrationTests } from './sandbox/test-integration.ts';
import type { Integration } from './submission/model.ts';

export type IntegrationLint = Pick<CheckedIntegration, 'findings' | 'effectsOnFailure' | 'conduct'>;

/** Findings that depend on the pictures alone. */
export interface MediaLint {
  /** The folder of the pictures; null if they are reported for another integration, which has the same folder. */
  readonly folder: string | null;
  readonly findings: readonly Finding[];
}

/** The results for one integration. A stage that failed has none. */
export interface StageResults {
  /** Findings that depend on the guide and the manifest alone. */
  readonly guide: readonly Finding[];
  readonly media: MediaLint;
  /** The rest of lint, which depends on neither. */
  readonly code: IntegrationLint;
  readonly tests: IntegrationTests;
  readonly probe: IntegrationProbe;
  readonly advisories: Advised;
}

/** The parts of lint whose findings are kept while the files that they read stay the same. */
export const LINT_PARTS = ['guide', 'media', 'code'] as const;

export type LintPart = (typeof LINT_PARTS)[number];

/**
 * The part that a finding belongs to. Null for `layout/`: these rules look at which files exist, take no time, and always run.
 * @param inGuide whether the rule reads the guide's own text there, or the finding is in it
 */
export function lintPartOf(rule: RuleId, inGuide: boolean): LintPart | null {
  if (rule.startsWith('layout/')) return null;
  if (rule.startsWith('media/')) return 'media';
  return inGuide || rule.startsWith('guide/') ? 'guide' : 'code';
}

/** By the folders of the integrations. */
export type CheckMemory = Map<string, Partial<StageResults>>;

/** The known result of a stage. If there is none, runs it and keeps its result; `instead` is for a stage that cannot run, and is not kept. */
export async function recalled<Stage extends keyof StageResults>(
  memory: CheckMemory | undefined,
  { path }: Integration,
  stage: Stage,
  run: (() => Promise<StageResults[Stage]>) | null,
  instead: StageResults[Stage],
): Promise<StageResults[Stage]> {
  const known = memory?.get(path)?.[stage];
  if (known !== undefined || run === null) return known ?? instead;
  const result = await run();
  memory?.set(path, { ...memory.get(path), [stage]: result });
  return result;
}
