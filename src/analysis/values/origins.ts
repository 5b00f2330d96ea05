import type { Expression, Identifier, MemberExpression, Node, Pattern, Super } from 'estree';
import type { Call, Code } from '../scope/functions.ts';
import { argumentAt, callsOf, functionsOf } from '../scope/functions.ts';
import { givenValues, localClass, memberValues, thisOwner } from '../scope/members.ts';
import { constantString, frozen, propertyName } from '../syntax/property-name.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { isFunction, isGlobal } from '../syntax/tree.ts';

/**
 * Where a value that the Action does not make itself comes from: a global of the runtime or a package, and the way from
 * there. `require("axios").create({}).post` is the package `axios` and the path `.create().post`.
 */
export interface Origin {
  readonly from: 'global' | 'package';
  /** Of the global or the package, without `node:`. */
  readonly name: string;
  /** Members, calls `()` and instances `new`; `.*` is a member whose name cannot be known. */
  readonly path: string;
  /** The calls of the path, in its order. */
  readonly calls: readonly Call[];
}

/** What can be said of a value that has more origins is not worth its time. */
const MAX_ORIGINS = 8;
/** Longer ways lead nowhere that we know. */
const MAX_PATH = 120;
const MAX_DEPTH = 40;

/** Written by TypeScript and Babel around `require`, to have a `default` in any case. */
const INTEROP = /^(?:__importDefault|__importStar|_interopRequire(?:Default|Wildcard)|__toESM)$/;

/** The origins that an expression may have, through variables, patterns, members, parameters and functions of the file. */
export function originsOf(code: Code, node: Node): readonly Origin[] {
  return within(code, node, 0);
}

const known = new WeakMap<Code, Map<Node, readonly Origin[]>>();

function within(code: Code, node: Node, depth: number): readonly Origin[] {
  const answers = known.get(code) ?? new Map<Node, readonly Origin[]>();
  known.set(code, answers);
  const answer = answers.get(node);
  if (answer !== undefined) return answer;
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return [];
  // What is defined by itself has no origin of its own.
  answers.set(node, []);
  const found = distinct(workOut(code, node, depth + 1));
  answers.set(node, found);
  return found;
}

function distinct(origins: readonly Origin[]): readonly Origin[] {
  if (origins.length < 2) return origins;
  const keys = new Map<string, Origin>();
  for (const origin of origins) {
    const places = origin.calls.map(({ range }) => range?.[0]).join(',');
    keys.set(`${origin.from} ${origin.name} ${origin.path} ${places}`, origin);
  }
  return [...keys.values()].slice(0, MAX_ORIGINS);
}

function workOut(code: Code, node: Node, depth: number): readonly Origin[] {
  switch (node.type) {
    case 'Identifier':
      return ofIdentifier(code, node, depth);
    case 'MemberExpression':
      return ofMember(code, node, depth);
    case 'CallExpression':
      return ofCall(code, node, depth);
    case 'NewExpression':
      return localClass(code.tree, node.callee as Expression) === null
        ? extended(within(code, node.callee, depth), 'new', node)
        : [];
    case 'ImportExpression':
      return packageOf(constantString(code.tree, node.source));
    case 'AwaitExpression':
      return within(code, node.argument, depth);
    case 'ChainExpression':
      return within(code, node.expression, depth);
    case 'AssignmentExpression':
      return ['=', '??=', '||='].includes(node.operator) ? within(code, node.right, depth) : [];
    case 'ConditionalExpression':
      return [...within(code, node.consequent, depth), ...within(code, node.alternate, depth)];
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : within(code, node.left, depth)), ...within(code, node.right, depth)];
    case 'SequenceExpression': {
      const last = node.expressions.at(-1);
      return last === undefined ? [] : within(code, last, depth);
    }
    default:
      return [];
  }
}

function packageOf(name: string | null): Origin[] {
  return name === null ? [] : [{ from: 'package', name: name.replace(/^node:/, ''), path: '', calls: [] }];
}

/** The origins one step further on their way. */
function extended(origins: readonly Origin[], step: string, call?: Call): readonly Origin[] {
  return origins.flatMap((origin) => {
    const { from, name, path, calls } = origin;
    if (path.length > MAX_PATH) return [];
    if (from === 'global' && path === '' && isGlobalObject(name)) {
      return step.startsWith('.') && step !== '.*' ? [{ from, name: step.slice(1), path: '', calls }] : [];
    }
    // `require("axios").default`, which compilers write, and people for some packages.
    if (from === 'package' && path === '' && step === '.default') return [origin];
    return [{ from, name, path: path + step, calls: call === undefined ? calls : [...calls, call] }];
  });
}

const isGlobalObject = (name: string): boolean => name === 'globalThis' || name === 'global';

function ofIdentifier(code: Code, node: Identifier, depth: number): readonly Origin[] {
  const variable = code.tree.variables.get(node);
  if (variable === undefined) return [{ from: 'global', name: node.name, path: '', calls: [] }];
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.length > 0) return [];
  const given = givenValues(code.tree, variable);
  code.budget.steps -= given.length;
  const values = given.flatMap((value) => (value === null ? [] : within(code, value, depth)));
  if (definition.type === 'Parameter') {
    return [
      ...values,
      ...ofParameter(code, definition.node.params, definition.name, callsGiven(code, definition.node), depth),
    ];
  }
  if (definition.type !== 'Variable') return values;
  const { id, init } = definition.node;
  return id.type !== 'Identifier' && init ? [...values, ...ofPattern(code, id, definition.name, init, depth)] : values;
}

function callsGiven(code: Code, owner: Parameters<typeof callsOf>[1]): readonly Call[] {
  return isFunction(owner) ? (callsOf(code, owner) ?? []) : [];
}

function ofParameter(
  code: Code,
  params: readonly Pattern[],
  name: Identifier,
  calls: readonly Call[],
  depth: number,
): readonly Origin[] {
  const index = params.findIndex((param) => holds(param, name));
  const param = params[index];
  if (param === undefined) return [];
  const fallback = param.type === 'AssignmentPattern' ? ofPattern(code, param.left, name, param.right, depth) : [];
  const pattern = param.type === 'AssignmentPattern' ? param.left : param;
  const given = calls.slice(0, MAX_ORIGINS).flatMap((call) => {
    const argument = argumentAt(call, index);
    return argument === null ? [] : ofPattern(code, pattern, name, argument, depth);
  });
  return [...given, ...fallback];
}

function holds(pattern: Pattern, name: Identifier): boolean {
  return pattern === name || (pattern.range !== undefined && contains(pattern.range, name.range));
}

function contains(outer: readonly [number, number], inner: readonly [number, number] | undefined): boolean {
  return inner !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** What a name of a pattern is given, where the pattern is given a value: `{ log }` of `console`. */
function ofPattern(code: Code, pattern: Pattern, name: Identifier, value: Node, depth: number): readonly Origin[] {
  if (pattern === name) return within(code, value, depth);
  if (pattern.type === 'AssignmentPattern') {
    const fallback = pattern.left === name ? within(code, pattern.right, depth) : [];
    return [...ofPattern(code, pattern.left, name, value, depth), ...fallback];
  }
  if (pattern.type !== 'ObjectPattern') return [];
  const property = pattern.properties.find((each) => contains(each.range ?? [0, 0], name.range));
  if (property?.type !== 'Property') return [];
  const key = propertyName(code.tree, property);
  const target = property.value;
  const inner = target.type === 'AssignmentPattern' ? target.left : target;
  const fallback = target.type === 'AssignmentPattern' && inner === name ? within(code, target.right, depth) : [];
  if (inner !== name) return [];
  return [...memberOrigins(code, value, key ?? '*', depth), ...fallback];
}

function ofMember(code: Code, node: MemberExpression, depth: number): readonly Origin[] {
  return memberOrigins(code, node.object, propertyName(code.tree, node) ?? '*', depth);
}

function memberOrigins(code: Code, object: Node | Super, name: string, depth: number): readonly Origin[] {
  if (object.type === 'Super') return [];
  const own = name === '*' ? null : ownValues(code, object as Expression, name);
  const values = (own ?? []).slice(0, MAX_ORIGINS).flatMap((value) => within(code, value, depth));
  return [...values, ...extended(within(code, object, depth), `.${name}`)];
}

function ownValues(code: Code, object: Expression, name: string): readonly Node[] | null {
  const values = memberValues(code.tree, object, name, code.budget);
  const owner = object.type === 'ThisExpression' ? thisOwner(code.tree, object) : null;
  return owner === null ? values : [...(values ?? []), ...(fieldsOf(code.tree).get(owner)?.get(name) ?? [])];
}

type Fields = Map<Node, Map<string, Node[]>>;

/** `this.NAME = value` in the methods of a class or an object. */
function fieldsOf(tree: SourceTree): Fields {
  const found = fields.get(tree);
  if (found !== undefined) return found;
  const owners: Fields = new Map();
  fields.set(tree, owners);
  for (const { left, right } of tree.assignments) {
    if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') continue;
    const owner = thisOwner(tree, left.object);
    const name = propertyName(tree, left);
    if (owner === null || name === null) continue;
    const names = owners.get(owner) ?? new Map<string, Node[]>();
    owners.set(owner, names.set(name, [...(names.get(name) ?? []), right].slice(0, MAX_ORIGINS)));
  }
  return owners;
}

const fields = new WeakMap<SourceTree, Fields>();

function ofCall(code: Code, node: Extract<Node, { type: 'CallExpression' }>, depth: number): readonly Origin[] {
  const { tree } = code;
  const { callee } = node;
  if (callee.type === 'Super') return [];
  const [first] = node.arguments;
  if (isGlobal(tree, callee, 'require')) return first === undefined ? [] : packageOf(constantString(tree, first));
  if (first !== undefined && callee.type === 'Identifier' && INTEROP.test(callee.name))
    return within(code, first, depth);
  const inner = frozen(tree, node);
  if (inner !== null && inner !== node) return within(code, inner, depth);
  if (callee.type === 'MemberExpression' && propertyName(tree, callee) === 'bind') {
    const bound = within(code, callee.object, depth);
    if (bound.length > 0) return bound;
  }
  const functions = functionsOf(code, callee);
  if (functions === null) return extended(within(code, callee, depth), '()', node);
  return functions.slice(0, MAX_ORIGINS).flatMap((made) => {
    if (made.body.type !== 'BlockStatement') return within(code, made.body, depth);
    return (tree.returns.get(made) ?? []).slice(0, MAX_ORIGINS).flatMap(({ argument }) => {
      return argument ? within(code, argument, depth) : [];
    });
  });
}
