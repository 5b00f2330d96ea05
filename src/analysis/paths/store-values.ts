import type { CallExpression, Identifier, MemberExpression, Node } from 'estree';
import type { Analysis } from './analysis.ts';
import type { Bindings } from './bindings.ts';
import { accessPath, constantValue, memberName } from './bindings.ts';
import { isFalsyConstant } from './comparison.ts';
import { remember } from './remember.ts';
import type { FunctionNode } from './units.ts';
import { unwrap } from './units.ts';

/** Each of them is looked at again for every use; a setting is given once or twice. */
const MAX_GIVEN = 20;
const stores = new Set(['secrets', 'configuration']);
const cleaning = new Set('trim toString toLowerCase toUpperCase replace replaceAll split map filter'.split(' '));

/** The value is a secret's, a configuration field's or their store's, however it got here: falsy means that it is not set. */
export function isStoreValue(node: Node, analysis: Analysis, depth = 0): boolean {
  return remember(analysis.storeValues, node, false, () => workOut(unwrap(node), analysis, depth));
}

function workOut(value: Node, analysis: Analysis, depth: number): boolean {
  const again = (other: Node) => isStoreValue(other, analysis, depth + 1);
  if (depth > 100) return false;
  const path = accessPath(value, analysis.bindings);
  if (path.some((key) => stores.has(key))) return true;
  if (value.type === 'LogicalExpression' && value.operator !== '&&') {
    return again(value.left) && (isFalsyConstant(value.right) || again(value.right));
  }
  if (value.type === 'CallExpression') return isCleaned(value, again);
  if (value.type === 'MemberExpression') return isField(value, analysis, again);
  if (value.type !== 'Identifier') return false;
  const init = constantValue(value, analysis.bindings);
  if (init) return again(init);
  return isAssignedStoreValue(value, analysis, again) || isHandedStoreValue(value, analysis, again);
}

/** `this.apiKey` of `this.apiKey = event.secrets.API_KEY`, also from outside: `new Client(event).apiKey`. */
function isField(value: MemberExpression, { bindings }: Analysis, again: (node: Node) => boolean): boolean {
  const { object } = value;
  const maker = object.type === 'Identifier' ? constantValue(object, bindings) : object;
  if (maker?.type !== 'ThisExpression' && maker?.type !== 'NewExpression') return false;
  const given = bindings.fields.get(memberName(value) ?? '') ?? [];
  return given.length > 0 && given.length <= MAX_GIVEN && given.every(again);
}

/** `let key; key = event.secrets.KEY;`: whatever it is given is a store's value, and it begins with nothing. */
function isAssignedStoreValue(value: Identifier, { bindings }: Analysis, again: (node: Node) => boolean): boolean {
  const variable = bindings.variables.get(value);
  if (variable?.defs[0]?.type !== 'Variable') return false;
  const given = variable.references.flatMap(({ writeExpr }) => (writeExpr ? [writeExpr as Node] : []));
  const values = given.filter((each) => !isFalsyConstant(each));
  return values.length > 0 && values.length <= MAX_GIVEN && values.every(again);
}

/** `event.secrets.KEY.trim()`, `String(event.secrets.KEY)`, `event.configuration.ROLES.split(',').filter(Boolean)`. */
function isCleaned({ callee, arguments: [argument] }: CallExpression, again: (node: Node) => boolean): boolean {
  if (callee.type === 'Identifier') return callee.name === 'String' && argument !== undefined && again(argument);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return cleaning.has(callee.property.name) && again(callee.object);
}

/** A parameter for which every call of the function hands over a store's value. */
function isHandedStoreValue(value: Identifier, analysis: Analysis, again: (node: Node) => boolean): boolean {
  const { bindings } = analysis;
  const definition = bindings.variables.get(value)?.defs[0];
  if (definition?.type !== 'Parameter') return false;
  const name = definition.name;
  const owner = definition.node;
  const index = owner.params.indexOf(name);
  if (index < 0) return false;
  return remember(analysis.storeValues, name, false, () => {
    const calls = callsOf(owner, bindings);
    return calls.length > 0 && calls.every(({ arguments: list }) => list[index] !== undefined && again(list[index]));
  });
}

/** Calls by name; none where the function is handed around as a value. */
function callsOf(called: FunctionNode, { parents, declared }: Bindings): CallExpression[] {
  const parent = parents.get(called);
  const id =
    called.type === 'FunctionDeclaration' ? called.id : parent?.type === 'VariableDeclarator' ? parent.id : null;
  const uses = (id && declared.get(id)?.references.filter((reference) => reference.init !== true)) ?? [];
  const calls = uses.map(({ identifier }) => {
    const use = parents.get(identifier as Node);
    return use?.type === 'CallExpression' && use.callee === identifier ? use : null;
  });
  return calls.includes(null) ? [] : calls.filter((call) => call !== null);
}
