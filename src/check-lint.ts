import { factsOf } from './analysis/facts/action.ts';
import { conductOf } from './analysis/facts/conduct/conduct.ts';
import { onlyOnFailure } from './analysis/paths/only-on-failure.ts';
import type { Guard } from './check-guard.ts';
import {
  lintPartOf,
  type CheckMemory,
  type IntegrationLint,
  type LintPart,
  type StageResults,
} from './check-memory.ts';
import { lintIntegration, lintSubmission, type Asked } from './lint/lint.ts';
import { reportedFolder } from './lint/rules/media/reported-folder.ts';
import type { Finding } from './rules/finding.ts';
import type { Integration, Submission } from './submission/model.ts';

export interface LintResult {
  readonly submission: readonly Finding[];
  readonly integrations: readonly IntegrationLint[];
}

/** For an integration that lint could not look at. */
export const notLinted: IntegrationLint = { findings: [], effectsOnFailure: null };

export function noFindings(integrations: readonly Integration[]): LintResult {
  return { submission: [], integrations: integrations.map(() => notLinted) };
}

/** Lint keeps this process busy while the tests run in others. */
export async function lint(submission: Submission, guard: Guard, memory: CheckMemory | undefined): Promise<LintResult> {
  const none: readonly Finding[] = [];
  return {
    submission: await guard('lint', none, () => lintSubmission(submission)),
    integrations: await Promise.all(
      submission.integrations.map((integration) =>
        guard(`lint of ${integration.path}`, notLinted, () => lintOne(integration, submission, memory)),
      ),
    ),
  };
}

/** Runs only the rules whose findings the memory does not have, all in one go, and keeps what they find there. */
function lintOne(integration: Integration, submission: Submission, memory: CheckMemory | undefined): IntegrationLint {
  const { path, action, files } = integration;
  const folder = reportedFolder(integration, submission);
  const { media, ...others } = memory?.get(path) ?? {};
  // When a neighbour with the same pictures comes or goes, they are reported for another integration.
  const known: Partial<StageResults> = media?.folder === folder ? { ...others, media } : others;
  const asked: Asked = (rule, inGuide) => {
    const part = lintPartOf(rule, inGuide);
    return part === null || known[part] === undefined;
  };
  const found = lintIntegration(integration, submission, asked);
  const ofPart = (part: LintPart) =>
    found.filter(({ rule, file }) => lintPartOf(rule, file === files.guide.path) === part);
  const codeResults = (): IntegrationLint => {
    const facts = action.state === 'parsed' ? factsOf(action.value) : null;
    const findings = ofPart('code');
    return { findings, effectsOnFailure: facts && onlyOnFailure(facts), conduct: facts && conductOf(facts) };
  };
  const code = known.code ?? codeResults();
  memory?.set(path, {
    ...known,
    guide: known.guide ?? ofPart('guide'),
    media: known.media ?? { folder, findings: ofPart('media') },
    code,
  });
  const kept = [...(known.guide ?? []), ...(known.media?.findings ?? []), ...(known.code?.findings ?? [])];
  return { ...code, findings: [...found, ...kept] };
}
