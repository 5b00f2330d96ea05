import type { Node, Statement } from 'estree';
import type { Analysis, Guard } from './analysis.ts';
import { whenFalsy, whenTruthy } from './guards.ts';
import { branchFails, failingCases, failsFrom } from './outcome.ts';
import { isFunction, isStatement, walk } from './units.ts';

/** Statements of a function's body, or of the program, that only run when something has failed, wherever it is called from. */
export function failedStatements(body: readonly Statement[], analysis: Analysis): Set<Statement> {
  const failed = new Set<Statement>();
  visitList(body);
  return failed;

  function visitList(list: readonly Statement[]): void {
    const end = failsFrom(list, analysis);
    list.forEach((statement, index) => {
      if (index < end) visit(statement);
      else fail(statement);
    });
  }

  function visit(statement: Statement): void {
    switch (statement.type) {
      case 'ThrowStatement':
        fail(statement);
        return;
      case 'BlockStatement':
        visitList(statement.body);
        return;
      case 'LabeledStatement':
      case 'DoWhileStatement':
        visit(statement.body);
        return;
      case 'IfStatement':
        visitBranch(statement.consequent, whenTruthy(statement.test, analysis));
        if (statement.alternate) visitBranch(statement.alternate, whenFalsy(statement.test, analysis));
        return;
      case 'WhileStatement':
        visitBranch(statement.body, whenTruthy(statement.test, analysis));
        return;
      case 'ForStatement':
        visitBranch(statement.body, statement.test ? whenTruthy(statement.test, analysis) : null);
        return;
      case 'ForInStatement':
      case 'ForOfStatement':
        visitBranch(statement.body, null);
        return;
      case 'SwitchStatement':
        failingCases(statement, analysis).forEach((failing, index) => {
          const consequent = statement.cases[index]?.consequent ?? [];
          if (failing) consequent.forEach(fail);
          else visitList(consequent);
        });
        return;
      case 'TryStatement':
        visitList(statement.block.body);
        if (statement.handler) fail(statement.handler.body);
        if (statement.finalizer) visitList(statement.finalizer.body);
        return;
      default:
        return;
    }
  }

  function visitBranch(branch: Statement, guard: Guard): void {
    if (branchFails(branch, guard, analysis)) fail(branch);
    else visit(branch);
  }

  function fail(root: Node): void {
    walk(root, (node) => {
      if (isStatement(node)) failed.add(node);
      return !isFunction(node);
    });
  }
}
