import type { Scope } from 'eslint';
import type { CallExpression, Expression, MemberExpression, NewExpression, Node } from 'estree';
import { elementsHandedTo, elementsOfLoop, membersToChooseFrom } from './choices.ts';
import type { Exports } from './exports.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction } from '../syntax/tree.ts';
import type { Budget } from './members.ts';
import { givenValues, isExportsObject, memberValues } from './members.ts';
import { propertyName } from '../syntax/property-name.ts';

export type Call = CallExpression | NewExpression;

/** The Action's text as far as it is needed to tell what is called where. */
export interface Code {
  readonly tree: SourceTree;
  readonly exported: Exports;
  /** For all the questions about one file. */
  readonly budget: Budget;
  /** All that were given out, this one included. */
  readonly budgets: Budget[];
}

/** The same text with a budget of its own: what one question is led astray by takes nothing from the others. */
export function withBudget(code: Omit<Code, 'budget'>, steps: number): Code {
  const budget: Budget = { steps };
  code.budgets.push(budget);
  return { ...code, budget };
}

/** How many variables, wrappers and members may stand between a call and its function. */
const MAX_DEPTH = 30;

/** The functions that an expression may be, also through variables, members and wrappers; null where not all can be told. */
export function functionsOf(code: Code, expression: Node): readonly FunctionNode[] | null {
  const found = follow(code, expression, 0);
  return found === null ? null : [...new Set(found)];
}

function follow(code: Code, node: Node, depth: number): FunctionNode[] | null {
  if (isFunction(node)) return [node];
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return null;
  switch (node.type) {
    case 'Identifier':
      return followVariable(code, node, depth);
    case 'AssignmentExpression':
      return node.operator === '=' ? follow(code, node.right, depth) : null;
    case 'ConditionalExpression':
      return followAll(code, [node.consequent, node.alternate], depth);
    case 'LogicalExpression':
      return followAll(code, [node.left, node.right], depth);
    case 'SequenceExpression':
      return followAll(code, node.expressions.slice(-1), depth);
    case 'ChainExpression':
      return follow(code, node.expression, depth + 1);
    case 'MemberExpression':
      return followMember(code, node, depth);
    case 'CallExpression':
      return followCall(code, node, depth);
    default:
      return null;
  }
}

function followAll(code: Code, nodes: readonly (Node | null)[], depth: number): FunctionNode[] | null {
  const found: FunctionNode[] = [];
  for (const node of nodes) {
    const functions = node === null ? null : follow(code, node, depth + 1);
    if (functions === null) return null;
    found.push(...functions);
  }
  return found;
}

function followVariable(code: Code, node: Extract<Node, { type: 'Identifier' }>, depth: number): FunctionNode[] | null {
  const variable = code.tree.variables.get(node);
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === undefined || definition === undefined || others.length > 0) return null;
  const given = givenValues(code.tree, variable);
  code.budget.steps -= given.length;
  switch (definition.type) {
    case 'FunctionName':
      return given.length === 0 ? [definition.node] : null;
    case 'Variable': {
      const { id, init } = definition.node;
      if (id.type === 'ObjectPattern' && init) return followPattern(code, id, node.name, init, depth);
      const elements = id.type === 'Identifier' ? elementsOfLoop(code.tree, definition.parent) : null;
      if (elements !== null) return followAll(code, elements, depth);
      return id.type === 'Identifier' && given.length > 0 ? followAll(code, given, depth) : null;
    }
    case 'Parameter': {
      const index = definition.node.params.findIndex((param) => param === definition.name);
      const elements = given.length === 0 && index === 0 ? elementsHandedTo(code.tree, definition.node) : null;
      if (elements !== null) return followAll(code, elements, depth);
      const calls = given.length === 0 && index >= 0 ? callsOf(code, definition.node) : null;
      if (calls === null || calls.length === 0) return null;
      return followAll(
        code,
        calls.map((call) => argumentAt(call, index)),
        depth,
      );
    }
    default:
      return null;
  }
}

/** `const { helper } = helpers`. */
function followPattern(
  code: Code,
  pattern: Extract<Node, { type: 'ObjectPattern' }>,
  local: string,
  init: Node,
  depth: number,
): FunctionNode[] | null {
  for (const property of pattern.properties) {
    if (property.type === 'RestElement' || property.value.type !== 'Identifier') continue;
    const name = property.value.name === local ? propertyName(code.tree, property) : null;
    if (name === null) continue;
    const values = memberValues(code.tree, init as Expression, name, code.budget);
    return values === null || values.length === 0 ? null : followAll(code, values, depth);
  }
  return null;
}

function followMember(code: Code, node: MemberExpression, depth: number): FunctionNode[] | null {
  const name = propertyName(code.tree, node);
  if (node.object.type === 'Super') return null;
  if (name === null) {
    const choices = membersToChooseFrom(code.tree, node, code.budget);
    return choices === null ? null : followAll(code, choices, depth);
  }
  const values = isExportsObject(code.tree, node.object)
    ? code.exported.members.filter((member) => member.name === name).map(({ value }) => value)
    : memberValues(code.tree, node.object, name, code.budget);
  return values === null || values.length === 0 ? null : followAll(code, values, depth);
}

/** `handler.bind(x)`, and a local function that returns a function: `withLogging(handler)`. */
function followCall(code: Code, node: CallExpression, depth: number): FunctionNode[] | null {
  const bound = boundFunction(code.tree, node);
  if (bound !== null) return follow(code, bound, depth + 1);
  if (node.callee.type === 'Super') return null;
  const made = follow(code, node.callee, depth + 1);
  if (made === null) return null;
  return followAll(
    code,
    made.flatMap((each) => returnedValues(code.tree, each)),
    depth,
  );
}

/** What `.bind` is called on, when it fixes no argument. */
export function boundFunction(tree: SourceTree, { callee, arguments: given }: CallExpression): Node | null {
  if (callee.type !== 'MemberExpression' || given.length > 1) return null;
  return propertyName(tree, callee) === 'bind' ? callee.object : null;
}

export function returnedValues(tree: SourceTree, node: FunctionNode): (Node | null)[] {
  if (node.body.type !== 'BlockStatement') return [node.body];
  const returns = tree.returns.get(node) ?? [];
  return returns.length === 0 ? [null] : returns.map(({ argument }) => argument ?? null);
}

/** The calls of a function; null where it is also handed on, so that others may call it with what they like. */
export function callsOf({ tree, budget }: Code, node: FunctionNode): readonly Call[] | null {
  const known = callsByFunction.get(node);
  const calls = known === undefined ? findCalls(tree, node) : known;
  callsByFunction.set(node, calls);
  budget.steps -= calls?.length ?? 0;
  return calls;
}

/** Asked again for every value that a function returns. */
const callsByFunction = new WeakMap<FunctionNode, readonly Call[] | null>();

function findCalls(tree: SourceTree, node: FunctionNode): readonly Call[] | null {
  const parent = tree.parents.get(node);
  if (parent?.type === 'CallExpression' && parent.callee === node) return [parent];
  const variable = variableOf(tree, node);
  if (variable?.defs.length !== 1) return null;
  const calls: Call[] = [];
  for (const reference of variable.references.filter((each) => each.isRead())) {
    const user = tree.parents.get(reference.identifier as Node);
    if (user === undefined) return null;
    if ((user.type === 'CallExpression' || user.type === 'NewExpression') && user.callee === reference.identifier) {
      calls.push(user);
    } else if (!isExport(tree, user)) {
      return null;
    }
  }
  return calls;
}

/** What a function is declared as, or given to where that is declared. */
export function variableOf(tree: SourceTree, node: FunctionNode): Scope.Variable | undefined {
  const parent = tree.parents.get(node);
  const name = node.type === 'FunctionDeclaration' ? node.id : parent?.type === 'VariableDeclarator' ? parent.id : null;
  return name?.type === 'Identifier' ? tree.variables.get(name) : undefined;
}

/** `exports.helper = helper`, `exports._test = { helper }`: for the spec, which is no part of what runs on Auth0. */
function isExport(tree: SourceTree, user: Node): boolean {
  if (user.type === 'AssignmentExpression') {
    return user.left.type === 'MemberExpression' && isExportsObject(tree, user.left.object);
  }
  const object = user.type === 'Property' ? tree.parents.get(user) : undefined;
  const assignment = object === undefined ? undefined : tree.parents.get(object);
  if (assignment?.type !== 'AssignmentExpression' || assignment.right !== object) return false;
  const { left } = assignment;
  return isExportsObject(tree, left) || (left.type === 'MemberExpression' && isExportsObject(tree, left.object));
}

/** The argument at an index; null where there is none, or a spread before it hides which one it is. */
export function argumentAt(call: Call, index: number): Node | null {
  const before = call.arguments.slice(0, index + 1);
  return before.some(({ type }) => type === 'SpreadElement') ? null : (before[index] ?? null);
}
