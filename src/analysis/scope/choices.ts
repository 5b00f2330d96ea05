import type { Expression, MemberExpression, Node } from 'estree';
import type { Budget } from './members.ts';
import { constantValue, frozen, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';

/** Methods of an array that hand its elements, one after the other, to the first parameter of a function. */
export const OF_EACH: ReadonlySet<string> = new Set([
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'forEach',
  'map',
  'some',
]);

/** More are data, not functions to choose from. */
const MOST = 60;

/** `providers[name]`: all that a constant object or list of the Action has; null where that cannot be told. */
export function membersToChooseFrom(
  tree: SourceTree,
  { object }: MemberExpression,
  budget: Budget,
): readonly (Node | null)[] | null {
  if (object.type === 'Super' || isChanged(tree, object, budget)) return null;
  const list = elementsOf(tree, object);
  if (list !== null) return list;
  const literal = frozen(tree, constantValue(tree, object) ?? object);
  if (literal?.type !== 'ObjectExpression' || literal.properties.length > MOST) return null;
  const values = literal.properties.map((property) => (property.type === 'Property' ? property.value : null));
  return values.length === 0 || values.includes(null) ? null : values;
}

/** Something is written to a member: `providers[name] = send`. */
function isChanged(tree: SourceTree, object: Expression, budget: Budget): boolean {
  const references = (object.type === 'Identifier' ? tree.variables.get(object)?.references : undefined) ?? [];
  budget.steps -= references.length;
  return references.some(({ identifier }) => {
    const member = tree.parents.get(identifier as Node);
    const assignment = member === undefined ? undefined : tree.parents.get(member);
    return (
      member?.type === 'MemberExpression' && assignment?.type === 'AssignmentExpression' && assignment.left === member
    );
  });
}

/** `step` of `for (const step of STEPS)`: the elements of a constant list. */
export function elementsOfLoop(tree: SourceTree, declaration: Node): readonly (Node | null)[] | null {
  const loop = tree.parents.get(declaration);
  return loop?.type === 'ForOfStatement' && loop.left === declaration ? elementsOf(tree, loop.right) : null;
}

/** The first parameter of the function in `STEPS.map((step) => …)`. */
export function elementsHandedTo(tree: SourceTree, made: FunctionNode): readonly (Node | null)[] | null {
  const call = tree.parents.get(made);
  if (call?.type !== 'CallExpression' || call.arguments[0] !== made) return null;
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return null;
  return OF_EACH.has(propertyName(tree, callee) ?? '') ? elementsOf(tree, callee.object) : null;
}

function elementsOf(tree: SourceTree, list: Expression): readonly (Node | null)[] | null {
  const array = frozen(tree, constantValue(tree, list) ?? list);
  if (array?.type !== 'ArrayExpression' || array.elements.length === 0 || array.elements.length > MOST) return null;
  return array.elements.some((each) => each?.type === 'SpreadElement') ? null : array.elements;
}
