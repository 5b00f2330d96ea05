import type { Node, ObjectPattern, Property, VariableDeclarator } from 'estree';
import { propertyName } from '../../../analysis/syntax/property-name.ts';
import { isFunction, rangeOf, type SourceTree } from '../../../analysis/syntax/tree.ts';
import type { Edit } from '../../../rules/finding.ts';
import type { Move } from './move.ts';
import { isPlain, otherStore } from './other-store.ts';
import { besidePattern } from './store-parameter.ts';

/**
 * Reads a property of a pattern from the other store: `const { API_KEY, REGION } = event.secrets` becomes two declarations. Null
 * if the order would matter, or if the pattern has a rest element.
 */
export function moveInPattern(tree: SourceTree, pattern: ObjectPattern, nameNode: Node, move: Move): Edit[] | null {
  const property = tree.parents.get(nameNode);
  const owner = tree.parents.get(pattern);
  if (property?.type !== 'Property' || owner === undefined) return null;
  if (pattern.properties.some(({ type }) => type === 'RestElement')) return null;
  if (owner.type === 'VariableDeclarator') return inDeclarator(tree, pattern, property, owner, move);
  if (!isMovable(tree, pattern, property)) return null;
  if (owner.type === 'Property') return inPattern(tree, pattern, property, owner, move);
  if (!isFunction(owner)) return null;
  const removed = without(tree, pattern, property);
  const text = textOf(tree, property);
  const added = besidePattern(tree, owner, pattern, text, (argument) =>
    isPlain(argument) ? otherStore(tree, argument, move) : null,
  );
  return removed === null || added === null ? null : [removed, ...added];
}

function inDeclarator(
  tree: SourceTree,
  pattern: ObjectPattern,
  property: Property,
  owner: VariableDeclarator,
  move: Move,
): Edit[] | null {
  const { init } = owner;
  const other = init ? otherStore(tree, init, move) : null;
  if (!init || other === null) return null;
  if (pattern.properties.length === 1)
    return [{ file: tree.path, range: rangeOf(init), text: other.text }, ...other.edits];
  const removed = isMovable(tree, pattern, property) && isPlain(init) ? without(tree, pattern, property) : null;
  return removed && [removed, declared(tree, owner, textOf(tree, property), other.text), ...other.edits];
}

/** Adds the property to the next declaration if that reads from the other store already, otherwise to a new one. */
function declared(tree: SourceTree, owner: VariableDeclarator, property: string, from: string): Edit {
  const at = (end: number, text: string): Edit => ({ file: tree.path, range: [end, end], text });
  const declaration = tree.parents.get(owner);
  const block = declaration && tree.parents.get(declaration);
  const isAlone = declaration?.type === 'VariableDeclaration' && declaration.declarations.length === 1;
  const statements: readonly Node[] = block?.type === 'BlockStatement' || block?.type === 'Program' ? block.body : [];
  if (!isAlone || statements.length === 0) return at(rangeOf(owner)[1], `, { ${property} } = ${from}`);
  const next = statements[statements.indexOf(declaration) + 1];
  const [following, ...others] = next?.type === 'VariableDeclaration' ? next.declarations : [];
  const last =
    following?.id.type === 'ObjectPattern' && others.length === 0 ? following.id.properties.at(-1) : undefined;
  if (last?.type === 'Property' && following?.init && tree.text.slice(...rangeOf(following.init)) === from)
    return at(rangeOf(last)[1], `, ${property}`);
  const [start, end] = rangeOf(declaration);
  const indent = /[ \t]*$/u.exec(tree.text.slice(0, start))?.[0] ?? '';
  const semicolon = tree.text[end - 1] === ';' ? ';' : '';
  const newLine = tree.text.includes('\r\n') ? '\r\n' : '\n';
  return at(end, `${newLine}${indent}${declaration.kind} { ${property} } = ${from}${semicolon}`);
}

/** `{ secrets: { API_KEY, REGION } }` becomes `{ secrets: { API_KEY }, configuration: { REGION } }`. */
function inPattern(
  tree: SourceTree,
  pattern: ObjectPattern,
  property: Property,
  owner: Property,
  move: Move,
): Edit[] | null {
  const outer = tree.parents.get(owner);
  if (
    outer?.type !== 'ObjectPattern' ||
    !move.isEvent(outer) ||
    owner.computed ||
    propertyName(tree, owner) !== move.from
  )
    return null;
  if (outer.properties.some(({ type }) => type === 'RestElement')) return null;
  const file = tree.path;
  const taken = outer.properties.flatMap((each) =>
    each.type === 'Property' && propertyName(tree, each) === move.to && each.value.type === 'ObjectPattern'
      ? [each.value]
      : [],
  )[0];
  const last = taken?.properties.at(-1);
  if (pattern.properties.length === 1) {
    if (taken === undefined) return [{ file, range: rangeOf(owner.key), text: move.to }];
    const removed = without(tree, outer, owner);
    return removed && last?.type === 'Property' ? [removed, after(last, `, ${textOf(tree, property)}`)] : null;
  }
  const removed = without(tree, pattern, property);
  if (removed === null || (taken !== undefined && last?.type !== 'Property')) return null;
  const text = textOf(tree, property);
  return [removed, last === undefined ? after(owner, `, ${move.to}: { ${text} }`) : after(last, `, ${text}`)];

  function after(node: Node, inserted: string): Edit {
    const [, end] = rangeOf(node);
    return { file, range: [end, end], text: inserted };
  }
}

const textOf = (tree: SourceTree, property: Property): string => tree.text.slice(...rangeOf(property));

/** Whether its default is a literal, and nothing else in the pattern uses it. */
function isMovable(tree: SourceTree, pattern: ObjectPattern, { computed, value }: Property): boolean {
  const target = value.type === 'AssignmentPattern' ? value.left : value;
  const isOwn = value.type !== 'AssignmentPattern' || value.right.type === 'Literal';
  if (computed || target.type !== 'Identifier' || !isOwn) return false;
  const [start, end] = rangeOf(pattern);
  const isWithin = (node: Node) => rangeOf(node)[0] >= start && rangeOf(node)[1] <= end;
  const references = tree.variables.get(target)?.references ?? [];
  return references.every(({ identifier, init }) => init === true || !isWithin(identifier as Node));
}

/** Removes the property with its comma; null if a comment is next to it. */
function without(tree: SourceTree, pattern: ObjectPattern, property: Property): Edit | null {
  const index = pattern.properties.findIndex((each) => each === property);
  const [start, end] = rangeOf(property);
  const next = pattern.properties[index + 1];
  const before = pattern.properties[index - 1];
  const range = next ? ([start, rangeOf(next)[0]] as const) : before ? ([rangeOf(before)[1], end] as const) : null;
  if (range === null) return null;
  const beside = tree.text.slice(range[0], start) + tree.text.slice(end, range[1]);
  return /^[\s,]*$/u.test(beside) ? { file: tree.path, range, text: '' } : null;
}
