import type { Scope } from 'eslint';
import type { Identifier, Node } from 'estree';
import { callsOf } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction } from '../syntax/tree.ts';

/** A handler changes a variable of the module, or its contents. */
export interface ModuleWrite {
  readonly variable: Scope.Variable;
  /** The target of the write: the variable or the member. */
  readonly node: Node;
  /** The keys and values that it gets; null for a counter: `count += 1`. */
  readonly given: readonly Node[] | null;
}

const ADDING: readonly string[] = ['add', 'push', 'set', 'unshift'];

/** In order of position. */
export function moduleWritesOf(code: Code): ModuleWrite[] {
  const { tree } = code;
  const variables = new Set([...tree.variables.values()].filter(({ scope }) => scope.block.type === 'Program'));
  const found: ModuleWrite[] = [];
  for (const variable of variables) {
    for (const reference of variable.references) {
      const node = reference.identifier as Identifier;
      const within = enclosingFunction(tree, node);
      if (within === null) continue;
      const write = reference.isWrite() ? variableWrite(code, node) : memberWrite(code, node);
      if (write !== null && !runsOnlyAtStart(code, within, 0)) found.push({ variable, ...write });
    }
  }
  return found.sort((a, b) => (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0));
}

type Write = Omit<ModuleWrite, 'variable'>;

function variableWrite({ tree }: Code, node: Identifier): Write | null {
  let at: Node = node;
  for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
    if (parent.type === 'UpdateExpression') return { node, given: null };
    if (parent.type !== 'AssignmentExpression') continue;
    const isCounted = !['=', '??=', '||=', '&&='].includes(parent.operator);
    return { node, given: isCounted ? null : [parent.right] };
  }
  return null;
}

/** `cache.key = value`, `cache[key] = value`, `cache.set(key, value)`. */
function memberWrite({ tree }: Code, node: Identifier): Write | null {
  const keys: Node[] = [];
  let at: Node = node;
  let parent = tree.parents.get(at);
  while (parent?.type === 'MemberExpression' && parent.object === at) {
    if (parent.computed) keys.push(parent.property);
    at = parent;
    parent = tree.parents.get(at);
  }
  if (at.type !== 'MemberExpression') return null;
  if (parent?.type === 'UpdateExpression') return { node: at, given: null };
  if (parent?.type === 'AssignmentExpression' && parent.left === at) {
    const isCounted = !['=', '??=', '||=', '&&='].includes(parent.operator);
    return { node: at, given: isCounted ? null : [...keys, parent.right] };
  }
  if (parent?.type !== 'CallExpression' || parent.callee !== at) return null;
  return ADDING.includes(propertyName(tree, at) ?? '') ? { node: at, given: [...keys, ...parent.arguments] } : null;
}

/** A function that only the module itself calls. */
function runsOnlyAtStart(code: Code, made: FunctionNode, depth: number): boolean {
  const outer = enclosingFunction(code.tree, made);
  const calls = depth > 10 ? null : callsOf(code, made);
  if (calls === null || calls.length === 0)
    return outer !== null && depth <= 10 && runsOnlyAtStart(code, outer, depth + 1);
  return calls.every((call) => {
    const caller = enclosingFunction(code.tree, call);
    return caller === null || (caller !== made && runsOnlyAtStart(code, caller, depth + 1));
  });
}
