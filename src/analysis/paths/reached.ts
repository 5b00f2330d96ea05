import type { Identifier, MemberExpression, Node, Program, Statement } from 'estree';
import type { Analysis, Guard } from './analysis.ts';
import { exportedName, isModuleExports, keyOf } from './bindings.ts';
import { isFailureCallback } from './callbacks.ts';
import { surelyDenies } from './denial.ts';
import { whenFalsy, whenTruthy } from './guards.ts';
import { helpersOf } from './helpers-of-objects.ts';
import type { FunctionNode } from './units.ts';
import { children, isFunction, isStatement } from './units.ts';

const KEEPERS: ReadonlySet<string> = new Set([
  'Property',
  'ArrayExpression',
  'ReturnStatement',
  'ArrowFunctionExpression',
]);

const isHandlerName = (name: string): boolean => /^on[A-Z]/.test(name);

/** Functions that run, or are handed to something that may run them, in an execution in which nothing fails. */
export function reachedFunctions(
  program: Program,
  failed: ReadonlySet<Statement>,
  analysis: Analysis,
): Set<FunctionNode> {
  const { bindings } = analysis;
  const reached = new Set<FunctionNode>();
  const helpers = helpersOf(program, analysis);
  const mentioned = new Set<Node>();
  /** Names of members that were asked for: whatever has one of them is reached. */
  const named = new Set<string>();
  // Without a handler nothing runs; then all that is exported counts.
  const exportsCount = ![...bindings.exported.keys()].some(isHandlerName);
  const pending: FunctionNode[] = [];
  for (const statement of program.body) visit(statement, failed);
  for (let called = pending.pop(); called; called = pending.pop()) {
    const inside = analysis.failedStatements(called);
    for (const child of children(called)) visit(child, inside);
  }
  return reached;

  function reach(called: FunctionNode): void {
    if (!reached.has(called)) pending.push(called);
    reached.add(called);
  }

  function visit(node: Node, failing: ReadonlySet<Statement>): void {
    if (isStatement(node) && failing.has(node)) return;
    if (node.type === 'CatchClause') return;
    if (isFunction(node)) {
      if (
        node.type !== 'FunctionDeclaration' &&
        !isBound(node) &&
        !helpers.all.has(node) &&
        !isFailureCallback(node, analysis) &&
        !failsUnlessCalled(node)
      ) {
        reach(node);
      }
      return;
    }
    if (node.type === 'Identifier') {
      mention(node);
      return;
    }
    if (node.type === 'MemberExpression') mentionMember(node);
    for (const child of children(node)) if (runs(child, node)) visit(child, failing);
  }

  /** Branches inside an expression, and names that are no variable of their own. */
  function runs(child: Node, parent: Node): boolean {
    if (parent.type === 'MemberExpression') return child === parent.object || parent.computed;
    if (parent.type === 'ConditionalExpression' && child !== parent.test) {
      return !branchFails(child, (child === parent.consequent ? whenTruthy : whenFalsy)(parent.test, analysis));
    }
    if (parent.type === 'LogicalExpression' && child === parent.right) {
      const guard = parent.operator === '&&' ? whenTruthy(parent.left, analysis) : whenFalsy(parent.left, analysis);
      return !branchFails(child, guard);
    }
    return true;
  }

  function branchFails(branch: Node, guard: Guard): boolean {
    return guard === 'failed' || surelyDenies(branch, analysis);
  }

  /** Reached where its name is used, not where it is written down. */
  function isBound(called: FunctionNode): boolean {
    const parent = bindings.parents.get(called);
    switch (parent?.type) {
      case 'VariableDeclarator':
        return parent.id.type === 'Identifier';
      case 'MethodDefinition':
        return keyOf(parent.key, parent.computed) !== null;
      default:
        return isUnusedExport(called);
    }
  }

  /** Exported under another name than a handler's: for a spec, not for Auth0. */
  function isUnusedExport(value: Node): boolean {
    const parent = bindings.parents.get(value);
    if (exportsCount || !parent) return false;
    if (parent.type === 'AssignmentExpression' && parent.right === value) {
      const name = exportedName(parent.left);
      return name !== null && !isHandlerName(name);
    }
    if (parent.type !== 'Property' || parent.value !== value) return false;
    const object = bindings.parents.get(parent);
    const assignment = object && bindings.parents.get(object);
    if (assignment?.type !== 'AssignmentExpression' || !isModuleExports(assignment.left)) return false;
    return !isHandlerName(keyOf(parent.key, parent.computed) ?? '');
  }

  /** Held in an object, a list or a map, or returned, for a failure that is dealt with elsewhere. */
  function failsUnlessCalled(called: FunctionNode): boolean {
    return KEEPERS.has(bindings.parents.get(called)?.type ?? '') && analysis.alwaysFails(called);
  }

  function mention(identifier: Identifier): void {
    const parent = bindings.parents.get(identifier);
    if (parent?.type === 'VariableDeclarator' && parent.id === identifier) return;
    if (!isUnusedExport(identifier) && !isFailureCallback(identifier, analysis)) reachVariable(identifier);
  }

  function reachVariable(identifier: Identifier): void {
    for (const definition of bindings.variables.get(identifier)?.defs ?? []) {
      if (definition.type === 'Parameter') continue;
      const node = definition.node as Node;
      if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) reachValue(node.init);
      else reachValue(node);
    }
  }

  function reachValue(value: Node): void {
    if (isFunction(value)) reach(value);
    if (value.type !== 'ClassDeclaration' && value.type !== 'ClassExpression') return;
    for (const member of value.body.body) {
      if (member.type === 'MethodDefinition' && member.kind === 'constructor') reach(member.value);
    }
  }

  function mentionMember(node: MemberExpression): void {
    if (mentioned.has(node) || isFailureCallback(node, analysis)) return;
    mentioned.add(node);
    const parent = bindings.parents.get(node);
    const isWritten = parent?.type === 'AssignmentExpression' && parent.left === node;
    const exported = isWritten ? undefined : bindings.exported.get(exportedName(node) ?? '');
    if (exported && isFunction(exported)) reach(exported);
    if (exported?.type === 'Identifier') reachVariable(exported);
    const name = keyOf(node.property, node.computed) ?? '';
    if (named.has(name)) return;
    named.add(name);
    for (const method of bindings.methods.get(name) ?? []) reach(method);
    for (const helper of helpers.byName.get(name) ?? []) reach(helper);
  }
}
