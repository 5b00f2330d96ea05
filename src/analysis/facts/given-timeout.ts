import type { Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { isFunction, isGlobal } from '../syntax/tree.ts';
import { constantNumber } from '../values/numbers.ts';
import { originsOf } from '../values/origins.ts';
import { settingOf } from '../values/settings.ts';
import type { Given } from './outbound-request.ts';
import { given } from './outbound-request.ts';

function isNothing(code: Code, node: Node): boolean {
  if (isGlobal(code.tree, node, 'undefined')) return true;
  return node.type === 'Literal' && (node.value === null || node.value === false || node.value === 0);
}

/** What the value of an option limits, in units of this many milliseconds; null for one that limits nothing. */
export function ofValue(code: Code, value: Node, unit: number): Given | null {
  if (isNothing(code, value)) return null;
  if (value.type === 'ObjectExpression') {
    // got and superagent have a limit for each phase; `request` and `deadline` limit everything. `httpOptions` of aws-sdk has a `timeout`.
    const [whole] = ['request', 'deadline', 'response', 'timeout'].flatMap(
      (name) => settingOf(code, value, name).values,
    );
    return given(whole === undefined ? null : times(constantNumber(code, whole), unit), whole ?? value);
  }
  const ms = constantNumber(code, value);
  return ms === 0 ? null : given(times(ms, unit), value);
}

const times = (value: number | null, unit: number): number | null => (value === null ? null : value * unit);

/** The same for a signal that aborts. */
export function ofSignal(code: Code, value: Node): Given | null {
  if (isNothing(code, value)) return null;
  for (const { from, name, path, calls } of originsOf(code, value)) {
    if (from !== 'global') continue;
    const [argument] = calls.at(-1)?.arguments ?? [];
    if (name === 'AbortSignal' && path === '.timeout()' && argument !== undefined) {
      return given(constantNumber(code, argument), argument);
    }
    if (name === 'AbortController' && path === 'new.signal') {
      const timer = timerThatAborts(code, calls[0]);
      return given(timer === null ? null : constantNumber(code, timer), timer);
    }
  }
  return given(null, value);
}

/** `setTimeout(() => controller.abort(), 5000)`: how long it waits. */
function timerThatAborts(code: Code, made: Call | undefined): Node | null {
  const { tree } = code;
  code.budget.steps -= tree.calls.length;
  if (code.budget.steps <= 0) return null;
  for (const call of tree.calls) {
    const [action, delay] = call.arguments;
    if (!isGlobal(tree, call.callee, 'setTimeout') || action === undefined || delay === undefined) continue;
    const body = isFunction(action) ? action.body : action;
    const aborts = abortIn(body);
    if (aborts !== null && originsOf(code, aborts).some(({ calls }) => calls[0] === made)) return delay;
  }
  return null;
}

/** `controller` in `controller.abort()`, also as the only statement of a block, and in `controller.abort.bind(controller)`. */
function abortIn(node: Node): Node | null {
  if (node.type === 'BlockStatement') {
    return node.body.reduce<Node | null>((found, statement) => {
      return found ?? (statement.type === 'ExpressionStatement' ? abortIn(statement.expression) : null);
    }, null);
  }
  if (node.type === 'CallExpression') return abortIn(node.callee);
  if (node.type !== 'MemberExpression') return null;
  if (node.property.type === 'Identifier' && node.property.name === 'abort') return node.object;
  return abortIn(node.object);
}
