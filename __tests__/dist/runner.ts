import fs from 'node:fs';
import path from 'node:path';
import type { GitHubApi } from '../github/api/server.ts';
import { startGitHubApi } from '../github/api/server.ts';
import { nodeOf } from '../nodes.ts';
import type { Ended } from './bundle.ts';
import { copyDist, startOnce } from './bundle.ts';
import type { Job, Step, StepOptions } from './job.ts';
import { createJob } from './job.ts';

export interface Runner {
  /** The local GitHub of the current test. It must only get requests that GitHub describes. */
  readonly api: GitHubApi;
  readonly job: Job;
  /** Runs the Action. Its token must not be in anything that people can read. */
  readonly step: (options?: StepOptions) => Promise<Step>;
  /** Runs a step for each edit of a workspace, each with its own local GitHub, one after another in one process. */
  readonly stepsOnce: (edits: readonly ((workspace: string) => void)[]) => Promise<readonly (() => Step)[]>;
  /** Starts another job at the same time, with its own local GitHub. */
  readonly another: () => Promise<Started>;
  /** Requests that change something. */
  readonly changes: () => string[];
  /** Edits a file of the workspace, `integration/configuration.json` and the like. */
  readonly edit: (file: string, change: (text: string) => string) => void;
}

interface Started {
  readonly api: GitHubApi;
  readonly job: Job;
}

function withoutToken(step: Step, { state }: GitHubApi): Step {
  expect(step.log + step.summary + JSON.stringify(step.outputs)).not.toContain(state.token);
  return step;
}

async function end(started: readonly Started[]): Promise<void> {
  for (const { api, job } of started) {
    await api.close();
    job.remove();
  }
  expect(started.flatMap(({ api }) => api.violations)).toEqual([]);
}

/** For tests of the committed bundle as the runner starts it. Registers the set-up and the checks for each test. */
export function startedRunner(node = nodeOf(24) ?? process.execPath): Runner {
  let dist: ReturnType<typeof copyDist>;
  let all: Started[] = [];
  const begin = async (): Promise<Started> => {
    const api = await startGitHubApi();
    return { api, job: createJob(api, { node, dist: dist.folder }) };
  };
  const another = async () => {
    const started = await begin();
    all.push(started);
    return started;
  };
  const first = () => {
    const [started] = all;
    if (started === undefined) throw new Error('there is a job in a test alone');
    return started;
  };
  beforeAll(() => {
    dist = copyDist();
  });
  beforeEach(another);
  afterEach(async () => {
    const ended = all;
    all = [];
    await end(ended);
  });
  afterAll(() => {
    dist.remove();
  });

  return {
    get api() {
      return first().api;
    },
    get job() {
      return first().job;
    },
    step: async (options) => {
      const { api, job } = first();
      return withoutToken(await job.step(options), api);
    },
    stepsOnce: async (edits) => {
      const jobs = await Promise.all(edits.map(begin));
      const prepared = jobs.map(({ job }, nth) => {
        edits[nth]?.(job.workspace);
        return job.prepare();
      });
      const runs = prepared.map(({ cwd, env }) => ({ cwd, env, args: [] }));
      const ended = await startOnce(node, path.join(dist.folder, 'index.js'), runs);
      const steps = prepared.map(({ read }, nth) => read(ended[nth] as Ended));
      await end(jobs);
      return jobs.map(({ api }, nth) => () => withoutToken(steps[nth] as Step, api));
    },
    another,
    changes: () => first().api.requests.filter((request) => !/^(?:GET|POST \/graphql)/.test(request)),
    edit: (file, change) => {
      const absolute = path.join(first().job.workspace, file);
      fs.mkdirSync(path.dirname(absolute), { recursive: true });
      fs.writeFileSync(absolute, change(fs.existsSync(absolute) ? fs.readFileSync(absolute, 'utf8') : ''));
    },
  };
}
