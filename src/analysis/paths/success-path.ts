import type { Node, Program, Statement } from 'estree';
import type { SourceTree } from '../syntax/tree.ts';
import type { Analysis } from './analysis.ts';
import { bindingsOf } from './bindings.ts';
import { surelyDenies } from './denial.ts';
import { failedStatements } from './failed-statements.ts';
import { outcomeOf } from './outcome.ts';
import { reachedFunctions } from './reached.ts';
import { remember } from './remember.ts';
import type { FunctionNode, Unit } from './units.ts';
import { isFunction, isStatement, unitsOf } from './units.ts';
import { fails } from './ways-out.ts';

export type Path = 'success' | 'failure';

/**
 * For each statement of the Action, and each expression that an arrow function returns: can it run in an execution in
 * which nothing fails? In order of position.
 */
export function classify({ program, scopes }: Pick<SourceTree, 'program' | 'scopes'>): Map<Unit, Path> {
  const analysis = analyse(program, scopes);
  const { parents } = analysis.bindings;
  const top = failedStatements(program.body as Statement[], analysis);
  const reached = reachedFunctions(program, top, analysis);
  const pathOf = (unit: Unit): Path => {
    let owner: Node | undefined = isStatement(unit) ? unit : parents.get(unit);
    while (owner && !isFunction(owner)) owner = parents.get(owner);
    if (owner && !reached.has(owner)) return 'failure';
    return (owner ? analysis.failedStatements(owner) : top).has(unit as Statement) ? 'failure' : 'success';
  };
  return new Map(unitsOf(program).map((unit) => [unit, pathOf(unit)]));
}

/** Helpers that call helpers: deeper than people write, a chain of them would overflow the stack. */
const MAX_CALLS = 60;

function analyse(program: Program, scopes: SourceTree['scopes']): Analysis {
  const failing = new Map<FunctionNode, boolean>();
  const statements = new Map<FunctionNode, ReadonlySet<Statement>>();
  let calls = 0;
  const called = <Answer>(otherwise: Answer, workOut: () => Answer): Answer => {
    if (calls >= MAX_CALLS) return otherwise;
    calls += 1;
    const answer = workOut();
    calls -= 1;
    return answer;
  };
  const none: ReadonlySet<Statement> = new Set();
  const analysis: Analysis = {
    bindings: bindingsOf(program, scopes),
    outcomes: new Map(),
    guards: { truthy: new Map(), falsy: new Map() },
    storeValues: new Map(),
    alwaysFails: (target) =>
      remember(failing, target, false, () =>
        called(false, () =>
          target.body.type === 'BlockStatement'
            ? fails(outcomeOf(target.body, analysis))
            : surelyDenies(target.body, analysis),
        ),
      ),
    failedStatements: (target) =>
      remember(statements, target, none, () =>
        called(none, () =>
          target.body.type === 'BlockStatement' ? failedStatements(target.body.body, analysis) : none,
        ),
      ),
  };
  return analysis;
}
