import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckResult } from '../check.ts';
import { check } from '../check.ts';
import { ConfigurationError } from '../configuration/error.ts';
import { loadSettings } from '../configuration/load.ts';
import { defuse } from '../report/inert.ts';
import { renderJson } from '../report/json.ts';
import type { Report } from '../report/model.ts';
import { noVerdict } from '../report/no-verdict.ts';
import { renderText } from '../report/text.ts';
import { SubmissionError } from '../submission/error.ts';
import { headCommit } from '../submission/git.ts';
import { version } from '../../package.json';
import type { Command, Output } from './arguments.ts';
import { parseCommand } from './arguments.ts';
import { help } from './help.ts';
import { locate, locateConfig } from './locate.ts';
import { OutputError, showsColours, surviveBrokenStreams, writeOut } from './standard-output.ts';

/** The exit statuses, a contract. */
const READY = 0;
const FINDINGS = 1;
const BAD_USAGE = 2;
const INFRASTRUCTURE = 3;
const DEFECT = 4;

type CheckCommand = Extract<Command, { name: 'check' }>;

/** Runs one command line and returns its exit status. Reports go to standard output, all else to standard error. */
export async function main(args: readonly string[], tool: { readonly toolchain: string }): Promise<number> {
  surviveBrokenStreams();
  try {
    const command = parseCommand(args);
    switch (command.name) {
      case 'help':
        await writeOut(help);
        return READY;
      case 'version':
        await writeOut(`${version}\n`);
        return READY;
      case 'check':
        return await runCheck(command, tool.toolchain);
    }
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof SubmissionError) {
      complain(error.message);
      return BAD_USAGE;
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
  const { report, defects, infrastructure } = await checkFolder(command, toolchain);
  for (const { stage, error } of defects) complain(`a defect of this tool in ${stage}: ${stackOf(error)}`);
  for (const { stage, error } of infrastructure) complain(`${stage}: ${error.message}`);
  let unwritten = 0;
  for (const output of command.outputs) {
    await write(output, report).catch((error: unknown) => {
      unwritten += 1;
      complain(`the report could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  if (defects.length > 0) return DEFECT;
  if (infrastructure.length > 0 || unwritten > 0) return INFRASTRUCTURE;
  return report.conclusion === 'success' ? READY : FINDINGS;
}

async function checkFolder(command: CheckCommand, toolchain: string): Promise<CheckResult> {
  const { root, folder } = await locate(command.path);
  const config = command.config === null ? null : await locateConfig(command.config, root);
  const today = new Date().toISOString().slice(0, 10);
  const [loaded, commit] = await Promise.all([
    loadSettings({ root, config, given: command.given, today }),
    headCommit(root),
  ]);
  const progress = (line: string) => {
    if (process.stderr.isTTY) process.stderr.write(`${defuse(line)}\n`);
  };
  try {
    return await check({ ...loaded, root, path: folder, toolchain, commit, progress });
  } catch (error) {
    if (error instanceof SubmissionError) throw error;
    return { report: noVerdict(commit), fixable: [], defects: [{ stage: 'check', error }], infrastructure: [] };
  }
}

async function write({ format, file }: Output, report: Report): Promise<void> {
  const text = await render(format, report, file === null && showsColours());
  if (file === null) {
    await writeOut(text);
  } else {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, text);
  }
}

async function render(format: Output['format'], report: Report, colour: boolean): Promise<string> {
  switch (format) {
    case 'text':
      return renderText(report, { colour });
    case 'json':
      return renderJson(report);
    case 'markdown': {
      const { renderMarkdown } = await import(/* webpackMode: "eager" */ '../report/markdown.ts');
      return renderMarkdown(report, { limit: Infinity, link: null, command: null });
    }
  }
}

/** What is told may quote the submission's files. */
function complain(message: string): void {
  process.stderr.write(`actions-integration-check: ${defuse(message)}\n`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
