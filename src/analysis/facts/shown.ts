import type { Node, Pattern } from 'estree';
import { apiMethod } from '../../auth0/api.ts';
import type { ActionFacts } from './action.ts';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import type { Held } from '../values/held.ts';
import type { Seed } from '../values/holders.ts';
import { followValues, heldIn } from '../values/holders.ts';
import { narrowest } from './logged.ts';

/** A part of an error, or of a request's answer, in a message for the user. */
export interface Shown {
  readonly held: Held;
  readonly node: Node;
  /** `api.access.deny` */
  readonly method: string;
}

/** Parts of errors and answers that users see, in no order. */
export function shownOf(action: ActionFacts): Shown[] {
  const { flow, apiCalls } = action;
  if (flow === null) return [];
  const { entryPoints } = action;
  const walk = followValues(action.code, { seeds: seedsOf(action), entryPoints });
  const bodies = followValues(action.code, { seeds: bodiesOf(action), entryPoints });
  const heldBy = (node: Node) => [
    ...heldIn(walk, node),
    ...heldIn(bodies, node).map((held): Held => ({ ...held, at: ['body', ...held.at] })),
  ];
  return apiCalls.flatMap(({ path, node, doubtful }) => {
    const parameters = doubtful ? [] : (apiMethod(flow, path.join('.'))?.parameters ?? []);
    return parameters.flatMap(({ shownTo }, index) => {
      const argument = node.arguments[index];
      if (shownTo !== 'user' || argument === undefined) return [];
      const method = `api.${path.join('.')}`;
      return heldBy(argument).map((held) => ({ held, method, node: narrowest(held, argument) }));
    });
  });
}

/** Caught errors, errors from events, and the outcomes of requests. */
function seedsOf({ code, requests }: ActionFacts): Seed[] {
  const patterns: Pattern[] = [];
  for (const node of code.tree.parents.keys()) {
    if (node.type === 'CatchClause' && node.param) patterns.push(node.param);
  }
  for (const { callee, arguments: given } of code.tree.calls) {
    const name = callee.type === 'MemberExpression' ? propertyName(code.tree, callee) : null;
    const callback = name === 'catch' ? given[0] : name === 'then' ? given[1] : undefined;
    if (callback === undefined) continue;
    for (const { params } of functionsOf(code, callback) ?? []) if (params[0]) patterns.push(params[0]);
  }
  if (requests.some(({ about }) => about.outcome === 'events')) patterns.push(...listenersOf(code, 'error'));
  return [
    ...patterns.map((node): Seed => ({ origin: 'error', at: 'pattern', node })),
    ...callbacksOf(code, requests).map((made): Seed => ({ origin: 'error', at: 'parameter', made, position: 0 })),
    ...requests
      .filter(({ about }) => about.sdk !== true && about.outcome === 'promise')
      .map(({ node }): Seed => ({ origin: 'response', at: 'expression', node })),
  ];
}

/** Answers in pieces, `response.on("data", (chunk) => …)`, or as `(error, response, body) => …`. */
function bodiesOf({ code, requests }: ActionFacts): Seed[] {
  const isStreamed = requests.some(({ about }) => about.outcome === 'events');
  return [
    ...(isStreamed ? listenersOf(code, 'data') : []).map((node): Seed => ({ origin: 'response', at: 'pattern', node })),
    ...callbacksOf(code, requests).map((made): Seed => ({ origin: 'response', at: 'parameter', made, position: 2 })),
  ];
}

/** The functions that receive `(error, response, body)`. */
function callbacksOf(code: Code, requests: ActionFacts['requests']): FunctionNode[] {
  const given = requests.filter(({ about }) => about.outcome === 'callback').flatMap(({ node }) => node.arguments);
  return given.flatMap((argument) => functionsOf(code, argument) ?? []);
}

/** The arguments of an event's listeners. */
function listenersOf(code: Code, event: string): Pattern[] {
  return code.tree.calls.flatMap(({ callee, arguments: [name, listener] }) => {
    const method = callee.type === 'MemberExpression' ? propertyName(code.tree, callee) : null;
    if (name === undefined || listener === undefined || !/^(?:on|once|addListener)$/.test(method ?? '')) return [];
    if (constantString(code.tree, name) !== event) return [];
    return (functionsOf(code, listener) ?? []).flatMap(({ params: [first] }) => first ?? []);
  });
}
