import type { Node, Statement, SwitchStatement, TryStatement } from 'estree';
import { childrenOf } from '../syntax/tree.ts';
import { endOfExpression } from './end-of-expression.ts';
import { endOfBranch, endOfRest } from './end-of-branch.ts';
import type { Guard } from './guard.ts';
import { guardOfCase } from './guard-of-comparison.ts';
import { isStatement } from './is-statement.ts';
import type { Judgement } from './judgement.ts';
import { isEndless, runsAtLeastOnce } from './loops.ts';
import type { OffPath, Outcome } from './ways-out.ts';
import {
  after,
  BREAK,
  CONTINUE,
  endOf,
  every,
  EXIT,
  failed,
  goesOn,
  landing,
  leaving,
  NEXT,
  then,
} from './ways-out.ts';

/** The ways out of a statement. */
export function outcomeOf(judgement: Judgement, statement: Statement): Outcome {
  switch (statement.type) {
    case 'BlockStatement':
      return outcomesFrom(judgement, statement.body)[0] ?? NEXT;
    case 'IfStatement': {
      const { test, consequent, alternate } = statement;
      const onTrue = outcomeOfBranch(judgement, consequent, judgement.guardOf(test, true));
      const onFalse = alternate ? outcomeOfBranch(judgement, alternate, judgement.guardOf(test, false)) : NEXT;
      return then(outcomeOfExpression(judgement, test), onTrue | onFalse);
    }
    case 'ForStatement':
    case 'WhileStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'DoWhileStatement': {
      const body = judgement.outcomeOf(statement.body);
      const left = leaving(body) | landing(body, BREAK);
      if (isEndless(statement)) return left;
      return left | landing(body, CONTINUE) | landing(body, NEXT) | (runsAtLeastOnce(statement, judgement) ? 0 : NEXT);
    }
    case 'SwitchStatement':
      return outcomeOfSwitch(judgement, statement);
    case 'TryStatement':
      return outcomeOfTry(judgement, statement);
    case 'LabeledStatement': {
      const body = judgement.outcomeOf(statement.body);
      return body & EXIT ? body | NEXT : body;
    }
    case 'ReturnStatement':
      return then(outcomeOfExpression(judgement, statement.argument), after(judgement.fateOf(statement), EXIT));
    case 'ThrowStatement':
      return failed(EXIT);
    case 'BreakStatement':
      return statement.label ? EXIT : BREAK;
    case 'ContinueStatement':
      return statement.label ? EXIT : CONTINUE;
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return NEXT;
    default:
      return childrenOf(statement).reduce((before, child) => then(before, outcomeOfExpression(judgement, child)), NEXT);
  }
}

function outcomeOfExpression(judgement: Judgement, node: Node | null | undefined): Outcome {
  return after(node && !isStatement(node) ? endOfExpression(judgement, node) : null, NEXT);
}

/** A branch that is only taken off the success path counts as one that fails. */
function outcomeOfBranch(judgement: Judgement, branch: Statement, guard: Guard): Outcome {
  return after(endOfBranch(judgement, branch, guard), judgement.outcomeOf(branch));
}

/** The outcome of the list from each of its statements on, and of an empty list. */
export function outcomesFrom(judgement: Judgement, list: readonly Statement[]): Outcome[] {
  const backwards: Outcome[] = [NEXT];
  for (const statement of list.toReversed()) {
    const rest = backwards.at(-1) ?? NEXT;
    backwards.push(then(judgement.outcomeOf(statement), after(endOfRest(judgement, statement, rest), rest)));
  }
  return backwards.reverse();
}

function outcomeOfTry(judgement: Judgement, { block, handler, finalizer }: TryStatement): Outcome {
  const tried = judgement.outcomeOf(block);
  // A thrown error continues in the catch block and after it, but still counts as failed.
  const caught = handler ? tried | failed(judgement.outcomeOf(handler.body)) : tried;
  return finalizer ? then(judgement.outcomeOf(finalizer), caught) : caught;
}

function outcomeOfSwitch(judgement: Judgement, statement: SwitchStatement): Outcome {
  const skips = statement.cases.some(({ test }) => !test) ? 0 : NEXT;
  return outcomesOfCases(judgement, statement).reduce((all, outcome) => {
    return all | (outcome & every(NEXT | CONTINUE | EXIT)) | landing(outcome, BREAK);
  }, skips);
}

/** The code that runs for each case, including the cases that it falls through to. */
function outcomesOfCases(judgement: Judgement, { discriminant, cases }: SwitchStatement): Outcome[] {
  let rest: Outcome = NEXT;
  const backwards = cases.toReversed().map(({ consequent, test }) => {
    rest = then(outcomesFrom(judgement, consequent)[0] ?? NEXT, rest);
    const guard = guardOfCase(judgement, discriminant, test);
    return guard === 'failed' || guard === 'denied' ? failed(rest) : rest;
  });
  return backwards.reverse();
}

/** For each case, why its statements are not on the success path; null if they are. */
export function endsOfCases(judgement: Judgement, statement: SwitchStatement): (OffPath | null)[] {
  let fallsIn = false;
  return outcomesOfCases(judgement, statement).map((outcome, index) => {
    const end = fallsIn ? null : endOf(outcome);
    const own = outcomesFrom(judgement, statement.cases[index]?.consequent ?? [])[0] ?? NEXT;
    fallsIn = end === null && goesOn(own);
    return end;
  });
}
