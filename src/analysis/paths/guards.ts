import type { CallExpression, Node } from 'estree';
import type { Analysis, Guard } from './analysis.ts';
import { accessPath, constantValue, functionOf, loopedOver, returnsOf } from './bindings.ts';
import type { Comparison } from './comparison.ts';
import { comparisonOf, constantOf } from './comparison.ts';
import { isAnswer, isFlagOfFailure, returnsNothingOnFailure } from './answers.ts';
import { remember } from './remember.ts';
import { isStoreValue } from './store-values.ts';
import type { FunctionNode } from './units.ts';
import { unwrap } from './units.ts';

/** When either condition is enough to get there, both have to be failures. */
const either = (a: Guard, b: Guard): Guard => (a === null || b === null ? null : a === 'missing' ? a : b);
const both = (a: Guard, b: Guard): Guard => (a === 'failed' || b === null ? a : b);

const errorNames = new Set(['err', 'error', 'errors']);

export function whenTruthy(node: Node, analysis: Analysis, depth = 0): Guard {
  return remember(analysis.guards.truthy, node, null, () => workOutWhenTruthy(unwrap(node), analysis, depth));
}

function workOutWhenTruthy(value: Node, analysis: Analysis, depth: number): Guard {
  const again = (other: Node) => whenTruthy(other, analysis, depth + 1);
  if (depth > 100) return null;
  if (value.type === 'UnaryExpression')
    return value.operator === '!' ? whenFalsy(value.argument, analysis, depth + 1) : null;
  if (value.type === 'LogicalExpression') {
    return value.operator === '&&'
      ? both(again(value.left), again(value.right))
      : either(again(value.left), again(value.right));
  }
  if (value.type === 'BinaryExpression') return whenCompared(comparisonOf(value), true, analysis, depth);
  if (value.type === 'CallExpression') {
    const [argument] = value.arguments;
    if (isCallOf(value, 'Boolean') && argument) return again(argument);
    if (/^(?:some|filter)$/.test(accessPath(value.callee, analysis.bindings).at(-1) ?? '')) {
      const returned = argument ? onlyReturn(argument, analysis) : null;
      return returned && again(returned);
    }
    const returned = onlyReturn(value.callee, analysis);
    return returned && again(returned);
  }
  if (value.type === 'MemberExpression' && accessPath(value, analysis.bindings).at(-1) === 'length')
    return again(value.object);
  if (errorNames.has(accessPath(value, analysis.bindings).at(-1) ?? '')) return 'failed';
  if (value.type !== 'Identifier') return null;
  if (isFlagOfFailure(value, true, analysis)) return 'failed';
  const init = constantValue(value, analysis.bindings);
  return init && again(init);
}

export function whenFalsy(node: Node, analysis: Analysis, depth = 0): Guard {
  return remember(analysis.guards.falsy, node, null, () => workOutWhenFalsy(unwrap(node), analysis, depth));
}

function workOutWhenFalsy(value: Node, analysis: Analysis, depth: number): Guard {
  const again = (other: Node) => whenFalsy(other, analysis, depth + 1);
  if (depth > 100) return null;
  if (value.type === 'UnaryExpression')
    return value.operator === '!' ? whenTruthy(value.argument, analysis, depth + 1) : null;
  if (isStoreValue(value, analysis)) return 'missing';
  if (value.type === 'LogicalExpression') {
    return value.operator === '&&'
      ? either(again(value.left), again(value.right))
      : both(again(value.left), again(value.right));
  }
  if (value.type === 'BinaryExpression' && value.operator === 'in') {
    return isStoreValue(value.right, analysis) ? 'missing' : null;
  }
  if (value.type === 'BinaryExpression') return whenCompared(comparisonOf(value), false, analysis, depth);
  const path = accessPath(value, analysis.bindings);
  if (value.type === 'CallExpression') return whenCallIsFalsy(value, analysis, depth);
  if (path.length > 1 && path.at(-1) === 'ok') return 'failed';
  // An answer without a body is a failed one; what a body says is an answer, whatever it is.
  if (value.type === 'MemberExpression') {
    // An empty list made of a setting: nothing is set that it could be made of.
    if (path.at(-1) === 'length' && isStoreValue(value.object, analysis)) return 'missing';
    const isBody = /^(?:data|body)$/.test(path.at(-1) ?? '') && isAnswer(value.object, analysis);
    return isBody ? 'failed' : null;
  }
  if (isAnswer(value, analysis)) return 'failed';
  if (value.type !== 'Identifier') return null;
  if (isFlagOfFailure(value, false, analysis)) return 'failed';
  const init = constantValue(value, analysis.bindings);
  return init && again(init);
}

function whenCallIsFalsy(call: CallExpression, analysis: Analysis, depth: number): Guard {
  const [argument] = call.arguments;
  if (isCallOf(call, 'Boolean') && argument) return whenFalsy(argument, analysis, depth + 1);
  if (call.callee.type === 'MemberExpression') {
    const name = accessPath(call.callee, analysis.bindings).at(-1);
    const list = unwrap(call.callee.object);
    const elements = list.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : [];
    if (name === 'includes' && argument && elements.some((element) => isSuccessStatus(constantOf(element)))) {
      return isStatus(argument, analysis) ? 'failed' : null;
    }
    if (name === 'every' && argument?.type === 'Identifier' && argument.name === 'Boolean' && elements.length > 0) {
      return elements.map((element) => whenFalsy(element, analysis, depth + 1)).reduce(either);
    }
    const returned = name === 'every' && argument ? onlyReturn(argument, analysis) : null;
    if (returned) return whenFalsy(returned, analysis, depth + 1);
  }
  const called = functionOf(call.callee, analysis.bindings);
  if (!called)
    return steps(call.callee, analysis)?.every((step) => returnsNothingOnFailure(step, analysis)) ? 'failed' : null;
  if (returnsNothingOnFailure(called, analysis)) return 'failed';
  const returned = onlyReturn(called, analysis);
  return returned && whenFalsy(returned, analysis, depth + 1);
}

/** `step` of `for (const step of STEPS)`: the functions of a constant list; null for anything else. */
function steps(callee: Node, { bindings }: Analysis): FunctionNode[] | null {
  const list = callee.type === 'Identifier' ? loopedOver(callee, bindings) : null;
  const elements = list?.type === 'Identifier' ? constantValue(list, bindings) : list;
  if (elements?.type !== 'ArrayExpression' || elements.elements.length === 0) return null;
  const found = elements.elements.map((element) => element && functionOf(element, bindings));
  return found.every((each) => each !== null) ? found : null;
}

function whenCompared(comparison: Comparison | null, holds: boolean, analysis: Analysis, depth: number): Guard {
  if (!comparison) return null;
  const { kind, value } = comparison;
  if (kind === 'number') return isStatus(value, analysis) && onlyFailures(comparison, holds) ? 'failed' : null;
  const same = comparison.same === holds;
  if (kind === 'absent') return same ? whenFalsy(value, analysis, depth + 1) : whenTruthy(value, analysis, depth + 1);
  if (kind === 'true') return same ? whenTruthy(value, analysis, depth + 1) : whenFalsy(value, analysis, depth + 1);
  // Promise.allSettled
  return accessPath(value, analysis.bindings).at(-1) === 'status' &&
    comparison.constant === (same ? 'rejected' : 'fulfilled')
    ? 'failed'
    : null;
}

function isStatus(node: Node, { bindings }: Analysis): boolean {
  const path = accessPath(node, bindings);
  return path.length > 1 && /^status(?:Code)?$/.test(path.at(-1) ?? '');
}

function isSuccessStatus(status: unknown): boolean {
  return typeof status === 'number' && status >= 200 && status < 300;
}

/** No status of a successful response makes the comparison come out so; being another one than 200 or 201 is a failure. */
function onlyFailures({ operator, constant }: Comparison & { kind: 'number' }, holds: boolean): boolean {
  const equal = /^={2,3}$/.test(operator);
  if (equal || /^!={1,2}$/.test(operator)) return equal === holds ? constant >= 400 : isSuccessStatus(constant);
  const compared: Record<string, (status: number) => boolean> = {
    '<': (status) => status < constant,
    '<=': (status) => status <= constant,
    '>': (status) => status > constant,
    '>=': (status) => status >= constant,
  };
  const compare = compared[operator];
  return compare !== undefined && [200, 201, 204].every((status) => compare(status) !== holds);
}

function onlyReturn(called: Node, { bindings }: Analysis): Node | null {
  const target = functionOf(called, bindings);
  const returned = target ? returnsOf(target) : [];
  return returned.length === 1 ? (returned[0] ?? null) : null;
}

function isCallOf(call: CallExpression, name: string): boolean {
  return call.callee.type === 'Identifier' && call.callee.name === name;
}

/** `case 500:` of `switch (response.status)`. */
export function whenCase(discriminant: Node, test: Node | null | undefined, analysis: Analysis): Guard {
  if (!test) return null;
  if (constantOf(discriminant) === true) return whenTruthy(test, analysis);
  const status = constantOf(test);
  return isStatus(discriminant, analysis) && typeof status === 'number' && status >= 400 ? 'failed' : null;
}
