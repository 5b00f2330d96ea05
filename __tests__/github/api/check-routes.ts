import type { Route } from './routes.ts';
import { forbidden, refusal } from './routes.ts';
import type { StoredCheckRun } from './state.ts';
import { checkRunJson } from './state.ts';

interface Given {
  readonly name?: string;
  readonly head_sha?: string;
  readonly external_id?: string;
  readonly conclusion?: string;
  readonly output?: { title?: string; summary: string; annotations?: StoredCheckRun['annotations'] };
}

const TOO_LONG = 'summary exceeds a maximum bytesize of 65535';

/** Check runs: annotations are added, never replaced. */
export const checkRoutes: Readonly<Record<string, Route>> = {
  'checks/list-for-ref'({ matched, query }, state) {
    const runs = state.checkRuns.filter(
      ({ headSha, name }) => headSha === matched.params['ref'] && name === (query.get('check_name') ?? name),
    );
    return { status: 200, body: { total_count: runs.length, check_runs: runs.map(checkRunJson) } };
  },

  'checks/create'({ body }, state) {
    if (state.permission === 'read') return forbidden();
    const { name = '', head_sha: headSha = '', external_id: externalId = '', conclusion = '', output } = body as Given;
    const { title = '', summary = '', annotations = [] } = output ?? {};
    if (Buffer.byteLength(summary) > 65_535) return refusal(422, TOO_LONG);
    const run = {
      id: state.nextId,
      name,
      headSha,
      externalId,
      conclusion,
      title,
      summary,
      annotations: [...annotations],
    };
    state.nextId += 1;
    state.checkRuns.push(run);
    return { status: 201, body: checkRunJson(run) };
  },

  'checks/get'({ matched }, state) {
    const run = state.checkRuns.find(({ id }) => id === Number(matched.params['check_run_id']));
    return run === undefined ? refusal(404, 'Not Found') : { status: 200, body: checkRunJson(run) };
  },

  'checks/update'({ matched, body }, state) {
    if (state.permission === 'read') return forbidden();
    const run = state.checkRuns.find(({ id }) => id === Number(matched.params['check_run_id']));
    if (run === undefined) return refusal(404, 'Not Found');
    const { external_id: externalId, conclusion, output } = body as Given;
    if (Buffer.byteLength(output?.summary ?? '') > 65_535) return refusal(422, TOO_LONG);
    run.externalId = externalId ?? run.externalId;
    run.conclusion = conclusion ?? run.conclusion;
    run.title = output?.title ?? run.title;
    run.summary = output?.summary ?? run.summary;
    run.annotations.push(...(output?.annotations ?? []));
    return { status: 200, body: checkRunJson(run) };
  },
};
