import type { Scope } from 'eslint';
import type { Node, ObjectExpression, TemplateLiteral } from 'estree';
import { OPEN, Untold } from '../../auth0/arguments.ts';
import { isCall } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { deeper } from '../scope/code.ts';
import { propertyOf } from '../scope/properties.ts';
import { assignedMembers } from '../scope/writes.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { isFunction, isGlobal } from '../syntax/tree.ts';
import { madeBy } from './made-by.ts';
import { constantNumber } from './numbers.ts';
import { typeOfInstance, typeOfResult } from './result-types.ts';
import { settingOf } from './settings.ts';

const UNKNOWN = new Untold(null);
/** Objects nested more deeply than in any argument of `api`. */
const MAX_LEVELS = 6;
/** Longer literals are data. */
const MAX_MEMBERS = 200;

/** A possible value of an expression, and the code that makes it. */
export interface GivenValue {
  readonly node: Node;
  readonly value: unknown;
  /** The expression itself is a choice, and this is one of its sides: no earlier check can have excluded it. */
  readonly certain: boolean;
}

/** What is known about an expression from elsewhere, such as Auth0's documentation. */
type Known = (node: Node) => Untold | null;
type Asked = Code & { readonly known: Known; readonly reader: Node };

/**
 * All possible values of a call's argument, as far as the code shows them. An unknown one is an `Untold`. The
 * call itself is assumed not to change its arguments.
 */
export function givenValuesOf(text: Code, node: Node, reader: Node, known: Known): readonly GivenValue[] {
  const code: Asked = { ...text, known, reader };
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].flatMap((side) => givenValuesOf(text, side, reader, known));
  const { values, complete } = madeBy(code, node);
  if (!complete) return [{ node, value: valueOf(code, node, 0), certain: true }];
  return values.map((made) => ({
    node: made,
    value: made.type === 'ObjectExpression' ? objectOf(code, node, made, 0) : valueOf(code, made, 0),
    certain: values.length === 1,
  }));
}

/** The value that an expression always has, as far as it is known. */
function valueOf(code: Asked, node: Node, level: number): unknown {
  return deeper(code, UNKNOWN, () => code.known(node) ?? workOut(code, node, level));
}

function workOut(code: Asked, node: Node, level: number): unknown {
  const { tree } = code;
  switch (node.type) {
    case 'Literal':
      if (node.value instanceof RegExp) return new Untold('object');
      return typeof node.value === 'bigint' ? UNKNOWN : node.value;
    case 'TemplateLiteral':
      return constantString(tree, node) ?? new Untold('text', leastOf(code, node));
    case 'BinaryExpression':
      return ofOperator(code, node, level);
    case 'UnaryExpression':
      if (node.operator === 'typeof') return new Untold('text');
      if (node.operator === '!' || node.operator === 'delete') return new Untold('boolean');
      if (node.operator === 'void') return undefined;
      return constantNumber(code, node) ?? new Untold('number');
    case 'ObjectExpression':
      return objectOf(code, node, node, level);
    case 'ArrayExpression': {
      if (level >= MAX_LEVELS || node.elements.length > MAX_MEMBERS) return new Untold('list');
      if (node.elements.some((each) => each?.type === 'SpreadElement')) return new Untold('list');
      return node.elements.map((each) => (each === null ? undefined : valueOf(code, each, level + 1)));
    }
    case 'NewExpression':
      return typeOfInstance(code, node) ?? UNKNOWN;
    case 'CallExpression':
      return typeOfResult(code, node) ?? ofMakers(code, node, level);
    default:
      if (isFunction(node) || node.type === 'ClassExpression') return new Untold('function');
      return isGlobal(tree, node, 'undefined') ? undefined : ofMakers(code, node, level);
  }
}

function ofMakers(code: Asked, node: Node, level: number): unknown {
  const { values, complete } = madeBy(code, node);
  const [made, ...others] = complete ? values : [];
  if (made === undefined || made === node || others.length > 0) return UNKNOWN;
  return made.type === 'ObjectExpression' ? objectOf(code, node, made, level) : valueOf(code, made, level);
}

/** The properties of an object from its literal and from assignments to its variable. */
function objectOf(code: Asked, holder: Node, literal: ObjectExpression, level: number): unknown {
  if (level >= MAX_LEVELS || literal.properties.length > MAX_MEMBERS) return new Untold('object');
  const names = new Set<string>();
  const { complete, holders } = propertyOf(code, holder, NO_NAME);
  let isComplete = complete && !holders.some((variable) => isHandedOn(code, variable));
  const add = (name: string | null): void => {
    if (name === null) isComplete = false;
    else names.add(name);
  };
  for (const property of literal.properties)
    add(property.type === 'Property' ? propertyName(code.tree, property) : null);
  for (const variable of holders) for (const name of assignedMembers(code.tree, variable).keys()) add(name);
  const entries = [...names].map((name) => [name, ofProperty(code, holder, name, level + 1)] as const);
  return { ...Object.fromEntries(entries), ...(isComplete ? {} : { [OPEN]: true }) };
}

/** Whether other code may add to the object. */
function isHandedOn({ tree, budget, reader }: Asked, { references }: Scope.Variable): boolean {
  budget.steps -= references.length;
  return references.some(({ identifier }) => {
    const call = tree.parents.get(identifier as Node);
    return isCall(call) && call !== reader && call.callee !== identifier;
  });
}

/** A name that no property has: its value is that of every name that the code does not mention. */
const NO_NAME = '\0';

function ofProperty(code: Asked, holder: Node, name: string, level: number): unknown {
  const { values, complete } = settingOf(code, holder, name);
  const [value, ...others] = complete ? values : [];
  return value === undefined || others.length > 0 ? UNKNOWN : valueOf(code, value, level);
}

function leastOf(code: Asked, { quasis, expressions }: TemplateLiteral): number {
  const written = quasis.reduce((sum, { value }) => sum + Array.from(value.cooked ?? '').length, 0);
  return expressions.reduce((sum, each) => sum + leastCharacters(valueOf(code, each, MAX_LEVELS)), written);
}

function leastCharacters(value: unknown): number {
  if (value instanceof Untold) return value.type === 'text' ? value.leastCharacters : 0;
  return typeof value === 'string' ? Array.from(value).length : 0;
}

function ofOperator(code: Asked, node: Extract<Node, { type: 'BinaryExpression' }>, level: number): unknown {
  const { operator, left, right } = node;
  if (/^(?:[<>]=?|[!=]==?|in|instanceof)$/.test(operator)) return new Untold('boolean');
  const text = operator === '+' ? constantString(code.tree, node) : null;
  if (text !== null && !Number.isFinite(constantNumber(code, node) ?? NaN)) return text;
  const number = constantNumber(code, node);
  if (number !== null || operator !== '+') return number ?? new Untold('number');
  const sides = [left, right].map((side) => valueOf(code, side, level));
  const isText = (value: unknown) => typeof value === 'string' || (value instanceof Untold && value.type === 'text');
  if (!sides.some(isText)) return UNKNOWN;
  return new Untold(
    'text',
    sides.reduce<number>((sum, side) => sum + leastCharacters(side), 0),
  );
}
