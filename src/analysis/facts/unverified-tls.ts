import type { Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { returnedBy } from '../scope/own-properties.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { madeBy } from '../values/made-by.ts';
import type { EnvironmentWrite } from './environment-writes.ts';
import { environmentWritesOf } from './environment-writes.ts';

/** The Action lets its connections accept a server whose certificate was not checked. */
export interface UnverifiedTls {
  readonly node: Node;
  /** In its usual form: `rejectUnauthorized: false`. */
  readonly what: string;
}

/** Options of Node's `tls` and of what passes its options on (`https.Agent`, axios, got, undici, needle); `strictSSL` of request. */
const SWITCHES: ReadonlySet<string> = new Set(['rejectUnauthorized', 'strictSSL']);

/** In order of position. */
export function unverifiedTlsOf(code: Code): UnverifiedTls[] {
  const { tree } = code;
  const found: UnverifiedTls[] = [];
  const look = (node: Node, name: string | null, value: Node): void => {
    if (name !== null && SWITCHES.has(name) && mayBeFalse(code, value)) found.push({ node, what: `${name}: false` });
    else if (name === 'checkServerIdentity' && acceptsAll(code, value))
      found.push({ node, what: 'checkServerIdentity' });
  };
  for (const [node, parent] of tree.parents) {
    if (node.type === 'Property' && parent.type === 'ObjectExpression' && node.kind === 'init')
      look(node, propertyName(tree, node), node.value);
  }
  for (const { left, right } of tree.assignments) {
    if (left.type === 'MemberExpression') look(left, propertyName(tree, left), right);
  }
  for (const { callee } of tree.calls) {
    // superagent
    if (callee.type === 'MemberExpression' && propertyName(tree, callee) === 'disableTLSCerts')
      found.push({ node: callee.property, what: 'disableTLSCerts()' });
  }
  for (const write of environmentWritesOf(code)) {
    if (turnsTlsOff(code, write)) found.push({ node: write.node, what: 'NODE_TLS_REJECT_UNAUTHORIZED' });
  }
  return found.sort((a, b) => (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0));
}

/** `process.env.NODE_TLS_REJECT_UNAUTHORIZED = …`, except for a value that turns the check on. */
export function turnsTlsOff({ tree }: Code, { name, value }: EnvironmentWrite): boolean {
  if (name !== 'NODE_TLS_REJECT_UNAUTHORIZED' || value === null) return false;
  const text = constantString(tree, value);
  return text === null || text === '0';
}

/** In any way: `false`, `!1`, 0. */
function mayBeFalse(code: Code, value: Node): boolean {
  return madeBy(code, value).values.some((made) => {
    if (made.type === 'UnaryExpression' && made.operator === '!') {
      const { argument } = made;
      return argument.type === 'Literal' && Boolean(argument.value);
    }
    return made.type === 'Literal' && !('regex' in made) && (made.value === false || made.value === 0);
  });
}

/** A function of the file that never reports a fault of a certificate. */
function acceptsAll(code: Code, value: Node): boolean {
  const functions = functionsOf(code, value) ?? [];
  return functions.length > 0 && functions.every((made) => neverRefuses(code, made));
}

function neverRefuses(code: Code, made: FunctionNode): boolean {
  for (const node of nodesIn(made.body)) if (node.type === 'ThrowStatement') return false;
  return returnedBy(code.tree, made).every((returned) => isNothing(code, returned));
}

function isNothing({ tree }: Code, node: Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  return isGlobal(tree, node, 'undefined') || (node.type === 'Literal' && !node.value);
}
