import { at, isNumber, readPayload, RefusedEvent, serverUrlOf, sha, unreadable, url } from './event-payload.ts';

export interface PullRequest {
  readonly number: number;
  /** The commit that the partner pushed, never the merge commit that GITHUB_SHA names. */
  readonly headSha: string;
  /** From another repository, or from a deleted one. */
  readonly fromFork: boolean;
}

/** What started the workflow, and where its GitHub is. */
export interface GitHubEvent {
  readonly name: string;
  /** 40 hex digits, or null if the event has none. */
  readonly commit: string | null;
  readonly pullRequest: PullRequest | null;
  /** How to ask GitHub for the pull request, if the event is about one but does not contain it. */
  readonly lookUp?: LookUp | null;
  /** The address of the run that a `workflow_run` is about, on this server and in this repository; null for none. */
  readonly run?: string | null;
  /** The branch into which the commit should go, or the default branch; null if it is not known. */
  readonly baseBranch?: string | null;
  readonly repository: Repository | null;
  /** Without a trailing slash, like the two below. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
}

/** By its number, or by its head branch. */
export type LookUp = { readonly number: number } | { readonly owner: string; readonly branch: string };

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

// These events start a workflow on the default branch with a token that can write and with the repository's secrets. Such
// workflows usually check out a stranger's code, which would run with these rights.
const refusals: Readonly<Record<string, string>> = {
  pull_request_target:
    "On pull_request_target the job has a token that can write and the repository's secrets, so partner code is not run. Use pull_request instead.",
  workflow_run:
    "On workflow_run the job has a token that can write and the repository's secrets, so partner code is not run. Run the check on pull_request instead.",
  issue_comment:
    'On issue_comment anybody who can comment starts a job that has a token that can write, so partner code is not run. Run the check on pull_request instead.',
};

/** Whether the job's token is the read-only one that GitHub gives to pull requests from forks. */
export function hasForkToken({ name, pullRequest }: GitHubEvent): boolean {
  return pullRequest !== null && pullRequest.fromFork && !Object.hasOwn(refusals, name);
}

export interface ReadEventOptions {
  /** Whether partner code will run. It does not if a report of another run is published. */
  readonly runsCode: boolean;
}

/**
 * Reads the event from the runner's environment.
 * @throws RefusedEvent if partner code must not run, because of the kind of event or because it cannot be read
 */
export function readEvent(env: NodeJS.ProcessEnv, { runsCode }: ReadEventOptions): GitHubEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const refusal = refusals[name];
  if (runsCode && refusal !== undefined) throw new RefusedEvent(refusal);
  const payload = readPayload(env);
  if (name === '') throw unreadable('GITHUB_EVENT_NAME is not set');
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  return {
    name,
    ...readSubject(name, payload, env),
    baseBranch: readBaseBranch(name, payload),
    repository: owner && repo ? { owner, repo } : null,
    serverUrl: serverUrlOf(env),
    apiUrl: url(env['GITHUB_API_URL'], 'https://api.github.com'),
    graphqlUrl: url(env['GITHUB_GRAPHQL_URL'], 'https://api.github.com/graphql'),
  };
}

/** The commit and the pull request that the event is about. */
function readSubject(
  name: string,
  payload: object,
  env: NodeJS.ProcessEnv,
): Pick<GitHubEvent, 'commit' | 'pullRequest' | 'lookUp' | 'run'> {
  if (name === 'workflow_run') return readWorkflowRun(payload, env);
  if (name === 'issue_comment') {
    const number = at(payload, 'issue', 'number');
    const isPull = isNumber(number) && at(payload, 'issue', 'pull_request') !== undefined;
    return { commit: null, pullRequest: null, lookUp: isPull ? { number } : null };
  }
  const isAboutPullRequest = name.startsWith('pull_request') || Object.hasOwn(payload, 'pull_request');
  const pullRequest = isAboutPullRequest ? readPullRequest(payload, env) : null;
  return { commit: pullRequest?.headSha ?? sha(env['GITHUB_SHA']), pullRequest, lookUp: null };
}

/** For a push to a branch, a schedule and the like, only the default branch can be compared with. */
function readBaseBranch(name: string, payload: object): string | null {
  const branch = Object.hasOwn(payload, 'pull_request')
    ? at(payload, 'pull_request', 'base', 'ref')
    : name === 'merge_group'
      ? at(payload, 'merge_group', 'base_ref')
      : at(payload, 'repository', 'default_branch');
  return typeof branch === 'string' && branch !== '' ? branch.replace(/^refs\/heads\//, '') : null;
}

/** GitHub names the pull requests of a run, except those from forks. */
function readWorkflowRun(payload: object, env: NodeJS.ProcessEnv) {
  const run = at(payload, 'workflow_run');
  const headSha = sha(at(run, 'head_sha'));
  if (headSha === null) throw unreadable('it has no workflow run with a head commit');
  const head = at(run, 'head_repository', 'full_name');
  const fromFork = typeof head !== 'string' || head.toLowerCase() !== env['GITHUB_REPOSITORY']?.toLowerCase();
  const named = at(run, 'pull_requests');
  const numbers = (Array.isArray(named) ? named : [])
    // A branch of this repository can also be proposed to another one.
    .filter(
      (pull) =>
        at(pull, 'head', 'sha') === headSha && !isElsewhere(at(pull, 'base', 'repo'), at(payload, 'repository')),
    )
    .map((pull) => at(pull, 'number'))
    .filter(isNumber);
  const number = numbers.length === 0 ? undefined : Math.max(...numbers);
  const [owner, branch] = [at(run, 'head_repository', 'owner', 'login'), at(run, 'head_branch')];
  const canAsk = typeof owner === 'string' && typeof branch === 'string' && owner !== '' && branch !== '';
  return {
    commit: headSha,
    run: readRunAddress(run, env),
    pullRequest: number === undefined ? null : { number, headSha, fromFork },
    lookUp: number === undefined && canAsk ? { owner, branch } : null,
  };
}

/** Only accepts the address of a run of this repository, because it becomes a link under our name. */
function readRunAddress(run: unknown, env: NodeJS.ProcessEnv): string | null {
  const address = at(run, 'html_url');
  const runs = `${serverUrlOf(env)}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/`;
  if (typeof address !== 'string' || !address.toLowerCase().startsWith(runs.toLowerCase())) return null;
  return /^\d+$/.test(address.slice(runs.length)) ? address : null;
}

function isElsewhere(base: unknown, repository: unknown): boolean {
  const [one, other] = [at(base, 'id'), at(repository, 'id')];
  return isNumber(one) && isNumber(other) && one !== other;
}

function readPullRequest(payload: object, env: NodeJS.ProcessEnv): PullRequest {
  const pull = at(payload, 'pull_request');
  const number = at(pull, 'number');
  const headSha = sha(at(pull, 'head', 'sha'));
  if (!isNumber(number) || headSha === null) {
    throw unreadable('it has no pull request with a number and a head commit');
  }
  const head = at(pull, 'head', 'repo', 'full_name');
  const base = at(pull, 'base', 'repo', 'full_name') ?? env['GITHUB_REPOSITORY'];
  const fromFork = typeof head !== 'string' || typeof base !== 'string' || head.toLowerCase() !== base.toLowerCase();
  return { number, headSha, fromFork };
}
