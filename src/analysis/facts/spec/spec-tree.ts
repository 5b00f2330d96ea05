import { exportsOf } from '../../scope/exports.ts';
import type { Code } from '../../scope/code.ts';
import { NestedTooDeeply } from '../../syntax/nesting.ts';
import { parseSource, type SourceTree } from '../../syntax/tree.ts';
import type { TextFile } from '../../../submission/model.ts';
import { perFile } from '../../../submission/per-file.ts';

/** The spec's syntax tree; null where there is no spec or it does not parse, which is `tests/not-run` when it is run. */
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

/** UTF-16 units; a longer spec holds data, and takes us seconds to look through. */
export const MOST_FOLLOWED = 250_000;

/**
 * The tree as far as it is needed to tell what the spec's own functions are called with; null where it does not parse or
 * is too long.
 */
export function specCode(spec: TextFile): Pick<Code, 'tree' | 'exported'> | null {
  if (spec.state === 'read' && spec.text.length > MOST_FOLLOWED) return null;
  const [tree, exported] = [specTree(spec), specExports(spec)];
  return tree === null || exported === null ? null : { tree, exported };
}
