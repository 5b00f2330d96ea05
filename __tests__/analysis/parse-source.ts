import type { SourceTree } from '../../src/analysis/syntax/tree.ts';
import { parseSource } from '../../src/analysis/syntax/tree.ts';

/** Of an Action's source, what its coverage is measured by. */
export function actionOf(text: string): SourceTree {
  return parseSource('integration/integration.action.js', text);
}
