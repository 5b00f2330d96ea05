import type { CallExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { enclosingFunction } from '../syntax/tree.ts';
import { originsOf } from '../values/origins.ts';
import { settingOf } from '../values/settings.ts';
import { ofSignal, ofValue } from './given-timeout.ts';
import type { HeldTimeouts } from './http-libraries.ts';
import { SIGNALS } from './http-libraries.ts';
import { laterCalls } from './later-calls.ts';
import type { FoundRequest, Timeout } from './outbound-request.ts';
import { given, MISSING, UNKNOWN } from './outbound-request.ts';
import type { SharedTimeouts } from './shared-timeouts.ts';
import { allOf } from './shared-timeouts.ts';
import { aroundOf } from './time-around.ts';

export function timeoutOf(code: Code, request: FoundRequest, shared: SharedTimeouts): Timeout {
  const { about, options, clientOptions, client } = request;
  const layers = [options, ...clientOptions.toReversed()];
  const held = heldTimeout(code, clientOptions, about.heldTimeouts);
  let complete = true;
  for (const layer of layers) {
    if (layer === null) continue;
    const isOfClient = clientOptions.includes(layer);
    const found = timeoutIn(code, layer, isOfClient ? (about.clientTimeouts ?? about.timeouts) : about.timeouts);
    if (found.state === 'given') return held.isEnforced ? given(found.ms, found.node) : found;
    complete &&= found.state === 'missing';
  }
  if (held.timeout.state !== 'missing') return held.timeout;
  const ofClient =
    about.clientTimeoutMethods === undefined && about.client === undefined
      ? undefined
      : (shared.get(client) ?? shared.get(allOf(request.library)));
  if (ofClient !== undefined) return ofClient;
  const later = laterTimeout(code, request);
  if (later !== null) return later;
  if (!complete) return UNKNOWN;
  if (layers.some((layer) => layer !== null && (about.transports ?? []).some((name) => isSet(code, layer, name))))
    return UNKNOWN;
  return aroundOf(code, request.node);
}

/** `requestHandler: { requestTimeout: 3000 }`, and `new NodeHttpHandler({ requestTimeout: 3000 })` there. */
function heldTimeout(
  code: Code,
  clientOptions: readonly Node[],
  about: HeldTimeouts | undefined,
): { readonly timeout: Timeout; readonly isEnforced: boolean } {
  const holders = about === undefined ? [] : clientOptions.map((layer) => settingOf(code, layer, about.option));
  const isKnown = holders.every(({ complete }) => complete);
  const [value, ...others] = holders.flatMap(({ values }) => values);
  if (about === undefined || value === undefined) return { timeout: isKnown ? MISSING : UNKNOWN, isEnforced: false };
  const origins = originsOf(code, value);
  const made = origins.find(({ path }) => about.made.test(path))?.calls.at(-1);
  if (others.length > 0 || !isKnown || (origins.length > 0 && made === undefined))
    return { timeout: UNKNOWN, isEnforced: false };
  const options = made === undefined ? value : made.arguments[0];
  if (options === undefined) return { timeout: MISSING, isEnforced: false };
  const [enforced] = settingOf(code, options, about.enforcedBy).values;
  const isEnforced = enforced !== undefined && !(enforced.type === 'Literal' && enforced.value === false);
  const timeout = timeoutIn(code, options, about.timeouts);
  return { timeout: isEnforced && timeout.state === 'given' ? given(timeout.ms, timeout.node) : timeout, isEnforced };
}

function isSet(code: Code, layer: Node, name: string): boolean {
  return settingOf(code, layer, name).values.length > 0;
}

function timeoutIn(code: Code, layer: Node, timeouts: Readonly<Record<string, number>>): Timeout {
  const bounds = [
    ...SIGNALS.map((name) => ({ ...settingOf(code, layer, name), read: (value: Node) => ofSignal(code, value) })),
    ...Object.entries(timeouts).map(([name, unit]) => ({
      ...settingOf(code, layer, name),
      read: (value: Node) => {
        const found = ofValue(code, value, unit);
        return found === null ? null : { ...found, option: name };
      },
    })),
  ];
  // Of several values, the longest is reported.
  const [longest] = bounds
    .flatMap(({ values, read }) => values.flatMap((value) => read(value) ?? []))
    .sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0));
  return longest ?? (bounds.every(({ complete }) => complete) ? MISSING : UNKNOWN);
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

/** `setTimeout(() => request.destroy(), 5000)` */
function isDestroyedLater(code: Code, node: CallExpression): boolean {
  const own = enclosingFunction(code.tree, node);
  return laterCalls(code, node).some(
    ({ name, call }) => /^(?:destroy|abort)$/.test(name) && enclosingFunction(code.tree, call) !== own,
  );
}
