import type { SourceTree } from '../syntax/tree.ts';
import type { Exports } from './exports.ts';

/** Steps that are left: code can be written so that following it never ends. */
interface Steps {
  steps: number;
}

/** How many steps are nested at the moment. */
interface Budget extends Steps {
  depth: number;
}

/** The Action's code, as far as it is needed to know what is called where. */
export interface Code {
  readonly tree: SourceTree;
  readonly exported: Exports;
  /** The budget for all questions about one file. */
  readonly budget: Budget;
  /** All budgets, including this one. */
  readonly budgets: Steps[];
}

/** The same code with a separate budget: a difficult question takes nothing from the others. */
export function withBudget(code: Omit<Code, 'budget'>, steps: number): Code {
  const budget: Budget = { steps, depth: 0 };
  code.budgets.push(budget);
  return { ...code, budget };
}

/** How many variables, calls and members may be between the question and its answer. */
const MAX_DEPTH = 40;

/** One step further back; `otherwise` if there were too many of them, nested or in total. */
export function deeper<Answer>({ budget }: Code, otherwise: Answer, workOut: () => Answer): Answer {
  if (budget.depth >= MAX_DEPTH || budget.steps-- <= 0) return otherwise;
  budget.depth += 1;
  // A stack overflow is reported for the file as a whole. This budget is not used for anything after that.
  const answer = workOut();
  budget.depth -= 1;
  return answer;
}
