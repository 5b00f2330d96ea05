import type { Scope } from 'eslint';
import type { CallExpression, Node, ObjectPattern } from 'estree';
import { argumentAt, callsOf } from '../../scope/calls.ts';
import type { Code } from '../../scope/code.ts';
import { functionsOf } from '../../scope/functions.ts';
import { sourcesOf } from '../../scope/sources.ts';
import { objectMethod, propertyName } from '../../syntax/property-name.ts';
import { enclosingFunction, isFunction } from '../../syntax/tree.ts';
import type { Store } from '../../../submission/model.ts';
import { enclosingExpectation } from './enclosing-expectation.ts';

/**
 * The role of an object according to the code, wherever its event comes from: a store of an event, a part of an
 * expectation, or unknown.
 */
export type Role = 'store' | 'expected' | 'unknown';

/** A use that shows nothing about an object: its properties are read, or it is printed. */
type Use = Role | 'nothing';

/** The limit for one question; real specs need some ten. */
const MAX_STEPS = 500;

interface Question {
  readonly code: Code;
  readonly store: Store;
  /** Nodes that were checked already, and variables and objects whose uses were checked. */
  readonly asked: Set<Node>;
  readonly seen: Set<Node | Scope.Variable>;
}

/** The role of the object of a property: left of a dot, a literal, a pattern. */
export function roleOf(code: Code, store: Store, object: Node): Role {
  return role({ code, store, asked: new Set(), seen: new Set() }, object);
}

/** The same for a string that does not name a property by itself: `toHaveProperty('NAME')`, `['NAME']`. */
export function roleOfString(code: Code, store: Store, node: Node): Role {
  return expected({ code, store, asked: new Set(), seen: new Set() }, node);
}

function role(question: Question, object: Node): Role {
  if (object.type === 'ObjectPattern') return roleOfPattern(question, object);
  if (object.type === 'ObjectExpression') return judged(usesOf(question, object));
  if (isStore(question, object)) return 'store';
  const { tree } = question.code;
  const variable = object.type === 'Identifier' ? tree.variables.get(object) : undefined;
  const found = variable === undefined ? 'unknown' : judged(usesOfVariable(question, variable));
  // `expect(body.apiKey)`: whatever it is, this does not read an event.
  return found === 'unknown' ? expected(question, object) : found;
}

function judged(uses: readonly Use[]): Role {
  const found = new Set(uses.filter((use) => use !== 'nothing'));
  const [only = 'unknown'] = found;
  // If a store is compared with something, the other side may have the name, too.
  return found.size === 1 ? only : 'unknown';
}

function expected(question: Question, node: Node): Role {
  const expectation = enclosingExpectation(question.code.tree, node);
  if (expectation === null) return 'unknown';
  return expectation.received !== null && isStore(question, expectation.received) ? 'unknown' : 'expected';
}

/** `event.secrets`, and a variable that holds it or was taken out of an event under that name. */
function isStore(question: Question, node: Node): boolean {
  const { code, store, asked } = question;
  if (asked.has(node) || asked.size > MAX_STEPS) return false;
  asked.add(node);
  return (sourcesOf(code, node)?.from ?? []).some(({ node: source, path }) => {
    return path.length === 0 ? isStore(question, source) : path.at(-1) === store;
  });
}

function isUnderName(
  { tree, store }: Pick<Code, 'tree'> & Pick<Question, 'store'>,
  value: Node,
  within: 'ObjectPattern' | 'ObjectExpression',
): boolean {
  const property = tree.parents.get(value);
  if (property?.type !== 'Property' || property.value !== value) return false;
  return tree.parents.get(property)?.type === within && propertyName(tree, property) === store;
}

function roleOfPattern(question: Question, pattern: ObjectPattern): Role {
  const { tree } = question.code;
  const parent = tree.parents.get(pattern);
  const value = parent?.type === 'AssignmentPattern' ? parent : pattern;
  if (isUnderName({ tree, store: question.store }, value, 'ObjectPattern')) return 'store';
  if (parent?.type === 'VariableDeclarator' && parent.init) return role(question, parent.init);
  return parent?.type === 'AssignmentExpression' ? role(question, parent.right) : 'unknown';
}

function usesOfVariable(question: Question, variable: Scope.Variable): Use[] {
  if (question.seen.has(variable)) return [];
  question.seen.add(variable);
  const uses = variable.references.filter((reference) => reference.isRead());
  return uses.flatMap(({ identifier }) => usesOf(question, identifier as Node));
}

/** Where an object goes. */
function usesOf(question: Question, node: Node): Use[] {
  const { code, store, seen } = question;
  const { tree } = code;
  const parent = tree.parents.get(node);
  if (parent === undefined || seen.has(node) || seen.size > MAX_STEPS) return ['unknown'];
  seen.add(node);
  switch (parent.type) {
    case 'Property':
      if (!isUnderName({ tree, store }, node, 'ObjectExpression')) return [expected(question, node)];
      return [enclosingExpectation(tree, node)?.side === 'expected' ? 'unknown' : 'store'];
    case 'SpreadElement': {
      const literal = tree.parents.get(parent);
      return literal?.type === 'ObjectExpression' ? usesOf(question, literal) : ['unknown'];
    }
    case 'AssignmentExpression':
      return parent.right === node ? usesOfTarget(question, parent.left) : ['nothing'];
    case 'AssignmentPattern':
      if (isUnderName({ tree, store }, parent, 'ObjectPattern'))
        return ['store', ...usesOfTarget(question, parent.left)];
      return usesOfTarget(question, parent.left);
    case 'VariableDeclarator':
      return usesOfTarget(question, parent.id);
    case 'ConditionalExpression':
      return parent.test === node ? ['nothing'] : usesOf(question, parent);
    case 'LogicalExpression':
    case 'SequenceExpression':
    case 'ChainExpression':
      return usesOf(question, parent);
    case 'MemberExpression':
      return parent.object === node ? ['nothing'] : ['unknown'];
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'TemplateLiteral':
      return ['nothing'];
    case 'ReturnStatement':
      return usesOfResult(question, enclosingFunction(tree, parent));
    case 'ArrowFunctionExpression':
      return usesOfResult(question, parent);
    case 'CallExpression':
      return usesAsArgument(question, node, parent);
    default:
      return ['unknown'];
  }
}

function usesOfTarget(question: Question, target: Node): Use[] {
  const { tree } = question.code;
  if (target.type === 'Identifier') {
    const variable = tree.variables.get(target);
    return variable === undefined ? ['unknown'] : usesOfVariable(question, variable);
  }
  // The names of a pattern are checked separately.
  if (target.type === 'ObjectPattern') return ['nothing'];
  return [target.type === 'MemberExpression' && propertyName(tree, target) === question.store ? 'store' : 'unknown'];
}

function usesOfResult(question: Question, made: Node | null): Use[] {
  const calls = made !== null && isFunction(made) ? callsOf(question.code, made) : null;
  return calls === null ? ['unknown'] : calls.flatMap((call) => usesOf(question, call));
}

const COPIES: readonly (string | null)[] = ['assign', 'freeze', 'seal'];

function usesAsArgument(question: Question, node: Node, call: CallExpression): Use[] {
  const { code } = question;
  const within = expected(question, node);
  if (within !== 'unknown') return [within];
  const method = objectMethod(code.tree, call);
  if (COPIES.includes(method)) {
    const [first] = call.arguments;
    const isTarget = first !== undefined && first !== node && isStore(question, first);
    return isTarget ? ['store'] : usesOf(question, call);
  }
  if (method !== null) return ['nothing'];
  const index = call.arguments.findIndex((argument) => argument === node);
  const functions = argumentAt(call, index) === null ? null : functionsOf(code, call.callee);
  if (functions === null) return ['unknown'];
  return functions.flatMap(({ params }) => {
    const param = params[index];
    return param === undefined
      ? ['nothing' as const]
      : usesOfTarget(question, param.type === 'AssignmentPattern' ? param.left : param);
  });
}
