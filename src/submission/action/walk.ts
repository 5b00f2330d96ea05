import type { Scope } from 'eslint';
import type {
  Class,
  Expression,
  Identifier,
  MemberExpression,
  Node,
  ObjectExpression,
  Pattern,
  ThisExpression,
} from 'estree';
import type { DynamicRead, StoreRead } from '../model.ts';
import type { Code } from './functions.ts';
import { givenValues, isExportsObject, thisOwner } from './members.ts';
import { constantValue, frozen, propertyName } from './property-name.ts';
import type { FunctionNode, SourceTree } from './source-tree.ts';
import { isGlobal, placeOf } from './source-tree.ts';
import type { Tracked } from './tracked.ts';
import { beside, besidesOf, holding, identityOf, isIndex, storeOf } from './tracked.ts';

type ThisOwner = Class | ObjectExpression;

/** A variable that is given more object literals than this is not followed. */
const MAX_LITERALS = 10;

export interface FoundRead extends Omit<StoreRead, 'doubtful'> {
  readonly nameNode: Node;
  /** Expressions that give what is read from in the store's place. */
  readonly besides: readonly Node[];
}

/** How far the following of `event` through an Action has come. */
export interface Walk {
  readonly code: Code;
  readonly entryPoints: ReadonlySet<FunctionNode>;
  /** Expressions that hold a value and whose use is still to be looked at. */
  readonly open: { readonly node: Node; readonly value: Tracked }[];
  readonly seen: Map<Node | Scope.Variable, Set<string>>;
  /** What functions were found to return. */
  readonly results: Map<FunctionNode, Set<string>>;
  readonly reads: Map<string, FoundRead>;
  /** Functions that were handed a value, with the positions of their parameters that were. */
  readonly entered: Map<FunctionNode, Set<number>>;
  readonly dynamicReads: Map<string, DynamicRead>;
  /** Made when it is first asked for. */
  thisByOwner: Map<ThisOwner, ThisExpression[]> | null;
}

/** An expression holds a value: look at what is done with it. */
export function reach(walk: Walk, node: Node, value: Tracked): void {
  if (isNew(walk, node, value)) walk.open.push({ node, value });
}

function isNew({ seen }: Walk, node: Node | Scope.Variable, value: Tracked): boolean {
  return isFirst(seen, node, value);
}

/** Of several `return` statements that give a value, the first one: all the calls of the function have it then. */
export function isNewResult({ results }: Walk, made: FunctionNode, value: Tracked): boolean {
  return isFirst(results, made, value);
}

function isFirst<Key>(seen: Map<Key, Set<string>>, key: Key, value: Tracked): boolean {
  const identity = identityOf(value);
  const known = seen.get(key);
  if (known?.has(identity) === true) return false;
  if (known === undefined) seen.set(key, new Set([identity]));
  else known.add(identity);
  return true;
}

/** A property of a store is read by its name. */
export function read(walk: Walk, value: Tracked, name: string, nameNode: Node): void {
  const store = storeOf(value);
  const place = placeOf(walk.code.tree, nameNode);
  const key = JSON.stringify([store, name, place.start]);
  const besides = [...(walk.reads.get(key)?.besides ?? []), ...besidesOf(value)];
  walk.reads.set(key, { store, name, place, nameNode, besides: [...new Set(besides)] });
}

/** The value goes to where its use cannot be followed. */
export function lose(walk: Walk, value: Tracked, node: Node): void {
  const store = storeOf(value);
  const place = placeOf(walk.code.tree, node);
  walk.dynamicReads.set(JSON.stringify([store, place.start]), { store, place });
}

/** A pattern is given a value: a parameter, a declaration, the left side of an assignment. */
export function bind(walk: Walk, pattern: Pattern, value: Tracked): void {
  switch (pattern.type) {
    case 'Identifier':
      bindVariable(walk, pattern, value);
      return;
    case 'AssignmentPattern':
      bind(walk, pattern.left, orElse(walk, value, pattern.right));
      return;
    case 'ObjectPattern':
      bindObject(walk, pattern, value);
      return;
    case 'ArrayPattern':
      bindArray(walk, pattern, value);
      return;
    case 'MemberExpression':
      store(walk, pattern, value);
      return;
    case 'RestElement':
      lose(walk, value, pattern);
  }
}

function bindVariable(walk: Walk, node: Identifier, value: Tracked): void {
  const variable = walk.code.tree.variables.get(node);
  if (variable === undefined) {
    lose(walk, value, node);
    return;
  }
  const given = givenValues(walk.code.tree, variable);
  const several = given.length > 1 && given.length <= MAX_LITERALS;
  const others = several ? given.filter((each) => each !== null) : [];
  reachUses(walk, variable, orElse(walk, value, ...others));
}

function reachUses(walk: Walk, variable: Scope.Variable, value: Tracked): void {
  if (!isNew(walk, variable, value)) return;
  for (const reference of variable.references) {
    if (reference.isRead()) reach(walk, reference.identifier as Node, value);
  }
}

/** The value, where it may as well be what other expressions give. An object of the Action's own making is its default. */
export function orElse({ code: { tree } }: Walk, value: Tracked, ...others: readonly Expression[]): Tracked {
  const foreign = others.filter((other) => !isOwnMaking(tree, other));
  return foreign.length === 0 ? value : beside(value, foreign);
}

function isOwnMaking(tree: SourceTree, node: Expression): boolean {
  const value = frozen(tree, constantValue(tree, node) ?? node);
  return value?.type === 'ObjectExpression' || value?.type === 'Literal' || isGlobal(tree, node, 'undefined');
}

function bindObject(walk: Walk, pattern: Extract<Pattern, { type: 'ObjectPattern' }>, value: Tracked): void {
  const taken = new Set<string>();
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      if (!('held' in value)) lose(walk, value, property);
      else if (!taken.has(value.key)) bind(walk, property.argument, value);
      continue;
    }
    const name = propertyName(walk.code.tree, property);
    if (name === null) {
      lose(walk, value, property.key);
    } else {
      taken.add(name);
      if (!('held' in value)) read(walk, value, name, property.key);
      else if (name === value.key) bind(walk, property.value, value.held);
    }
  }
}

function bindArray(walk: Walk, pattern: Extract<Pattern, { type: 'ArrayPattern' }>, value: Tracked): void {
  const element = 'held' in value && isIndex(value.key) ? pattern.elements[Number(value.key)] : undefined;
  if (!('held' in value) || pattern.elements.some((each) => each?.type === 'RestElement')) lose(walk, value, pattern);
  else if (element) bind(walk, element, value.held);
}

/** `object.name = value`. */
function store(walk: Walk, target: MemberExpression, value: Tracked): void {
  const { tree } = walk.code;
  const name = propertyName(tree, target);
  const holder = name === null ? null : holding(name, value);
  const { object } = target;
  if (holder === null || isExportsObject(tree, object)) lose(walk, value, target);
  else if (object.type === 'MemberExpression') store(walk, object, holder);
  else if (object.type === 'ThisExpression') storeInThis(walk, object, holder, target);
  else if (object.type === 'Identifier') {
    const variable = tree.variables.get(object);
    // Only of an object literal is it known that nothing else reads what is put into it.
    const given = variable === undefined ? [] : givenValues(tree, variable);
    if (
      variable === undefined ||
      given.length === 0 ||
      given.length > MAX_LITERALS ||
      given.some((each) => each?.type !== 'ObjectExpression')
    ) {
      lose(walk, value, target);
    } else {
      reachUses(walk, variable, holder);
    }
  } else lose(walk, value, target);
}

function storeInThis(walk: Walk, node: ThisExpression, holder: Tracked, target: Node): void {
  const owner = thisOwner(walk.code.tree, node);
  if (owner === null) {
    lose(walk, holder, target);
    return;
  }
  reachThis(walk, owner, holder);
  if (owner.type === 'ObjectExpression') reach(walk, owner, holder);
  else for (const instance of instancesOf(walk, owner)) reach(walk, instance, holder);
}

/** The methods of an object see through `this` what the object holds. */
export function reachThis(walk: Walk, owner: ThisOwner, holder: Tracked): void {
  walk.thisByOwner ??= groupThis(walk.code);
  for (const node of walk.thisByOwner.get(owner) ?? []) reach(walk, node, holder);
}

function groupThis({ tree }: Code): Map<ThisOwner, ThisExpression[]> {
  const groups = new Map<ThisOwner, ThisExpression[]>();
  for (const node of tree.thisExpressions) {
    const owner = thisOwner(tree, node);
    const group = owner === null ? undefined : groups.get(owner);
    if (group !== undefined) group.push(node);
    else if (owner !== null) groups.set(owner, [node]);
  }
  return groups;
}

function instancesOf({ code: { tree } }: Walk, node: Class): Node[] {
  const parent = tree.parents.get(node);
  const declared = [
    ...tree.scopes.getDeclaredVariables(node),
    ...(parent?.type === 'VariableDeclarator' ? tree.scopes.getDeclaredVariables(parent) : []),
  ];
  return declared.flatMap(({ references }) =>
    references.flatMap(({ identifier }) => {
      const user = tree.parents.get(identifier as Node);
      return user?.type === 'NewExpression' && user.callee === identifier ? [user] : [];
    }),
  );
}
