import type { MemberExpression, Node } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';

/** The functions that a callee may be. Of an object that is not known, the only method of that name in the file. */
export function calledBy(judgement: Judgement, callee: Node): readonly FunctionNode[] | null {
  const value = unwrap(callee);
  if (value.type === 'Super') return null;
  const found = functionsOf(judgement.code, value);
  if (found !== null || value.type !== 'MemberExpression') return found;
  const methods = methodsNamed(judgement.code.tree, value);
  return methods.length === 1 ? methods : null;
}

/** Methods of the file's classes that a member may be, by its name. */
export function methodsNamed(tree: SourceTree, member: MemberExpression): readonly FunctionNode[] {
  let index = methods.get(tree);
  if (index === undefined) {
    index = new Map();
    methods.set(tree, index);
    for (const made of tree.functions) {
      const method = tree.parents.get(made);
      if (method?.type !== 'MethodDefinition' || method.value !== made) continue;
      const name = nameOf(method.key);
      if (name !== null && !method.computed) index.set(name, [...(index.get(name) ?? []), made]);
    }
  }
  return index.get(propertyName(tree, member) ?? '') ?? [];
}

const methods = new WeakMap<SourceTree, Map<string, FunctionNode[]>>();

function nameOf(key: Node): string | null {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null;
}
