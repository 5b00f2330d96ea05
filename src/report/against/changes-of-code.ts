import type { ReportedCode } from '../model.ts';
import type { Change } from './difference.ts';
import { adds, changes, weakens } from './difference.ts';
import { listed } from '../questions/answer.ts';
import { apart, withoutNames } from './lists.ts';
import { changesOfRequests } from './changes-of-requests.ts';

type End = ReportedCode['ends'][number];

/** Changes in what the code says: requests, ends, calls of `api`, logs, ways around its checks. */
export function changesOfCode(before: ReportedCode, after: ReportedCode): Change[] {
  return [
    ...ofDenials(before, after),
    ...ofFailures(before, after),
    ...ofEarlyEnds(before, after),
    ...ofEmptyCatches(before, after),
    ...changesOfRequests(before, after),
    ...ofCalls(before, after),
    ...ofLogs(before, after),
  ];
}

const textOf = (end: End): string => withoutNames(end.text ?? '');
const quoted = (end: End): string => (end.text === null ? `api.${end.method ?? 'access.deny'}` : `"${textOf(end)}"`);

function ofDenials(before: ReportedCode, after: ReportedCode): Change[] {
  const denials = ({ ends }: ReportedCode) => ends.filter(({ kind }) => kind === 'denies');
  const { gone, come } = apart(denials(before), denials(after), (end) => `${end.method ?? ''}\n${textOf(end)}`);
  const [lost, made] = [gone[0], come[0]];
  const [was, is] = [denials(before).length, denials(after).length];
  // As many as before, but one of them has changed.
  if (gone.length === 1 && come.length === 1 && was === is && lost && made)
    return [changes(`A denial says ${quoted(made)}. Before, it said ${quoted(lost)}.`, { file: after.file, ...made })];
  const fewer = gone.length === 0 && is < was ? [weakens(`There are fewer denials: ${is} instead of ${was}.`)] : [];
  return [
    ...gone.map((end) => weakens(`A denial is gone: ${quoted(end)}.`)),
    ...fewer,
    ...come.map((end) => adds(`There is a new denial: ${quoted(end)}.`, { file: after.file, ...end })),
  ];
}

const AFTER: Readonly<Record<End['after'], string>> = {
  success: 'nothing failed',
  error: 'an error',
  status: 'an error status of a response',
  'time-out': 'a timeout',
  missing: 'a missing setting',
  failure: 'a failure',
};
const DOES: Readonly<Record<End['kind'], string>> = {
  continues: 'goes on',
  returns: 'goes on',
  denies: 'denies',
  redirects: 'redirects',
  challenges: 'asks for another factor',
  throws: 'throws',
};

/** What happens on a failure, and where users are sent. Denials are identified by their texts. */
function ofFailures(before: ReportedCode, after: ReportedCode): Change[] {
  const ways = ({ ends }: ReportedCode) =>
    ends.filter(({ kind, path, helper }) => kind !== 'denies' && path === 'failure' && helper === null);
  const failures = apart(ways(before), ways(after), ({ kind, after: what }) => `${DOES[kind]}\n${what}`).come;
  const led = ({ ends }: ReportedCode) => ends.filter(({ kind }) => kind === 'redirects');
  const { gone, come } = apart(led(before), led(after), textOf);
  return [
    ...failures.map((end) => {
      const text = `After ${AFTER[end.after]}, the Action now ${DOES[end.kind]}.`;
      const place = { file: after.file, ...end };
      return end.kind === 'continues' || end.kind === 'returns' ? weakens(text, place) : changes(text, place);
    }),
    ...come.map((end) => adds(`Users are now redirected to ${quoted(end)}.`, { file: after.file, ...end })),
    ...gone.map((end) => changes(`Users are no longer redirected to ${quoted(end)}.`)),
  ];
}

/** Identified by the event properties on which they depend: a test can be written in many ways. */
function ofEarlyEnds(before: ReportedCode, after: ReportedCode): Change[] {
  const asks = ({ conditions }: ReportedCode['earlyEnds'][number]) =>
    [...new Set(conditions.flatMap(({ dependsOn }) => dependsOn))].sort();
  const { gone, come } = apart(before.earlyEnds, after.earlyEnds, (end) => asks(end).join('\n'));
  const words = (end: ReportedCode['earlyEnds'][number]) =>
    asks(end).length === 0 ? '' : `, depending on ${listed(asks(end).map((path) => `event.${path}`))}`;
  return [
    ...come.map((end) =>
      weakens(`There is a new way past the requests or the denials${words(end)}.`, { file: after.file, ...end }),
    ),
    ...gone.map((end) => changes(`A way past the requests or the denials is gone${words(end)}.`)),
  ];
}

function ofEmptyCatches(before: ReportedCode, after: ReportedCode): Change[] {
  const [was, is] = [before.emptyCatches.length, after.emptyCatches.length];
  const place = after.emptyCatches.at(-1);
  if (is <= was || place === undefined) return [];
  const text = `${is === 1 ? 'One place catches' : `${is} places catch`} an error and ${is === 1 ? 'does' : 'do'} nothing with it. Before, ${was === 0 ? 'none' : was} did.`;
  return [weakens(text, { file: after.file, ...place })];
}

/** Methods of `api`, and the claims and metadata that they set. Denials and redirects are listed above. */
function ofCalls(before: ReportedCode, after: ReportedCode): Change[] {
  if (before.calls === undefined || after.calls === undefined) return [];
  const told = new Set([...before.ends, ...after.ends].flatMap(({ method }) => method ?? []));
  const calls = (code: ReportedCode) => (code.calls ?? []).filter(({ method }) => !told.has(method));
  type Call = ReturnType<typeof calls>[number];
  const nameOf = ({ name }: Call) => (name === null ? '' : withoutNames(name));
  const { gone, come } = apart(calls(before), calls(after), (call) => `${call.method}\n${nameOf(call)}`);
  const words = (call: Call) => `api.${call.method}${call.name === null ? '' : `("${nameOf(call)}")`}`;
  return [
    ...come.map((call) => adds(`The Action now calls ${words(call)}.`, { file: after.file, ...call })),
    ...gone.map((call) => changes(`The Action no longer calls ${words(call)}.`)),
  ];
}

function ofLogs(before: ReportedCode, after: ReportedCode): Change[] {
  type Log = ReportedCode['logs'][number];
  const textOfLog = ({ text }: Log) => withoutNames(text);
  const { gone, come } = apart(before.logs, after.logs, textOfLog);
  const rank = { load: 0, switch: 1, failure: 2, denial: 2, always: 3 } as const;
  const louder = after.logs.filter((log) => {
    const was = before.logs.find((each) => textOfLog(each) === textOfLog(log));
    return was !== undefined && rank[log.when] > rank[was.when];
  });
  const { come: shown } = apart(
    before.logs.flatMap(({ holds }) => holds),
    after.logs.flatMap(({ holds }) => holds),
    (path) => path,
  );
  const of = (log: Log) => ({ file: after.file, ...log });
  return [
    ...louder.map((log) => weakens(`${WHEN[log.when]}: "${textOfLog(log)}".`, of(log))),
    ...shown.map((path) => {
      const log = after.logs.find(({ holds }) => holds.includes(path));
      return weakens(`event.${path} is now logged.`, log && of(log));
    }),
    ...come.map((log) => adds(`There is a new log: "${textOfLog(log)}".`, of(log))),
    ...gone.map((log) => changes(`A log is gone: "${textOfLog(log)}".`)),
  ];
}

const WHEN = {
  always: 'A log is now written on every success',
  denial: 'A log is now written on a denial',
  failure: 'A log is now written on a failure',
  switch: 'A log is now written while a switch is on',
  load: 'A log is now written when the Action is loaded',
} as const;
