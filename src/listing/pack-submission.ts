import { loadSubmission } from '../stages.ts';
import { archiveNames, type NameOptions } from './archive-names.ts';
import { archiveOf, type PackedArchive } from './archive.ts';
import { packedFiles, type PackedFiles } from './packed-files.ts';

export interface SubmissionArchive extends PackedArchive, PackedFiles {
  /** Name of the archive's file. */
  readonly name: string;
}

/**
 * The archives of a submission, one for each integration, in memory. `root` is the repository's root, `path` the folder that was checked.
 * @throws SubmissionError if a file cannot be packed
 */
export async function packSubmission(
  { root, path }: { readonly root: string; readonly path: string },
  options: NameOptions,
): Promise<SubmissionArchive[]> {
  const { integrations } = await loadSubmission({ root, path });
  const names = archiveNames(
    integrations.map((each) => each.path),
    options,
  );
  const archives = [];
  for (const [index, integration] of integrations.entries()) {
    const packed = await packedFiles(root, integration);
    archives.push({ name: names[index] ?? '', ...packed, ...(await archiveOf(packed.files)) });
  }
  return archives;
}
