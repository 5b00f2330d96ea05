import type { Scope } from 'eslint';
import type { Class, Identifier, MemberExpression, Node, Pattern, RestElement, ThisExpression } from 'estree';
import type { ThisOwner } from '../scope/classes.ts';
import { thisOf, thisOwner } from '../scope/classes.ts';
import { isExportsObject } from '../scope/exports.ts';
import { givenValues } from '../scope/writes.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { Part, Tracked } from './tracked.ts';
import { holding, isIndex } from './tracked.ts';
import type { Walk } from './walk.ts';
import { isNew, lose, orElse, part, pathKey, reach, read } from './walk.ts';

/** A variable that is given more object literals than this is not followed. */
const MAX_LITERALS = 10;

/** A pattern is given a value: a parameter, a declaration, the left side of an assignment. */
export function bind(walk: Walk, pattern: Pattern, value: Tracked): void {
  switch (pattern.type) {
    case 'Identifier':
      bindVariable(walk, pattern, value);
      return;
    case 'AssignmentPattern':
      if (!('held' in value)) walk.asked.add(pathKey(value.path));
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

function bindObject(walk: Walk, pattern: Extract<Pattern, { type: 'ObjectPattern' }>, value: Tracked): void {
  const taken = new Set<string>();
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      if (!('held' in value)) bindRest(walk, property, value);
      else if (!taken.has(value.key)) bind(walk, property.argument, value);
      continue;
    }
    const name = propertyName(walk.code.tree, property);
    if (name === null) {
      lose(walk, value, property.key);
    } else {
      taken.add(name);
      if (!('held' in value))
        bindRead(walk, property.value, read(walk, value, name, property.key, bound(property.value)));
      else if (name === value.key) bind(walk, property.value, value.held);
    }
  }
}

function bindRead(walk: Walk, pattern: Pattern, value: Part | null): void {
  if (value !== null) bind(walk, pattern, value);
}

/** What has the value: of `{ email = "" }`, the variable. */
function bound(pattern: Pattern): Pattern {
  return pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
}

/** `{ user, ...rest }`: what is taken out of it before is not read of the rest. */
function bindRest(walk: Walk, rest: RestElement, value: Part): void {
  if (walk.subject.deep) bind(walk, rest.argument, value);
  else lose(walk, value, rest);
}

function bindArray(walk: Walk, pattern: Extract<Pattern, { type: 'ArrayPattern' }>, value: Tracked): void {
  if (!('held' in value) && walk.subject.deep) {
    for (const [index, element] of pattern.elements.entries()) {
      const item = part(walk, [...value.path, String(index)], value.besides);
      if (element && element.type !== 'RestElement' && item !== null) bind(walk, element, item);
    }
    return;
  }
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
  for (const node of thisOf(walk.code.tree, owner)) reach(walk, node, holder);
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
