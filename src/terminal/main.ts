import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckResult, Defect } from '../check.ts';
import { check } from '../check.ts';
import { baseFromGit } from '../configuration/base-file.ts';
import { ConfigurationError } from '../configuration/error.ts';
import type { LoadedSettings } from '../configuration/load.ts';
import { loadSettings } from '../configuration/load.ts';
import type { FailOn, Thresholds } from '../configuration/settings.ts';
import { InfrastructureError } from '../infrastructure.ts';
import { defuse } from '../report/inert.ts';
import { noVerdict } from '../report/no-verdict.ts';
import { SubmissionError } from '../submission/error.ts';
import { headCommit } from '../submission/git.ts';
import { requireWorkingFolder } from '../working-folder.ts';
import { writeWhole } from '../write-file.ts';
import { version } from '../../package.json';
import type { Command, Output } from './arguments.ts';
import { parseCommand } from './arguments.ts';
import { openInBrowser, withPage } from './open.ts';
import { explained } from './explain.ts';
import { help } from './help.ts';
import { locate, locateConfig } from './locate.ts';
import { scenarioTold } from './scenario.ts';
import { render } from './render.ts';
import { OutputError, showsColours, surviveBrokenStreams, writeOut } from './standard-output.ts';
import { WriteError } from './write-error.ts';

/** The exit statuses, a contract. */
const READY = 0;
const FINDINGS = 1;
const BAD_USAGE = 2;
const INFRASTRUCTURE = 3;
const DEFECT = 4;

type CheckCommand = Extract<Command, { name: 'check' }>;

/** What lies beside the program: the Jest that runs specs, and the rules' pages, a folder a group. */
interface Tool {
  readonly toolchain: string;
  readonly rulePages: string;
}

/** Runs one command line and returns its exit status. Reports go to standard output, all else to standard error. */
export async function main(args: readonly string[], tool: Tool): Promise<number> {
  surviveBrokenStreams();
  try {
    requireWorkingFolder();
    const command = parseCommand(args);
    switch (command.name) {
      case 'help':
        await writeOut(help);
        return READY;
      case 'version':
        await writeOut(`${version}\n`);
        return READY;
      case 'explain':
        await writeOut(await explained(command.rules, tool.rulePages));
        return READY;
      case 'check':
        return await runCheck(command, tool.toolchain);
    }
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof SubmissionError) {
      complain(error.message);
      return BAD_USAGE;
    }
    if (error instanceof WriteError || error instanceof InfrastructureError) {
      complain(error.message);
      return INFRASTRUCTURE;
    }
    if (error instanceof OutputError) {
      complain(`could not be written: ${error.message}`);
      return INFRASTRUCTURE;
    }
    complain(`a defect of this tool: ${stackOf(error)}`);
    return DEFECT;
  }
}

async function runCheck(command: CheckCommand, toolchain: string): Promise<number> {
  const checked = await checkFolder(command, toolchain);
  const { report, defects, infrastructure } = checked;
  for (const { stage, error } of defects) complain(`a defect of this tool in ${stage}: ${stackOf(error)}`);
  for (const { stage, error } of infrastructure) complain(`${stage}: ${error.message}`);
  let unwritten = 0;
  const outputs = command.open ? await withPage(command.outputs) : command.outputs;
  for (const output of outputs) {
    await write(output, { ...checked, verbose: command.verbose }).catch((error: unknown) => {
      unwritten += 1;
      complain(`the report could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  const page = outputs.find(({ format, file }) => format === 'html' && file !== null)?.file ?? null;
  if (command.open && page !== null && !openInBrowser(path.resolve(page), checked.root)) {
    complain(`no program was found that opens a web page; the report is in ${page}`);
  }
  if (defects.length > 0) return DEFECT;
  if (infrastructure.length > 0 || unwritten > 0) return INFRASTRUCTURE;
  return report.conclusion === 'success' ? READY : FINDINGS;
}

interface CheckedFolder extends CheckResult {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly folder: string;
  /** What was asked of the coverage; null where there is no verdict. */
  readonly thresholds: Thresholds | null;
  readonly failOn: FailOn;
}

async function checkFolder(command: CheckCommand, toolchain: string): Promise<CheckedFolder> {
  const { root, folder } = await locate(command.path);
  const config = command.config === null ? null : await locateConfig(command.config, root);
  const today = new Date().toISOString().slice(0, 10);
  const head = headCommit(root);
  // Where git cannot be started, that is told with the report.
  head.catch(() => undefined);
  const loaded = await loadSettings({ root, config, given: command.given, today, base: baseFromGit(root) });
  const tell = (line: string) => {
    process.stderr.write(`${defuse(line)}\n`);
  };
  const broken = command.fix === 'no' ? [] : await fixFirst(command, { root, folder, loaded, tell });
  const progress = command.verbose || process.stderr.isTTY ? tell : () => undefined;
  const detail = command.verbose ? { detail: tell } : {};
  let commit: string | null = null;
  try {
    commit = await head;
    const result = await check({
      ...loaded,
      root,
      path: folder,
      toolchain,
      commit,
      progress,
      announce: tell,
      ...(command.scenario === null ? {} : scenarioTold(command.scenario, tell)),
      ...detail,
    });
    const checked = { ...result, root, folder, thresholds: loaded.settings.thresholds, failOn: loaded.settings.failOn };
    if (broken.length === 0) return checked;
    const report = { ...result.report, conclusion: 'failure' as const };
    return { ...checked, report, defects: [...broken, ...result.defects] };
  } catch (error) {
    if (error instanceof SubmissionError) throw error;
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
    };
  }
}

/** Corrects the files before they are checked. Where that breaks off, they are as they were, and checked all the same. */
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

async function write(
  { format, file }: Output,
  { report, folder, ...known }: CheckedFolder & { readonly verbose: boolean },
): Promise<void> {
  const text = await render(format, report, { ...known, colour: file === null && showsColours(), path: folder });
  if (file === null) await writeOut(text);
  // A pipe or a device (`/dev/stderr`, `>(…)` of a shell) is written to, not replaced.
  else if (await isSpecial(file)) await writeFile(file, text);
  else await writeWhole(path.resolve(file), text);
}

async function isSpecial(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && !found.isFile() && !found.isDirectory();
}

/** What is told may quote the submission's files. */
function complain(message: string): void {
  process.stderr.write(`actions-integration-check: ${defuse(message)}\n`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
