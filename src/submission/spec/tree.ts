import { NestedTooDeeply } from '../action/nesting.ts';
import { parseSource, type SourceTree } from '../action/source-tree.ts';
import { perFile } from '../per-file.ts';

/** The spec's syntax tree; null where there is no spec or it does not parse, which is `tests/not-run` when it is run. */
export const specTree = perFile<SourceTree | null>(({ path, text }) => {
  try {
    return parseSource(path, text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof NestedTooDeeply) return null;
    throw error;
  }
});
