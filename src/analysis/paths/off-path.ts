import type { Statement } from 'estree';
import { endOfBranch, endOfRest } from './end-of-branch.ts';
import type { Guard } from './guard.ts';
import type { Judgement } from './judgement.ts';
import { endsOfCases, outcomesFrom } from './outcome.ts';
import type { OffPath } from './ways-out.ts';
import { denied, endOf, failed, goesOn, leaves, NEXT } from './ways-out.ts';

type Lists = Map<Statement, OffPath>;

/** Statements of a function's body, or of the program, that are not on the success path, wherever it is called from. */
export function offPath(judgement: Judgement, body: readonly Statement[]): Lists {
  const found: Lists = new Map();
  visitList(body, null);
  return found;

  function visitList(list: readonly Statement[], before: OffPath | null): void {
    let off = before;
    const outcomes = outcomesFrom(judgement, list);
    list.forEach((statement, index) => {
      visit(statement, off);
      if (index + 1 < list.length) off = worse(off, endAfter(judgement, statement, outcomes[index + 1] ?? NEXT));
    });
  }

  function visit(statement: Statement, before: OffPath | null): void {
    const own = statement.type === 'ThrowStatement' ? 'failure' : before;
    if (own !== null) found.set(statement, own);
    switch (statement.type) {
      case 'BlockStatement':
        visitList(statement.body, own);
        return;
      case 'LabeledStatement':
      case 'DoWhileStatement':
        visit(statement.body, own);
        return;
      case 'IfStatement':
        visitBranch(statement.consequent, judgement.guardOf(statement.test, true), own);
        if (statement.alternate) visitBranch(statement.alternate, judgement.guardOf(statement.test, false), own);
        return;
      case 'WhileStatement':
        visitBranch(statement.body, judgement.guardOf(statement.test, true), own);
        return;
      case 'ForStatement':
        if (statement.init?.type === 'VariableDeclaration') visit(statement.init, own);
        visitBranch(statement.body, statement.test ? judgement.guardOf(statement.test, true) : null, own);
        return;
      case 'ForInStatement':
      case 'ForOfStatement':
        if (statement.left.type === 'VariableDeclaration') visit(statement.left, own);
        visitBranch(statement.body, null, own);
        return;
      case 'SwitchStatement':
        endsOfCases(judgement, statement).forEach((end, index) => {
          visitList(statement.cases[index]?.consequent ?? [], worse(own, end));
        });
        return;
      case 'TryStatement':
        visitList(statement.block.body, own);
        if (statement.handler) visit(statement.handler.body, 'failure');
        if (statement.finalizer) visitList(statement.finalizer.body, own);
        return;
      default:
    }
  }

  function visitBranch(branch: Statement, guard: Guard, before: OffPath | null): void {
    visit(branch, worse(before, endOfBranch(judgement, branch, guard)));
  }
}

const worse = (a: OffPath | null, b: OffPath | null): OffPath | null =>
  a === 'failure' || b === 'failure' ? 'failure' : (a ?? b);

const isPlain = (statement: Statement): boolean => /^(?:Expression|Variable|Block|Labeled)/.test(statement.type);

/**
 * Why the rest of a list, after a statement, is not on the success path. After an `if` that may leave, the rest is the
 * unwritten branch: `if (allowed) return; api.access.deny(…)`.
 */
function endAfter(judgement: Judgement, statement: Statement, rest: number): OffPath | null {
  const outcome = judgement.outcomeOf(statement);
  const off = endOfRest(judgement, statement, rest);
  if (off !== null) return off;
  if (!goesOn(outcome) && !(isPlain(statement) && (outcome === denied(NEXT) || outcome === failed(NEXT)))) {
    return outcome & denied(NEXT) ? 'denial' : 'failure';
  }
  return leaves(outcome) ? endOf(rest) : null;
}
