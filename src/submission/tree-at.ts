import fs from 'node:fs';
import path from 'node:path';
import { scratchFolder, type ScratchFolder } from '../scratch-folder.ts';
import { SubmissionError } from './error.ts';
import { git, gitBytes } from './git.ts';
import { MAX_FILE_BYTES } from './read-bytes.ts';

/** A submission has a dozen of these. */
const MOST_FILES = 2_000;
const MOST_BYTES = 50 * 1024 * 1024;
/** The files that belong to a submission. A repository may hold many others. */
const read = /\.(?:[cm]?js|json|md|png)$/iu;
const passedOver = /(?:^|\/)(?:node_modules|\.git)(?:\/|$)/u;

export interface TreeAt extends ScratchFolder {
  /** Hexadecimal. */
  readonly commit: string;
}

/**
 * Writes the files of a submission at a revision into a scratch folder, under their paths in the repository. Links are
 * left out. Objects that git does not have are not fetched.
 * @throws SubmissionError if there is no such revision, or it has too many files
 */
export async function treeAt(root: string, revision: string): Promise<TreeAt> {
  // A revision never becomes an option of git.
  const asked = revision.startsWith('-')
    ? null
    : await git(root, 'rev-parse', ['--verify', '--quiet', `${revision}^{commit}`]);
  const commit = asked?.trim() ?? '';
  if (!/^[0-9a-f]{40,64}$/u.test(commit)) throw new SubmissionError(`git knows no revision "${revision}" here.`);
  const listed = await git(root, 'ls-tree', ['-r', '-z', '-l', '--full-tree', commit]);
  if (listed === null) throw new SubmissionError(`git cannot list the files of "${revision}".`);
  const files = listed.split('\0').flatMap((line) => {
    const [, blob = '', size = '', name = ''] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t([^]+)$/u.exec(line) ?? [];
    const isWanted = read.test(name) && !passedOver.test(name) && Number(size) <= MAX_FILE_BYTES;
    return isWanted ? [{ blob, name, size: Number(size) }] : [];
  });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > MOST_FILES || bytes > MOST_BYTES)
    throw new SubmissionError(`"${revision}" has too many files to compare with: ${files.length}.`);
  const input = files.map(({ blob }) => `${blob}\n`).join('');
  const printed = await gitBytes(root, 'cat-file', ['--batch'], { input });
  if (printed === null) throw new SubmissionError(`git cannot read the files of "${revision}".`);
  const scratch = scratchFolder();
  try {
    let at = 0;
    for (const { name, blob } of files) {
      const end = printed.indexOf(0x0a, at);
      const size = Number(new RegExp(`^${blob} blob (\\d+)$`, 'u').exec(printed.toString('utf8', at, end))?.[1]);
      if (!Number.isInteger(size)) throw new SubmissionError(`git lacks "${name}" of "${revision}".`);
      const absolute = path.join(scratch.folder, name);
      fs.mkdirSync(path.dirname(absolute), { recursive: true, mode: 0o700 });
      fs.writeFileSync(absolute, printed.subarray(end + 1, end + 1 + size), { flag: 'wx', mode: 0o600 });
      at = end + 1 + size + 1;
    }
  } catch (error) {
    scratch.remove();
    throw error;
  }
  return { ...scratch, commit };
}
