import type { CallExpression, Node } from 'estree';
import { callersOf } from '../scope/callers.ts';
import type { Call } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { SIGNALS } from './http-libraries.ts';
import { constantNumber } from '../values/numbers.ts';
import { originsOf } from '../values/origins.ts';
import { isPartOf, promiseUsesOf } from '../paths/promise-uses.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FoundRequest } from './requests.ts';
import { settingOf } from '../values/settings.ts';
import { enclosingFunction, isFunction, isGlobal } from '../syntax/tree.ts';

/** What bounds the time of a request, as far as the text tells. */
export type Timeout = Given | { readonly state: 'missing' } | { readonly state: 'unknown' };

interface Given {
  readonly state: 'given';
  /** Milliseconds; null where it is no constant. */
  readonly ms: number | null;
  /** Where it is written. */
  readonly node: Node | null;
}

const UNKNOWN: Timeout = { state: 'unknown' };
const MISSING: Timeout = { state: 'missing' };
const given = (ms: number | null, node: Node | null): Given => ({ state: 'given', ms, node });

/** What is set for all the requests of a client after it was made, by the client. */
export type SharedTimeouts = ReadonlyMap<string, Timeout>;

/** `axios.defaults.timeout = 5000`, interceptors that may set one, `sgMail.setTimeout(5000)`. */
export function sharedTimeoutsOf(code: Code): SharedTimeouts {
  const shared = new Map<string, Timeout>();
  const keyOf = (node: Node, step: RegExp): string | null => {
    for (const { from, name, path, calls } of originsOf(code, node)) {
      const rest = step.exec(path);
      if (from === 'package' && rest !== null)
        return `${name}${path.slice(0, rest.index)}${calls.map(({ range }) => String(range?.[0])).join()}`;
    }
    return null;
  };
  for (const { left, right } of code.tree.assignments) {
    if (left.type !== 'MemberExpression') continue;
    const name = propertyName(code.tree, left);
    const key = name === 'defaults' || left.object.type === 'Super' ? null : keyOf(left.object, /\.defaults$/);
    if (key !== null && (name === 'timeout' || name === 'signal'))
      shared.set(key, given(constantNumber(code, right), right));
  }
  for (const call of code.tree.calls) {
    const interceptor = keyOf(call.callee, /\.interceptors\.request\.use$/);
    if (interceptor !== null) shared.set(interceptor, UNKNOWN);
    const method = keyOf(call.callee, /\.(?:setTimeout|timeout|setClient|defaults)$/);
    const [value] = call.arguments;
    if (method !== null && value !== undefined) shared.set(method, given(constantNumber(code, value), value));
  }
  return shared;
}

export function timeoutOf(code: Code, request: FoundRequest, shared: SharedTimeouts): Timeout {
  const { about, options, clientOptions, client } = request;
  const layers = [options, ...clientOptions.toReversed()];
  let complete = true;
  for (const layer of layers) {
    if (layer === null) continue;
    const found = timeoutIn(code, layer, request);
    if (found.state === 'given') return found;
    complete &&= found.state === 'missing';
  }
  const ofClient =
    about.clientTimeoutMethods === undefined && about.client === undefined ? undefined : shared.get(client);
  if (ofClient !== undefined) return ofClient;
  const later = laterTimeout(code, request);
  if (later !== null) return later;
  if (!complete) return UNKNOWN;
  if (layers.some((layer) => layer !== null && (about.transports ?? []).some((name) => isSet(code, layer, name))))
    return UNKNOWN;
  return aroundOf(code, request.node);
}

function isSet(code: Code, layer: Node, name: string): boolean {
  return settingOf(code, layer, name).values.length > 0;
}

function timeoutIn(code: Code, layer: Node, { about }: FoundRequest): Timeout {
  const bounds = [
    ...SIGNALS.map((name) => ({ ...settingOf(code, layer, name), read: (value: Node) => ofSignal(code, value) })),
    ...Object.entries(about.timeouts).map(([name, unit]) => ({
      ...settingOf(code, layer, name),
      read: (value: Node) => ofValue(code, value, unit),
    })),
  ];
  // Of several values, the longest is the one to talk about.
  const [longest] = bounds
    .flatMap(({ values, read }) => values.flatMap((value) => read(value) ?? []))
    .sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0));
  return longest ?? (bounds.every(({ complete }) => complete) ? MISSING : UNKNOWN);
}

function isNothing(code: Code, node: Node): boolean {
  if (isGlobal(code.tree, node, 'undefined')) return true;
  return node.type === 'Literal' && (node.value === null || node.value === false || node.value === 0);
}

function ofValue(code: Code, value: Node, unit: number): Given | null {
  if (isNothing(code, value)) return null;
  if (value.type === 'ObjectExpression') {
    // got and superagent tell the phases apart; `request` and `deadline` are the whole of it.
    const [whole] = ['request', 'deadline', 'response'].flatMap((name) => settingOf(code, value, name).values);
    return given(whole === undefined ? null : times(constantNumber(code, whole), unit), whole ?? value);
  }
  const ms = constantNumber(code, value);
  return ms === 0 ? null : given(times(ms, unit), value);
}

const times = (value: number | null, unit: number): number | null => (value === null ? null : value * unit);

function ofSignal(code: Code, value: Node): Given | null {
  if (isNothing(code, value)) return null;
  for (const { from, name, path, calls } of originsOf(code, value)) {
    if (from !== 'global') continue;
    const [argument] = calls.at(-1)?.arguments ?? [];
    if (name === 'AbortSignal' && path === '.timeout()' && argument !== undefined) {
      return given(constantNumber(code, argument), argument);
    }
    if (name === 'AbortController' && path === 'new.signal') {
      const timer = timerThatAborts(code, calls[0]);
      return given(timer === null ? null : constantNumber(code, timer), timer);
    }
  }
  return given(null, value);
}

/** `setTimeout(() => controller.abort(), 5000)`: how long it waits. */
function timerThatAborts(code: Code, made: Call | undefined): Node | null {
  const { tree } = code;
  code.budget.steps -= tree.calls.length;
  if (code.budget.steps <= 0) return null;
  for (const call of tree.calls) {
    const [action, delay] = call.arguments;
    if (!isGlobal(tree, call.callee, 'setTimeout') || action === undefined || delay === undefined) continue;
    const body = isFunction(action) ? action.body : action;
    const aborts = abortIn(body);
    if (aborts !== null && originsOf(code, aborts).some(({ calls }) => calls[0] === made)) return delay;
  }
  return null;
}

/** `controller` of `controller.abort()`, also as the one statement of a block, and of `controller.abort.bind(controller)`. */
function abortIn(node: Node): Node | null {
  if (node.type === 'BlockStatement') {
    return node.body.reduce<Node | null>((found, statement) => {
      return found ?? (statement.type === 'ExpressionStatement' ? abortIn(statement.expression) : null);
    }, null);
  }
  if (node.type === 'CallExpression') return abortIn(node.callee);
  if (node.type !== 'MemberExpression') return null;
  if (node.property.type === 'Identifier' && node.property.name === 'abort') return node.object;
  return abortIn(node.object);
}

/** `.timeout(5000)` of superagent, `.setTimeout(5000)` and a listener for `timeout` of Node's http. */
function laterTimeout(code: Code, { node, about }: FoundRequest): Timeout | null {
  const { timeoutMethods = [], outcome } = about;
  if (timeoutMethods.length === 0) return null;
  for (const { name, call } of laterCalls(code, node)) {
    const [first] = call.arguments;
    if (timeoutMethods.includes(name) && first !== undefined) return ofValue(code, first, 1) ?? MISSING;
    if (
      outcome === 'events' &&
      /^(?:on|once)$/.test(name) &&
      first?.type === 'Literal' &&
      /^(?:timeout|socket)$/.test(String(first.value))
    )
      return given(null, null);
  }
  return outcome === 'events' && isDestroyedLater(code, node) ? given(null, null) : null;
}

/** The methods that are called on what a call gives, in a chain or through a variable. */
export function laterCalls(code: Code, call: CallExpression): { name: string; call: CallExpression }[] {
  const found: { name: string; call: CallExpression }[] = [];
  const open: Node[] = [call];
  const seen = new Set<Node>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node) || code.budget.steps-- <= 0) continue;
    seen.add(node);
    for (const use of promiseUsesOf(code, node)) {
      if (use.kind !== 'method') continue;
      found.push({ name: use.name, call: use.call });
      open.push(use.call);
    }
  }
  return found;
}

/** `setTimeout(() => request.destroy(), 5000)` */
function isDestroyedLater(code: Code, node: CallExpression): boolean {
  const own = enclosingFunction(code.tree, node);
  return laterCalls(code, node).some(
    ({ name, call }) => /^(?:destroy|abort)$/.test(name) && enclosingFunction(code.tree, call) !== own,
  );
}

const MAX_STEPS = 200;

/** What is around the request: a race with a timer, a wrapper that may end it, here or where its function is called. */
function aroundOf(code: Code, request: CallExpression): Timeout {
  const open: Node[] = [request];
  const seen = new Set<Node>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (seen.size > MAX_STEPS || code.budget.steps-- <= 0) return UNKNOWN;
    for (const use of promiseUsesOf(code, node)) {
      if (use.kind === 'combined') {
        if (use.method === 'race' || use.method === 'any') return given(null, null);
        open.push(use.call);
      } else if (use.kind === 'method') open.push(use.call);
      else if (use.kind === 'argument' && mayEnd(code, use.call)) return UNKNOWN;
    }
    const within = enclosingFunction(code.tree, node);
    if (within === null) continue;
    const { calls, givenTo } = callersOf(code, within);
    open.push(...calls);
    for (const call of givenTo) {
      if (!isPartOf(code, within, call) && mayEnd(code, call)) return UNKNOWN;
      open.push(call);
    }
  }
  return MISSING;
}

/** A function that is handed a promise, or what makes one, and may stop waiting for it: not known, or with a timer in it. */
function mayEnd(code: Code, call: Call): boolean {
  const functions = functionsOf(code, call.callee);
  code.budget.steps -= code.tree.calls.length * (functions?.length ?? 0);
  if (functions === null || code.budget.steps <= 0) return true;
  return functions.some(({ range }) => code.tree.calls.some((inner) => isWithin(inner, range) && isTimer(code, inner)));
}

function isWithin({ range }: Node, outer: readonly [number, number] | undefined): boolean {
  return range !== undefined && outer !== undefined && outer[0] <= range[0] && range[1] <= outer[1];
}

function isTimer(code: Code, { callee }: CallExpression): boolean {
  return originsOf(code, callee).some(
    ({ name, path }) => name === 'setTimeout' || (name === 'Promise' && path === '.race') || name === 'AbortSignal',
  );
}
