import path from 'node:path';
import type { Rule } from 'eslint';
import { partsOf } from '../../submission/of-file.ts';
import type { Part } from '../../submission/of-file.ts';

/** Asked by each rule, once for each run over a file. */
const partsOfSource = new WeakMap<object, readonly Part[]>();

/** What the file at hand is to the integrations around it, with its text as ESLint has it. */
export function partsAtHand({ cwd, filename, physicalFilename, sourceCode }: Rule.RuleContext): readonly Part[] {
  // A block of code inside a file is no file of an integration.
  if (filename !== physicalFilename) return [];
  let parts = partsOfSource.get(sourceCode);
  if (parts === undefined) {
    parts = partsOf({ path: path.resolve(cwd, physicalFilename), text: sourceCode.text }, cwd);
    partsOfSource.set(sourceCode, parts);
  }
  return parts;
}
