import type { SourceTree } from '../syntax/tree.ts';
import type { Exports } from './exports.ts';

/** Steps that are left: a text can be written so that following it never ends. */
interface Steps {
  steps: number;
}

/** And how many are being taken, one in the other. */
interface Budget extends Steps {
  depth: number;
}

/** The Action's text as far as it is needed to tell what is called where. */
export interface Code {
  readonly tree: SourceTree;
  readonly exported: Exports;
  /** For all the questions about one file. */
  readonly budget: Budget;
  /** All that were given out, this one included. */
  readonly budgets: Steps[];
}

/** The same text with a budget of its own: what one question is led astray by takes nothing from the others. */
export function withBudget(code: Omit<Code, 'budget'>, steps: number): Code {
  const budget: Budget = { steps, depth: 0 };
  code.budgets.push(budget);
  return { ...code, budget };
}

/** How many variables, calls and members may stand between what is asked about and what answers it. */
const MAX_DEPTH = 40;

/** One step further back; `otherwise` where there were too many of them, one in the other or in all. */
export function deeper<Answer>({ budget }: Code, otherwise: Answer, workOut: () => Answer): Answer {
  if (budget.depth >= MAX_DEPTH || budget.steps-- <= 0) return otherwise;
  budget.depth += 1;
  // A stack that ends is told of the file as a whole; nothing is asked of this budget then.
  const answer = workOut();
  budget.depth -= 1;
  return answer;
}
