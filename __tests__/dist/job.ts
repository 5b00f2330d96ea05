import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import type { Report } from '../../src/report/model.ts';
import { EXAMPLE } from '../example/defects.ts';
import type { GitHubApi } from '../github/api/server.ts';
import type { Ended } from './bundle.ts';
import { start } from './bundle.ts';

const ROOT = path.resolve(__dirname, '../..');
const action = parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { default?: string }>;
};

/** The commit that the partner pushed. On a pull request, GITHUB_SHA names `MERGE` instead. */
export const HEAD = '1234567890abcdef1234567890abcdef12345678';
const MERGE = 'f'.repeat(40);

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** `pull_request` if it is left out. */
  readonly event?: string;
  readonly payload?: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Step {
  readonly status: number | null;
  /** Everything that is printed, without the commands for masking, which the runner does not show. */
  readonly log: string;
  readonly stderr: string;
  readonly masked: readonly string[];
  readonly commands: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export type Job = ReturnType<typeof createJob>;

/** A job with the example as its workspace. Its steps start as the runner starts them. */
export function createJob(api: GitHubApi, program: { readonly node: string; readonly dist: string }) {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'aic-job-'));
  const workspace = path.join(folder, 'workspace');
  fs.cpSync(EXAMPLE, workspace, { recursive: true });
  fs.mkdirSync(path.join(folder, 'temp'));
  const name = `${api.state.owner}/${api.state.repo}`;
  const repository = { id: 1, full_name: name, default_branch: 'main' };

  /** The event of a pull request from this repository, or from another one. */
  const pullRequest = (from = name) => ({
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: HEAD, repo: { full_name: from } },
      base: { ref: 'main', repo: { full_name: name } },
    },
    repository,
  });

  /** The event of a run that checked a pull request from a fork. */
  const workflowRun = (given: object = {}) => ({
    repository,
    workflow_run: {
      event: 'pull_request',
      html_url: `https://github.com/${name}/actions/runs/42`,
      head_sha: HEAD,
      head_branch: 'feature',
      head_repository: { full_name: 'stranger/integration', owner: { login: 'stranger' } },
      pull_requests: [],
      ...given,
    },
  });

  /** Prepares the start of the Action: inputs with the defaults of action.yml, files for outputs and summary. Call `read` after its end. */
  function prepare(options: StepOptions = {}) {
    const { inputs = {}, event = 'pull_request', payload = pullRequest(), env = {} } = options;
    const id = randomBytes(4).toString('hex');
    const file = (called: string, text = '') => {
      fs.writeFileSync(path.join(folder, `${id}-${called}`), text);
      return path.join(folder, `${id}-${called}`);
    };
    const defaults = Object.entries(action.inputs).map(([input, given]) => [input, given.default ?? '']);
    const given = { ...Object.fromEntries(defaults), 'github-token': api.state.token, ...inputs } as Record<
      string,
      string
    >;
    const [output, summary] = [file('output'), file('summary')];
    const started = {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_REPOSITORY: 'auth0/actions-integration-check',
      GITHUB_ACTION_REF: 'v1',
      GITHUB_API_URL: api.url,
      GITHUB_GRAPHQL_URL: api.graphqlUrl,
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event.json', typeof payload === 'string' ? payload : JSON.stringify(payload)),
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: name,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: event.startsWith('pull_request') ? MERGE : HEAD,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: workspace,
      HOME: folder,
      RUNNER_TEMP: path.join(folder, 'temp'),
      ...Object.fromEntries(Object.entries(given).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
      ...env,
    };
    const read = ({ status, stdout, stderr }: Ended): Step => {
      const printed = stdout + stderr;
      const log = printed.replace(/^::add-mask::.*\n/gm, '');
      return {
        status,
        log,
        stderr,
        masked: [...printed.matchAll(/^::add-mask::(.*)$/gm)].map(([, secret = '']) => secret),
        commands: log.split('\n').filter((line) => line.startsWith('::')),
        outputs: readOutputs(fs.readFileSync(output, 'utf8')),
        summary: fs.readFileSync(summary, 'utf8'),
      };
    };
    return { cwd: workspace, env: started, read };
  }

  /** Runs the Action. */
  async function step(options: StepOptions = {}): Promise<Step> {
    const { read, ...place } = prepare(options);
    return read(await start(program.node, [path.join(program.dist, 'index.js')], place));
  }

  const remove = () => {
    fs.rmSync(folder, { recursive: true });
  };
  return { folder, workspace, pullRequest, workflowRun, prepare, step, remove };
}

function readOutputs(text: string): Record<string, string> {
  const entries = text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries(Array.from(entries, ([, name = '', , value = '']) => [name, value]));
}

/** The report in the file that the output `report-file` names. */
export function reportAt({ outputs }: Pick<Step, 'outputs'>): Report {
  return JSON.parse(fs.readFileSync(outputs['report-file'] ?? '', 'utf8')) as Report;
}
