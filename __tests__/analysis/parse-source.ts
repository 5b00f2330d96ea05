import { parseSource } from '../../src/analysis/syntax/tree.ts';
import type { ActionSource } from '../../src/submission/model.ts';

/** Of an Action's source, what its coverage is measured by. */
export function actionOf(text: string): Pick<ActionSource, 'text' | 'program' | 'scopes'> {
  const { program, scopes } = parseSource('integration/integration.action.js', text);
  return { text, program, scopes };
}
