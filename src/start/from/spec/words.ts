import type { Answer } from '../../../probe/answers.ts';
import type { FoundExecution } from '../../../probe/explore/exploration.ts';
import { differencesOf, isRecord, type Difference } from './differences.ts';
import { deeds } from './assertions.ts';

const LONGEST = 60;

/** The name of a test: what the Action does, and when. `base` is the handler's ordinary execution. */
export function nameOf(found: FoundExecution, base: FoundExecution): string {
  const when = found === base ? [] : conditionsOf(found, base);
  const [first, second, ...others] = when;
  const condition =
    first === undefined
      ? ''
      : second === undefined
        ? ` when ${first}`
        : others.length === 0
          ? ` when ${first} and ${second}`
          : ` when ${first}, ${second} and more`;
  return oneLine(`${deedOf(found)}${condition}`);
}

function deedOf({ recording }: FoundExecution): string {
  const { outcome, error, requests } = recording;
  const calls = deeds(recording);
  const of = (path: string) => calls.find((call) => call.path === path);
  const firstArgument = (path: string) => textIn(of(path)?.args[0]);
  if (outcome === 'threw') return `throws ${error?.split(':')[0] ?? 'an error'}`;
  if (of('redirect.sendUserTo')) return `redirects to ${hostOf(firstArgument('redirect.sendUserTo'))}`;
  if (of('prompt.render')) return 'renders a form';
  if (of('validation.error')) return 'shows a validation error';
  if (of('notification.retry')) return 'asks Auth0 to try again';
  if (of('notification.drop')) return 'gives up the message';
  if (outcome === 'denied') return 'denies';
  const claims = calls.filter(({ path }) => /setCustomClaim$/u.test(path)).map(({ args }) => textIn(args[0]));
  if (claims.length > 0) return `sets ${list([...new Set(claims)].map(shortClaim), 'the claim', 'the claims')}`;
  const metadata = calls.filter(({ path }) => /etadata$/u.test(path)).map(({ args }) => textIn(args[0]));
  if (metadata.length > 0) return `sets ${list([...new Set(metadata)], 'the metadata', 'the metadata')}`;
  const [call] = calls.filter(({ path }) => path !== 'cache.set');
  if (call !== undefined) return `calls api.${call.path}`;
  const sent = requests.find(({ method }) => method !== 'CONNECT');
  if (sent !== undefined) return `sends ${sent.method} ${hostOf(sent.url)}`;
  return 'goes on';
}

function list(names: readonly string[], one: string, many: string): string {
  const shown = names.slice(0, 3).join(', ');
  return `${names.length === 1 ? one : many} ${shown}${names.length > 3 ? ', …' : ''}`;
}

const shortClaim = (name: string): string => name.replace(/^https?:\/\/[^/]+\//u, '');

function textIn(json: string | undefined): string {
  try {
    const value: unknown = JSON.parse(json ?? '""');
    return typeof value === 'string' ? value : 'something';
  } catch {
    return 'something';
  }
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return 'another page';
  }
}

/** How an execution differs from the ordinary one, as clauses. */
export function conditionsOf(found: FoundExecution, base: FoundExecution): string[] {
  const [event, usual] = [parsed(found.event), parsed(base.event)];
  return [
    ...differencesOf(usual, event).map(eventWords),
    ...found.given.map(({ path, value }) => `api.${path} gives ${short(parsed(value))}`),
    ...answerWords(found.answers, base.answers),
    ...(found.claims === null && base.claims !== null ? ['the token is not valid'] : []),
  ];
}

function eventWords({ path, value }: Difference): string {
  const [store, name] = path;
  const isField = store === 'secrets' || store === 'configuration';
  const what = isField ? (name ?? store) : `event.${path.join('.')}`;
  return value === undefined ? `${what} is missing` : `${what} is ${short(value)}`;
}

function answerWords(answers: readonly Answer[], usual: readonly Answer[]): string[] {
  const index = answers.findIndex((answer, at) => JSON.stringify(answer) !== JSON.stringify(usual[at] ?? usual.at(-1)));
  const answer = answers[index];
  if (answer === undefined) return [];
  const which = index === 0 ? '' : ` the ${['first', 'second', 'third', 'fourth'][index] ?? 'next'} request with`;
  if (answer.kind !== 'answer') return ['the provider cannot be reached'];
  if (answer.status >= 300) return [`the provider answers${which} ${answer.status}`];
  const before = usual[index] ?? usual.at(-1);
  const differences = before?.kind === 'answer' ? differencesOf(parsed(before.body), parsed(answer.body)) : [];
  const [first] = differences;
  if (first !== undefined && first.path.length > 0) {
    const name = first.path.join('.');
    return [
      first.value === undefined ? `the response has no ${name}` : `${name} of the response is ${short(first.value)}`,
    ];
  }
  if (answer.body === '') return ['the response is empty'];
  return [
    `the response is ${/json/u.test(answer.headers['content-type'] ?? '') ? short(parsed(answer.body)) : 'not JSON'}`,
  ];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function short(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isRecord(value)) return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  const text = String(value);
  if (text === '') return 'an empty text';
  return text.length > LONGEST ? 'a long text' : text;
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
