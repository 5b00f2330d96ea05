import type { CallExpression, NewExpression } from 'estree';
import { Untold } from '../../auth0/arguments.ts';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { objectMethod, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';

const OBJECTS = ['Date', 'Map', 'Set', 'Error', 'TypeError', 'RegExp', 'Headers', 'Uint8Array'] as const;

/** The type of an instance of a built-in class. */
export function typeOfInstance({ tree }: Code, { callee }: NewExpression): Untold | null {
  return OBJECTS.some((name) => isGlobal(tree, callee, name)) ? new Untold('object') : null;
}

/** Methods that return a text, for any object. */
const MAKE_TEXT: ReadonlySet<string> = new Set([
  'toString',
  'toISOString',
  'toUTCString',
  'toFixed',
  'toLowerCase',
  'toUpperCase',
  'trim',
  'padStart',
  'substring',
  'join',
]);

/** The result types of built-in functions; null for others. */
export function typeOfResult(code: Code, call: CallExpression): Untold | null {
  const { tree } = code;
  const { callee } = call;
  if (isGlobal(tree, callee, 'String')) return new Untold('text');
  if (['Number', 'parseInt', 'parseFloat'].some((name) => isGlobal(tree, callee, name))) return new Untold('number');
  if (isGlobal(tree, callee, 'Boolean')) return new Untold('boolean');
  if (callee.type !== 'MemberExpression' || objectMethod(tree, call) !== null) return null;
  const name = propertyName(tree, callee) ?? '';
  if (isGlobal(tree, callee.object, 'JSON')) return name === 'stringify' ? new Untold('text') : null;
  if (isGlobal(tree, callee.object, 'Math')) return new Untold('number');
  if (isGlobal(tree, callee.object, 'Date')) return name === 'now' ? new Untold('number') : null;
  return MAKE_TEXT.has(name) && functionsOf(code, callee) === null ? new Untold('text') : null;
}
