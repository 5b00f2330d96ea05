import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Thresholds } from '../configuration/settings.ts';
import { allFindings } from '../report/counts.ts';
import type { TextsOf } from '../report/failed-test.ts';
import { textsIn } from '../report/failed-test.ts';
import { inertLine } from '../report/inert.ts';
import type { Report, ReportedFinding } from '../report/model.ts';
import type { ReportedSource } from '../report/source.ts';
import { counted, verdict } from '../report/wording.ts';
import type { Client } from './client.ts';
import { commentMarker } from './comment.ts';
import type { Repository } from './event.ts';
import { createOnce } from './once.ts';
import { notAsDescribed, PER_PAGE } from './pages.ts';
import { permalinks } from './permalink.ts';
import type { PostingOptions } from './posting.ts';
import { posting } from './posting.ts';
import { renderWithin } from './summary.ts';

export interface CheckRunOptions extends PostingOptions {
  readonly wanted: boolean;
  /** Whether findings are annotated at their places. */
  readonly annotations: boolean;
  /** What tells this job's check run from those of the other jobs of a matrix. */
  readonly path: string;
  readonly config: string | null;
  readonly commit: string | null;
  readonly command: string;
  /** Makes the address of a rule's page; null where it is not known. */
  readonly documentation: ((rule: string) => string) | null;
  readonly sources: readonly ReportedSource[];
  /** What the run asked of the coverage; null where that is not known. */
  readonly thresholds: Thresholds | null;
  /** Why there is no verdict, or not the whole of it. */
  readonly problems: readonly string[];
  /** Where the report is another run's: the address of that run, null where it is not known. */
  readonly receivedFrom?: { readonly run: string | null } | null;
}

type Annotation = ReturnType<typeof annotation>;
type Content = ReturnType<typeof contentOf>;

/** Annotations that GitHub takes in one request; each further request adds to those that are there. */
const BATCH = 50;
/** Annotations in all: ten requests. */
export const MOST_ANNOTATIONS = 500;
/** GitHub describes characters and refuses by bytes. */
const SUMMARY_BYTES = 65_535;

/**
 * Gives the commit a check run with the verdict, which branch protection can require. Never throws: what goes wrong here
 * says nothing about the submission.
 */
export async function postCheckRun(
  report: Report,
  options: CheckRunOptions,
): Promise<{ readonly annotated: boolean; readonly warning: string | null; readonly blocked: boolean }> {
  const { event, commit, wanted, second = 1000 } = options;
  const { repository } = event;
  if (!wanted || repository === null || commit === null) return { annotated: false, warning: null, blocked: false };
  const failure = 'The commit has no check run, or not the whole of it.';
  const { value, ...rest } = await posting({ failure, permission: 'checks: write' }, options, async ({ client }) => {
    const annotations = options.annotations ? annotationsOf(report) : [];
    await putCheckRun({ client, repository, second }, contentOf(report, options, commit, annotations), annotations);
    return true;
  });
  return { annotated: value === true && options.annotations, ...rest };
}

/** Open findings, the gravest first. */
function annotationsOf(report: Report): Annotation[] {
  const open = allFindings(report).filter(({ waived }) => waived === undefined);
  const textsOf = textsIn(report);
  return (['error', 'warning', 'notice'] as const)
    .flatMap((level) => open.filter(({ severity }) => severity === level))
    .slice(0, MOST_ANNOTATIONS)
    .map((finding) => annotation(finding, textsOf));
}

function annotation(finding: ReportedFinding, textsOf: TextsOf) {
  const { severity, rule, file, start, end } = finding;
  const { message, hint, output } = textsOf(finding);
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  // GitHub takes columns only where both are on one line; its end column is inclusive.
  const columns =
    end.line === start.line ? { start_column: start.column, end_column: Math.max(start.column, end.column - 1) } : {};
  return {
    path: file,
    start_line: start.line,
    end_line: last,
    ...columns,
    annotation_level: severity === 'error' ? ('failure' as const) : severity,
    title: inertLine(rule, 255),
    message: [inertLine(message, 2_000), ...(hint === '' ? [] : [`→ ${inertLine(hint, 2_000)}`])].join('\n'),
    ...(output.length === 0 ? {} : { raw_details: output.join('\n') }),
  };
}

function contentOf(report: Report, options: CheckRunOptions, commit: string, annotations: readonly Annotation[]) {
  const { event, path, config, command, documentation, sources, thresholds, problems, receivedFrom = null } = options;
  const { title, sentence } = verdict(report);
  const open = report.counts.error + report.counts.warning + report.counts.notice;
  const beyond = options.annotations ? open - annotations.length : 0;
  const notes = [
    ...problems.map((problem) => inertLine(problem, 500)),
    ...(beyond > 0 ? [`${counted(beyond, 'finding')} beyond the ${MOST_ANNOTATIONS} that are annotated at most.`] : []),
  ];
  // Our own words, and the texts of failures: in code, whatever is in them is shown as it is.
  const told = notes
    .map((note) => `\n\`${note.replaceAll('`', 'ˋ')}\`\n`)
    .join('')
    .slice(0, 4_000);
  const rendering = { link: permalinks(event), command, documentation, sources, thresholds, receivedFrom };
  const summary = renderWithin(report, SUMMARY_BYTES - Buffer.byteLength(told), rendering);
  const content = {
    name: inertLine(
      `Integration check${path === '.' ? '' : ` of ${path}`}${config === null ? '' : ` by ${config}`}`,
      200,
    ),
    head_sha: commit,
    conclusion: report.conclusion,
    output: { title: inertLine(`${title}: ${sentence}`, 255), summary: summary + told },
  };
  const digest = createHash('sha256')
    .update(JSON.stringify([content, annotations]))
    .digest('hex')
    .slice(0, 16);
  const key = commentMarker(path, config).split(' ')[2] ?? '';
  return { key, body: { ...content, external_id: `${key} ${digest}` } };
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
 * Annotations cannot be taken back, only added. So a run of ours that says the same is left alone, one without
 * annotations is updated in place, and any other is followed by a new one and then made neutral: of two check runs
 * with one name, branch protection may look at either.
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

/** Updates once: done twice, it would add its annotations twice. `count` is what there are afterwards. */
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

/** Check runs of ours on the commit, the newest first. */
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
