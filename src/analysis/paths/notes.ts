import type { CallExpression, Node, Statement } from 'estree';
import { functionsOf } from '../scope/functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import { originsOf } from '../values/origins.ts';
import type { Judgement } from './judgement.ts';
import { nodesIn } from '../syntax/nodes-in.ts';

const MAX_DEPTH = 5;

/** Whether the statement only logs, or adds something to a list: without it, the code would run in the same way. */
export function onlyNotes(judgement: Judgement, statement: Statement): boolean {
  if (statement.type === 'BlockStatement') {
    return statement.body.length > 0 && statement.body.every((each) => onlyNotes(judgement, each));
  }
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  const call = expression.type === 'AwaitExpression' ? expression.argument : expression;
  return call.type === 'CallExpression' && (logOf(judgement, call) !== null || isPush(judgement, call));
}

/** Whether an error is logged somewhere in the statement. */
export function logsError(judgement: Judgement, statement: Statement): boolean {
  for (const node of nodesIn(statement)) {
    if (node.type === 'CallExpression' && logOf(judgement, node) === 'error') return true;
  }
  return false;
}

/** Whether a call writes to the log, and at which level: `console.error` and `console.warn` log an error. */
function logOf(judgement: Judgement, call: CallExpression, depth = 0): 'error' | 'other' | null {
  const { code } = judgement;
  if (call.callee.type === 'Super' || code.budget.steps-- <= 0) return null;
  const method = originsOf(code, call.callee).find(({ name, path }) => name === 'console' && /^\.[^.()]+$/.test(path));
  if (method !== undefined) return /^\.(?:error|warn)$/.test(method.path) ? 'error' : 'other';
  let found: 'other' | null = null;
  for (const made of depth < MAX_DEPTH ? (functionsOf(code, call.callee) ?? []) : []) {
    for (const node of nodesIn(made.body)) {
      if (doesMore(node)) return null;
      const log = node.type === 'CallExpression' ? logOf(judgement, node, depth + 1) : null;
      if (log === 'error') return log;
      found ??= log;
    }
  }
  return found;
}

/** A helper that only logs. */
function doesMore({ type }: Node): boolean {
  return type === 'AwaitExpression' || type === 'ThrowStatement';
}

/** `missing.push("API_KEY")`. */
function isPush({ code: { tree } }: Judgement, { callee }: CallExpression): boolean {
  return callee.type === 'MemberExpression' && /^(?:push|unshift|add)$/.test(propertyName(tree, callee) ?? '');
}
