import type { CallExpression, Node } from 'estree';
import { fateOfFailure } from '../../paths/escapes.ts';
import { pathOf } from '../../paths/path-of.ts';
import type { Path } from '../../paths/path-of.ts';
import type { Held } from '../../values/held.ts';
import { heldIn } from '../../values/holders.ts';
import { originsOf } from '../../values/origins.ts';
import { settingOf } from '../../values/settings.ts';
import type { ActionFacts } from '../action.ts';
import { laterCalls } from '../later-calls.ts';
import type { OutboundRequest } from '../outbound-request.ts';
import { addressOf } from './addresses.ts';
import type { Condition } from './conditions.ts';
import { conditionsOf, plain } from './conditions.ts';
import { MOST_LISTED } from './most-listed.ts';
import type { Span } from './span.ts';
import { bySpan, spanOf } from './span.ts';
import { textOf } from './texts.ts';

/** A part of the event that is sent. */
export interface SentValue {
  /** The path below `event`: `secrets.API_KEY`, `user.email`; `*` for the whole event. */
  readonly value: string;
  /** `call`: in the arguments of an SDK, which decides how to send it. */
  readonly in: 'address' | 'header' | 'body' | 'call';
  /** The header, if it is known. */
  readonly header: string | null;
}

/** A request to another machine. */
export interface SentRequest extends Span {
  /** The package, or `fetch`. */
  readonly library: string;
  /** In capitals; null if the code does not show it. */
  readonly method: string | null;
  /** `api.example.com`; in braces if it is computed: `{event.configuration.API_URL}`. Null for an SDK, which knows its own address. */
  readonly host: string | null;
  /** Without the query, with computed parts in braces; null if there is none. */
  readonly address: string | null;
  readonly sends: readonly SentValue[];
  readonly path: Path;
  readonly conditions: readonly Condition[];
  /** Milliseconds; null if there is none, or if it is not a constant. */
  readonly timeoutMs: number | null;
  readonly timeout: OutboundRequest['timeout']['state'];
  /** What happens with an error: it is caught; it leaves the handler; nobody waits for it; the code does not show it. */
  readonly onError: 'caught' | 'leaves' | 'dropped' | 'unknown';
  /** The code that catches it: the `catch` block, or the call of `.catch`. */
  readonly caughtAt: readonly Span[];
}

/** In order of position. */
export function sentOf(action: ActionFacts): SentRequest[] {
  return action.requests.slice(0, MOST_LISTED).map((request) => {
    const { node, library, timeout } = request;
    const address = addressOf(action, request);
    return {
      library,
      method: methodOf(action, request),
      host: address?.host ?? null,
      address: address?.address ?? null,
      sends: valuesOf(action, request),
      path: pathOf(action, node),
      conditions: conditionsOf(action, node).map(plain),
      timeoutMs: timeout.state === 'given' ? timeout.ms : null,
      timeout: timeout.state,
      ...errorOf(action, request),
      ...spanOf(action.tree, node),
    };
  });
}

function errorOf(
  action: ActionFacts,
  { node, callback, about }: OutboundRequest,
): Pick<SentRequest, 'onError' | 'caughtAt'> {
  if (callback || about.outcome !== 'promise') return { onError: 'unknown', caughtAt: [] };
  const { escape, caughtBy } = fateOfFailure(action.code, action.entryPoints, { as: 'rejected', node });
  const caughtAt = caughtBy.map((catcher) => catchSpan(action, catcher)).sort(bySpan);
  return { onError: escape?.kind ?? (caughtAt.length > 0 ? 'caught' : 'unknown'), caughtAt };
}

/** For `.catch(…)` at the end of a chain, from the name of the method on. */
function catchSpan({ tree }: ActionFacts, catcher: Node): Span {
  const callee = catcher.type === 'CallExpression' ? catcher.callee : null;
  const { start } = spanOf(tree, callee?.type === 'MemberExpression' ? callee.property : catcher);
  return { start, end: spanOf(tree, catcher).end };
}

/** `.post`, `.create().get`: the last name of the way from the library. */
const METHOD = /\.(get|post|put|patch|delete|head|options)[^.]*$/u;

function methodOf(action: ActionFacts, { node, options, about }: OutboundRequest): string | null {
  if (about.sdk === true) return null;
  const [named] = originsOf(action.code, node.callee).flatMap(({ path }) => METHOD.exec(path)?.[1] ?? []);
  if (named !== undefined) return named.toUpperCase();
  const { values } = settingOf(action.code, options, 'method');
  const [given] = values;
  const text = given === undefined ? 'GET' : textOf(action, given);
  // A computed part stays as it is written.
  return text.includes('{') ? text : text.toUpperCase();
}

function valuesOf(action: ActionFacts, request: OutboundRequest): SentValue[] {
  const { code, ofEvent } = action;
  const found = new Map<string, SentValue>();
  const add = (node: Node, place: SentValue['in'], headerOf: (held: Held) => string | null = () => null) => {
    for (const held of heldIn(ofEvent, node)) {
      const names = held.at.filter((name) => name !== '*');
      const sent = { value: names.length === 0 ? '*' : names.join('.'), in: place, header: headerOf(held) };
      found.set(JSON.stringify(sent), sent);
    }
  };
  for (const node of request.headers) add(node, 'header', headerIn);
  for (const node of request.body) add(node, 'body');
  for (const node of [...request.urlParts, ...request.query]) add(node, 'address');
  for (const node of settingOf(code, request.options, 'auth').values) add(node, 'header', () => 'Authorization');
  for (const { name, call } of laterCalls(code, request.node)) ofLaterCall(action, name, call, add);
  if (request.about.sdk === true) {
    const calls = originsOf(code, request.node.callee).flatMap(({ calls: made }) => made);
    for (const { arguments: given } of [request.node, ...calls]) for (const node of given) add(node, 'call');
  }
  return [...found.values()].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}

/** The header, in an object of headers. */
function headerIn({ path: [name] }: Held): string | null {
  return name === undefined || name === '?' ? null : name;
}

type Add = (node: Node, place: SentValue['in'], headerOf?: (held: Held) => string | null) => void;

/** `request.write(body)`, `.set("Authorization", key)`, `.set({ Authorization: key })`, `.query({ email })`. */
function ofLaterCall(action: ActionFacts, name: string, { arguments: given }: CallExpression, add: Add): void {
  const [first, second] = given;
  if (/^(?:set|setHeader|header)$/u.test(name)) {
    if (first !== undefined) add(second ?? first, 'header', second ? () => textOf(action, first) : headerIn);
  } else if (name === 'auth') for (const node of given) add(node, 'header', () => 'Authorization');
  else if (/^(?:send|write|end|field)$/u.test(name)) for (const node of given) add(node, 'body');
  else if (name === 'query') for (const node of given) add(node, 'address');
}
