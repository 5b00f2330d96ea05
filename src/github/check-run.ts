import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../report/model.ts';
import type { Annotation, CheckRunOptions, Content } from './check-run-content.ts';
import { annotationsOf, contentOf } from './check-run-content.ts';
import type { Client } from './client.ts';
import type { Repository } from './event.ts';
import { createOnce } from './once.ts';
import { notAsDescribed, PER_PAGE } from './pages.ts';
import { posting } from './posting.ts';

/** Annotations that GitHub accepts in one request. Each further request adds to the existing ones. */
const BATCH = 50;

/**
 * Gives the commit a check run with the verdict, which branch protection can require. Never throws: a failure here
 * says nothing about the submission.
 */
export async function postCheckRun(
  report: Report,
  options: CheckRunOptions,
): Promise<{ readonly annotated: boolean; readonly warning: string | null; readonly blocked: boolean }> {
  const { event, commit, wanted, second = 1000 } = options;
  const { repository } = event;
  if (!wanted || repository === null || commit === null) return { annotated: false, warning: null, blocked: false };
  const failure = 'The commit has no check run, or only a part of it.';
  const { value, ...rest } = await posting({ failure, permission: 'checks: write' }, options, async ({ client }) => {
    const annotations = options.annotations ? annotationsOf(report) : [];
    await putCheckRun({ client, repository, second }, contentOf(report, options, commit, annotations), annotations);
    return true;
  });
  return { annotated: value === true && options.annotations, ...rest };
}

interface Existing {
  readonly id: number;
  readonly externalId: string;
  readonly conclusion: string | null;
  readonly annotations: number;
}

interface Checks {
  readonly client: Client;
  readonly repository: Repository;
  readonly second: number;
}

/**
 * Annotations can only be added, not removed. So a check run that says the same is left alone, one without
 * annotations is updated, and any other one is replaced by a new one and then made neutral: if two check runs
 * have the same name, branch protection may look at either.
 */
async function putCheckRun(checks: Checks, content: Content, annotations: readonly Annotation[]): Promise<void> {
  const { client, repository } = checks;
  const { body } = content;
  const before = await ours(checks, content);
  const newest = before[0];
  const isSame = newest?.externalId === body.external_id && newest.conclusion === body.conclusion;
  if (isSame && newest.annotations === annotations.length) return;

  const [first = [], ...others] = batches(annotations);
  const complete = { ...body, status: 'completed' as const, output: { ...body.output, annotations: [...first] } };
  let id: number;
  if (newest !== undefined && newest.annotations === 0) {
    id = newest.id;
    const { external_id, status, conclusion, output } = complete;
    await append(checks, id, first.length, { external_id, status, conclusion, output });
  } else {
    const known = new Set(before.map((each) => each.id));
    const look = async () => (await ours(checks, content)).find((each) => !known.has(each.id));
    const create = async () => read((await client.rest.checks.create({ ...repository, ...complete })).data);
    id = (await createOnce(create, look, (seconds) => sleep(seconds * checks.second))).id;
    for (const old of before.filter(({ conclusion }) => conclusion !== 'neutral')) {
      const output = { title: 'Superseded', summary: 'A later run of the check has its own verdict.' };
      await client.rest.checks.update({ ...repository, check_run_id: old.id, conclusion: 'neutral', output });
    }
  }
  let count = first.length;
  for (const batch of others) {
    count += batch.length;
    await append(checks, id, count, { conclusion: body.conclusion, output: { ...body.output, annotations: batch } });
  }
}

type Update = Omit<NonNullable<Parameters<Client['rest']['checks']['update']>[0]>, 'owner' | 'repo' | 'check_run_id'>;

/** Updates once: a second time would add its annotations twice. `count` is their number afterwards. */
async function append(
  { client, repository, second }: Checks,
  id: number,
  count: number,
  update: Update,
): Promise<void> {
  const run = { ...repository, check_run_id: id };
  const look = async () => {
    const { annotations } = read((await client.rest.checks.get(run)).data);
    return count > 0 && annotations >= count ? true : undefined;
  };
  const change = async () => {
    await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...run,
      ...update,
      request: { once: true },
    } as never);
    return true;
  };
  await createOnce<boolean>(change, look, (seconds) => sleep(seconds * second));
}

/** Our check runs on the commit, the newest first. */
async function ours(
  { client, repository }: Checks,
  { key, body: { name, head_sha: ref } }: Content,
): Promise<Existing[]> {
  const { data } = await client.rest.checks.listForRef({
    ...repository,
    ref,
    check_name: name,
    filter: 'all',
    per_page: PER_PAGE,
  });
  const runs = (data as { check_runs?: unknown } | undefined)?.check_runs;
  if (!Array.isArray(runs)) throw notAsDescribed('the list of check runs');
  return runs
    .map(read)
    .filter(({ externalId }) => externalId.startsWith(`${key} `))
    .sort((a, b) => b.id - a.id);
}

function read(data: unknown): Existing {
  const { id, external_id, conclusion, output } = (data ?? {}) as Record<string, unknown>;
  if (typeof id !== 'number') throw notAsDescribed('a check run');
  const annotations = (output as { annotations_count?: unknown } | undefined)?.annotations_count;
  return {
    id,
    externalId: typeof external_id === 'string' ? external_id : '',
    conclusion: typeof conclusion === 'string' ? conclusion : null,
    annotations: typeof annotations === 'number' ? annotations : 0,
  };
}

function batches(annotations: readonly Annotation[]): Annotation[][] {
  const count = Math.ceil(annotations.length / BATCH);
  return Array.from({ length: count }, (_, index) => annotations.slice(index * BATCH, (index + 1) * BATCH));
}
