import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../configuration/error.ts';
import { InfrastructureError } from '../infrastructure.ts';
import { packSubmission } from '../listing/pack-submission.ts';
import { defuse } from '../report/inert.ts';
import { renderText } from '../report/text.ts';
import { writeWhole } from '../write-file.ts';
import type { PackCommand } from './command.ts';
import { checkPath } from './check-path.ts';
import type { CheckedPath } from './checked-path.ts';
import { complain, stackOf } from './complain.ts';
import { showsColours, writeOut } from './standard-output.ts';
import { uncommitted } from './uncommitted.ts';
import { WriteError } from './write-error.ts';

/**
 * Checks a submission and packs it, one archive for each integration. Only `--force` packs a submission that is not ready, under a name that says
 * so. True if an archive was written.
 * @throws InfrastructureError if the check broke off
 */
export async function pack(command: PackCommand, toolchain: string): Promise<boolean> {
  const { path: given, config, force, verbose } = command;
  if (/\.zip$/iu.test(given)) throw new ConfigurationError(`"${given}" is an archive already`);
  const checked = await checkPath(
    {
      name: 'check',
      path: given,
      config,
      outputs: [],
      given: command.given,
      fix: 'no',
      scenario: null,
      against: null,
      falseAlarm: null,
      digest: null,
      open: false,
      verbose,
    },
    toolchain,
  );
  requireWhole(checked);
  const isReady = checked.report.conclusion === 'success';
  if (!isReady) {
    await writeOut(renderText(checked.report, { colour: showsColours(), verbose }));
    if (!force) {
      complain('nothing was packed, because the submission is not ready; --force packs it anyway');
      return false;
    }
  }
  return writeArchives(command, checked, isReady);
}

async function writeArchives(
  { output }: PackCommand,
  { root, folder, report }: CheckedPath,
  isReady: boolean,
): Promise<boolean> {
  const isFolder = output !== null && (/[\\/]$/u.test(output) || (await isDirectory(output)));
  const target = output === null ? '.' : isFolder ? output : path.dirname(output);
  const name = isFolder || output === null ? null : path.basename(output);
  // All archives are made before the first one is written.
  const packed = await packSubmission({ root, path: folder }, { isReady, file: name });
  if (packed.length === 0) throw new ConfigurationError('there is no integration to pack');
  const archives = packed.map((each) => ({ ...each, file: path.join(target, each.name) }));
  for (const { file, bytes } of archives) {
    await writeWhole(path.resolve(file), bytes).catch((error: unknown) => {
      throw new WriteError(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  const sources = archives.flatMap(({ files }) => files.map(({ source }) => source));
  const changed = (await uncommitted(root, { files: sources, untracked: true })) ?? [];
  const told = archives.map(({ file, files, left, bytes, digest }) =>
    [
      `${file}  ${files.length} files, ${size(bytes.length)}`,
      ...files.map((each) => `  ${each.path}  ${size(each.bytes.length)}`),
      ...left.map((source) => `  left out: ${source}`),
      `  SHA-256  ${digest}`,
    ].join('\n'),
  );
  const commit =
    report.commit === null
      ? 'Commit: none, because the files are not in a git repository.'
      : changed.length === 0
        ? `Commit: ${report.commit}`
        : `Commit: ${report.commit}, with uncommitted changes: ${changed.join(', ')}`;
  const verdict = isReady ? 'Ready for review.' : 'Not ready for review: packed because of --force.';
  await writeOut(`${defuse([...told, commit, verdict].join('\n'))}\n`);
  return true;
}

function requireWhole({ defects, infrastructure }: CheckedPath): void {
  const [defect] = defects;
  if (defect !== undefined) throw new Error(`The check stopped early in ${defect.stage}: ${stackOf(defect.error)}`);
  const [failure] = infrastructure;
  if (failure !== undefined)
    throw new InfrastructureError(`${failure.stage}: ${failure.error.message}. Nothing was packed`);
}

const size = (bytes: number): string => (bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`);

async function isDirectory(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isDirectory() ?? false;
}
