import type { ActionSource } from '../../src/submission/model.ts';
import { parsed } from './parsed.ts';

/** Of an Action's source, what its coverage is measured by. */
export function actionOf(text: string): ActionSource {
  return parsed(text);
}
