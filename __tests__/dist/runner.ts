import fs from 'node:fs';
import path from 'node:path';
import type { GitHubApi } from '../github/api/server.ts';
import { startGitHubApi } from '../github/api/server.ts';
import { nodeOf } from '../nodes.ts';
import { copyDist } from './bundle.ts';
import type { Job, Step, StepOptions } from './job.ts';
import { createJob } from './job.ts';

export interface Runner {
  /** The local GitHub of the test at hand, which nothing may ask for what GitHub does not describe. */
  readonly api: GitHubApi;
  readonly job: Job;
  /** Runs the Action; its token is in nothing that anybody can read. */
  readonly step: (options?: StepOptions) => Promise<Step>;
  /** Starts another job beside, with a local GitHub of its own. */
  readonly another: () => Promise<{ readonly api: GitHubApi; readonly job: Job }>;
  /** Requests that change something. */
  readonly changes: () => string[];
  /** Edits a file of the workspace, `integration/configuration.json` and the like. */
  readonly edit: (file: string, change: (text: string) => string) => void;
}

/** For tests of what the committed bundle does as the runner starts it: registers what is set up and looked over for each. */
export function startedRunner(node = nodeOf(24) ?? process.execPath): Runner {
  let dist: ReturnType<typeof copyDist>;
  let all: { readonly api: GitHubApi; readonly job: Job }[] = [];
  const another = async () => {
    const api = await startGitHubApi();
    const started = { api, job: createJob(api, { node, dist: dist.folder }) };
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
    for (const { api, job } of ended) {
      await api.close();
      job.remove();
    }
    expect(ended.flatMap(({ api }) => api.violations)).toEqual([]);
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
      const ended = await job.step(options);
      expect(ended.log + ended.summary + JSON.stringify(ended.outputs)).not.toContain(api.state.token);
      return ended;
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
