import type { MemberExpression, Node, ObjectExpression, SpreadElement } from 'estree';
import { propertyName } from '../../syntax/property-name.ts';
import { enclosingFunction, isFunction } from '../../syntax/tree.ts';
import { followArgument, followCallback, followResult, followSpread } from './calls.ts';
import type { Held } from './held.ts';
import {
  ANY_ELEMENT,
  asText,
  copied,
  inside,
  isIndex,
  propertyOf,
  UNKNOWN_PROPERTY,
  withoutProperties,
} from './held.ts';
import { intoText } from './into-text.ts';
import { methodResult } from './methods.ts';
import { bind } from './variables.ts';
import type { Walk } from './walk.ts';
import { reach } from './walk.ts';

/** Looks at what an expression that holds a value is used for. What is not named here holds nothing of it: comparisons, `!value`, `typeof`. */
export function follow(walk: Walk, node: Node, held: Held): void {
  const { tree } = walk.code;
  const parent = tree.parents.get(node);
  switch (parent?.type) {
    case 'MemberExpression':
      if (parent.object === node) followMember(walk, parent, held);
      return;
    case 'ChainExpression':
    case 'AwaitExpression':
      reach(walk, parent, held);
      return;
    case 'LogicalExpression':
      if (parent.operator !== '&&' || parent.right === node) reach(walk, parent, held);
      return;
    case 'ConditionalExpression':
      if (parent.test !== node) reach(walk, parent, held);
      return;
    case 'SequenceExpression':
      if (parent.expressions.at(-1) === node) reach(walk, parent, held);
      return;
    case 'AssignmentExpression': {
      if (parent.right !== node) return;
      if (parent.operator === '+=') {
        if (held.path.length === 0)
          bind(walk, parent.left, { ...asText(held), spot: held.spot === 'query' ? 'query' : 'path', built: node });
        return;
      }
      if (!['=', '||=', '??=', '&&='].includes(parent.operator)) return;
      bind(walk, parent.left, held);
      reach(walk, parent, held);
      return;
    }
    case 'VariableDeclarator':
      if (parent.init === node) bind(walk, parent.id, held);
      return;
    case 'AssignmentPattern':
      if (parent.right === node) bind(walk, parent.left, held);
      return;
    case 'Property': {
      const literal = tree.parents.get(parent);
      if (parent.value !== node || literal?.type !== 'ObjectExpression') return;
      const name = propertyName(tree, parent) ?? UNKNOWN_PROPERTY;
      if (!isOverridden(walk, literal, parent, name)) reach(walk, literal, inside(held, name, node));
      return;
    }
    case 'ArrayExpression': {
      const index =
        parent.elements.length > 100 ? ANY_ELEMENT : String(parent.elements.findIndex((each) => each === node));
      reach(walk, parent, inside(held, index, node));
      return;
    }
    case 'SpreadElement':
      followSpreadElement(walk, parent, held);
      return;
    case 'TemplateLiteral':
      if (tree.parents.get(parent)?.type !== 'TaggedTemplateExpression')
        reach(walk, parent, intoText(tree, held, node, parent));
      return;
    case 'BinaryExpression':
      if (parent.operator === '+') reach(walk, parent, intoText(tree, held, node, parent));
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee !== node) followArgument(walk, node, parent, held);
      return;
    case 'ReturnStatement': {
      const made = enclosingFunction(tree, parent);
      if (made !== null) followResult(walk, made, held);
      return;
    }
    case 'ArrowFunctionExpression':
      if (parent.body === node) followResult(walk, parent, held);
      return;
    case 'ForOfStatement': {
      if (parent.right !== node) return;
      const element = propertyOf(held, ANY_ELEMENT);
      const pattern = parent.left.type === 'VariableDeclaration' ? parent.left.declarations[0]?.id : parent.left;
      if (pattern !== undefined && held.form === 'itself') bind(walk, pattern, element);
      else if (pattern !== undefined && held.path.length > 0) bind(walk, pattern, element);
      return;
    }
    case 'ThrowStatement':
      followThrown(walk, parent, held);
      return;
    default:
      return;
  }
}

function followMember(walk: Walk, member: MemberExpression, held: Held): void {
  const { tree } = walk.code;
  const name = propertyName(tree, member);
  const user = tree.parents.get(member);
  if (user?.type === 'CallExpression' && user.callee === member) {
    if (name === null) return;
    reach(walk, user, methodResult(tree, name, user, held));
    followCallback(walk, name, member.object, user, held);
    return;
  }
  if (user?.type === 'AssignmentExpression' && user.left === member && user.operator === '=') return;
  if (user?.type === 'UnaryExpression' && user.operator === 'delete') return;
  reach(walk, member, propertyOf(held, name));
}

/** A later property of the same name takes its place: `{ ...event, secrets: undefined }`. */
function isOverridden({ code: { tree } }: Walk, literal: ObjectExpression, of: Node, name: string): boolean {
  if (literal.properties.length > 100) return false;
  const index = literal.properties.findIndex((each) => each === of);
  return literal.properties
    .slice(index + 1)
    .some((each) => each.type === 'Property' && propertyName(tree, each) === name);
}

function followSpreadElement(walk: Walk, spread: SpreadElement, held: Held): void {
  const { tree } = walk.code;
  const whole = tree.parents.get(spread);
  if (whole?.type === 'ObjectExpression') {
    if (held.path.length === 0 && held.form !== 'itself') return;
    const isLong = whole.properties.length > 100;
    const index = isLong ? 0 : whole.properties.findIndex((each) => each === spread);
    const later = whole.properties
      .slice(index + 1, isLong ? 0 : undefined)
      .flatMap((each) => (each.type === 'Property' ? (propertyName(tree, each) ?? []) : []));
    reach(walk, whole, later.length === 0 ? copied(held) : withoutProperties(copied(held), later));
  } else if (whole?.type === 'ArrayExpression') {
    const [head] = held.path;
    if (head === undefined ? held.form !== 'itself' : !isIndex(head)) return;
    const element = propertyOf(held, ANY_ELEMENT);
    reach(walk, whole, element === null ? null : inside(element, ANY_ELEMENT, null));
  } else if (whole?.type === 'CallExpression' || whole?.type === 'NewExpression') {
    reach(walk, spread, held);
    followSpread(walk, spread, whole, held);
  }
}

/** What is thrown within a `try` of the same function is what its `catch` is given. */
function followThrown(walk: Walk, statement: Node, held: Held): void {
  const { tree } = walk.code;
  let at = statement;
  for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
    if (isFunction(parent)) return;
    if (parent.type !== 'TryStatement' || parent.block !== at || !parent.handler) continue;
    if (parent.handler.param) bind(walk, parent.handler.param, held);
    return;
  }
}
