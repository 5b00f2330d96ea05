import type { CallExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { callersOf } from '../scope/callers.ts';
import { originsOf } from '../values/origins.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { rangeOf } from '../syntax/tree.ts';

/** A call that writes to the Action's log. */
export interface ConsoleCall {
  readonly node: CallExpression;
  /** `log`, `error`, …; null if the name is not known, as for `console[level]`. */
  readonly method: string | null;
  /** What is logged. For the call of a helper, all its arguments, whatever the helper logs of them. */
  readonly arguments: CallExpression['arguments'];
  /** The function of the file that logs its arguments, if this is a call of it; null for a call of `console` itself. */
  readonly helper: FunctionNode | null;
}

/** Methods of `console` that print nothing. */
const SILENT: ReadonlySet<string> = new Set(['time', 'countReset', 'groupEnd', 'clear', 'profile', 'profileEnd']);

/** `console.log`, `const { log } = console`, `globalThis.console.log`, and helpers that pass their arguments to these. */
export function consoleCallsOf(code: Code): ConsoleCall[] {
  const found = new Map<CallExpression, ConsoleCall>();
  const helpers = new Set<FunctionNode>();
  const add = (call: ConsoleCall) => {
    found.set(call.node, call);
    for (const helper of ownersIn(code, call.node)) helpers.add(helper);
  };
  for (const node of code.tree.calls) {
    const method = consoleMethod(code, node.callee);
    if (method === undefined || (method !== null && SILENT.has(method))) continue;
    add({ node, method, arguments: node.arguments, helper: null });
  }
  for (const helper of helpers) {
    for (const node of callersOf(code, helper).calls) {
      if (!found.has(node)) add({ node, method: null, arguments: node.arguments, helper });
    }
  }
  return [...found.values()].sort((a, b) => rangeOf(a.node)[0] - rangeOf(b.node)[0]);
}

/** The method of `console` that is called; undefined for any other callee. */
function consoleMethod(code: Code, callee: Node): string | null | undefined {
  const origin = originsOf(code, callee).find(({ name, path }) => name === 'console' && /^\.[^.()]+$/.test(path));
  if (origin === undefined) return undefined;
  const method = origin.path.slice(1);
  return method === '*' ? null : method;
}

/** The functions whose parameters appear in the arguments of a call. */
function ownersIn(code: Code, call: CallExpression): ReadonlySet<FunctionNode> {
  const { tree } = code;
  const owners = new Set<FunctionNode>();
  const open: Node[] = [...call.arguments];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (code.budget.steps-- <= 0) break;
    if (node.type === 'Identifier') {
      const definition = tree.variables.get(node)?.defs[0];
      if (definition?.type === 'Parameter') owners.add(definition.node);
    } else if (node.type === 'SpreadElement') open.push(node.argument);
    else if (node.type === 'TemplateLiteral') open.push(...node.expressions);
    else if (node.type === 'BinaryExpression') open.push(node.right, node.left);
    else if (node.type === 'CallExpression') open.push(...node.arguments);
    else if (node.type === 'ArrayExpression') open.push(...node.elements.filter((element) => element !== null));
    else if (node.type === 'ObjectExpression') {
      open.push(...node.properties.map((each) => (each.type === 'Property' ? each.value : each.argument)));
    }
  }
  return owners;
}
