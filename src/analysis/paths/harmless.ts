import type { CallExpression, Node } from 'estree';
import type { ApiCall } from '../values/property-reads.ts';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import { childrenOf, isFunction, isGlobal } from '../syntax/tree.ts';

const MAX_DEPTH = 5;

/** `logger.info`, `debug`, `logError` and the like. */
const LOGS = /^(?:log|debug|info|warn|error|trace)(?![a-z])/;
const TIMERS = ['clearTimeout', 'clearInterval', 'clearImmediate'];

/** A statement after a call of the api method that may safely run: it logs, cleans up, or sets a variable. */
export function isHarmless(
  code: Code,
  apiCalls: ReadonlyMap<CallExpression, ApiCall>,
  path: readonly string[],
  statement: Node,
  depth = 0,
): boolean {
  const open: Node[] = [statement];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (code.budget.steps-- <= 0) return true;
    if (isFunction(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression') continue;
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression' || node.type === 'NewExpression')
      return false;
    if (node.type !== 'CallExpression') open.push(...childrenOf(node));
    else if (!isHarmlessCall(code, apiCalls, path, node, depth)) return false;
  }
  return true;
}

function isHarmlessCall(
  code: Code,
  apiCalls: ReadonlyMap<CallExpression, ApiCall>,
  path: readonly string[],
  call: CallExpression,
  depth: number,
): boolean {
  const api = apiCalls.get(call);
  // A separate call reports each error of a form.
  if (api !== undefined) return path[0] === 'validation' && api.path[0] === 'validation';
  const { callee } = call;
  if (TIMERS.some((name) => isGlobal(code.tree, callee, name)) || isSettling(code, callee)) return true;
  const name = callee.type === 'MemberExpression' ? propertyName(code.tree, callee) : nameOf(callee);
  if (name !== null && LOGS.test(name)) return true;
  const made = depth < MAX_DEPTH ? functionsOf(code, callee) : null;
  return made !== null && made.every((each) => isHarmless(code, apiCalls, path, each.body, depth + 1));
}

/** `resolve()` in `new Promise((resolve) => …)`: the waiting code continues, as after the end of a function. */
function isSettling({ tree }: Code, callee: Node): boolean {
  const variable = callee.type === 'Identifier' ? tree.variables.get(callee) : undefined;
  const [definition] = variable?.defs ?? [];
  const made = definition?.type === 'Parameter' ? tree.parents.get(definition.node) : undefined;
  return made?.type === 'NewExpression' && isGlobal(tree, made.callee, 'Promise');
}

function nameOf(callee: Node): string | null {
  return callee.type === 'Identifier' ? callee.name : null;
}
