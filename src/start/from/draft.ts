import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSubmission } from '../../submission/load.ts';
import type { Integration } from '../../submission/model.ts';
import { manifestText } from '../manifest-text.ts';
import type { StartedManifest } from '../parts.ts';

/** The manifest and the Action, in the form in which the check finds them. */
export async function writeDraft(folder: string, manifest: StartedManifest, action: string): Promise<Integration> {
  const within = path.join(folder, 'integration');
  await mkdir(within, { recursive: true });
  await writeFile(path.join(within, 'configuration.json'), manifestText(manifest));
  await writeFile(path.join(within, 'integration.action.js'), action);
  const [integration] = (await loadSubmission({ root: folder, path: '.' })).integrations;
  if (integration === undefined) throw new Error('the integration that was written is not found');
  return integration;
}
