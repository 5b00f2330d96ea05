import type { CallExpression } from 'estree';
import { ancestorsInFunction } from '../syntax/ancestors.ts';
import type { Judgement } from './judgement.ts';

/** In a branch or a `catch`. Elsewhere, everything after it would be behind the denial. */
export function isInBranch({ code: { tree } }: Judgement, call: CallExpression): boolean {
  for (const [parent, part] of ancestorsInFunction(tree, call)) {
    if (parent.type === 'IfStatement' && parent.test !== part) return true;
    if (parent.type === 'CatchClause' || parent.type === 'SwitchCase') return true;
  }
  return false;
}
