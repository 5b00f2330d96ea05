import { parseManifest } from '../../src/submission/manifest.ts';
import type { Integration, Submission } from '../../src/submission/model.ts';

/** Set by `npm run mutate`, which runs the same cases hundreds of times in one process. */
export const underMutation = process.env['AIC_MUTATION'] === '1';

const submissions = new Map<string, Promise<Submission>>();

/** Reading is not what is mutated: each case is read once a process. */
export async function loadedBefore(
  files: object,
  setting: object,
  read: () => Promise<Submission>,
): Promise<Submission> {
  const key = JSON.stringify([files, setting]);
  const loading = submissions.get(key) ?? read();
  submissions.set(key, loading);
  const submission = await loading;
  return { ...submission, integrations: submission.integrations.map(withFreshManifest) };
}

/** What rules remember of a manifest's nodes may be a mutant's. */
function withFreshManifest(integration: Integration): Integration {
  const { manifest } = integration.files;
  return manifest.state === 'read'
    ? { ...integration, manifest: parseManifest(manifest.path, manifest.text) }
    : integration;
}
