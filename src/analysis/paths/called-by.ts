import type { CallExpression, MemberExpression, Node } from 'estree';
import { callersOf } from '../scope/callers.ts';
import { functionsOf } from '../scope/functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction } from '../syntax/tree.ts';
import { settingOf } from '../values/settings.ts';
import type { Judgement } from './judgement.ts';
import { unwrap } from './unwrap.ts';
import { constantOf } from './value-path.ts';

/** The functions that a callee may be. Of an object that is not known, the only method of that name in the file. */
export function calledBy(judgement: Judgement, callee: Node): readonly FunctionNode[] | null {
  const value = unwrap(callee);
  if (value.type === 'Super') return null;
  const found = functionsOf(judgement.code, value);
  if (found !== null || value.type !== 'MemberExpression') return found;
  const { tree } = judgement.code;
  if (value.object.type === 'Identifier' && !tree.variables.has(value.object)) return null;
  return membersOf(judgement, value) ?? onlyOne(methodsNamed(tree, value));
}

const onlyOne = <Item>(items: readonly Item[]): readonly Item[] | null => (items.length === 1 ? items : null);

/** `client.find` of `const client = createClient(key)`, where a function of the file makes the object. */
function membersOf({ code }: Judgement, member: MemberExpression): readonly FunctionNode[] | null {
  const name = propertyName(code.tree, member);
  const made = unwrap(constantOf(code.tree, member.object) ?? member.object);
  if (name === null || made.type !== 'CallExpression' || functionsOf(code, made.callee) === null) return null;
  const { values, complete } = settingOf(code, made, name);
  const functions = values.filter((each) => isFunction(each));
  return complete && functions.length > 0 && functions.length === values.length ? functions : null;
}

/** The calls that run a function of the file; null where it is also handed on, so that others may call it. */
export function callsThatRun(judgement: Judgement, made: FunctionNode): readonly CallExpression[] | null {
  if (callersOf(judgement.code, made).givenTo.length > 0) return null;
  return callsByFunction(judgement).get(made) ?? [];
}

const indexes = new WeakMap<Judgement, Map<FunctionNode, CallExpression[]>>();

function callsByFunction(judgement: Judgement): Map<FunctionNode, CallExpression[]> {
  const known = indexes.get(judgement);
  if (known !== undefined) return known;
  const index = new Map<FunctionNode, CallExpression[]>();
  indexes.set(judgement, index);
  for (const call of judgement.code.tree.calls) {
    for (const made of calledBy(judgement, call.callee) ?? []) {
      const calls = index.get(made);
      if (calls === undefined) index.set(made, [call]);
      else calls.push(call);
    }
  }
  return index;
}

/** Methods of the file's classes that a member may be, by its name. */
export function methodsNamed(tree: SourceTree, member: MemberExpression): readonly FunctionNode[] {
  let index = methods.get(tree);
  if (index === undefined) {
    index = new Map();
    methods.set(tree, index);
    for (const made of tree.functions) {
      const method = tree.parents.get(made);
      if (method?.type !== 'MethodDefinition' || method.value !== made) continue;
      const name = nameOf(method.key);
      if (name !== null && !method.computed) index.set(name, [...(index.get(name) ?? []), made]);
    }
  }
  return index.get(propertyName(tree, member) ?? '') ?? [];
}

const methods = new WeakMap<SourceTree, Map<string, FunctionNode[]>>();

function nameOf(key: Node): string | null {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null;
}
