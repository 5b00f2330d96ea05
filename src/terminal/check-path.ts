import type { Defect } from '../check-guard.ts';
import { check } from '../check.ts';
import { comparedWith } from '../compare.ts';
import { baseFromGit } from '../configuration/base-file.ts';
import { ConfigurationError } from '../configuration/error.ts';
import type { LoadedSettings } from '../configuration/load.ts';
import { loadSettings } from '../configuration/load.ts';
import { InfrastructureError } from '../infrastructure.ts';
import { defuse } from '../report/inert.ts';
import { noVerdict } from '../report/no-verdict.ts';
import { SubmissionError } from '../submission/error.ts';
import { headCommit } from '../submission/git.ts';
import type { CheckCommand, CheckedPath } from './checked-path.ts';
import { keepCompiled } from './compiled.ts';
import { locate, locateConfig, type Place } from './locate.ts';
import { scenarioTold } from './scenario.ts';
import { WriteError } from './write-error.ts';

/**
 * Checks a folder, or an archive, which is unpacked for that time. `whileThere` uses what was checked before it is
 * removed.
 * @throws ConfigurationError, SubmissionError if it cannot be checked at all
 */
export async function checkPath(
  command: CheckCommand,
  toolchain: string,
  whileThere: (checked: CheckedPath) => Promise<void> = () => Promise.resolve(),
): Promise<CheckedPath> {
  const tell = (line: string) => {
    process.stderr.write(`${defuse(line)}\n`);
  };
  const place = await locate(command.path);
  const checkIn = async (where: Extract<Place, { kind: 'folder' }>): Promise<CheckedPath> => {
    const checked = await checkFolder(command, where, toolchain, tell);
    await whileThere(checked);
    return checked;
  };
  if (place.kind === 'folder') return checkIn(place);
  const { checkArchive } = await import(/* webpackMode: "eager" */ './check-archive.ts');
  return checkArchive(command, place.file, tell, checkIn);
}

async function checkFolder(
  command: CheckCommand,
  place: Extract<Place, { kind: 'folder' }>,
  toolchain: string,
  tell: (line: string) => void,
): Promise<CheckedPath> {
  const { root, folder } = place;
  keepCompiled(root);
  const config = command.config === null ? null : await locateConfig(command.config, root);
  const today = new Date().toISOString().slice(0, 10);
  const head = place.isRepository ? headCommit(root) : Promise.resolve(null);
  // If git cannot be started, the report says so.
  head.catch(() => undefined);
  const loaded = await loadSettings({ root, config, given: command.given, today, base: baseFromGit(root) });
  const broken = command.fix === 'no' ? [] : await fixFirst(command, { root, folder, loaded, tell });
  const progress = command.verbose || process.stderr.isTTY ? tell : () => undefined;
  const detail = command.verbose ? { detail: tell } : {};
  let commit: string | null = null;
  try {
    commit = await head;
    const options = { ...loaded, root, path: folder, toolchain, commit, progress, announce: tell };
    const alone = await check({
      ...options,
      ...(command.scenario === null ? {} : scenarioTold(command.scenario, tell)),
      ...detail,
    });
    const result = command.against === null ? alone : await comparedWith(command.against, alone, options);
    const checked = {
      ...result,
      root,
      folder,
      thresholds: loaded.settings.thresholds,
      failOn: loaded.settings.failOn,
      listing: loaded.settings.listing,
    };
    if (broken.length === 0) return checked;
    return {
      ...checked,
      report: { ...result.report, conclusion: 'failure' as const },
      defects: [...broken, ...result.defects],
    };
  } catch (error) {
    if (error instanceof SubmissionError || error instanceof ConfigurationError) throw error;
    const isOurs = !(error instanceof InfrastructureError);
    return {
      report: noVerdict(commit),
      fixable: [],
      sources: [],
      defects: isOurs ? [...broken, { stage: 'check', error }] : broken,
      infrastructure: isOurs ? [] : [{ stage: 'check', error }],
      root,
      folder,
      thresholds: null,
      failOn: loaded.settings.failOn,
      listing: loaded.settings.listing,
    };
  }
}

/** Corrects the files before they are checked. If that breaks off, the files stay as they were, and are checked anyway. */
async function fixFirst(
  command: CheckCommand,
  where: { root: string; folder: string; loaded: LoadedSettings; tell: (line: string) => void },
): Promise<Defect[]> {
  const { root, folder, loaded, tell } = where;
  const { fix } = await import(/* webpackMode: "eager" */ './fix.ts');
  const { waivers } = loaded.settings;
  try {
    await fix({ root, path: folder, waivers, force: command.fix === 'forced', tell });
    return [];
  } catch (error) {
    const isTold = [ConfigurationError, SubmissionError, WriteError, InfrastructureError].some(
      (kind) => error instanceof kind,
    );
    if (isTold) throw error;
    return [{ stage: '--fix', error }];
  }
}
