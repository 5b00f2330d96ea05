import { realpath } from 'node:fs/promises';
import { loadSettings } from '../configuration/load.ts';
import { RefusedReport } from '../report/refused.ts';
import { createClient } from './client.ts';
import { before, deadlineIn } from './deadline.ts';
import { readEvent } from './event.ts';
import { BAD_TOKEN, explainFailure, isToken, NO_TOKEN } from './failures.ts';
import { findPullRequest } from './find-pull-request.ts';
import { readInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { readReport } from './read-report.ts';

/** Milliseconds for finding the pull request, and then for publishing on it. */
const FINDING = 20_000;
const PUBLISHING = 40_000;

/**
 * Publishes the report of another run: the `workflow_run` half of the pair for pull requests from forks.
 * Runs none of the submission's code, and does not need a checkout of it.
 */
export async function receive(env: NodeJS.ProcessEnv, workspace: string): Promise<Outcome> {
  const given = readEvent(env, { runsCode: false });
  const inputs = readInputs(env, workspace);
  const root = await realpath(workspace);
  const today = new Date().toISOString().slice(0, 10);
  // The file that `config` names is in the checked repository. Here, the name only distinguishes comments.
  const { settings } = await loadSettings({ root, config: null, given: inputs.given, today });
  const text = await readReport(inputs.reportFile ?? '', workspace);

  const deadline = deadlineIn(FINDING);
  const connect = () => {
    if (inputs.token === '') throw new RefusedReport(NO_TOKEN);
    if (!isToken(inputs.token)) throw new RefusedReport(BAD_TOKEN);
    return createClient({ token: inputs.token, apiUrl: given.apiUrl, deadline });
  };
  const event = await before(deadline, findPullRequest(given, connect)).catch((error: unknown) => {
    if (error instanceof RefusedReport) throw error;
    throw new RefusedReport(`The pull request could not be read. ${explainFailure(error, { fromFork: false })}`);
  });
  // Eager: it gets no chunk of its own in the bundle, but is only evaluated if there is a report to read.
  const { receiveReport } = await import(/* webpackMode: "eager" */ '../report/received.ts');
  const report = receiveReport(text, { commit: event.commit, failOn: settings.failOn });
  return {
    report,
    problems: [],
    checked: { event, inputs, settings, sources: [], received: true, tree: null, budget: PUBLISHING },
  };
}
