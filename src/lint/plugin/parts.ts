import path from 'node:path';
import type { Rule } from 'eslint';
import { partsOf } from '../../submission/of-file.ts';
import type { Part } from '../../submission/of-file.ts';

/** Each rule asks for these once in each run over a file. */
const partsOfSource = new WeakMap<object, readonly Part[]>();

/** The roles of the current file in the integrations around it, with ESLint's text of the file. */
export function partsAtHand({ cwd, filename, physicalFilename, sourceCode }: Rule.RuleContext): readonly Part[] {
  // A block of code inside a file is not a file of an integration.
  if (filename !== physicalFilename) return [];
  let parts = partsOfSource.get(sourceCode);
  if (parts === undefined) {
    parts = partsOf({ path: path.resolve(cwd, physicalFilename), text: sourceCode.text }, cwd);
    partsOfSource.set(sourceCode, parts);
  }
  return parts;
}
