import type { CallExpression, Node } from 'estree';
import { callersOf } from '../scope/callers.ts';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { enclosingFunction } from '../syntax/tree.ts';
import type { Origin } from '../values/origins.ts';
import { originsOf } from '../values/origins.ts';

/**
 * When a call runs its function argument: as part of a promise; before it returns; before it returns, with a list of the function's
 * results; later, after a timer or an answer; or whenever a package decides.
 */
export type CallbackKind = 'promise' | 'at once' | 'giving' | 'timer' | 'request' | 'package';

/** They call a function before they return. */
const AT_ONCE: ReadonlySet<string> = new Set(
  'every filter find findIndex findLast findLastIndex flatMap forEach map reduce reduceRight some sort toSorted from replace replaceAll groupBy fromEntries'.split(
    ' ',
  ),
);
/** Their result contains the promises that the function returns. */
const GIVING: ReadonlySet<string> = new Set(['map', 'flatMap', 'reduce', 'reduceRight', 'from']);
const TIMERS = /^(?:setTimeout|setInterval|setImmediate|queueMicrotask)$/;
const OF_PROMISES = /^(?:then|catch|finally)$/;

/** Null if the code does not show it, and for a function of the file, which runs its argument where it calls it. */
export function kindOfCallback(
  code: Code,
  requests: ReadonlySet<Node>,
  made: FunctionNode,
  call: CallExpression,
): CallbackKind | null {
  const { callee } = call;
  if (functionsOf(code, callee) !== null) return null;
  const name = callee.type === 'MemberExpression' ? (propertyName(code.tree, callee) ?? '') : '';
  if (OF_PROMISES.test(name)) return 'promise';
  if (AT_ONCE.has(name)) return GIVING.has(name) ? 'giving' : 'at once';
  const origins = originsOf(code, callee);
  const isTimer = origins.some(({ from, name: global }) => from === 'global' && TIMERS.test(global));
  if (isTimer || origins.some((origin) => origin.name === 'process' && origin.path === '.nextTick')) return 'timer';
  if (isOfToken(code, call, origins, made)) return 'at once';
  if (requests.has(call) || isListener(code, requests, call, name)) return 'request';
  return origins.some(({ from, name: global }) => from === 'global' && global !== 'process') ? null : 'package';
}

/** `response.on("end", …)` of a request, also inside its callback. */
function isListener(code: Code, requests: ReadonlySet<Node>, call: CallExpression, name: string): boolean {
  if (!/^(?:on|once|addListener)$/.test(name) || call.callee.type !== 'MemberExpression') return false;
  for (let at = enclosingFunction(code.tree, call); at !== null; at = enclosingFunction(code.tree, at)) {
    if (callersOf(code, at).givenTo.some((user) => requests.has(user))) return true;
  }
  return originsOf(code, call.callee.object).some(({ calls }) => calls.some((each) => requests.has(each)));
}

/** If jsonwebtoken need not ask for the key, it calls back before it returns. */
function isOfToken(code: Code, call: CallExpression, origins: readonly Origin[], made: FunctionNode): boolean {
  const isVerify = origins.some(({ name, path }) => name === 'jsonwebtoken' && /^\.(?:verify|sign)$/.test(path));
  const [, key] = call.arguments;
  return isVerify && key !== undefined && key !== made && functionsOf(code, key) === null;
}
