import type { Scope } from 'eslint';
import type { Expression, Identifier, MemberExpression, Node, ObjectExpression, Pattern, Program } from 'estree';
import type { FunctionNode } from './units.ts';
import { children, isFunction, parentsOf, unwrap, walk } from './units.ts';

/** Who is who in an Action: what names stand for, as far as the text tells. */
export interface Bindings {
  readonly parents: ReadonlyMap<Node, Node>;
  readonly variables: ReadonlyMap<Node, Scope.Variable>;
  /** Values of `exports.NAME = …`, `module.exports.NAME = …` and `module.exports = { NAME: … }`. */
  readonly exported: ReadonlyMap<string, Node>;
  /** By the identifiers that declare them. */
  readonly declared: ReadonlyMap<Node, Scope.Variable>;
  /** Methods of the file's classes by name. */
  readonly methods: ReadonlyMap<string, readonly FunctionNode[]>;
  /** Values of `this.NAME = …` in the file's classes and constructors by name. */
  readonly fields: ReadonlyMap<string, readonly Node[]>;
}

export function bindingsOf(program: Program, scopes: Scope.ScopeManager): Bindings {
  const variables = new Map<Node, Scope.Variable>();
  const declared = new Map<Node, Scope.Variable>();
  for (const scope of scopes.scopes) {
    for (const variable of scope.variables) {
      for (const name of variable.identifiers) declared.set(name, variable);
    }
    for (const { identifier, resolved } of scope.references) {
      if (resolved && identifier.type === 'Identifier') variables.set(identifier, resolved);
    }
  }
  const exported = new Map<string, Node>();
  const methods = new Map<string, FunctionNode[]>();
  const fields = new Map<string, Node[]>();
  walk(program, (node) => {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
      const field = node.left.object.type === 'ThisExpression' ? memberName(node.left) : null;
      if (field !== null) add(fields, field, node.right);
      const name = exportedName(node.left);
      if (name !== null) exported.set(name, node.right);
      else if (isModuleExports(node.left) && node.right.type === 'ObjectExpression') {
        for (const [key, value] of propertiesOf(node.right)) exported.set(key, value);
      }
    }
    if (node.type === 'MethodDefinition') {
      const name = keyOf(node.key, node.computed);
      if (name !== null) add(methods, name, node.value);
    }
    return true;
  });
  return { parents: parentsOf(program), variables, declared, exported, methods, fields };
}

function add<Value>(groups: Map<string, Value[]>, name: string, value: Value): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [value]);
  else group.push(value);
}

/** `NAME` of `exports.NAME` and `module.exports.NAME`. */
export function exportedName(node: Node): string | null {
  if (node.type !== 'MemberExpression') return null;
  const isExports = node.object.type === 'Identifier' && node.object.name === 'exports';
  return isExports || isModuleExports(node.object) ? keyOf(node.property, node.computed) : null;
}

export function isModuleExports(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    keyOf(node.property, node.computed) === 'exports'
  );
}

/** The function that a callee or a handed-over function is, where the text tells. */
export function functionOf(node: Node, bindings: Bindings, depth = 0): FunctionNode | null {
  const value = unwrap(node);
  if (depth > 8) return null;
  if (isFunction(value)) return value;
  if (value.type === 'Identifier') {
    const definition = bindings.variables.get(value)?.defs[0];
    if (definition?.type === 'FunctionName' && isFunction(definition.node)) return definition.node;
    const init = constantValue(value, bindings);
    return init && functionOf(init, bindings, depth + 1);
  }
  if (value.type === 'CallExpression') {
    // `const deny = denierOf(api)`
    const made = functionOf(value.callee, bindings, depth + 1);
    const [only, ...others] = made ? returnsOf(made) : [];
    return only && others.length === 0 ? functionOf(only, bindings, depth + 1) : null;
  }
  if (value.type !== 'MemberExpression') return null;
  const exported = bindings.exported.get(exportedName(value) ?? '');
  if (exported) return functionOf(exported, bindings, depth + 1);
  const name = keyOf(value.property, value.computed);
  const object = value.object.type === 'Identifier' ? constantValue(value.object, bindings) : null;
  const property = object?.type === 'ObjectExpression' && name !== null ? propertiesOf(object).get(name) : undefined;
  if (property) return functionOf(property, bindings, depth + 1);
  const methods = bindings.methods.get(name ?? '') ?? [];
  return methods.length === 1 ? (methods[0] ?? null) : null;
}

/** What a variable that is written once is initialised with: `const x = VALUE`. */
export function constantValue(identifier: Identifier, bindings: Bindings): Expression | null {
  const declarator = declaratorOf(identifier, bindings);
  return declarator?.id.type === 'Identifier' ? declarator.init : null;
}

/** What the loop that declares a variable goes over: `for (const x of LIST)`. */
export function loopedOver(identifier: Identifier, { variables, parents }: Bindings): Expression | null {
  const definition = variables.get(identifier)?.defs[0];
  const declaration = definition?.type === 'Variable' ? parents.get(definition.node) : undefined;
  const loop = declaration && parents.get(declaration);
  return loop?.type === 'ForOfStatement' && loop.left === declaration ? loop.right : null;
}

function declaratorOf(identifier: Identifier, bindings: Bindings): { id: Pattern; init: Expression } | null {
  const variable = bindings.variables.get(identifier);
  const definition = variable?.defs.length === 1 ? variable.defs[0] : undefined;
  if (definition?.type !== 'Variable') return null;
  if (variable?.references.some((reference) => reference.isWrite() && reference.init !== true)) return null;
  const { id, init } = definition.node as { id: Pattern; init?: Expression | null };
  return init ? { id, init } : null;
}

/**
 * The names by which a value is reached: `event.secrets.KEY`, `const { KEY } = event.secrets; KEY` and
 * `const config = { key: event.secrets.KEY }; config.key` all give event, secrets, KEY. `*` stands for a name that
 * cannot be known, an empty first name for a value that is no variable.
 */
export function accessPath(node: Node, bindings: Bindings, depth = 0): string[] {
  const value = unwrap(node);
  if (depth > 12) return [''];
  if (value.type === 'MemberExpression') {
    const key = keyOf(value.property, value.computed) ?? '*';
    const object = literalOf(value.object, bindings);
    const property = object && propertiesOf(object).get(key);
    if (property) return accessPath(property, bindings, depth + 1);
    const source = object?.properties.findLast((each) => each.type === 'SpreadElement')?.argument ?? value.object;
    return [...accessPath(withoutDefault(source), bindings, depth + 1), key];
  }
  if (value.type !== 'Identifier') return [''];
  const definition = bindings.variables.get(value)?.defs[0];
  if (definition?.type === 'Parameter') {
    const params = definition.node.params;
    const keys = params.map((param) => patternKeys(param, definition.name)).find((found) => found !== null);
    return keys && keys.length > 0 ? ['', ...keys] : [value.name];
  }
  const declarator = declaratorOf(value, bindings);
  const keys = declarator && patternKeys(declarator.id, definition?.name as Identifier);
  if (!keys) return [value.name];
  const init = unwrap(declarator.init);
  if (keys.length === 0) {
    const path = init.type === 'LogicalExpression' ? accessPath(withoutDefault(init), bindings, depth + 1) : [];
    if (isStore(path.at(-1))) return path;
    return /^(?:Identifier|MemberExpression)$/.test(init.type) ? accessPath(init, bindings, depth + 1) : [value.name];
  }
  return [...accessPath(withoutDefault(init), bindings, depth + 1), ...keys];
}

/** The name of a store, and no longer that of a value in it, which a default would fill in. */
function isStore(name: string | undefined): boolean {
  return name === 'secrets' || name === 'configuration';
}

/** `event.secrets` of `event.secrets ?? {}` and `event.secrets || process.env`: what is asked first for a name. */
function withoutDefault(node: Node): Node {
  return node.type === 'LogicalExpression' && node.operator !== '&&' ? node.left : node;
}

/** The object literal that a variable holds, or that a function of the file returns to it. */
function literalOf(node: Node, bindings: Bindings): ObjectExpression | null {
  const value = node.type === 'Identifier' ? constantValue(node, bindings) : node;
  const init = value && unwrap(value);
  if (init?.type === 'ObjectExpression') return init;
  const called = init?.type === 'CallExpression' ? functionOf(init.callee, bindings) : null;
  const returned = called && returnsOf(called);
  const [only] = returned ?? [];
  return returned?.length === 1 && only?.type === 'ObjectExpression' ? only : null;
}

/** What a function returns, one entry a return; null for a return of nothing. */
export function returnsOf(called: FunctionNode): (Expression | null)[] {
  if (called.body.type !== 'BlockStatement') return [called.body];
  const returned: (Expression | null)[] = [];
  walk(called.body, (node) => {
    if (node.type === 'ReturnStatement') returned.push(node.argument ?? null);
    return !isFunction(node);
  });
  return returned;
}

/** Property names that lead from a pattern to a name in it; null where it is not in it. */
function patternKeys(pattern: Node, name: Identifier): string[] | null {
  if (pattern === name) return [];
  if (pattern.type === 'AssignmentPattern') return patternKeys(pattern.left, name);
  if (pattern.type === 'Property') {
    const rest = patternKeys(pattern.value, name);
    return rest && [keyOf(pattern.key, pattern.computed) ?? '*', ...rest];
  }
  if (pattern.type !== 'ObjectPattern') return null;
  return children(pattern).reduce<string[] | null>((found, child) => found ?? patternKeys(child, name), null);
}

function propertiesOf(object: ObjectExpression): Map<string, Node> {
  const properties = object.properties.flatMap((property) => {
    const key = property.type === 'Property' ? keyOf(property.key, property.computed) : null;
    return property.type === 'Property' && key !== null ? [[key, property.value] as const] : [];
  });
  return new Map(properties);
}

export function keyOf(key: Node, computed: boolean): string | null {
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Identifier' && !computed ? key.name : null;
}

export function memberName(node: MemberExpression): string | null {
  return keyOf(node.property, node.computed);
}
