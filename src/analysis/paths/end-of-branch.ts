import type { Node, Statement } from 'estree';
import { isFunction } from '../syntax/tree.ts';
import type { Guard } from './guard.ts';
import type { Judgement } from './judgement.ts';
import { logsError, onlyNotes } from './notes.ts';
import type { OffPath, Outcome } from './ways-out.ts';
import { endOf, goesOn } from './ways-out.ts';

/** Why a branch is not on the success path, whatever its condition; null if it may be. */
export function endOfBranch(judgement: Judgement, branch: Statement, guard: Guard): OffPath | null {
  const outcome = judgement.outcomeOf(branch);
  if (guard === 'failed') return 'failure';
  const end = endOf(outcome);
  if (guard === 'denied') return end ?? 'denial';
  if (guard === 'missing') {
    const isDefault = goesOn(outcome) && !endsFunction(judgement, branch) && !onlyNotes(judgement, branch);
    return end !== null || !isDefault ? 'failure' : null;
  }
  if (guard === 'absent') return end !== null || logsError(judgement, branch) ? 'failure' : null;
  return end;
}

/** Nothing comes after it, so continuing means returning. */
function endsFunction(judgement: Judgement, statement: Node): boolean {
  const parent = judgement.code.tree.parents.get(statement);
  switch (parent?.type) {
    case 'BlockStatement': {
      const rest = parent.body.slice(parent.body.indexOf(statement as Statement) + 1);
      return rest.every(({ type }) => type === 'FunctionDeclaration') && endsBody(judgement, parent);
    }
    case 'IfStatement':
    case 'TryStatement':
    case 'CatchClause':
      return endsFunction(judgement, parent);
    default:
      return false;
  }
}

/** For a block: it is a function's body, or nothing comes after it. */
function endsBody(judgement: Judgement, list: Node): boolean {
  const owner = judgement.code.tree.parents.get(list);
  return (owner !== undefined && isFunction(owner)) || endsFunction(judgement, list);
}

/** After `if (response.ok) return …;`, only failed responses are left. */
export function endOfRest(judgement: Judgement, statement: Statement, rest: Outcome): OffPath | null {
  if (statement.type !== 'IfStatement') return null;
  const { test, consequent, alternate } = statement;
  const consequentGoesOn = goesOn(judgement.outcomeOf(consequent));
  const alternateGoesOn = !alternate || goesOn(judgement.outcomeOf(alternate));
  if (consequentGoesOn === alternateGoesOn) return null;
  const guard = judgement.guardOf(test, consequentGoesOn);
  if (guard === 'failed') return 'failure';
  if (guard === 'denied') return endOf(rest) ?? 'denial';
  if (guard === 'absent') return endOf(rest) && 'failure';
  if (guard !== 'missing') return null;
  const list = judgement.code.tree.parents.get(statement);
  return !goesOn(rest) || (list !== undefined && endsBody(judgement, list)) ? 'failure' : null;
}
