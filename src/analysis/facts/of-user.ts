import type { Scope } from 'eslint';
import type { Node } from 'estree';
import type { ActionFacts } from './action.ts';
import { childrenOf, isFunction } from '../syntax/tree.ts';
import type { Held } from '../values/held.ts';
import { heldOfEvent } from './of-action.ts';

/** Parts of the event that are the same for all users of an application. `accessToken` belongs to the flow without a user. */
const OF_ALL: readonly string[] = [
  'secrets',
  'configuration',
  'tenant',
  'client',
  'connection',
  'organization',
  'resource_server',
  'custom_domain',
  'accessToken',
];

/** The most nodes that are looked at in an Action. */
const MAX_NODES = 20_000;

/**
 * Whether an expression depends on the current user, through any functions: the answer to a request with the
 * user's id is about that user. Each node is only looked at once, for many expressions of an Action.
 */
export function isOfUser(action: ActionFacts): (node: Node) => boolean {
  const heldBy = heldOfEvent(action);
  const { tree } = action.code;
  const apis = new Set(
    [...action.entryPoints].flatMap(({ params: [, api] }) =>
      api?.type === 'Identifier' ? [tree.variables.get(api)] : [],
    ),
  );
  const known = new Map<Scope.Variable, boolean>();
  let nodes = MAX_NODES;

  const ofVariable = (variable: Scope.Variable): boolean => {
    const answer = known.get(variable);
    if (answer !== undefined) return answer;
    known.set(variable, false);
    const isOf = variable.references.some(({ writeExpr }) => writeExpr && within(writeExpr));
    known.set(variable, isOf);
    return isOf;
  };
  const within = (whole: Node): boolean => {
    const open: Node[] = [whole];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (nodes-- <= 0) return false;
      if (isFunction(node)) continue;
      if (heldBy(node).some((held) => isOne(held, node === whole))) return true;
      if (node.type === 'Identifier') {
        const variable = tree.variables.get(node);
        if (variable === undefined) continue;
        // Values in module-level variables are judged where they are assigned.
        if (node === whole && apis.has(variable)) return true;
        // Values that a pattern takes from the event were looked at above: `const { client } = event` does not depend on the user.
        if (heldBy(node).length > 0 && isPartOnly(variable)) continue;
        if (variable.scope.block.type !== 'Program' && ofVariable(variable)) return true;
        continue;
      }
      open.push(...childrenOf(node));
    }
    return false;
  };
  return within;
}

/** Whether the variable is declared by a pattern and never assigned again. */
function isPartOnly({ defs, references }: Scope.Variable): boolean {
  return (
    defs.every(({ type, node }) => type === 'Variable' && node.id.type === 'ObjectPattern') &&
    references.every(({ init, writeExpr }) => init === true || !writeExpr)
  );
}

/** The whole event may be passed to a function for its secrets. */
function isOne({ at: [first, second] }: Held, isWhole: boolean): boolean {
  if (first === undefined) return isWhole;
  return !OF_ALL.includes(first) && !(first === 'request' && (second === undefined || second === 'hostname'));
}
