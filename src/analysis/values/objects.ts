import type { Expression, MemberExpression, Node, ObjectExpression, SpreadElement } from 'estree';
import type { ThisOwner } from '../scope/classes.ts';
import { givenValues } from '../scope/writes.ts';
import { isExportsObject } from '../scope/exports.ts';
import { instancesOf, thisOf, thisOwner } from '../scope/classes.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { Held } from './held.ts';
import {
  ANY_ELEMENT,
  beside,
  copied,
  inside,
  isIndex,
  isItself,
  propertyOf,
  UNKNOWN_PROPERTY,
  withoutProperties,
} from './held.ts';
import { reachReads } from './variables.ts';
import type { Walk } from './walk.ts';
import { lose, reach } from './walk.ts';

/** A variable with more object literals than this is not treated as one of them. */
const MAX_LITERALS = 10;
/** Longer literals are data. */
const MAX_ELEMENTS = 100;

/** `{ name: value }` */
export function followProperty(
  walk: Walk,
  property: Extract<Node, { type: 'Property' }>,
  node: Node,
  held: Held,
): void {
  const { tree } = walk.code;
  const literal = tree.parents.get(property);
  if (property.value !== node || literal?.type !== 'ObjectExpression') return;
  const name = propertyName(tree, property);
  const holder = inside(held, name ?? UNKNOWN_PROPERTY, node);
  if (name === null || holder === null) lose(walk, held, node);
  if (holder === null || isOverridden(walk, literal, property, name ?? UNKNOWN_PROPERTY)) return;
  reach(walk, literal, holder);
  reachThis(walk, literal, holder);
}

/** `[value]` */
export function followElement(
  walk: Walk,
  list: Extract<Node, { type: 'ArrayExpression' }>,
  node: Node,
  held: Held,
): void {
  const isLong = list.elements.length > MAX_ELEMENTS;
  const holder = inside(held, isLong ? ANY_ELEMENT : String(list.elements.findIndex((each) => each === node)), node);
  if (isLong || holder === null) lose(walk, held, node);
  reach(walk, list, holder);
}

/** A later property with the same name replaces it: `{ ...event, secrets: undefined }`. */
function isOverridden({ code: { tree } }: Walk, literal: ObjectExpression, of: Node, name: string): boolean {
  if (literal.properties.length > MAX_ELEMENTS) return false;
  const index = literal.properties.findIndex((each) => each === of);
  return literal.properties
    .slice(index + 1)
    .some((each) => each.type === 'Property' && propertyName(tree, each) === name);
}

/** `{ ...value }`, `[...value]` */
export function followSpreadIn(walk: Walk, spread: SpreadElement, whole: Node, held: Held): void {
  const { tree } = walk.code;
  if (whole.type === 'ObjectExpression') {
    if (held.path.length === 0 && held.form !== 'itself') return;
    if (isItself(held)) lose(walk, held, spread, 'copied');
    const isLong = whole.properties.length > MAX_ELEMENTS;
    const index = isLong ? 0 : whole.properties.findIndex((each) => each === spread);
    const later = whole.properties
      .slice(index + 1, isLong ? 0 : undefined)
      .flatMap((each) => (each.type === 'Property' ? (propertyName(tree, each) ?? []) : []));
    const copy = isItself(held) ? beside(copied(held), [spread]) : copied(held);
    reach(walk, whole, later.length === 0 ? copy : withoutProperties(copy, later));
    return;
  }
  lose(walk, held, spread);
  const [head] = held.path;
  if (head === undefined ? held.form !== 'itself' : !isIndex(head)) return;
  const element = propertyOf(held, ANY_ELEMENT);
  reach(walk, whole, element === null ? null : inside(element, ANY_ELEMENT, null));
}

/** `object.name = value`. */
export function store(walk: Walk, target: MemberExpression, held: Held): void {
  const name = propertyName(walk.code.tree, target);
  const holder = inside(held, name ?? UNKNOWN_PROPERTY, null);
  const isKept = holder !== null && target.object.type !== 'Super' && storeIn(walk, target.object, holder, target);
  if (name === null || !isKept || isExportsObject(walk.code.tree, target.object)) lose(walk, held, target);
}

/** An object gets a property or an element. True if only the Action itself can read it there. */
export function storeIn(walk: Walk, object: Expression, holder: Held, origin: Node): boolean {
  const { tree } = walk.code;
  if (object.type === 'MemberExpression') {
    store(walk, object, holder);
    return true;
  }
  if (object.type === 'ThisExpression') {
    const owner = thisOwner(tree, object);
    if (owner !== null) storeInThis(walk, owner, holder);
    return owner !== null;
  }
  const variable = object.type === 'Identifier' ? tree.variables.get(object) : undefined;
  if (variable === undefined) return false;
  reachReads(walk, variable, holder, origin);
  const given = givenValues(tree, variable);
  return given.length > 0 && given.length <= MAX_LITERALS && given.every((each) => each?.type === 'ObjectExpression');
}

function storeInThis(walk: Walk, owner: ThisOwner, holder: Held): void {
  reachThis(walk, owner, holder);
  if (owner.type === 'ObjectExpression') reach(walk, owner, holder);
  else for (const instance of instancesOf(walk.code.tree, owner)) reach(walk, instance, holder);
}

/** The methods of an object see its contents through `this`. */
function reachThis(walk: Walk, owner: ThisOwner, holder: Held): void {
  for (const node of thisOf(walk.code.tree, owner)) reach(walk, node, holder);
}
