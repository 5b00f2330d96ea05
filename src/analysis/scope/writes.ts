import type { Scope } from 'eslint';
import type { CallExpression, Expression, MemberExpression, Node } from 'estree';
import { groupsOf } from '../syntax/groups.ts';
import { remembered } from '../syntax/remembered.ts';
import { PUSHING } from '../syntax/method-names.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction } from '../syntax/tree.ts';

/** A step from a value to one of its parts: a property, null for any property or element, a call for its result. */
export type Step = string | null | CallExpression;

/** The source of a value. */
export interface Source {
  readonly node: Node;
  /** The node whose value this is. */
  readonly path: readonly Step[];
}

/** A place where a variable, or a pattern, gets a value. */
export interface Write {
  /** The defaults on the way, and the assigned value. */
  readonly sources: readonly Source[];
  /** The parameter that contains it. It gets other values from the function's calls, and its default. */
  readonly parameter: { readonly made: FunctionNode; readonly index: number; readonly path: Source['path'] } | null;
  /** False if it gets other values: a counter, a name of `for … in`, the rest of a list. */
  readonly complete: boolean;
}

const GIVING: ReadonlySet<string> = new Set(['=', '??=', '||=', '&&=']);

/** The value of a name or a pattern at its place: `log` in `const { log = quiet } = console`. */
export function writeAt(tree: SourceTree, target: Node): Write {
  const sources: Source[] = [];
  const given = (node: Node, path: Source['path']): Write => {
    return { sources: [...sources, { node, path }], parameter: null, complete: true };
  };
  const lost: Write = { sources, parameter: null, complete: false };
  let path: Source['path'] = [];
  let at = target;
  for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
    if (isFunction(parent)) {
      const index = parent.params.findIndex((param) => param === at);
      return index < 0 ? lost : { sources, parameter: { made: parent, index, path }, complete: true };
    }
    switch (parent.type) {
      case 'AssignmentPattern':
        if (!isParameter(tree, parent)) sources.push({ node: parent.right, path });
        break;
      case 'Property':
        path = [propertyName(tree, parent), ...path];
        break;
      case 'ArrayPattern':
        path = [String(parent.elements.findIndex((element) => element === at)), ...path];
        break;
      case 'ObjectPattern':
        break;
      case 'RestElement':
        // The rest of an object has the properties that are read from it.
        if (tree.parents.get(parent)?.type !== 'ObjectPattern') return lost;
        break;
      case 'VariableDeclarator':
        if (parent.init) return given(parent.init, path);
        break;
      case 'VariableDeclaration':
        break;
      case 'ForOfStatement':
        return parent.left === at ? given(parent.right, [null, ...path]) : lost;
      case 'AssignmentExpression':
        return parent.left === at && GIVING.has(parent.operator) ? given(parent.right, path) : lost;
      default:
        return lost;
    }
  }
  return lost;
}

function isParameter(tree: SourceTree, pattern: Node): boolean {
  const parent = tree.parents.get(pattern);
  return parent !== undefined && isFunction(parent);
}

/** Every place where the code gives a variable a value, including its initial one. Called again for every use of it. */
export function writesOf(tree: SourceTree, variable: Scope.Variable): readonly Write[] {
  return allWrites(tree)(variable);
}

const allWrites = remembered((tree: SourceTree) =>
  remembered((variable: Scope.Variable): readonly Write[] => {
    const targets = variable.references.filter((reference) => reference.isWrite()).map(({ identifier }) => identifier);
    return [...new Set(targets)].map((target) => writeAt(tree, target as Node));
  }),
);

/** The values that are assigned to a variable as a whole, including its initial one; null for one that is assigned in another way. */
export const givenValues = (tree: SourceTree, variable: Scope.Variable): readonly (Expression | null)[] =>
  allGiven(tree)(variable);

const allGiven = remembered((tree: SourceTree) =>
  remembered((variable: Scope.Variable) =>
    writesOf(tree, variable).map(({ sources: [source, ...others], parameter, complete }) => {
      const isWhole = source?.path.length === 0 && others.length === 0 && parameter === null && complete;
      return isWhole ? (source.node as Expression) : null;
    }),
  ),
);

/** `variable.name = value`. */
export interface Assigned {
  readonly member: MemberExpression;
  readonly value: Expression;
}

/** The values assigned to members of a variable, anywhere, by their names; null is an unknown name. */
export const assignedMembers = (tree: SourceTree, variable: Scope.Variable): ReadonlyMap<string | null, Assigned[]> =>
  allAssigned(tree)(variable);

const allAssigned = remembered((tree: SourceTree) =>
  remembered((variable: Scope.Variable) => {
    const assigned = variable.references.flatMap(({ identifier }): Assigned[] => {
      const member = tree.parents.get(identifier as Node);
      const assignment = member === undefined ? undefined : tree.parents.get(member);
      if (member?.type !== 'MemberExpression' || member.object !== identifier) return [];
      if (assignment?.type !== 'AssignmentExpression' || assignment.left !== member) return [];
      return [{ member, value: assignment.right }];
    });
    // A key without a known name gets a separate entry.
    const groups = groupsOf(assigned, ({ member }) => propertyName(tree, member) ?? UNNAMED);
    return new Map([...groups].map(([name, members]) => [name === UNNAMED ? null : name, members]));
  }),
);

const UNNAMED = Symbol('unnamed');

/** The elements added to a list after it was made, by `list.push(value)`. A spread stands for itself. */
export const pushedTo = (tree: SourceTree, variable: Scope.Variable): readonly Node[] => allPushed(tree)(variable);

const allPushed = remembered((tree: SourceTree) =>
  remembered((variable: Scope.Variable) =>
    variable.references.flatMap(({ identifier }): Node[] => {
      const member = tree.parents.get(identifier as Node);
      const call = member === undefined ? undefined : tree.parents.get(member);
      if (member?.type !== 'MemberExpression' || member.object !== identifier) return [];
      if (call?.type !== 'CallExpression' || call.callee !== member) return [];
      return PUSHING.has(propertyName(tree, member) ?? '') ? call.arguments : [];
    }),
  ),
);
