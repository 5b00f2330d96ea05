import type { Node } from 'estree';
import { exportsOf } from '../analysis/scope/exports.ts';
import { specTree } from '../analysis/facts/spec/spec-tree.ts';
import { propertyName } from '../analysis/syntax/property-name.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import type { TextFile } from '../submission/model.ts';

/** The exported value of a script, if it is a complete literal; null for any other. */
export function exportedData(file: Extract<TextFile, { state: 'read' }>): unknown {
  const tree = specTree(file);
  if (tree === null) return null;
  const { members, complete } = exportsOf(tree);
  if (!complete || members.length === 0) return null;
  const entries = members.map(({ name, value }) => [name, value === null ? undefined : dataOf(tree, value)] as const);
  return entries.some(([, value]) => value === undefined) ? null : Object.fromEntries(entries);
}

/** Undefined for a value that is computed at run time. */
function dataOf(tree: SourceTree, node: Node): unknown {
  switch (node.type) {
    case 'Literal':
      return 'regex' in node || 'bigint' in node ? undefined : node.value;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? node.quasis[0]?.value.cooked : undefined;
    case 'ArrayExpression': {
      const values = node.elements.map((each) => (each === null ? undefined : dataOf(tree, each)));
      return values.includes(undefined) ? undefined : values;
    }
    case 'ObjectExpression': {
      const entries = node.properties.map((each) => {
        const name = each.type === 'Property' ? propertyName(tree, each) : null;
        return each.type === 'Property' && name !== null ? ([name, dataOf(tree, each.value)] as const) : null;
      });
      if (entries.some((each) => each === null || each[1] === undefined)) return undefined;
      return Object.fromEntries(entries.filter((each) => each !== null));
    }
    default:
      return undefined;
  }
}
