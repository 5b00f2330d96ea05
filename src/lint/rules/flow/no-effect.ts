import type { Node } from 'estree';
import type { ActionFacts } from '../../../analysis/facts/action.ts';
import { factsOf } from '../../../analysis/facts/action.ts';
import type { EventWrite } from '../../../analysis/facts/event-writes.ts';
import { eventWritesOf } from '../../../analysis/facts/event-writes.ts';
import { isReached } from '../../../analysis/paths/escapes.ts';
import { mayRunTogether } from '../../../analysis/paths/together.ts';
import { functionsOf } from '../../../analysis/scope/functions.ts';
import type { FunctionNode } from '../../../analysis/syntax/tree.ts';
import { heldIn } from '../../../analysis/values/holders.ts';
import type { ApiCall } from '../../../analysis/values/property-reads.ts';
import { apiMethod } from '../../../auth0/api.ts';
import type { FlowId } from '../../../auth0/flows.ts';
import type { Report } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { inSource } from '../source-location.ts';
import { continueHandler, interruptionBy } from './interrupts.ts';

export const noEffect = defineRule('flow/no-effect', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const action = factsOf(integration.action.value);
    const { flow } = action;
    if (flow === null) return;
    for (const write of eventWritesOf(action)) {
      if (isOfStore(write) || isHandedOn(action, write)) continue;
      if (!(write.isDefault && isReadBack(action, write)))
        report('event', { path: short(write.path.join('.')) }, { node: write.node });
    }
    withPrimaryUser(action, flow, report);
    outsideOfContinue(action, flow, report);
  },
}));

/** `secrets/assigned` reports these. */
function isOfStore({ path: [first] }: EventWrite): boolean {
  return first === 'secrets' || first === 'configuration';
}

/** The changed object is passed to `api` or sent with a request, and the change goes with it. */
function isHandedOn({ apiCalls, requests, ofEvent }: ActionFacts, { path, node }: EventWrite): boolean {
  const [start] = node.range ?? [0, 0];
  const isAfter = (given: Node) => (given.range?.[0] ?? 0) > start;
  const holdsIt = (given: Node) =>
    heldIn(ofEvent, given).some(({ at, form }) => {
      return (
        form !== 'part' && at.length > 0 && at.length < path.length && at.every((name, index) => name === path[index])
      );
    });
  const given = [
    ...apiCalls.flatMap((call) => call.node.arguments),
    ...requests.flatMap(({ body, query, headers }) => [...body, ...query, ...headers]),
  ];
  return given.some((each) => isAfter(each) && holdsIt(each));
}

/** Another part of the Action reads the value, so setting a default for it is useful. */
function isReadBack({ eventReads }: ActionFacts, { path, node }: EventWrite): boolean {
  const key = path.join('\n');
  const [start, end] = node.range ?? [0, 0];
  return eventReads.some(({ path: read, node: at }) => {
    const isOwn = (at.range?.[0] ?? 0) >= start && (at.range?.[1] ?? 0) <= end;
    return !isOwn && `${read.join('\n')}\n`.startsWith(`${key}\n`);
  });
}

function withPrimaryUser(action: ActionFacts, flow: FlowId, report: Report<'flow/no-effect'>): void {
  const calls = action.apiCalls.filter(({ doubtful }) => !doubtful);
  const primary = calls.filter(({ path }) => path.join('.') === 'authentication.setPrimaryUser');
  if (primary.length === 0) return;
  const partner = ({ node }: ApiCall, others: readonly ApiCall[]) =>
    others.find((other) => mayRunTogether(action.code, node, other.node));
  for (const call of calls) {
    if (!/^user\.set(?:App|User)Metadata$/.test(call.path.join('.'))) continue;
    const other = partner(call, primary);
    if (other !== undefined)
      report('metadata', { method: call.path.join('.'), line: other.place.start.line }, inSource(call.place));
  }
  const redirects = calls.filter(({ path }) => interruptionBy(flow, path) === 'redirect');
  for (const call of primary) {
    const redirect = partner(call, redirects);
    if (redirect !== undefined) report('redirected', { line: redirect.place.start.line }, inSource(call.place));
  }
}

function outsideOfContinue(action: ActionFacts, flow: FlowId, report: Report<'flow/no-effect'>): void {
  const handler = continueHandler(flow)?.name;
  if (handler === undefined) return;
  const entries = (isMeant: (name: string) => boolean): ReadonlySet<FunctionNode> =>
    new Set(
      action.code.exported.members
        .filter(({ name }) => isMeant(name))
        .flatMap(({ value }) => (value && functionsOf(action.code, value)) ?? []),
    );
  const resume = entries((name) => name === handler);
  const execute = entries((name) => name !== handler && action.handlers.some((each) => each.name === name));
  for (const { path, node, place, doubtful, optional } of action.apiCalls) {
    const method = doubtful || optional ? null : apiMethod(flow, path.join('.'));
    if (method?.onlyIn !== 'continue') continue;
    if (isReached(action.code, execute, node) && !isReached(action.code, resume, node))
      report('onlyContinue', { method: method.path, handler }, inSource(place));
  }
}
