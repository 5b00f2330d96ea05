import type { Identifier, Pattern, RestElement } from 'estree';
import { givenValues } from '../scope/writes.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { Held } from './held.ts';
import { ANY_ELEMENT, copied, isIndex, isItself, propertyOf, withoutProperties } from './held.ts';
import { store } from './objects.ts';
import { reachReads } from './variables.ts';
import type { Walk } from './walk.ts';
import { lose, orElse, pathKey, pathOf, read } from './walk.ts';

/** For a variable with more values than this, its other values are not looked at. */
const MAX_GIVEN = 10;

/** A pattern gets a value: a parameter, a declaration, the left side of an assignment. */
export function bind(walk: Walk, pattern: Pattern, held: Held | null): void {
  if (held === null) return;
  switch (pattern.type) {
    case 'Identifier':
      bindVariable(walk, pattern, held);
      return;
    case 'AssignmentPattern':
      if (isItself(held)) walk.asked.add(pathKey(pathOf(held)));
      bind(walk, pattern.left, orElse(walk, held, pattern.right));
      return;
    case 'ObjectPattern':
      bindObject(walk, pattern, held);
      return;
    case 'ArrayPattern':
      if (isItself(held)) lose(walk, held, pattern, 'copied');
      for (const [index, element] of pattern.elements.entries()) {
        if (element?.type === 'RestElement') bind(walk, element.argument, fromIndex(held, index));
        else if (element) bind(walk, element, propertyOf(held, String(index)));
      }
      return;
    case 'MemberExpression':
      store(walk, pattern, held);
      return;
    case 'RestElement':
      bind(walk, pattern.argument, held);
  }
}

function bindVariable(walk: Walk, node: Identifier, held: Held): void {
  const variable = walk.code.tree.variables.get(node);
  if (variable === undefined) {
    lose(walk, held, node);
    return;
  }
  const given = givenValues(walk.code.tree, variable);
  const others = given.length > 1 && given.length <= MAX_GIVEN ? given.filter((each) => each !== null) : [];
  reachReads(walk, variable, orElse(walk, held, ...others), node);
}

function bindObject(walk: Walk, pattern: Extract<Pattern, { type: 'ObjectPattern' }>, held: Held): void {
  const taken: string[] = [];
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      bindRest(walk, property, held, taken);
      continue;
    }
    const name = propertyName(walk.code.tree, property);
    if (name === null) {
      lose(walk, held, property.key);
      continue;
    }
    taken.push(name);
    const value = isItself(held) ? read(walk, held, name, property.key, bound(property.value)) : propertyOf(held, name);
    bind(walk, property.value, value);
  }
}

/** The target of the value: for `{ email = "" }`, the variable. */
function bound(pattern: Pattern): Pattern {
  return pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
}

/** `{ user, ...rest }` */
function bindRest(walk: Walk, rest: RestElement, held: Held, taken: readonly string[]): void {
  if (isItself(held)) lose(walk, held, rest, 'copied');
  bind(walk, rest.argument, withoutProperties(copied(held), taken));
}

/** The part of a list that a rest element takes. */
function fromIndex(held: Held, index: number): Held | null {
  const [head, ...rest] = held.path;
  if (head === undefined || head === ANY_ELEMENT) return held;
  return isIndex(head) && Number(head) >= index ? { ...held, path: [String(Number(head) - index), ...rest] } : null;
}
