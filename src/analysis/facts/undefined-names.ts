import type { Scope } from 'eslint';
import type { Identifier, Node } from 'estree';
import { runtimeGlobals } from '../../auth0/runtime-globals.ts';
import { propertyName } from '../syntax/property-name.ts';
import { remembered } from '../syntax/remembered.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction, isGlobal, rangeOf } from '../syntax/tree.ts';
import type { ActionFacts } from './action.ts';

/** A use of a name that neither the Action nor its runtime defines. The Action throws a ReferenceError there. */
export interface UndefinedName {
  readonly node: Identifier;
  /** The declaration of a variable with this name that is not visible there; null if there is none. */
  readonly hidden: Node | null;
  /** Names that are visible there. All names of one scope share the list. */
  readonly visible: readonly string[];
}

/**
 * In order of position. Like ESLint's `no-undef`, except for names that the file checks before it uses them, and names that an
 * assignment creates.
 */
export function undefinedNamesOf({ tree, entryPoints }: Pick<ActionFacts, 'tree' | 'entryPoints'>): UndefinedName[] {
  const found = tree.scopes.scopes
    .flatMap(({ references }) => references)
    .filter(({ identifier }) => isUndefined(tree, identifier as Identifier));
  if (found.length === 0) return [];
  const made = madeNames(tree, found, namesOfParameters(entryPoints));
  return found
    .filter(({ identifier: { name } }) => !made.has(name))
    .map(({ identifier, from }) => ({
      node: identifier as Identifier,
      hidden: hiddenDeclaration(tree, identifier.name),
      visible: visibleFrom(from),
    }))
    .sort((a, b) => rangeOf(a.node)[0] - rangeOf(b.node)[0]);
}

function isUndefined(tree: SourceTree, identifier: Identifier): boolean {
  return !tree.variables.has(identifier) && !runtimeGlobals.has(identifier.name);
}

/** Names that the file checks with `typeof`, tries in a `try` with a `catch`, or creates with an assignment. */
function madeNames(
  tree: SourceTree,
  references: readonly Scope.Reference[],
  handed: ReadonlySet<string>,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const reference of references) {
    const node = reference.identifier as Identifier;
    // An assignment to an undeclared name creates a global, except in strict mode.
    if (reference.isWrite() && !reference.from.isStrict) names.add(node.name);
    const parent = tree.parents.get(node);
    if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') names.add(node.name);
    // A helper that does not receive the handler's `event` is not just trying the name.
    if (!handed.has(node.name) && isTriedOut(tree, node)) names.add(node.name);
  }
  for (const { left } of tree.assignments) {
    if (left.type !== 'MemberExpression') continue;
    const isOfGlobal = ['globalThis', 'global'].some((name) => isGlobal(tree, left.object, name));
    const name = isOfGlobal ? propertyName(tree, left) : null;
    if (name !== null) names.add(name);
  }
  return names;
}

/** `event` and `api`, by their names in the handlers. */
function namesOfParameters(entryPoints: ReadonlySet<FunctionNode>): ReadonlySet<string> {
  return new Set(
    [...entryPoints].flatMap(({ params }) => params.flatMap((each) => ('name' in each ? [each.name] : []))),
  );
}

/** In a `try` block with a `catch`, in the same function; or where `with` may provide a value. */
function isTriedOut(tree: SourceTree, node: Node): boolean {
  let at = node;
  let isOwnFunction = true;
  for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
    if (parent.type === 'WithStatement') return true;
    if (isFunction(parent)) isOwnFunction = false;
    else if (isOwnFunction && parent.type === 'TryStatement' && parent.block === at && parent.handler) return true;
  }
  return false;
}

function hiddenDeclaration({ scopes }: SourceTree, name: string): Node | null {
  for (const { set } of scopes.scopes) {
    const [definition] = set.get(name)?.defs ?? [];
    if (definition !== undefined) return definition.name;
  }
  return null;
}

const visibleFrom = remembered((scope: Scope.Scope): readonly string[] => {
  const names: string[] = [];
  for (let at: Scope.Scope | null = scope; at !== null; at = at.upper) names.push(...at.set.keys());
  return names.filter((name) => name !== 'arguments');
});
