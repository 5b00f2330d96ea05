import type { Node } from 'estree';
import { argumentAt } from '../scope/calls.ts';
import type { Code } from '../scope/code.ts';
import { deeper, withBudget } from '../scope/code.ts';
import { sourcesOf } from '../scope/sources.ts';
import { propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import { constantNumber } from '../values/numbers.ts';
import { settingOf } from '../values/settings.ts';
import type { ActionFacts } from './action.ts';

/** A time that Auth0 reads as milliseconds, although its name or value says seconds. */
export interface SecondsAsMilliseconds {
  /** `ttl` */
  readonly name: string;
  readonly node: Node;
  /** The reason: a name, or a number below one second; null for a division by 1,000. */
  readonly because: string | number | null;
}

const MAX_STEPS = 50_000;

/** In order of position. */
export function secondsAsMillisecondsOf(action: ActionFacts): SecondsAsMilliseconds[] {
  const code = withBudget(action.code, MAX_STEPS);
  return action.apiCalls.flatMap(({ path, node: call, doubtful }): SecondsAsMilliseconds[] => {
    const method = path.join('.');
    if (doubtful) return [];
    if (method === 'cache.set')
      return ['ttl', 'expires_at'].flatMap((name) => ofOption(code, argumentAt(call, 2), name));
    if (!/^(?:session|refreshToken)\.set(?:Idle)?ExpiresAt$/.test(method)) return [];
    const time = argumentAt(call, 0);
    return time === null ? [] : found(code, method.includes('Idle') ? 'inactivity' : 'absolute', time);
  });
}

function ofOption(code: Code, options: Node | null, name: string): SecondsAsMilliseconds[] {
  const { values } = settingOf(code, options, name);
  return values.flatMap((value) => found(code, name, value));
}

function found(code: Code, name: string, node: Node): SecondsAsMilliseconds[] {
  const number = constantNumber(code, node);
  const isShort = name === 'ttl' && number !== null && number > 0 && number < 1000;
  if (isShort) return [{ name, node, because: number }];
  const because = secondsIn(code, node);
  return because === null ? [] : [{ name, node, because: because.name }];
}

/** Names of values in seconds: from RFC 6749 and RFC 7519, and names that contain the unit. */
const SECONDS = /^(?:expires_in|refresh_expires_in|exp|iat|nbf)$|[Ss]econds$|_secs?$|[a-z]Secs?$/;
const UPPER_SECONDS = /(?:^|_)SEC(?:OND)?S?$/;
/** Such a name is trusted. */
const MILLISECONDS = /milli|_ms$|Ms$|_MS$/i;

interface Seconds {
  readonly name: string | null;
}

function bySay(name: string): Seconds | null {
  return !MILLISECONDS.test(name) && (SECONDS.test(name) || UPPER_SECONDS.test(name)) ? { name } : null;
}

function secondsIn(code: Code, node: Node): Seconds | null {
  return deeper(code, null, () => workOut(code, node));
}

function workOut(code: Code, node: Node): Seconds | null {
  switch (node.type) {
    case 'BinaryExpression':
      if (node.operator === '/') return constantNumber(code, node.right) === 1000 ? { name: null } : null;
      if (node.operator !== '+' && node.operator !== '-') return null;
      return bothSides(code, node.left, node.right);
    case 'CallExpression': {
      const [first, second] = node.arguments;
      if (first === undefined) return null;
      if (['Number', 'parseInt', 'parseFloat'].some((name) => isGlobal(code.tree, node.callee, name)))
        return secondsIn(code, first);
      const isMath = node.callee.type === 'MemberExpression' && isGlobal(code.tree, node.callee.object, 'Math');
      if (!isMath) return null;
      return second === undefined ? secondsIn(code, first) : bothSides(code, first, second);
    }
    case 'LogicalExpression':
      return bothSides(code, node.left, node.right);
    case 'ChainExpression':
      return secondsIn(code, node.expression);
    case 'Identifier':
      return byName(code, node.name, node);
    case 'MemberExpression':
      return byName(code, propertyName(code.tree, node) ?? '', node);
    default:
      return null;
  }
}

/** In a sum, one side says it, and the other is a number or says the same: `Date.now() + expires_in` is a different fault. */
function bothSides(code: Code, left: Node, right: Node): Seconds | null {
  const [a, b] = [secondsIn(code, left), secondsIn(code, right)];
  if (a !== null && (b !== null || constantNumber(code, right) !== null)) return a;
  return b !== null && constantNumber(code, left) !== null ? b : null;
}

function byName(code: Code, name: string, node: Node): Seconds | null {
  if (MILLISECONDS.test(name)) return null;
  const told = node.type === 'MemberExpression' ? bySay(name) : null;
  if (told !== null) return told;
  // A variable may have any name: its assigned value is trusted first.
  const { from, complete } = sourcesOf(code, node) ?? { from: [], complete: false };
  const [source, ...others] = from;
  if (source === undefined || !complete || others.length > 0) return node.type === 'Identifier' ? bySay(name) : null;
  const [step, ...rest] = source.path.slice(-1);
  if (source.path.length === 0) return isPlain(source.node) ? bySay(name) : secondsIn(code, source.node);
  return rest.length === 0 && typeof step === 'string' ? bySay(step) : null;
}

/** It says nothing of its unit. */
function isPlain({ type }: Node): boolean {
  return type === 'Literal' || type === 'CallExpression' || type === 'AwaitExpression';
}
