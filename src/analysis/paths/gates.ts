import { kebabCase } from 'change-case';
import type { IfStatement, Node, Statement } from 'estree';
import { callersOf } from '../scope/callers.ts';
import type { Code } from '../scope/code.ts';
import { givenValues } from '../scope/writes.ts';
import type { ConsoleCall } from '../facts/console-calls.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction, isFunction } from '../syntax/tree.ts';
import { denies, isFailure, isFailureListener, isNamedFailure } from './failures.ts';
import { isSwitch, LONGEST } from './switches.ts';

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
