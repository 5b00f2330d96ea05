import type { Node } from 'estree';
import { OF_EACH } from '../syntax/method-names.ts';
import { objectMethod } from '../syntax/property-name.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { unwrap } from './unwrap.ts';
import { constantOf, parameterOf } from './value-path.ts';

/** Longer ones are data. */
const MOST = 60;

/** The list whose elements a variable is, one after the other: `for (const x of LIST)`, `LIST.filter((x) => …)`; null where it is none. */
export function listOf(tree: SourceTree, node: Node): Node | null {
  const parameter = parameterOf(tree, node);
  if (parameter === null) {
    const definition = node.type === 'Identifier' ? tree.variables.get(node)?.defs[0] : undefined;
    const loop = definition?.type === 'Variable' ? tree.parents.get(definition.parent) : undefined;
    return loop?.type === 'ForOfStatement' && loop.left === definition?.parent ? loop.right : null;
  }
  const call = tree.parents.get(parameter.node);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return null;
  const isFirst = call.arguments[0] === parameter.node && parameter.node.params.length === 1;
  return isFirst && OF_EACH.has(propertyName(tree, call.callee) ?? '') ? call.callee.object : null;
}

/** The elements of a list that is written down, or their parts at an index: the values of `Object.entries({ … })` are at 1. */
export function elementsOf(tree: SourceTree, list: Node, keys: readonly string[]): readonly Node[] | null {
  const value = unwrap(constantOf(tree, list) ?? list);
  const [key, ...deeper] = keys;
  if (deeper.length > 0) return null;
  if (value.type === 'ArrayExpression') {
    const elements = value.elements.map((each) => {
      if (key === undefined) return each;
      return each?.type === 'ArrayExpression' ? (each.elements[Number(key)] ?? null) : null;
    });
    return complete(elements);
  }
  if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression') return null;
  if (propertyName(tree, value.callee) === 'filter') return elementsOf(tree, value.callee.object, keys);
  const method = objectMethod(tree, value);
  const isValues = (method === 'values' && key === undefined) || (method === 'entries' && key === '1');
  const [object] = value.arguments;
  const literal = isValues && object ? unwrap(constantOf(tree, object) ?? object) : null;
  if (literal?.type !== 'ObjectExpression') return null;
  return complete(literal.properties.map((each) => (each.type === 'Property' ? each.value : null)));
}

function complete(elements: readonly (Node | null)[]): readonly Node[] | null {
  if (elements.length === 0 || elements.length > MOST) return null;
  const found = elements.filter((each) => each !== null && each.type !== 'SpreadElement');
  return found.length === elements.length ? found : null;
}
