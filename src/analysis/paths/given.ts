import type { Node, Pattern } from 'estree';
import { argumentAt, callsOf } from '../scope/calls.ts';
import { functionsOf } from '../scope/functions.ts';
import { givenValues } from '../scope/writes.ts';
import { declaredIn, givenToThis, localClass, thisOwner } from '../scope/classes.ts';
import { propertyName } from '../syntax/property-name.ts';
import { childrenOf } from '../syntax/tree.ts';
import { settingOf } from '../values/settings.ts';
import { returnsOf } from './returns-of.ts';
import type { Judgement } from './judgement.ts';
import { elementsOf, listOf } from './elements.ts';
import { constantOf, keysWithin, parameterOf, valuePath } from './value-path.ts';
import { unwrap } from './unwrap.ts';

/** All that a variable, a parameter, a property or a call of a helper is given, one step back; null where the text does not tell. */
export function givenTo(judgement: Judgement, node: Node): readonly Node[] | null {
  const { code } = judgement;
  const value = unwrap(node);
  switch (value.type) {
    case 'Identifier':
      return ofVariable(judgement, value);
    case 'MemberExpression': {
      const name = propertyName(code.tree, value);
      if (name === null || value.object.type === 'Super') return null;
      const own = ofInstance(judgement, value);
      return own.length > 0 ? own : ofObject(judgement, value.object, [name]);
    }
    case 'CallExpression': {
      const functions = value.callee.type === 'Super' ? null : functionsOf(code, value.callee);
      const returned = functions?.flatMap((made) => returnsOf(code.tree, made)) ?? [null];
      return returned.includes(null) ? null : returned.filter((each) => each !== null);
    }
    default:
      return null;
  }
}

function ofVariable(judgement: Judgement, value: Extract<Node, { type: 'Identifier' }>): readonly Node[] | null {
  const { tree } = judgement.code;
  const variable = tree.variables.get(value);
  const parameter = parameterOf(tree, value);
  if (variable === undefined) return null;
  const { base, keys } = valuePath(tree, value);
  const list = listOf(tree, value);
  if (list !== null) return elementsOf(tree, list, keysWithin(tree, value));
  if (parameter !== null) {
    const handed = handedTo(judgement, parameter.node, parameter.name);
    if (handed === null || keys.length === 0) return handed;
    const found = handed.map((each) => ofObject(judgement, each, keys));
    return found.includes(null) ? null : found.flatMap((each) => each ?? []);
  }
  if (variable.defs[0]?.type !== 'Variable') return null;
  if (keys.length > 0 && variable.defs[0].node.id.type !== 'Identifier') return ofObject(judgement, base, keys);
  const given = givenValues(tree, variable);
  return given.includes(null) ? null : given.filter((each) => each !== null);
}

/** What every call of a function gives to the parameter that holds a name. */
export function handedTo(judgement: Judgement, made: Node, name: Node): readonly Node[] | null {
  if (
    made.type !== 'FunctionDeclaration' &&
    made.type !== 'FunctionExpression' &&
    made.type !== 'ArrowFunctionExpression'
  )
    return null;
  const index = made.params.findIndex((param) => holds(param, name));
  const calls = index < 0 ? null : callsOf(judgement.code, made);
  const given = calls?.map((call) => argumentAt(call, index)) ?? [];
  return given.length === 0 || given.includes(null) ? null : given.filter((each) => each !== null);
}

function holds(pattern: Pattern, name: Node): boolean {
  const open: Node[] = [pattern];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === name) return true;
    if (node.type !== 'AssignmentPattern') open.push(...childrenOf(node));
    else open.push(node.left);
  }
  return false;
}

function ofObject({ code }: Judgement, object: Node, keys: readonly string[]): readonly Node[] | null {
  let objects: readonly Node[] = [object];
  for (const key of keys) {
    const found = objects.map((each) => settingOf(code, each, key));
    if (found.some(({ values, complete }) => !complete || values.length === 0)) return null;
    objects = found.flatMap(({ values }) => values);
  }
  return objects;
}

/** `this.apiKey` of `this.apiKey = event.secrets.API_KEY`, also from outside: `new Client(event).apiKey`. */
function ofInstance(
  { code: { tree } }: Judgement,
  member: Extract<Node, { type: 'MemberExpression' }>,
): readonly Node[] {
  const { object } = member;
  const made = object.type === 'NewExpression' ? object : constantOf(tree, object);
  const owner =
    object.type === 'ThisExpression'
      ? thisOwner(tree, object)
      : made?.type === 'NewExpression'
        ? localClass(tree, made.callee)
        : null;
  const name = propertyName(tree, member);
  if (owner === null || owner.type === 'ObjectExpression' || name === null) return [];
  const declared = declaredIn(tree, owner, name, false);
  return [...(declared === null ? [] : [declared]), ...givenToThis(tree, owner, name)];
}
