import type { SourceTree } from '../../src/analysis/syntax/tree.ts';
import { parseSource } from '../../src/analysis/syntax/tree.ts';

/** The tree of an Action's source, for measuring its coverage. */
export function actionOf(text: string): SourceTree {
  return parseSource('integration/integration.action.js', text);
}
