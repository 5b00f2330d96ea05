import type { Node, Pattern } from 'estree';
import { apiMethod } from '../../auth0/api.ts';
import type { ActionFacts } from './action.ts';
import { functionsOf } from '../scope/functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { Held } from '../values/dataflow/held.ts';
import { seed } from '../values/dataflow/held.ts';
import type { Seed } from '../values/dataflow/holders.ts';
import { holdersOf } from '../values/dataflow/holders.ts';
import { narrowest } from './logged.ts';

/** Something of an error, or of a request's answer, in a message that the user reads. */
export interface Shown {
  readonly held: Held;
  readonly node: Node;
  /** `api.access.deny` */
  readonly method: string;
}

/** What users read of errors and answers, in no order. */
export function shownOf(action: ActionFacts): Shown[] {
  const { flow, apiCalls } = action;
  if (flow === null || apiCalls.length === 0) return [];
  const heldBy = holdersOf(action.code, seedsOf(action));
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

/** Errors that are caught, and the outcomes of requests. */
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
  return [
    ...patterns.map((pattern) => ({ pattern, held: seed('error') })),
    ...requests
      .filter(({ about }) => about.sdk !== true && about.outcome === 'promise')
      .map(({ node }) => ({ expression: node, held: seed('response') })),
  ];
}
