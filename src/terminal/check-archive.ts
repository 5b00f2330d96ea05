import path from 'node:path';
import { ConfigurationError } from '../configuration/error.ts';
import { unpackArchive } from '../submission/archive/unpack.ts';
import type { CheckCommand, CheckedPath } from './checked-path.ts';
import type { Place } from './locate.ts';

/**
 * Unpacks an archive, has it checked like a folder, and removes it. Says which things only a repository has.
 * @throws ConfigurationError if an option needs a repository, or the digest differs
 * @throws SubmissionError if the archive may not be unpacked
 */
export async function checkArchive(
  command: CheckCommand,
  file: string,
  tell: (line: string) => void,
  checkFolder: (place: Extract<Place, { kind: 'folder' }>) => Promise<CheckedPath>,
): Promise<CheckedPath> {
  if (command.fix !== 'no')
    throw new ConfigurationError('--fix corrects the files of a folder, not those of an archive');
  if (command.falseAlarm !== null) throw new ConfigurationError('--report-false-alarm reads a folder, not an archive');
  if (command.config !== null)
    throw new ConfigurationError('--config names a file of a repository, but an archive is not a repository');
  const { root, digest, left, remove } = await unpackArchive(file);
  try {
    const name = path.basename(file);
    if (command.digest !== null && command.digest !== digest)
      throw new ConfigurationError(`${name} is not the archive of --digest: its SHA-256 is ${digest}`);
    tell(`${name}: SHA-256 ${digest}${command.digest === null ? '' : ', as --digest says'}`);
    if (left.length > 0)
      tell(
        `${name}: ${left.join(', ')} left out, because ${left.length === 1 ? 'it is' : 'they are'} not part of a submission`,
      );
    tell('An archive has no git history, workflows or waivers, so the report says nothing about them.');
    return await checkFolder({ kind: 'folder', root, folder: '.', isRepository: false });
  } finally {
    remove();
  }
}
