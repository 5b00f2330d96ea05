import { factsOf } from './analysis/facts/action.ts';
import { conductOf } from './analysis/facts/conduct/conduct.ts';
import { onlyOnFailure } from './analysis/paths/only-on-failure.ts';
import type { Guard } from './check-guard.ts';
import { recalled, type CheckMemory, type IntegrationLint } from './check-memory.ts';
import { lintIntegration, lintSubmission } from './lint/lint.ts';
import type { Finding } from './rules/finding.ts';
import type { Integration, Submission } from './submission/model.ts';

export interface LintResult {
  readonly submission: readonly Finding[];
  readonly integrations: readonly IntegrationLint[];
}

/** Of what lint did not get to look at. */
export const notLinted: IntegrationLint = { findings: [], effectsOnFailure: null };

export function noFindings(integrations: readonly Integration[]): LintResult {
  return { submission: [], integrations: integrations.map(() => notLinted) };
}

/** Keeps this process busy. */
export async function lint(submission: Submission, guard: Guard, memory: CheckMemory | undefined): Promise<LintResult> {
  const none: readonly Finding[] = [];
  return {
    submission: await guard('lint', none, () => lintSubmission(submission)),
    integrations: await Promise.all(
      submission.integrations.map((integration) => {
        const { path, action } = integration;
        const run = (): Promise<IntegrationLint> =>
          Promise.resolve({
            findings: lintIntegration(integration, submission),
            effectsOnFailure: action.state === 'parsed' ? onlyOnFailure(factsOf(action.value)) : null,
            conduct: action.state === 'parsed' ? conductOf(factsOf(action.value)) : null,
          });
        return guard(`lint of ${path}`, notLinted, () => recalled(memory, integration, 'lint', run, notLinted));
      }),
    ),
  };
}
