import { isBuiltin } from 'node:module';
import type { CallExpression, Node } from 'estree';
import type { Place } from '../../submission/place.ts';
import { givenValues } from './writes.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { isGlobal, placeOf } from '../syntax/tree.ts';

/** A module that the Action loads. */
export interface Require {
  /** As written: `axios`, `node:crypto`, `./helper`; null if the code does not show it. */
  readonly specifier: string | null;
  readonly how: 'require' | 'import()';
  /** The place of the module's name, otherwise of the whole call. */
  readonly place: Place;
}

/** Every `require` and `import()`. If `require` itself is passed on, one more without a name: anything may be loaded. */
export function requiresOf(tree: SourceTree): Require[] {
  const found = [
    ...tree.calls.flatMap((call) => required(tree, call)),
    ...tree.imports.map((node) => load(tree, 'import()', node.source, node)),
    ...escapes(tree),
  ];
  return found.sort(({ place: { start: a } }, { place: { start: b } }) => a.line - b.line || a.column - b.column);
}

function required(tree: SourceTree, call: CallExpression): Require[] {
  if (!isRequire(tree, call.callee)) return [];
  const [name] = call.arguments;
  return name === undefined ? [] : [load(tree, 'require', name, call)];
}

/** The module that a call loads; null for any other call, and if the code does not show it. */
export function specifierOf(tree: SourceTree, call: CallExpression): string | null {
  return required(tree, call)[0]?.specifier ?? null;
}

function load(tree: SourceTree, how: Require['how'], name: Node, whole: Node): Require {
  const specifier = name.type === 'SpreadElement' ? null : constantString(tree, name);
  return { specifier, how, place: placeOf(tree, specifier === null ? whole : name) };
}

/** `require`, `module.require`, `require.resolve`, and a variable that only holds one of these. */
function isRequire(tree: SourceTree, node: Node): boolean {
  if (isGlobal(tree, node, 'require')) return true;
  if (node.type === 'MemberExpression') {
    const name = propertyName(tree, node);
    if (name === 'resolve') return isGlobal(tree, node.object, 'require');
    return name === 'require' && isGlobal(tree, node.object, 'module');
  }
  const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
  const [given, ...others] = variable === undefined ? [] : givenValues(tree, variable);
  return others.length === 0 && given !== undefined && given !== null && isGlobal(tree, given, 'require');
}

/** `load(require)`, `[require]`. `const load = require` is followed, and `typeof require` only checks whether it exists. */
function escapes(tree: SourceTree): Require[] {
  return (tree.globals.get('require') ?? []).flatMap((node): Require[] => {
    const parent = tree.parents.get(node);
    const isFollowed =
      parent === undefined ||
      (parent.type === 'CallExpression' && parent.callee === node) ||
      parent.type === 'MemberExpression' ||
      (parent.type === 'UnaryExpression' && parent.operator === 'typeof') ||
      (parent.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier');
    return isFollowed ? [] : [{ specifier: null, how: 'require', place: placeOf(tree, node) }];
  });
}

/** The package of a specifier; null for anything that is not a package: a path, a built-in, an `actions:` module, a URL. */
export function packageOf(specifier: string): string | null {
  if (isBuiltinModule(specifier) || isPath(specifier) || /^[a-z][a-z+.-]*:/iu.test(specifier)) return null;
  return /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0] ?? null;
}

/** Whether it is built into Node.js, with or without `node:`, including sub-paths (`fs/promises`). */
export function isBuiltinModule(specifier: string): boolean {
  return specifier.startsWith('node:') || isBuiltin(specifier);
}

export function isPath(specifier: string): boolean {
  return /^\.{0,2}(?:\/|$)/u.test(specifier);
}
