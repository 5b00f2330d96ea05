import type { Scope } from 'eslint';
import type { CallExpression, Expression, MemberExpression, Node, Pattern } from 'estree';
import { objectMethod } from '../scope/exports.ts';
import type { Code } from '../scope/functions.ts';
import { argumentAt, callsOf, functionsOf, returnedValues } from '../scope/functions.ts';
import { givenValues, memberValues } from '../scope/members.ts';
import { OF_EACH } from '../scope/choices.ts';
import { elements } from './names.ts';
import { constantString, constantValue, frozen, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';

/**
 * All the strings that an expression may have; `varies` where it is made of what a handler is given or waits for, and
 * `unknown` where neither can be told.
 */
export type Strings = readonly string[] | 'varies' | 'unknown';

/** Longer lists of them are not told apart. */
const MAX_STRINGS = 60;
const MAX_DEPTH = 20;

export function stringsOf(code: Code, node: Node | null, handlers: ReadonlySet<FunctionNode>, depth = 0): Strings {
  if (node === null || depth > MAX_DEPTH || code.budget.steps-- <= 0) return 'unknown';
  const of = (each: Node | null) => stringsOf(code, each, handlers, depth + 1);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number' ? [String(node.value)] : 'unknown';
    case 'TemplateLiteral':
      return joined(
        node.quasis.flatMap(({ value }, index) => [
          [value.cooked ?? ''],
          ...node.expressions.slice(index, index + 1).map(of),
        ]),
      );
    case 'BinaryExpression':
      return node.operator === '+' ? joined([of(node.left), of(node.right)]) : 'unknown';
    case 'ConditionalExpression':
      return united([of(node.consequent), of(node.alternate)]);
    case 'LogicalExpression':
      return node.operator === '&&' ? of(node.right) : united([of(node.left), of(node.right)]);
    case 'ArrayExpression':
      return united(node.elements.map(of));
    case 'ChainExpression':
      return of(node.expression);
    case 'AwaitExpression':
      return 'varies';
    case 'Identifier':
      return ofVariable(code, node, of, handlers);
    case 'MemberExpression':
      return ofMember(code, node, of);
    case 'CallExpression':
      return ofCall(code, node, of);
    default:
      return 'unknown';
  }
}

type Of = (node: Node | null) => Strings;

/** One of several: it varies where any of them does. */
function united(all: readonly Strings[]): Strings {
  if (all.includes('varies')) return 'varies';
  const known = all.filter((each) => typeof each !== 'string').flat();
  return all.includes('unknown') || known.length > MAX_STRINGS ? 'unknown' : [...new Set(known)];
}

/** One after the other. */
function joined(parts: readonly Strings[]): Strings {
  if (parts.includes('varies')) return 'varies';
  let texts: string[] = [''];
  for (const part of parts) {
    if (typeof part === 'string' || texts.length * part.length > MAX_STRINGS) return 'unknown';
    texts = texts.flatMap((text) => part.map((each) => text + each));
  }
  return texts;
}

function ofVariable(
  code: Code,
  node: Extract<Node, { type: 'Identifier' }>,
  of: Of,
  handlers: ReadonlySet<FunctionNode>,
): Strings {
  const variable = code.tree.variables.get(node);
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === undefined || definition === undefined || others.length > 0) return 'unknown';
  if (definition.type === 'Parameter') return ofParameter(code, definition, of, handlers);
  if (definition.type !== 'Variable') return 'unknown';
  const { id, init } = definition.node;
  const loop = code.tree.parents.get(definition.parent);
  if (loop?.type === 'ForOfStatement' && loop.left === definition.parent) return ofItems(code, loop.right, id, of);
  if (id.type === 'Identifier') return united(givenValues(code.tree, variable).map(of));
  return init ? ofPattern(code, id, definition.name, init, of) : 'unknown';
}

function ofParameter(
  code: Code,
  { node: made, name }: Extract<Scope.Definition, { type: 'Parameter' }>,
  of: Of,
  handlers: ReadonlySet<FunctionNode>,
): Strings {
  if (handlers.has(made)) return 'varies';
  const index = made.params.findIndex((param) => holds(param, name));
  const param = made.params[index];
  if (param === undefined) return 'unknown';
  const call = code.tree.parents.get(made);
  if (call?.type === 'CallExpression' && call.arguments[0] === made && index === 0) {
    const { callee } = call;
    const method = callee.type === 'MemberExpression' ? propertyName(code.tree, callee) : null;
    if (
      callee.type === 'MemberExpression' &&
      callee.object.type !== 'Super' &&
      method !== null &&
      OF_EACH.has(method)
    ) {
      return ofItems(code, callee.object, param, of);
    }
  }
  const target = param.type === 'AssignmentPattern' ? param.left : param;
  const calls = callsOf(code, made);
  if (calls === null || calls.length === 0 || calls.length > MAX_STRINGS) return 'unknown';
  return united(
    calls.map((each) => {
      const given = argumentAt(each, index) ?? (param.type === 'AssignmentPattern' ? param.right : null);
      if (target.type === 'Identifier' || given === null) return of(given);
      return ofPattern(code, target, name, given as Expression, of);
    }),
  );
}

function holds(param: Pattern, name: Node): boolean {
  const [start, end] = param.range ?? [0, 0];
  const [at] = name.range ?? [-1];
  return at >= start && at < end;
}

/** `const { CLAIM } = CLAIMS` */
function ofPattern(code: Code, pattern: Pattern, name: Node, init: Expression, of: Of): Strings {
  if (pattern.type !== 'ObjectPattern') return of(init) === 'varies' ? 'varies' : 'unknown';
  for (const property of pattern.properties) {
    if (property.type === 'RestElement' || !holds(property.value, name)) continue;
    const { value } = property;
    const key = propertyName(code.tree, property);
    const values = key === null ? null : memberValues(code.tree, init, key, code.budget);
    if (values === null) return of(init) === 'varies' ? 'varies' : 'unknown';
    return united([...values.map(of), ...(value.type === 'AssignmentPattern' ? [of(value.right)] : [])]);
  }
  return 'unknown';
}

/** Each element of a list, or the name in each entry of an object. */
function ofItems(code: Code, list: Expression, target: Pattern, of: Of): Strings {
  const call = constantValue(code.tree, list) ?? list;
  const method = call.type === 'CallExpression' ? objectMethod(code.tree, call) : null;
  if (call.type === 'CallExpression' && (method === 'keys' || method === 'entries')) {
    const isName = method === 'keys' || (target.type === 'ArrayPattern' && target.elements.length > 0);
    const [given] = call.arguments;
    const object = given === undefined || given.type === 'SpreadElement' ? null : given;
    return object !== null && isName ? namesIn(code, object, of) : 'unknown';
  }
  const known = target.type === 'Identifier' ? elements(code.tree, list) : null;
  return known?.map(({ name }) => name) ?? (of(list) === 'varies' ? 'varies' : 'unknown');
}

function namesIn({ tree }: Code, object: Expression, of: Of): Strings {
  const literal = frozen(tree, constantValue(tree, object) ?? object);
  if (literal?.type !== 'ObjectExpression') return of(object) === 'varies' ? 'varies' : 'unknown';
  return united(
    literal.properties.map((property) => {
      if (property.type === 'SpreadElement') return of(property.argument) === 'varies' ? 'varies' : 'unknown';
      const name = propertyName(tree, property);
      return name === null ? of(property.key) : [name];
    }),
  );
}

function ofMember(code: Code, node: MemberExpression, of: Of): Strings {
  const { tree } = code;
  const known = constantString(tree, node);
  if (known !== null) return [known];
  if (node.object.type === 'Super') return 'unknown';
  const name = propertyName(tree, node);
  const object = frozen(tree, constantValue(tree, node.object) ?? node.object);
  if (name === null && object?.type === 'ObjectExpression') {
    return united(object.properties.map((each) => (each.type === 'Property' ? of(each.value) : 'unknown')));
  }
  const values = name === null ? null : memberValues(tree, node.object, name, code.budget);
  if (values !== null && values.length > 0) return united(values.map(of));
  return of(node.object) === 'varies' ? 'varies' : 'unknown';
}

function ofCall(code: Code, call: CallExpression, of: Of): Strings {
  const { callee } = call;
  if (callee.type === 'Super') return 'unknown';
  if (isGlobal(code.tree, callee, 'String')) return of(call.arguments[0] ?? null);
  const made = functionsOf(code, callee);
  if (made !== null) return united(made.flatMap((each) => returnedValues(code.tree, each)).map(of));
  const given = callee.type === 'MemberExpression' ? [callee.object, ...call.arguments] : call.arguments;
  // What a method makes of a constant is one too, though not which.
  return given.map((each) => of(each)).includes('varies') ? 'varies' : 'unknown';
}
