import { parseAction } from '../../src/submission/action.ts';
import { parseManifest } from '../../src/submission/manifest.ts';
import type { Integration, Submission } from '../../src/submission/model.ts';

/** `npm run mutate` sets this. It runs the same cases hundreds of times in one process. */
export const underMutation = process.env['AIC_MUTATION'] !== undefined;

/** The analysis remembers its answers by their trees, scopes and nodes. */
const ofAnalysis = process.env['AIC_MUTATION'] === 'analysis';

const submissions = new Map<string, Promise<Submission>>();

/** The code for reading is not mutated, so each case is read once in each process. */
export async function loadedBefore(
  files: object,
  setting: object,
  read: () => Promise<Submission>,
): Promise<Submission> {
  const key = JSON.stringify([files, setting]);
  const loading = submissions.get(key) ?? read();
  submissions.set(key, loading);
  const submission = await loading;
  const integrations = submission.integrations.map(withFreshManifest);
  return { ...submission, integrations: ofAnalysis ? integrations.map(withFreshTrees) : integrations };
}

/** Values that rules remember for a manifest's nodes may come from a mutant. */
function withFreshManifest(integration: Integration): Integration {
  const { manifest } = integration.files;
  return manifest.state === 'read'
    ? { ...integration, manifest: parseManifest(manifest.path, manifest.text) }
    : integration;
}

/** Values that the analysis remembers for an Action or a spec may come from a mutant, and so may the tree. */
function withFreshTrees(integration: Integration): Integration {
  const { action, spec } = integration.files;
  return {
    ...integration,
    files: { ...integration.files, spec: { ...spec } },
    otherSpecs: integration.otherSpecs.map((each) => ({ ...each })),
    action: action.state === 'read' ? parseAction(action) : integration.action,
  };
}
