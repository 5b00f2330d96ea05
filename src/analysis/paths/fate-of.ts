import type { CallExpression, Node, ReturnStatement, Statement } from 'estree';
import type { Code } from '../scope/code.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction, isFunction, isGlobal } from '../syntax/tree.ts';
import { callsThatRun } from './called-by.ts';
import { endOfExpression } from './end-of-expression.ts';
import type { Judgement } from './judgement.ts';
import { outcomesFrom } from './outcome.ts';
import { truthOf } from './truth-of.ts';
import type { OffPath } from './ways-out.ts';
import { endOf, leaves, NEXT } from './ways-out.ts';

const MAX_CALLS = 20;

/**
 * What all callers do with the value of a `return`, or of the expression of an arrow function: `return { ok: false }`,
 * if each of them denies when the verdict is not ok. Null if one of them continues, or if this is not known.
 */
export function fateOf(judgement: Judgement, returned: ReturnStatement | FunctionNode): OffPath | null {
  const { tree } = judgement.code;
  const made = isFunction(returned) ? returned : enclosingFunction(tree, returned);
  const value = isFunction(returned) ? returned.body : (returned.argument ?? null);
  if (made === null || judgement.entryPoints.has(made) || made.generator) return null;
  if (value !== null && !isVerdict(value)) return null;
  let fate: OffPath | null = null;
  for (const call of endsOfResult(judgement, made)) {
    const end = fateAt(judgement, call, value);
    if (end === null) return null;
    if (fate !== 'denial') fate = end;
  }
  return fate;
}

/** The calls whose caller does not return the result as its own; empty if not all of them are known. */
function endsOfResult(judgement: Judgement, made: FunctionNode): readonly CallExpression[] {
  const ends: CallExpression[] = [];
  const open = [made];
  const seen = new Set<FunctionNode>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const calls = callsThatRun(judgement, next);
    const isEntry = judgement.entryPoints.has(next);
    if (isEntry || calls === null || calls.length === 0 || seen.size + ends.length > MAX_CALLS) return [];
    for (const call of calls) {
      const outer = handsOn(judgement.code, call);
      if (outer === null) ends.push(call);
      else open.push(outer);
    }
  }
  return ends.length > MAX_CALLS ? [] : ends;
}

/** The function whose result is that of the call. */
function handsOn({ tree }: Code, call: CallExpression): FunctionNode | null {
  let at = tree.parents.get(call);
  while (at?.type === 'AwaitExpression' || at?.type === 'ChainExpression') at = tree.parents.get(at);
  if (at?.type === 'ArrowFunctionExpression') return at;
  return at?.type === 'ReturnStatement' ? enclosingFunction(tree, at) : null;
}

/** A value that tells a caller how it went: nothing, a constant, or an object that may say so. */
function isVerdict({ type }: Node): boolean {
  return type === 'Literal' || type === 'ObjectExpression' || type === 'Identifier' || type === 'UnaryExpression';
}

function fateAt(judgement: Judgement, call: CallExpression, value: Node | null): OffPath | null {
  const { parents } = judgement.code.tree;
  let at: Node = call;
  for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) {
    if (judgement.code.budget.steps-- <= 0) return null;
    switch (parent.type) {
      case 'LogicalExpression': {
        const truth = parent.left === at ? truthOf(judgement, at, { call, value }) : null;
        if (truth !== null && truth === (parent.operator === '&&')) return endOfExpression(judgement, parent.right);
        break;
      }
      case 'IfStatement':
        return parent.test === at ? fateInList(judgement, parent, { call, value }) : null;
      case 'VariableDeclarator': {
        const declaration = parents.get(parent);
        if (parent.init !== at || declaration === undefined) return null;
        return fateInList(judgement, declaration as Statement, { call, value });
      }
      case 'AssignmentExpression':
        if (parent.right !== at || parent.operator !== '=') return null;
        break;
      case 'ExpressionStatement':
        return at.type === 'AssignmentExpression' ? fateInList(judgement, parent, { call, value }) : null;
      case 'CallExpression':
        if (!isGlobal(judgement.code.tree, parent.callee, 'Boolean')) return null;
        break;
      case 'AwaitExpression':
      case 'ChainExpression':
      case 'MemberExpression':
      case 'UnaryExpression':
      case 'BinaryExpression':
        break;
      default:
        return null;
    }
    at = parent;
  }
  return null;
}

/** In the list from a statement on, the branch of the first test whose result is known. */
function fateInList(
  judgement: Judgement,
  statement: Statement,
  given: { readonly call: CallExpression; readonly value: Node | null },
): OffPath | null {
  const parent = judgement.code.tree.parents.get(statement);
  const list =
    parent?.type === 'BlockStatement' ? parent.body : parent?.type === 'SwitchCase' ? parent.consequent : [statement];
  const from = list.indexOf(statement);
  for (const [index, each] of list.entries()) {
    if (index < from || each.type === 'FunctionDeclaration') continue;
    if (each.type !== 'IfStatement') {
      if (index > from && leaves(judgement.outcomeOf(each))) return null;
      continue;
    }
    const truth = truthOf(judgement, each.test, given);
    if (truth === null) {
      if (leaves(judgement.outcomeOf(each))) return null;
      continue;
    }
    const branch = truth ? each.consequent : (each.alternate ?? null);
    const outcome = branch === null ? NEXT : judgement.outcomeOf(branch);
    const end = endOf(outcome);
    if (end !== null) return end;
    if (leaves(outcome)) return null;
    const rest = endOf(outcomesFrom(judgement, list.slice(index + 1))[0] ?? NEXT);
    if (rest !== null) return rest;
  }
  // `try { verdict = await check(); } catch { … } if (!verdict.ok) …`
  const outer = parent && judgement.code.tree.parents.get(parent);
  return outer?.type === 'TryStatement' && outer.block === parent ? fateInList(judgement, outer, given) : null;
}
