import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { check, type CheckOptions, type CheckResult } from '../check.ts';
import { baseFromGit, firstOf } from '../configuration/base-file.ts';
import { ConfigurationError } from '../configuration/error.ts';
import { loadSettings } from '../configuration/load.ts';
import { InfrastructureError } from '../infrastructure.ts';
import { SubmissionError } from '../submission/error.ts';
import { git, headCommit } from '../submission/git.ts';
import { noVerdict } from '../report/no-verdict.ts';
import { RefusedReport } from '../report/refused.ts';
import { baseFromApi } from './base-file.ts';
import { readEvent } from './event.ts';
import { RefusedEvent } from './event-payload.ts';
import { publishesReport, readInputs } from './inputs.ts';
import type { Log } from './log.ts';
import { createLog } from './log.ts';
import type { Outcome } from './outcome.ts';
import { publish } from './publish.ts';
import { receive } from './receive.ts';
import { maskSecrets, secretsOf } from './secrets.ts';
import { requireWorkingFolder } from '../working-folder.ts';

/**
 * Runs the Action in the runner's environment and returns its exit status: 0 if the verdict is success, otherwise 1. If the
 * report of another run is published, 0 if that worked, whatever the verdict.
 */
export async function run(env: NodeJS.ProcessEnv, tool: { readonly toolchain: string }): Promise<number> {
  const secrets = secretsOf(env);
  const log = createLog(secrets);
  try {
    maskSecrets(secrets);
    requireWorkingFolder();
    const workspace = path.resolve(env['GITHUB_WORKSPACE'] || '.');
    const outcome = await reach(env, workspace, tool.toolchain, log).catch((error: unknown): Outcome => {
      if (!isExpected(error)) log.info(stackOf(error));
      return { report: noVerdict(null), problems: [problem(error)], checked: null };
    });
    const { posted } = await publish(outcome, { env, workspace, log });
    if (outcome.checked?.received === true) return posted ? 0 : 1;
    return outcome.report.conclusion === 'success' ? 0 : 1;
  } catch (error) {
    if (!isExpected(error)) log.info(stackOf(error));
    log.annotate('error', problem(error));
    return 1;
  }
}

function reach(env: NodeJS.ProcessEnv, workspace: string, toolchain: string, log: Log): Promise<Outcome> {
  return publishesReport(env) ? receive(env, workspace) : checkWorkspace(env, workspace, toolchain, log);
}

async function checkWorkspace(
  env: NodeJS.ProcessEnv,
  workspace: string,
  toolchain: string,
  log: Log,
): Promise<Outcome> {
  // This comes before anything of the submission is used: on some events, nothing may be.
  const event = readEvent(env, { runsCode: true });
  const inputs = readInputs(env, workspace);
  const root = await realpath(workspace);
  const today = new Date().toISOString().slice(0, 10);
  const tell = (line: string) => {
    log.info(line);
  };
  const loaded = await loadSettings({
    root,
    config: inputs.config,
    given: inputs.given,
    today,
    base: firstOf(
      baseFromApi({ event, token: inputs.token, tell }),
      baseFromGit(root, event.baseBranch ? [`refs/remotes/origin/${event.baseBranch}`] : undefined),
    ),
  });
  const commit = event.commit ?? (await headCommit(root));
  const options = {
    ...loaded,
    root,
    path: inputs.path,
    toolchain,
    commit,
    progress: tell,
    announce: tell,
    detail: (line: string) => {
      log.debug(line);
    },
  };
  const { report, fixable, sources, defects, infrastructure } = await compared(await check(options), options, {
    asked: inputs.against,
    baseBranch: event.baseBranch ?? null,
    log,
  });
  for (const { stage, error } of defects) log.info(`${stage}: ${stackOf(error)}`);
  return {
    report,
    problems: [
      ...defects.map(({ stage, error }) => `A defect of this tool in ${stage}: ${messageOf(error)}`),
      ...infrastructure.map(({ stage, error }) => `The verdict is incomplete (${stage}): ${error.message}`),
    ],
    checked: {
      event: { ...event, commit },
      inputs,
      settings: loaded.settings,
      sources,
      received: false,
      tree: { root, fixable },
    },
  };
}

/**
 * Adds what is new since the state that the workflow names, otherwise since the commit that the pull request starts from, if it exists.
 * If nobody asked for the comparison and it breaks off, the verdict does not change.
 */
async function compared(
  result: CheckResult,
  options: CheckOptions,
  { asked, baseBranch, log }: { readonly asked: string | null; readonly baseBranch: string | null; readonly log: Log },
): Promise<CheckResult> {
  if (asked === null && baseBranch === null) return result;
  const { comparedWith, withDifferencesSince } = await import(/* webpackMode: "eager" */ '../compare.ts');
  if (asked !== null) return comparedWith(asked, result, options);
  try {
    const start = await git(options.root, 'merge-base', ['HEAD', `refs/remotes/origin/${baseBranch ?? ''}`]);
    if (start === null) return result;
    return { ...result, report: await withDifferencesSince(start.trim(), result.report, options) };
  } catch (error) {
    log.info(`The submission was not compared with the base branch: ${stackOf(error)}`);
    return result;
  }
}

function isExpected(error: unknown): error is Error {
  return [ConfigurationError, SubmissionError, InfrastructureError, RefusedEvent, RefusedReport].some(
    (kind) => error instanceof kind,
  );
}

function problem(error: unknown): string {
  return isExpected(error) ? error.message : `A defect of this tool: ${messageOf(error)}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
