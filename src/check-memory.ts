import type { Advised } from './advisories/advise.ts';
import type { IntegrationProbe } from './probe/probe-integration.ts';
import type { CheckedIntegration } from './report/assemble.ts';
import type { IntegrationTests } from './sandbox/test-integration.ts';
import type { Integration } from './submission/model.ts';

export type IntegrationLint = Pick<CheckedIntegration, 'findings' | 'effectsOnFailure' | 'conduct'>;

/** What one integration came to; what broke off is not in it. */
export interface StageResults {
  readonly lint: IntegrationLint;
  readonly tests: IntegrationTests;
  readonly probe: IntegrationProbe;
  readonly advisories: Advised;
}

/** By the folders of the integrations. */
export type CheckMemory = Map<string, Partial<StageResults>>;

/** What is known of a stage, else what it comes to; `instead` where it cannot be run, which is not kept. */
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
