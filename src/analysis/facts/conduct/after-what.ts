import type { Node } from 'estree';
import { judgementOf } from '../../paths/judgement-of.ts';
import { ancestorsOf } from '../../syntax/ancestors.ts';
import type { ActionFacts } from '../action.ts';
import { catchersOf } from './caught.ts';
import type { TestedCondition } from './conditions.ts';

/**
 * After what something happens: nothing failed; an error, caught or not; a response status; a time-out; a missing setting;
 * another failure.
 */
export type After = 'success' | 'error' | 'status' | 'time-out' | 'missing' | 'failure';

/** Nothing failed; or it ends in this way both for a decision and for a missing setting: `!API_KEY || user.blocked`. */
export function afterNothing(action: ActionFacts, conditions: readonly TestedCondition[]): 'success' | 'missing' {
  const judgement = judgementOf(action);
  const isMissing = (test: Node, holds: boolean): boolean => {
    if (test.type === 'UnaryExpression' && test.operator === '!') return isMissing(test.argument, !holds);
    const isEither = test.type === 'LogicalExpression' && test.operator === (holds ? '||' : '&&');
    if (isEither) return isMissing(test.left, holds) || isMissing(test.right, holds);
    return judgement.guardOf(test, holds) === 'missing';
  };
  return conditions.some(({ node, holds }) => isMissing(node, holds)) ? 'missing' : 'success';
}

const TIME_OUT = /abort|time_?-?d?_?out|timed|ETIMEDOUT/iu;
/** Properties of a response: `response.ok`, `status`, `res.statusCode`. */
const STATUS = /\b(?:ok|status(?:Code|Text)?)\b/u;

/** What failed, according to the code around it and the conditions. */
export function afterWhat(action: ActionFacts, node: Node, conditions: readonly TestedCondition[]): After {
  const judgement = judgementOf(action);
  const catchers = new Set<Node>(catchersOf(action));
  const isCaught = [...ancestorsOf(action.tree, node)].some(([parent]) => catchers.has(parent));
  const tests = conditions.map(({ test }) => test);
  if (conditions.some(({ test, holds }) => holds && TIME_OUT.test(test))) return 'time-out';
  if (tests.some((test) => STATUS.test(test))) return 'status';
  if (isCaught) return 'error';
  const isMissing = conditions.some((each) => judgement.guardOf(each.node, each.holds) === 'missing');
  return isMissing ? 'missing' : 'failure';
}
