import { exportsOf } from '../../scope/exports.ts';
import type { Code } from '../../scope/code.ts';
import { NestedTooDeeply } from '../../syntax/nesting.ts';
import { parseSource, type SourceTree } from '../../syntax/tree.ts';
import type { TextFile } from '../../../submission/model.ts';
import { perFile } from '../../../submission/per-file.ts';

/** The spec's syntax tree; null if there is no spec or it does not parse. Running it then gives `tests/not-run`. */
export const specTree = perFile<SourceTree | null>(({ path, text }) => {
  try {
    return parseSource(path, text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof NestedTooDeeply) return null;
    throw error;
  }
});

const specExports = perFile((file) => {
  const tree = specTree(file);
  return tree === null ? null : exportsOf(tree);
});

/** UTF-16 units. A longer spec contains data, and takes seconds to look through. */
export const MOST_FOLLOWED = 250_000;

/**
 * The tree, as far as it is needed to know the arguments of the spec's own functions; null if it does not parse or
 * is too long.
 */
export function specCode(spec: TextFile): Pick<Code, 'tree' | 'exported'> | null {
  if (spec.state === 'read' && spec.text.length > MOST_FOLLOWED) return null;
  const [tree, exported] = [specTree(spec), specExports(spec)];
  return tree === null || exported === null ? null : { tree, exported };
}
