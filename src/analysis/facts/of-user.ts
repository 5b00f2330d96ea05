import type { Scope } from 'eslint';
import type { Node } from 'estree';
import { KEYS } from 'eslint-visitor-keys';
import type { ActionFacts } from './action.ts';
import { isFunction } from '../syntax/tree.ts';
import type { Held } from '../values/dataflow/held.ts';
import { heldOfEvent } from './of-action.ts';

/** What of the event is the same for all users of an application; `accessToken` is of the flow that has no user. */
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

/** Nodes that are looked at for one Action. */
const MAX_NODES = 20_000;

/**
 * Whether an expression is made with something of the user at hand, by whatever functions: a request that is sent with the
 * user's id is answered for that user. Asked of many expressions of one Action, each node is looked at once.
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
    const isOf =
      variable.defs.some(({ type, node }) => type === 'Variable' && node.init && within(node.init)) ||
      variable.references.some(({ writeExpr }) => writeExpr && within(writeExpr));
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
        // What module-level variables hold is judged where they are given it.
        if (node === whole && apis.has(variable)) return true;
        // What a pattern takes out of the event was looked at above: `const { client } = event` has nothing of the user.
        if (heldBy(node).length > 0 && isPartOnly(variable)) continue;
        if (variable.scope.block.type !== 'Program' && ofVariable(variable)) return true;
        continue;
      }
      const fields = node as unknown as Record<string, Node | null | (Node | null)[]>;
      for (const key of KEYS[node.type] ?? []) {
        if (node.type === 'MemberExpression' && key === 'property' && !node.computed) continue;
        for (const child of [fields[key] ?? []].flat()) if (child !== null) open.push(child);
      }
    }
    return false;
  };
  return within;
}

/** Whether the variable is made by a pattern and never given anything else. */
function isPartOnly({ defs, references }: Scope.Variable): boolean {
  return (
    defs.every(({ type, node }) => type === 'Variable' && node.id.type === 'ObjectPattern') &&
    references.every(({ init, writeExpr }) => init === true || !writeExpr)
  );
}

/** All of the event, handed to a function, may be for its secrets. */
function isOne({ origin, at: [first, second] }: Held, isWhole: boolean): boolean {
  if (origin !== 'event') return false;
  if (first === undefined) return isWhole;
  return !OF_ALL.includes(first) && !(first === 'request' && (second === undefined || second === 'hostname'));
}
