import path from 'node:path';
import { packSubmission } from '../listing/pack-submission.ts';
import { writeAsked } from './report-file.ts';

/**
 * Writes the archive of a submission that is ready, one an integration, to `file` or, where it is several, beside it.
 * Returns their paths. Throws where a file cannot be packed or written.
 */
export async function writeArchives(
  submission: { readonly root: string; readonly path: string },
  { file, workspace }: { readonly file: string; readonly workspace: string },
): Promise<string[]> {
  const archives = await packSubmission(submission, { isReady: true, file: path.basename(file) });
  const written = archives.map(({ name, bytes }) => ({ to: path.join(path.dirname(file), name), bytes }));
  for (const { to, bytes } of written) await writeAsked(to, bytes, workspace);
  return written.map(({ to }) => to);
}
