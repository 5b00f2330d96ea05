import type { Node, Statement, SwitchStatement, TryStatement } from 'estree';
import type { Analysis, Guard } from './analysis.ts';
import { surelyDenies } from './denial.ts';
import { whenCase, whenFalsy, whenTruthy } from './guards.ts';
import { isEndless, runsAtLeastOnce } from './loops.ts';
import { remember } from './remember.ts';
import { children, isFunction, isStatement } from './units.ts';
import type { Outcome } from './ways-out.ts';
import { BREAK, CONTINUE, EXIT, failed, fails, goesOn, landing, leaving, NEXT, OK, then } from './ways-out.ts';

export function outcomeOf(statement: Statement, analysis: Analysis): Outcome {
  return remember(analysis.outcomes, statement, NEXT, () => workOut(statement, analysis));
}

function workOut(statement: Statement, analysis: Analysis): Outcome {
  switch (statement.type) {
    case 'BlockStatement':
      return outcomeOfList(statement.body, analysis);
    case 'IfStatement': {
      const { test, consequent, alternate } = statement;
      const onTrue = outcomeOfBranch(consequent, whenTruthy(test, analysis), analysis);
      const onFalse = alternate ? outcomeOfBranch(alternate, whenFalsy(test, analysis), analysis) : NEXT;
      return then(outcomeOfExpression(test, analysis), onTrue | onFalse);
    }
    case 'ForStatement':
    case 'WhileStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'DoWhileStatement': {
      const body = outcomeOf(statement.body, analysis);
      const left = leaving(body) | landing(body, BREAK);
      if (isEndless(statement)) return left;
      return left | landing(body, CONTINUE) | landing(body, NEXT) | (runsAtLeastOnce(statement, analysis) ? 0 : NEXT);
    }
    case 'SwitchStatement':
      return outcomeOfSwitch(statement, analysis);
    case 'TryStatement':
      return outcomeOfTry(statement, analysis);
    case 'LabeledStatement': {
      const body = outcomeOf(statement.body, analysis);
      return body & EXIT ? body | NEXT : body;
    }
    case 'ReturnStatement':
      return then(outcomeOfExpression(statement.argument, analysis), EXIT);
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
      return children(statement).reduce((before, child) => then(before, outcomeOfExpression(child, analysis)), NEXT);
  }
}

function outcomeOfExpression(node: Node | null | undefined, analysis: Analysis): Outcome {
  return node && !isStatement(node) && surelyDenies(node, analysis) ? failed(NEXT) : NEXT;
}

/** A branch that is only taken when something has failed counts as one that fails. */
function outcomeOfBranch(branch: Statement, guard: Guard, analysis: Analysis): Outcome {
  const outcome = outcomeOf(branch, analysis);
  return branchFails(branch, guard, analysis) ? failed(outcome) : outcome;
}

export function branchFails(branch: Statement, guard: Guard, analysis: Analysis): boolean {
  const outcome = outcomeOf(branch, analysis);
  return (
    fails(outcome) ||
    guard === 'failed' ||
    (guard === 'missing' && (!goesOn(outcome) || endsFunction(branch, analysis)))
  );
}

/** Nothing comes after it: to go on is to return. */
function endsFunction(statement: Node, analysis: Analysis): boolean {
  const parent = analysis.bindings.parents.get(statement);
  switch (parent?.type) {
    case 'BlockStatement': {
      const rest = parent.body.slice(parent.body.indexOf(statement as Statement) + 1);
      return rest.every(({ type }) => type === 'FunctionDeclaration') && endsBody(parent, analysis);
    }
    case 'IfStatement':
    case 'TryStatement':
    case 'CatchClause':
      return endsFunction(parent, analysis);
    default:
      return false;
  }
}

/** Of a block: it is a function's body, or nothing comes after it. */
function endsBody(list: Node, analysis: Analysis): boolean {
  const owner = analysis.bindings.parents.get(list);
  return (owner !== undefined && isFunction(owner)) || endsFunction(list, analysis);
}

function outcomeOfList(list: readonly Statement[], analysis: Analysis): Outcome {
  return outcomesFrom(list, analysis)[0] ?? NEXT;
}

/** The outcome of the list from each of its statements on, and of nothing. */
function outcomesFrom(list: readonly Statement[], analysis: Analysis): Outcome[] {
  const outcomes: Outcome[] = [NEXT];
  for (const statement of list.toReversed()) {
    const rest = outcomes[0] ?? NEXT;
    outcomes.unshift(then(outcomeOf(statement, analysis), restFails(statement, rest, analysis) ? failed(rest) : rest));
  }
  return outcomes;
}

/**
 * From where on a list is failure-only. After an `if` that may leave, the rest is the branch that was not written:
 * `if (allowed) return; api.access.deny(…)`.
 */
export function failsFrom(list: readonly Statement[], analysis: Analysis): number {
  const outcomes = outcomesFrom(list, analysis);
  const index = list.findIndex((statement, at) => {
    const outcome = outcomeOf(statement, analysis);
    const rest = outcomes[at + 1] ?? NEXT;
    const leaves = (outcome & OK & ~NEXT) !== 0;
    const stops = !goesOn(outcome) && (outcome !== failed(NEXT) || !isPlain(statement));
    return stops || (leaves && at + 1 < list.length && fails(rest)) || restFails(statement, rest, analysis);
  });
  return index < 0 ? list.length : index + 1;
}

const isPlain = (statement: Statement): boolean => /^(?:Expression|Variable|Block|Labeled)/.test(statement.type);

/** `if (response.ok) return …;` leaves the rest to the responses that failed. */
function restFails(statement: Statement, rest: Outcome, analysis: Analysis): boolean {
  if (statement.type !== 'IfStatement') return false;
  const { test, consequent, alternate } = statement;
  const consequentGoesOn = goesOn(outcomeOf(consequent, analysis));
  const alternateGoesOn = !alternate || goesOn(outcomeOf(alternate, analysis));
  if (consequentGoesOn === alternateGoesOn) return false;
  const guard = consequentGoesOn ? whenTruthy(test, analysis) : whenFalsy(test, analysis);
  if (guard !== 'missing') return guard === 'failed';
  const list = analysis.bindings.parents.get(statement);
  return !goesOn(rest) || (list !== undefined && endsBody(list, analysis));
}

function outcomeOfTry({ block, handler, finalizer }: TryStatement, analysis: Analysis): Outcome {
  const tried = outcomeOf(block, analysis);
  // What was thrown goes on behind the catch block: failed, all the same.
  const caught = handler && tried & failed(EXIT) ? tried | failed(NEXT) : tried;
  return finalizer ? then(outcomeOf(finalizer, analysis), caught) : caught;
}

function outcomeOfSwitch(statement: SwitchStatement, analysis: Analysis): Outcome {
  const skips = statement.cases.some(({ test }) => !test) ? 0 : NEXT;
  return outcomesOfCases(statement, analysis).reduce((all, outcome) => {
    const goesOut = outcome & (NEXT | CONTINUE | EXIT | failed(NEXT | CONTINUE | EXIT));
    return all | goesOut | landing(outcome, BREAK);
  }, skips);
}

/** Of what runs when each case is chosen, the cases that it falls through to included. */
function outcomesOfCases({ discriminant, cases }: SwitchStatement, analysis: Analysis): Outcome[] {
  let rest: Outcome = NEXT;
  const backwards = cases.toReversed().map(({ consequent, test }) => {
    rest = then(outcomeOfList(consequent, analysis), rest);
    return whenCase(discriminant, test, analysis) === 'failed' ? failed(rest) : rest;
  });
  return backwards.reverse();
}

/** For each case, whether its statements only run when something has failed. */
export function failingCases(statement: SwitchStatement, analysis: Analysis): boolean[] {
  let fallsIn = false;
  return outcomesOfCases(statement, analysis).map((outcome, index) => {
    const failing = fails(outcome) && !fallsIn;
    fallsIn = !failing && goesOn(outcomeOfList(statement.cases[index]?.consequent ?? [], analysis));
    return failing;
  });
}
