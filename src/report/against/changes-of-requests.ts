import type { ReportedCode } from '../model.ts';
import type { Change } from './difference.ts';
import { adds, changes, weakens } from './difference.ts';
import { listed } from '../questions/answer.ts';
import { apart, withoutNames } from './lists.ts';

type Request = ReportedCode['requests'][number];

const hostOf = ({ host, address, library }: Request): string =>
  withoutNames(host ?? address ?? `an address that is passed to ${library}`);

/** Where requests go, what they contain, and how long they may take. */
export function changesOfRequests(before: ReportedCode, after: ReportedCode): Change[] {
  const { file } = after;
  const { gone, come } = apart(before.requests, after.requests, hostOf);
  const known = after.requests.filter((each) => before.requests.some((other) => hostOf(other) === hostOf(each)));
  return [
    ...come.map((request) => {
      const sent = valuesOf(after.requests.filter((each) => hostOf(each) === hostOf(request)));
      const what = sent.length === 0 ? '' : ` It is sent ${listed(sent)}.`;
      return weakens(`Requests go to a new host: ${hostOf(request)}.${what}`, { file, ...request });
    }),
    ...ofSent(before, after),
    ...[...new Map(known.map((each) => [hostOf(each), each])).values()].flatMap((each) =>
      ofTimeout(each, before, after),
    ),
    ...ofErrors(before, after),
    ...gone.map((request) => changes(`Requests no longer go to ${hostOf(request)}.`)),
  ];
}

const valuesOf = (requests: readonly Request[]): string[] => [
  ...new Set(requests.flatMap(({ sends }) => sends.map(({ value }) => (value === '*' ? 'the whole event' : value)))),
];

/** For hosts that were already known. */
function ofSent(before: ReportedCode, after: ReportedCode): Change[] {
  const hosts = new Set(before.requests.map(hostOf));
  const sent = (code: ReportedCode) =>
    code.requests
      .filter((request) => hosts.has(hostOf(request)))
      .flatMap((request) => request.sends.map((each) => ({ ...each, request })));
  const { gone, come } = apart(sent(before), sent(after), ({ value, in: where, request }) =>
    [hostOf(request), value, where].join('\n'),
  );
  const stillThere = new Set(after.requests.map(hostOf));
  const words = ({ value, in: where }: { readonly value: string; readonly in: string }) =>
    `${value === '*' ? 'the whole event' : value} in ${IN[where] ?? 'a call'}`;
  return [
    ...come.map((each) => {
      const text = `${hostOf(each.request)} is now sent ${words(each)}.`;
      const place = { file: after.file, ...each.request };
      return each.in === 'address' ? weakens(text, place) : adds(text, place);
    }),
    ...gone
      .filter(({ request }) => stillThere.has(hostOf(request)))
      .map((each) => changes(`${hostOf(each.request)} is no longer sent ${words(each)}.`)),
  ];
}

const IN: Readonly<Record<string, string>> = {
  address: 'the address',
  header: 'a header',
  body: 'the body',
  call: 'a call',
};

function ofTimeout(request: Request, before: ReportedCode, after: ReportedCode): Change[] {
  const longest = ({ requests }: ReportedCode): number | null => {
    const all = requests.filter((each) => hostOf(each) === hostOf(request));
    if (all.some(({ timeout }) => timeout === 'unknown')) return null;
    return Math.max(...all.map(({ timeout, timeoutMs }) => (timeout === 'missing' ? Infinity : (timeoutMs ?? NaN))));
  };
  const [was, is] = [longest(before), longest(after)];
  if (was === null || is === null || Number.isNaN(was) || Number.isNaN(is) || was === is) return [];
  const words = (ms: number) => (ms === Infinity ? 'no time limit' : `a time limit of ${ms} ms`);
  const text = `Requests to ${hostOf(request)} have ${words(is)}. Before, they had ${words(was)}.`;
  return [is > was ? weakens(text, { file: after.file, ...request }) : changes(text, { file: after.file, ...request })];
}

/** What happens after an error of a request. */
function ofErrors(before: ReportedCode, after: ReportedCode): Change[] {
  const ways = (code: ReportedCode) => code.requests.map((request) => ({ request, way: request.onError }));
  const hosts = new Set(before.requests.map(hostOf));
  const { come } = apart(ways(before), ways(after), ({ request, way }) => `${hostOf(request)}\n${way}`);
  return come
    .filter(({ request, way }) => hosts.has(hostOf(request)) && (way === 'dropped' || way === 'leaves'))
    .map(({ request, way }) =>
      weakens(
        way === 'dropped'
          ? `An error of a request to ${hostOf(request)} is now dropped.`
          : `An error of a request to ${hostOf(request)} now leaves the handler.`,
        { file: after.file, ...request },
      ),
    );
}
