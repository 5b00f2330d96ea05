import type { Identifier, MemberExpression, Node } from 'estree';
import { propertyName } from '../../../analysis/syntax/property-name.ts';
import { jestName } from '../../../analysis/facts/spec/jest-name.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { specTree } from '../../../analysis/facts/spec/spec-tree.ts';
import { defineRule } from '../../rule.ts';

const declares = new Set(['describe', 'it', 'test']);
const modifiers = new Map<string, 'skipped' | 'only' | 'todo'>([
  ['skip', 'skipped'],
  ['only', 'only'],
  ['todo', 'todo'],
]);
const shorthands = new Map<string, 'skipped' | 'only'>([
  ['xit', 'skipped'],
  ['xtest', 'skipped'],
  ['xdescribe', 'skipped'],
  ['fit', 'only'],
  ['fdescribe', 'only'],
]);

/** Contains one of the names, whatever it means. */
const mentions = /\b(?:skip|only|todo|xit|xtest|xdescribe|fit|fdescribe)\b/u;

export const skipped = defineRule('tests/skipped', { roles: ['spec'], mentions }, ({ integration, report }) => {
  const tree = specTree(integration.files.spec);
  if (tree === null) return {};
  const reportShorthand = (node: Node) => {
    const name = jestName(tree, node) ?? '';
    const messageId = shorthands.get(name);
    if (messageId !== undefined) report(messageId, { name }, { node });
  };
  return {
    /** `xit`, at each use. */
    Program() {
      for (const { references } of tree.scopes.scopes) {
        for (const reference of references) if (reference.isRead()) reportShorthand(reference.identifier as Identifier);
      }
    },
    /** `it.skip`, `test.concurrent.only.each`. */
    MemberExpression(node: MemberExpression) {
      const declarer = declarerOf(tree, node.object);
      const name = propertyName(tree, node) ?? '';
      const messageId = modifiers.get(name);
      if (declarer === null) reportShorthand(node);
      else if (messageId !== undefined) report(messageId, { name: `${declarer}.${name}` }, { node });
    },
  };
});

/** `it`, also with modifiers that still run it: `it.concurrent`, `it.failing`. */
function declarerOf(tree: SourceTree, node: Node): string | null {
  const name = jestName(tree, node);
  if (name !== null) return declares.has(name) ? name : null;
  if (node.type !== 'MemberExpression') return null;
  const modifier = propertyName(tree, node);
  const declarer = modifier === 'concurrent' || modifier === 'failing' ? declarerOf(tree, node.object) : null;
  return declarer === null ? null : `${declarer}.${modifier}`;
}
