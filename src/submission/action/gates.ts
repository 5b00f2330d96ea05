import { kebabCase } from 'change-case';
import type { Expression, Identifier, IfStatement, Node, Statement } from 'estree';
import { callersOf } from './callers.ts';
import type { ConsoleCall } from './console-calls.ts';
import type { Code } from './functions.ts';
import { argumentAt } from './functions.ts';
import { constructionsOf, givenToOwn } from './instances.ts';
import { givenValues, memberValues } from './members.ts';
import { propertyName } from './property-name.ts';
import type { FunctionNode } from './source-tree.ts';
import { childrenOf, enclosingFunction, isFunction } from './source-tree.ts';

const SWITCH_WORDS = new Set(
  (
    'debug debugging verbose verbosity trace tracing log logs logging test testing tests dry diagnostic diagnostics ' +
    'troubleshoot troubleshooting development dev env'
  ).split(' '),
);

/** Longer ones are no names. */
const LONGEST = 200;

/** A name or a label that speaks of a switch for troubleshooting: `DEBUG_MODE`, `isVerbose`, `Test mode`. */
export function namesSwitch(name: string): boolean {
  let isSwitchName = switchNames.get(name);
  if (isSwitchName === undefined) {
    const words = kebabCase(name.slice(0, LONGEST)).split('-');
    isSwitchName = words.some((word) => SWITCH_WORDS.has(word));
    if (switchNames.size < MOST_NAMES) switchNames.set(name, isSwitchName);
  }
  return isSwitchName;
}

/** Asked of the same names again and again. */
const switchNames = new Map<string, boolean>();
const MOST_NAMES = 10_000;

const FAILURE = /err|fail|missing|invalid|unavailable|timeout|timedout|denied|rejected|aborted|unset/i;
const SUCCESS = /ok$|success|valid|configured|ready|key|secret|token|config|response|result|data/i;

/** Of a function that runs where something has failed. */
const FAILURE_WORDS = new Set(
  'error errors err fail failed failure failures deny denied reject abort exception'.split(' '),
);

/** Why a statement does not run on ordinary executions: a switch is asked first, or something has failed. */
export interface Gate {
  readonly kind: 'switch' | 'failure';
  /** What is asked; null for a `catch`. */
  readonly test: Node | null;
}

const MAX_STEPS = 300;

/** The gate before a log on every way from the functions that Auth0 calls; null where some way has none. */
export function gateOf(code: Code, entryPoints: ReadonlySet<FunctionNode>, { node, method }: ConsoleCall): Gate | null {
  if (method === 'assert') return { kind: 'failure', test: null };
  const chosen = gateOfCallee(code, node.callee);
  if (chosen !== null) return chosen;
  const open: Node[] = [node];
  const seen = new Set<Node>();
  let last: Gate = { kind: 'failure', test: null };
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > MAX_STEPS || code.budget.steps-- <= 0) return last;
    const gate = gateBefore(code, at);
    if (gate !== null) {
      last = gate;
      continue;
    }
    const made = enclosingFunction(code.tree, at);
    // What runs once, when the Action is loaded, is no execution.
    if (made === null) continue;
    if (entryPoints.has(made)) return null;
    if (isForFailures(code, made)) continue;
    const { calls, givenTo } = callersOf(code, made);
    open.push(...calls, ...givenTo);
  }
  return last;
}

/** `handleActionError`, `denyLogin`: what a function is called for, wherever that is. */
function isForFailures({ tree }: Code, made: FunctionNode): boolean {
  const parent = tree.parents.get(made);
  const named =
    made.type !== 'ArrowFunctionExpression' && made.id
      ? made.id.name
      : parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
        ? parent.id.name
        : parent?.type === 'Property'
          ? propertyName(tree, parent)
          : null;
  const words = kebabCase((named ?? '').slice(0, LONGEST)).split('-');
  return words.some((word) => FAILURE_WORDS.has(word));
}

/** `const log = debug ? console.log : () => {}`. */
function gateOfCallee(code: Code, callee: Node): Gate | null {
  const variable = callee.type === 'Identifier' ? code.tree.variables.get(callee) : undefined;
  for (const value of variable === undefined ? [] : givenValues(code.tree, variable)) {
    const test =
      value?.type === 'ConditionalExpression' ? value.test : value?.type === 'LogicalExpression' ? value.left : null;
    if (test !== null && isSwitch(code, test)) return { kind: 'switch', test };
  }
  return null;
}

/** Helpers that log are called by the same calls as those that they call. */
const gatesBefore = new WeakMap<Code, Map<Node, Gate | null>>();

function gateBefore(code: Code, node: Node): Gate | null {
  const gates = gatesBefore.get(code) ?? new Map<Node, Gate | null>();
  gatesBefore.set(code, gates);
  const known = gates.get(node);
  if (known !== undefined) return known;
  const gate = findGateBefore(code, node);
  gates.set(node, gate);
  return gate;
}

/** In the function that the node stands in, and around the function where it is written. */
function findGateBefore(code: Code, node: Node): Gate | null {
  const { tree } = code;
  let at = node;
  let crossed = false;
  for (let parent = tree.parents.get(at); parent !== undefined; parent = tree.parents.get(at)) {
    const gate = gateBetween(code, parent, at);
    // Beyond its function, only a switch says anything: it was asked when the function was made.
    if (gate !== null && (!crossed || gate.kind === 'switch' || gate.test === null)) return gate;
    crossed ||= isFunction(at);
    at = parent;
  }
  return null;
}

function gateBetween(code: Code, parent: Node, at: Node): Gate | null {
  switch (parent.type) {
    case 'IfStatement':
      if (parent.test === at) return null;
      return (
        gateOfTest(code, parent.test, parent.consequent === at) ?? (denies(at) ? { kind: 'failure', test: null } : null)
      );
    case 'ConditionalExpression':
      return parent.test === at ? null : gateOfTest(code, parent.test, parent.consequent === at);
    case 'LogicalExpression':
      return parent.right === at ? gateOfTest(code, parent.left, parent.operator === '&&') : null;
    case 'CatchClause':
      return { kind: 'failure', test: null };
    case 'CallExpression':
      return parent.callee !== at && isFailureListener(code, parent, at) ? { kind: 'failure', test: null } : null;
    case 'BlockStatement':
    case 'Program':
      return gateOfGuards(code, parent.body as Statement[], at);
    case 'SwitchCase':
      if (parent.test === at) return null;
      return denies(parent) ||
        (parent.test && isNamedFailure(parent.test)) ||
        parent.consequent.some((each) => each.type === 'ThrowStatement')
        ? { kind: 'failure', test: null }
        : gateOfGuards(code, parent.consequent, at);
    default:
      return null;
  }
}

/** `if (!debug) return;` above it, and `if (response.ok) return …;`. */
function gateOfGuards(code: Code, list: readonly Statement[], at: Node): Gate | null {
  const index = list.indexOf(at as Statement);
  const { first, lastThrow } = guardsIn(code, list);
  if (first !== null && first.index < index) return first.gate;
  return lastThrow >= index ? { kind: 'failure', test: null } : null;
}

interface Guards {
  /** The first statement that leaves the list before what follows is run on an ordinary execution. */
  readonly first: { readonly index: number; readonly gate: Gate } | null;
  /** Index of the last `throw`; -1 where there is none. */
  readonly lastThrow: number;
}

/** One list may have thousands of logs. */
const guardsOf = new WeakMap<readonly Statement[], Guards>();

function guardsIn(code: Code, list: readonly Statement[]): Guards {
  const known = guardsOf.get(list);
  if (known !== undefined) return known;
  const index = list.findIndex((guard) => gateOfGuard(code, guard) !== null);
  const guard = list[index];
  const gate = guard === undefined ? null : gateOfGuard(code, guard);
  const found = {
    first: gate === null ? null : { index, gate },
    lastThrow: list.findLastIndex(({ type }) => type === 'ThrowStatement'),
  };
  guardsOf.set(list, found);
  return found;
}

function gateOfGuard(code: Code, guard: Statement): Gate | null {
  if (guard.type !== 'IfStatement' || guard.alternate || !leaves(guard)) return null;
  if (isSwitch(code, guard.test)) return { kind: 'switch', test: guard.test };
  const isResponse = guard.test.type === 'MemberExpression' && propertyName(code.tree, guard.test) === 'ok';
  return isResponse ? { kind: 'failure', test: guard.test } : null;
}

function leaves({ consequent }: IfStatement): boolean {
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement' || last?.type === 'ContinueStatement';
}

function gateOfTest(code: Code, test: Node, holds: boolean): Gate | null {
  if (isSwitch(code, test)) return { kind: 'switch', test };
  return isFailure(code, test, holds, 0) ? { kind: 'failure', test } : null;
}

const MAX_DEPTH = 10;

/** A switch for troubleshooting is part of the test, by its name, its configuration field, or a function of that name. */
export function isSwitch(code: Code, test: Node): boolean {
  return mentions(code, test, namesSwitch, 0);
}

/** Some name in an expression, or in what its variables are given, is one that is looked for. */
export function mentions(code: Code, node: Node, isMeant: (name: string) => boolean, depth: number): boolean {
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return false;
  const again = (inner: Node): boolean => mentions(code, inner, isMeant, depth + 1);
  if (node.type === 'Identifier') {
    if (isMeant(node.name)) return true;
    const [definition] = code.tree.variables.get(node)?.defs ?? [];
    if (definition?.type === 'Parameter') {
      const { params } = definition.node;
      if (params.some((param) => param.type === 'ObjectPattern' && keysOf(code, param, node.name).some(isMeant)))
        return true;
      return givenTo(code, definition.node, node).some(again);
    }
    if (definition?.type === 'FunctionName') return again(definition.node);
    if (definition?.type !== 'Variable') return false;
    const { id, init } = definition.node;
    if (id.type === 'ObjectPattern' && keysOf(code, id, node.name).some(isMeant)) return true;
    return init ? again(init) : false;
  }
  if (node.type === 'MemberExpression') {
    const name = propertyName(code.tree, node);
    if ((name !== null && isMeant(name)) || again(node.object)) return true;
    return givenToOwn(code.tree, node).some((value) => again(value));
  }
  // `/^oidc-/.test(protocol)` tests a text.
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const { callee } = node;
    if (propertyName(code.tree, callee) === 'test') return [callee.object, ...node.arguments].some(again);
  }
  // Of a function, what it answers.
  if (isFunction(node)) {
    if (node.body.type !== 'BlockStatement') return again(node.body);
    return (code.tree.returns.get(node) ?? []).some(
      ({ argument }) => argument !== null && argument !== undefined && again(argument),
    );
  }
  return childrenOf(node).some(again);
}

/** What the callers of a function give to a parameter: `log(debug, "score")` of `function log(enabled, text)`, `log({ enabled })`. */
function givenTo(code: Code, made: Node, { name }: Identifier): Node[] {
  if (!isFunction(made)) return [];
  const calls = [...callersOf(code, made).calls, ...constructionsOf(code.tree, made)];
  return made.params.flatMap((param, index) => {
    const target = param.type === 'AssignmentPattern' ? param.left : param;
    const given = () => calls.flatMap((call) => argumentAt(call, index) ?? []);
    if (target.type === 'Identifier') return target.name === name ? given() : [];
    const [key, ...deeper] = target.type === 'ObjectPattern' ? keysOf(code, target, name) : [];
    if (key === undefined || deeper.length > 0) return [];
    return given().flatMap((each) => memberValues(code.tree, each as Expression, key, code.budget) ?? []);
  });
}

/** The property that a name of a pattern stands for: `DEBUG_MODE` of `{ DEBUG_MODE: on }`. */
function keysOf(code: Code, pattern: Extract<Node, { type: 'ObjectPattern' }>, local: string): string[] {
  return pattern.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    const key = propertyName(code.tree, property);
    if (target.type === 'ObjectPattern') {
      const inner = keysOf(code, target, local);
      return inner.length > 0 && key !== null ? [key, ...inner] : inner;
    }
    return target.type === 'Identifier' && target.name === local && key !== null ? [key] : [];
  });
}

/** That a test comes out so says that something is missing or has failed. */
function isFailure(code: Code, test: Node, holds: boolean, depth: number): boolean {
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return false;
  const again = (inner: Node, outcome = holds): boolean => isFailure(code, inner, outcome, depth + 1);
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' && (holds || again(test.argument, false) || again(test.argument, true));
    case 'LogicalExpression':
      return again(test.left) || again(test.right);
    case 'BinaryExpression': {
      const equal = /^={2,3}$/.test(test.operator);
      const literal = test.right.type === 'Literal' ? test.right.value : undefined;
      const isNothing =
        literal === null ||
        literal === '' ||
        literal === false ||
        (test.right.type === 'Identifier' && test.right.name === 'undefined');
      if (isNothing && equal) return holds;
      if (equal && isNamedFailure(test.right)) return holds;
      if (test.operator === 'in') return holds && isNamedFailure(test.left);
      if (test.operator === 'instanceof') return holds && named(code, test.right, FAILURE);
      if (typeof literal === 'number' && literal >= 100) return equal ? literal >= 400 === holds : true;
      if (/^!={1,2}$/.test(test.operator) && (typeof literal === 'string' || literal === true))
        return holds && !isNothing;
      return (
        test.left.type !== 'PrivateIdentifier' &&
        named(code, test.left, FAILURE) &&
        holds === (isNothing ? !equal : true)
      );
    }
    case 'ChainExpression':
      return again(test.expression);
    case 'CallExpression':
      return (
        test.callee.type !== 'Super' &&
        (holds
          ? named(code, test.callee, /isNaN|err|fail|missing|invalid/i)
          : named(code, test.callee, SUCCESS) ||
            named(code, test.callee, /startsWith|includes|test|isFinite|isInteger/))
      );
    case 'Identifier':
    case 'MemberExpression':
      return named(code, test, holds ? FAILURE : SUCCESS);
    default:
      return false;
  }
}

/** `'error'`: how a result or a property says that something has failed. */
function isNamedFailure(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string' && FAILURE.test(node.value);
}

function named(code: Code, node: Node, pattern: RegExp): boolean {
  if (node.type === 'Identifier') return pattern.test(node.name);
  if (node.type === 'ChainExpression') return named(code, node.expression, pattern);
  if (node.type !== 'MemberExpression') return false;
  const name = propertyName(code.tree, node);
  return name !== null && (pattern.test(name) || (name === 'length' && named(code, node.object, pattern)));
}

/** `.catch(fn)`, the second function of `.then`, listeners for `error` and `timeout`. */
function isFailureListener(
  code: Code,
  { callee, arguments: given }: Extract<Node, { type: 'CallExpression' }>,
  at: Node,
): boolean {
  const name = callee.type === 'MemberExpression' ? propertyName(code.tree, callee) : null;
  if (name === 'catch') return true;
  if (name === 'then') return given[1] === at;
  const [event] = given;
  return (
    /^(?:on|once|addListener|setTimeout)$/.test(name ?? '') &&
    (name === 'setTimeout' || (event?.type === 'Literal' && /error|timeout|abort|close/.test(String(event.value))))
  );
}

/** A branch that denies, in its own statements. */
function denies(branch: Node): boolean {
  const list =
    branch.type === 'BlockStatement' ? branch.body : branch.type === 'SwitchCase' ? branch.consequent : [branch];
  return list.some((each) => {
    const value =
      each.type === 'ReturnStatement' ? each.argument : each.type === 'ExpressionStatement' ? each.expression : null;
    if (each.type === 'ThrowStatement') return true;
    const callee = value?.type === 'CallExpression' ? value.callee : null;
    return (
      callee?.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      /^(?:deny|error|rejectInvalidSubjectToken|revoke)$/.test(callee.property.name) &&
      callee.object.type === 'MemberExpression'
    );
  });
}
