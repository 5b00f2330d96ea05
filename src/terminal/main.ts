import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../configuration/error.ts';
import type { RuleId } from '../rules/catalogue.ts';
import { InfrastructureError } from '../infrastructure.ts';
import { SubmissionError } from '../submission/error.ts';
import { requireWorkingFolder } from '../working-folder.ts';
import { writeWhole } from '../write-file.ts';
import { version } from '../../package.json';
import type { Output } from './outputs.ts';
import { parseCommand } from './arguments.ts';
import { openInBrowser, withPage } from './open.ts';
import { checkPath } from './check-path.ts';
import type { CheckCommand, CheckedPath } from './checked-path.ts';
import { complain, stackOf } from './complain.ts';
import { explained } from './explain.ts';
import { help } from './help.ts';
import { render } from './render.ts';
import { OutputError, showsColours, surviveBrokenStreams, writeOut } from './standard-output.ts';
import { WriteError } from './write-error.ts';

/** The exit statuses, a contract. */
const READY = 0;
const FINDINGS = 1;
const BAD_USAGE = 2;
const INFRASTRUCTURE = 3;
const DEFECT = 4;

/** Files next to the program: the Jest that runs specs; the rules' pages, one folder for each group; the texts of the examples, a JSON file. */
interface Tool {
  readonly toolchain: string;
  readonly rulePages: string;
  readonly examples: string;
}

/** Runs one command line and returns its exit status. Reports go to standard output, everything else to standard error. */
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
      case 'start': {
        const { start } = await import(/* webpackMode: "eager" */ './start.ts');
        await start(command, tool);
        return READY;
      }
      case 'watch': {
        const { watch } = await import(/* webpackMode: "eager" */ './watch/watch.ts');
        const last = await watch(command, tool.toolchain);
        // Running tests would be waited for. Their processes end with this one.
        process.exit(last?.report.conclusion === 'success' ? READY : FINDINGS);
      }
      // eslint-disable-next-line no-fallthrough -- the process has ended
      case 'pack': {
        const { pack } = await import(/* webpackMode: "eager" */ './pack.ts');
        return (await pack(command, tool.toolchain)) ? READY : FINDINGS;
      }
      case 'preview': {
        const { preview } = await import(/* webpackMode: "eager" */ './preview.ts');
        return brokenOff(await preview(command, tool.toolchain)) ?? READY;
      }
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
  const checked = await checkPath(command, toolchain);
  const broken = brokenOff(checked);
  if (command.falseAlarm !== null) return reportFalseAlarm(command.falseAlarm, checked);
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
    complain(`no program to open a web page was found; the report is in ${page}`);
  }
  return broken ?? (unwritten > 0 ? INFRASTRUCTURE : checked.report.conclusion === 'success' ? READY : FINDINGS);
}

/** Reports where the check broke off; the exit status for that, or null. */
function brokenOff({ defects, infrastructure }: CheckedPath): number | null {
  for (const { stage, error } of defects) complain(`a defect of this tool in ${stage}: ${stackOf(error)}`);
  for (const { stage, error } of infrastructure) complain(`${stage}: ${error.message}`);
  if (defects.length > 0) return DEFECT;
  return infrastructure.length > 0 ? INFRASTRUCTURE : null;
}

async function reportFalseAlarm(rule: RuleId, checked: CheckedPath): Promise<number> {
  const { falseAlarm, whereToReport } = await import(/* webpackMode: "eager" */ './false-alarm.ts');
  const excerpt = await falseAlarm(rule, checked.report, checked);
  if (excerpt === null) {
    complain(`--report-false-alarm: ${rule} found nothing here`);
    return BAD_USAGE;
  }
  await writeOut(excerpt);
  complain(whereToReport);
  return READY;
}

async function write(
  { format, file }: Output,
  { report, folder, ...known }: CheckedPath & { readonly verbose: boolean },
): Promise<void> {
  const text = await render(format, report, { ...known, colour: file === null && showsColours(), path: folder });
  if (file === null) await writeOut(text);
  // A pipe or a device (`/dev/stderr`, `>(…)` in a shell) is written to, not replaced.
  else if (await isSpecial(file)) await writeFile(file, text);
  else await writeWhole(path.resolve(file), text);
}

async function isSpecial(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && !found.isFile() && !found.isDirectory();
}
