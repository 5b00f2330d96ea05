import type { Node } from 'estree';
import { callersOf } from '../scope/callers.ts';
import type { Code } from '../scope/code.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { enclosingFunction, isFunction, rangeOf } from '../syntax/tree.ts';

const MAX_STEPS = 100;

/** Whether one execution may reach both nodes, also if helpers contain them. */
export function mayRunTogether(code: Code, a: Node, b: Node): boolean {
  const ways = sitesOf(code, b);
  return sitesOf(code, a).some((one) => {
    const made = enclosingFunction(code.tree, one);
    return ways.some(
      (other) =>
        other !== one && enclosingFunction(code.tree, other) === made && !excludeEachOther(code.tree, one, other),
    );
  });
}

/** The node, and the calls of the functions that contain it. */
function sitesOf(code: Code, node: Node): readonly Node[] {
  const sites = new Set<Node>([node]);
  for (const site of sites) {
    if (sites.size > MAX_STEPS || code.budget.steps-- <= 0) break;
    const made = enclosingFunction(code.tree, site);
    const callers = made === null ? null : callersOf(code, made);
    for (const call of [...(callers?.calls ?? []), ...(callers?.givenTo ?? [])]) sites.add(call);
  }
  return [...sites];
}

/** They are in two branches, or the branch of the first ends the function. */
function excludeEachOther(tree: SourceTree, a: Node, b: Node): boolean {
  const [first, second] = rangeOf(a)[0] < rangeOf(b)[0] ? [a, b] : [b, a];
  const around = new Set<Node>();
  for (let at: Node | undefined = second; at !== undefined && !isFunction(at); at = tree.parents.get(at))
    around.add(at);
  for (let at: Node = first; ;) {
    const parent = tree.parents.get(at);
    if (parent === undefined || isFunction(parent)) return false;
    if (around.has(parent)) return isChoice(parent, at, around);
    if (parent.type === 'ReturnStatement' || parent.type === 'ThrowStatement') return true;
    if ((parent.type === 'BlockStatement' || parent.type === 'SwitchCase') && endsIn(parent, at)) return true;
    at = parent;
  }
}

/** Whether the smallest node around both, which has the first one in a part, only runs one of its parts. */
function isChoice(whole: Node, part: Node, aroundSecond: ReadonlySet<Node>): boolean {
  switch (whole.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return whole.test !== part;
    case 'SwitchStatement':
      return whole.discriminant !== part;
    case 'TryStatement':
      return !whole.finalizer || !aroundSecond.has(whole.finalizer);
    default:
      return false;
  }
}

/** A later statement in the list always ends the function. */
function endsIn(list: Extract<Node, { type: 'BlockStatement' | 'SwitchCase' }>, at: Node): boolean {
  const statements: readonly Node[] = list.type === 'BlockStatement' ? list.body : list.consequent;
  return statements
    .slice(statements.indexOf(at))
    .some(({ type }) => type === 'ReturnStatement' || type === 'ThrowStatement');
}
