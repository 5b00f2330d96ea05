import path from 'node:path';
import { packSubmission } from '../listing/pack-submission.ts';
import { writeAsked } from './report-file.ts';

/**
 * Writes the archives of a submission that is ready, one for each integration, to `file` or, if there are several, next to it.
 * Returns their paths. Throws if a file cannot be packed or written.
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
