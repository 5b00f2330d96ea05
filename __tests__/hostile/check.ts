import { DEFAULT_CONFIG, loadSettings } from '../../src/configuration/load.ts';
import { ConfigurationError } from '../../src/configuration/error.ts';
import { onlyOnFailure } from '../../src/analysis/paths/only-on-failure.ts';
import { factsOf, lintIntegration, lintSubmission } from '../../src/stages.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import type { Report } from '../../src/report/model.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import { notTested } from '../../src/sandbox/test-integration.ts';
import type { HostileRole } from './shapes.ts';

/** The file of each role in a submission with one integration. */
export const FILES: Readonly<Record<HostileRole, string>> = {
  manifest: 'integration/configuration.json',
  action: 'integration/integration.action.js',
  spec: 'integration/integration.action.spec.js',
  guide: 'integration/installation_guide.md',
  template: 'deploy/template.json',
  config: DEFAULT_CONFIG,
};

export interface Checked {
  readonly findings: readonly Finding[];
  readonly report: Report;
}

/** The whole check of a submission except for its tests. Null if the configuration file is not valid: then nothing is checked. */
export async function checkFolder(root: string): Promise<Checked | null> {
  const loaded = await loadSettings({
    root,
    config: null,
    given: { 'audit-dependencies': false },
    today: '2026-11-25',
  }).catch((error: unknown) => {
    if (error instanceof ConfigurationError) return null;
    throw error;
  });
  if (loaded === null) return null;
  const { settings, findings: ofSettings } = loaded;
  const submission = await loadSubmission({ root, path: '.' });
  const ofSubmission = [...ofSettings, ...lintSubmission(submission)];
  const integrations = submission.integrations.map((integration) => ({
    integration,
    ...notTested(settings),
    findings: lintIntegration(integration, submission),
    effectsOnFailure: integration.action.state === 'parsed' ? onlyOnFailure(factsOf(integration.action.value)) : null,
  }));
  const timings = { lintMs: 0, testMs: 0, probeMs: 0, totalMs: 0 };
  const report = assembleReport({
    findings: ofSubmission,
    integrations,
    settings,
    commit: null,
    version: '0',
    timings,
  });
  return { findings: [...ofSubmission, ...integrations.flatMap(({ findings }) => findings)], report };
}
