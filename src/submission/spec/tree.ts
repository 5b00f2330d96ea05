import { exportsOf } from '../action/exports.ts';
import type { Code } from '../action/functions.ts';
import { NestedTooDeeply, parseSource, type SourceTree } from '../action/source-tree.ts';
import type { TextFile } from '../model.ts';

/** One parse for lint and for the verdict on the tests, by the file as it was loaded. */
const trees = new WeakMap<TextFile, SourceTree | null>();

/** The spec's syntax tree; null where there is no spec or it does not parse, which is `tests/not-run` when it is run. */
export function specTree(spec: TextFile): SourceTree | null {
  let tree = trees.get(spec);
  if (tree === undefined) {
    tree = spec.state === 'read' ? parseOrNull(spec.path, spec.text) : null;
    trees.set(spec, tree);
  }
  return tree;
}

/** Steps that one question about a spec may take. */
const MAX_STEPS = 50_000;

/** The tree as far as it is needed to tell what the spec's own functions are called with. */
export function specCode(spec: TextFile): Code | null {
  const tree = specTree(spec);
  return tree === null ? null : { tree, exported: exportsOf(tree), budget: { steps: MAX_STEPS } };
}

function parseOrNull(path: string, text: string): SourceTree | null {
  try {
    return parseSource(path, text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof NestedTooDeeply) return null;
    throw error;
  }
}
