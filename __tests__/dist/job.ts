import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { EXAMPLE } from '../example/defects.ts';
import type { GitHubApi } from '../github/api/server.ts';
import { start } from './bundle.ts';

const ROOT = path.resolve(__dirname, '../..');
const action = parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { default?: string }>;
};

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** `pull_request` where it is left out. */
  readonly event?: string;
  readonly payload?: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Step {
  readonly status: number | null;
  /** Without the commands that mask, which the runner takes in. */
  readonly log: string;
  readonly commands: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A job with the example for its workspace, whose steps are started as the runner starts them. */
export function createJob(api: GitHubApi, head: string) {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-job-'));
  const workspace = path.join(folder, 'workspace');
  fs.cpSync(EXAMPLE, workspace, { recursive: true });
  fs.mkdirSync(path.join(folder, 'temp'));
  const repository = `${api.state.owner}/${api.state.repo}`;

  /** The event of a pull request from this repository, or from another one. */
  const pullRequest = (from = repository) => ({
    number: 7,
    pull_request: { number: 7, head: { sha: head, repo: { full_name: from } }, base: { repo: { full_name: repository } } },
  });

  async function step(node: string, dist: string, options: StepOptions = {}): Promise<Step> {
    const { inputs = {}, event = 'pull_request', payload = pullRequest(), env = {} } = options;
    const id = randomBytes(4).toString('hex');
    const file = (name: string, text = '') => {
      fs.writeFileSync(path.join(folder, `${id}-${name}`), text);
      return path.join(folder, `${id}-${name}`);
    };
    const defaults = Object.entries(action.inputs).map(([name, given]) => [name, given.default ?? '']);
    const given = { ...Object.fromEntries(defaults), 'github-token': api.state.token, ...inputs } as Record<string, string>;
    const [output, summary] = [file('output'), file('summary')];
    const { status, stdout, stderr } = await start(node, [path.join(dist, 'index.js')], {
      cwd: workspace,
      env: {
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_API_URL: api.url,
        GITHUB_GRAPHQL_URL: api.graphqlUrl,
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: file('event.json', typeof payload === 'string' ? payload : JSON.stringify(payload)),
        GITHUB_OUTPUT: output,
        GITHUB_REPOSITORY: repository,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_SHA: head,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: workspace,
        HOME: folder,
        RUNNER_TEMP: path.join(folder, 'temp'),
        ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        ...env,
      },
    });
    const log = (stdout + stderr).replace(/^::add-mask::.*\n/gm, '');
    const outputs = Object.fromEntries(
      [...fs.readFileSync(output, 'utf8').matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
    ) as Record<string, string>;
    return { status, log, commands: log.split('\n').filter((line) => line.startsWith('::')), outputs, summary: fs.readFileSync(summary, 'utf8') };
  }

  const remove = () => {
    fs.rmSync(folder, { recursive: true });
  };
  return { folder, workspace, pullRequest, step, remove };
}
