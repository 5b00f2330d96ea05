import { namesSwitch } from '../../analysis/paths/switch-names.ts';
import type { ReportedCode } from '../model.ts';
import type { CodeAnswer } from './answer.ts';
import { conditionsInWords, grouped, lineList, listed, sentence, ticked, when } from './answer.ts';
import { verb } from './end-answers.ts';

type Sent = ReportedCode['requests'][number];

/** What happens after each request that fails. */
export function requestAnswers(code: ReportedCode): CodeAnswer[] {
  return grouped(
    code.requests.map((request) => ({
      text: `${nameOf(request)}: ${timeOut(request)}. ${onError(code, request)}`,
      places: [request],
    })),
  );
}

function nameOf({ method, address, library }: Sent): string {
  if (address === null) return `The request of ${ticked(library)}`;
  return ticked([method, address].filter((part) => part !== null).join(' '));
}

function timeOut({ timeout, timeoutMs }: Sent): string {
  if (timeout === 'missing') return 'no timeout';
  if (timeout === 'unknown') return 'its timeout is not known';
  return timeoutMs === null ? 'a computed timeout' : `timeout ${timeoutMs / 1_000} s`;
}

function onError({ ends }: ReportedCode, { onError: what, caughtAt }: Sent): string {
  if (what === 'leaves') return 'If it fails, nothing catches the error, and the handler throws.';
  if (what === 'dropped') return 'Nothing waits for it, so its error is lost.';
  if (what === 'unknown') return 'The code does not show what happens when it fails.';
  const caught = caughtAt.map((span) => {
    const inside = ends.filter(({ start, path }) => path === 'failure' && isWithin(start, span));
    const clauses = [...new Set(inside.map(verb))];
    const then = clauses.length === 0 ? '' : `, where the code ${clauses.join(' or ')}`;
    return `on line ${span.start.line}${then}`;
  });
  return sentence(`An error is caught ${listed(caught)}`);
}

function isWithin({ line, column }: Sent['start'], { start, end }: Sent['caughtAt'][number]): boolean {
  const isAfter = line > start.line || (line === start.line && column >= start.column);
  return isAfter && (line < end.line || (line === end.line && column < end.column));
}

const PLACES = { header: 'in a header', body: 'in the body', address: 'in the address', call: 'in the call' } as const;

/** Each host with the data that goes there. */
export function sentAnswers({ requests }: ReportedCode): CodeAnswer[] {
  return grouped(
    requests.map((request) => {
      const to = request.host === null ? `the service of ${ticked(request.library)}` : ticked(request.host);
      return { text: `To ${to}: ${valuesInWords(request)}.`, places: [request] };
    }),
  );
}

function valuesInWords({ sends }: Sent): string {
  if (sends.length === 0) return 'nothing of the event, as far as the code shows';
  const places = new Map<string, string[]>();
  for (const { value, in: where, header } of sends) {
    const place = header === null ? PLACES[where] : `in the header ${ticked(header)}`;
    places.set(place, [...(places.get(place) ?? []), ticked(value === '*' ? 'event' : `event.${value}`)]);
  }
  return [...places].map(([place, values]) => `${listed(values)} ${place}`).join('; ');
}

/** Ways around the requests and the denials. Those that do not need a failure come first. */
export function bypassAnswers({ earlyEnds, requests, ends }: ReportedCode): CodeAnswer[] {
  const isDenial = ({ kind }: ReportedCode['ends'][number]) =>
    kind !== 'continues' && kind !== 'throws' && kind !== 'returns';
  const decided = ends.filter(
    (end) => isDenial(end) && end.path !== 'failure' && asked(end.conditions).some(isForReviewers),
  );
  const sorted = [...earlyEnds].sort((a, b) => Number(a.path === 'failure') - Number(b.path === 'failure'));
  const found = grouped([
    ...sorted.filter(({ path }) => path !== 'failure').map(early),
    ...decided.map((end) => ({
      text: `The Action ${verb({ ...end, text: null })}${when(end.conditions)}. This depends on ${dependencies(asked(end.conditions).filter(isForReviewers))}.`,
      places: [end],
    })),
    ...sorted.filter(({ path }) => path === 'failure').map(early),
  ]);
  if (found.length > 0) return found;
  const denies = ends.some(isDenial);
  if (requests.length === 0 && !denies) return [{ text: 'The Action sends no request and never denies.', places: [] }];
  const before = requests.length === 0 ? 'its denial' : denies ? 'its request or its denial' : 'its request';
  return [{ text: `Nothing in the code ends the Action before ${before}.`, places: [] }];
}

function early(end: ReportedCode['earlyEnds'][number]): CodeAnswer {
  const { how, conditions, requests, denials } = end;
  const missed = [
    ...(requests.length === 0
      ? []
      : [`${requests.length === 1 ? 'the request' : 'the requests'} on ${lineList(requests)}`]),
    ...(denials.length === 0 ? [] : [`${denials.length === 1 ? 'the denial' : 'the denials'} on ${lineList(denials)}`]),
  ];
  const depends = asked(conditions);
  const told = depends.length === 0 ? '' : ` This depends on ${dependencies(depends)}.`;
  const test = conditionsInWords(conditions);
  return how === 'ends'
    ? { text: `When ${test}, the Action ends before ${listed(missed)}.${told}`, places: [end] }
    : { text: `${capital(listed(missed))} is only sent when ${test}.${told}`, places: [end] };
}

/** A threshold that the customer sets should decide. A switch for troubleshooting, or the user, should not. */
function isForReviewers(property: string): boolean {
  const [store, name = ''] = property.split('.');
  return store !== 'secrets' && (store !== 'configuration' || namesSwitch(name));
}

function asked(conditions: readonly { readonly dependsOn: readonly string[] }[]): string[] {
  return [...new Set(conditions.flatMap(({ dependsOn }) => dependsOn))];
}

function dependencies(names: readonly string[]): string {
  return listed(names.map((name) => ticked(`event.${name}`)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
