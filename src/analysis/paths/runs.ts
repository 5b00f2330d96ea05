import type { Node, Statement } from 'estree';
import type { FunctionNode } from '../syntax/tree.ts';
import { childrenOf, isFunction } from '../syntax/tree.ts';
import { endOfCallback } from './callbacks.ts';
import { endOfExpression } from './end-of-expression.ts';
import type { Guard } from './guard.ts';
import { heldHelpersOf } from './held-helpers.ts';
import { isStatement } from './is-statement.ts';
import type { Judgement } from './judgement.ts';
import { functionsMentioned, isBound } from './mentioned.ts';
import { offPath } from './off-path.ts';
import { isSwitch, leavesBySwitch } from './switches.ts';
import { testOf } from './test-of.ts';
import type { Run } from './run.ts';
import { ORDER, rankOf } from './run.ts';
import type { OffPath } from './ways-out.ts';

type Statements = ReadonlyMap<Statement, OffPath>;

/** When each node of the Action runs. Unreachable nodes are not included. */
export function runsOf(judgement: Judgement): ReadonlyMap<Node, Run> {
  const { code } = judgement;
  const { tree } = code;
  const runs = new Map<Node, Run>();
  const reached = new Set<FunctionNode>();
  const held = heldHelpersOf(judgement);
  /** Nodes to visit, by rank. */
  const agenda: (() => void)[][] = ORDER.flatMap(() => [[], []]);
  let run: Run = { when: 'always', behind: null };

  for (const entry of judgement.entryPoints) reach(entry);
  later({ when: 'load', behind: null }, () => {
    const top = offPath(judgement, tree.program.body as Statement[]);
    for (const statement of tree.program.body) visit(statement, top);
  });
  for (const list of agenda) for (const visitIt of list) visitIt();
  return runs;

  /** Visits code that always runs with this node at once, and code with its own condition later. */
  function later(other: Run, visitIt: () => void): void {
    if (rankOf(other) <= rankOf(run)) visitIt();
    else enter(other, visitIt);
  }

  function enter(other: Run, visitIt: () => void): void {
    agenda[rankOf(other)]?.push(() => {
      run = other;
      visitIt();
    });
  }

  function offThePath(end: OffPath | null, visitIt: () => void): void {
    if (end === null) visitIt();
    else later({ when: end, behind: run.behind }, visitIt);
  }

  function reach(made: FunctionNode): void {
    if (reached.has(made)) return;
    reached.add(made);
    enter(run, () => {
      const inside = judgement.offPathOf(made);
      for (const child of childrenOf(made)) visit(child, inside);
    });
  }

  function visit(node: Node, off: Statements): void {
    if (runs.has(node)) return;
    const end = node.type === 'CatchClause' ? 'failure' : isStatement(node) ? (off.get(node) ?? null) : null;
    offThePath(end, () => {
      runs.set(node, run);
      if (isFunction(node)) visitFunction(node);
      else visitChildren(node, off);
    });
  }

  function visitChildren(node: Node, off: Statements): void {
    if (node.type === 'Identifier' || node.type === 'MemberExpression') {
      const end = endOfCallback(judgement, node);
      for (const made of functionsMentioned(judgement, node, held)) {
        if (!reached.has(made))
          offThePath(end ?? judgement.endOf(made), () => {
            reach(made);
          });
      }
    }
    let behind: Node | null = null;
    for (const child of childrenOf(node)) {
      if (node.type === 'MemberExpression' && child !== node.object && !node.computed) continue;
      const before = behind;
      if (before === null) visitPart(child, node, off);
      else
        later({ when: run.when, behind: before }, () => {
          visit(child, off);
        });
      // After `if (!debug) return;`, code only runs while the switch is on.
      if (isStatement(child)) behind ??= leavesBySwitch(code, child);
    }
  }

  function visitPart(child: Node, parent: Node, off: Statements): void {
    const { test = null, holds = true } = testOf(parent, child) ?? {};
    // The function itself handles statements.
    const end = isStatement(child) || test === null ? null : endOfOperand(judgement.guardOf(test, holds), child);
    const behind = test !== null && isSwitch(code, test) ? test : run.behind;
    offThePath(end, () => {
      later({ when: run.when, behind }, () => {
        visit(child, off);
      });
    });
  }

  function endOfOperand(guard: Guard, operand: Node): OffPath | null {
    if (guard === 'failed') return 'failure';
    return guard === 'denied' ? 'denial' : endOfExpression(judgement, operand);
  }

  /** For a function that is written here: whether it is also passed to code that may call it. */
  function visitFunction(made: FunctionNode): void {
    if (made.type === 'FunctionDeclaration' || isBound(judgement, made) || held.all.has(made)) return;
    const isKept = KEEPERS.has(tree.parents.get(made)?.type ?? '');
    offThePath(endOfCallback(judgement, made) ?? (isKept ? judgement.endOf(made) : null), () => {
      reach(made);
    });
  }
}

/** Where functions are stored: those for failures and denials are called when one of these happens. */
const KEEPERS: ReadonlySet<string> = new Set([
  'Property',
  'ArrayExpression',
  'ReturnStatement',
  'ArrowFunctionExpression',
]);
