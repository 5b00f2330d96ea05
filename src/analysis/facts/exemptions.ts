import type { IfStatement, Node } from 'estree';
import { literalOf } from '../paths/comparison.ts';
import { escapeOf } from '../paths/escapes.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { isSwitch } from '../paths/switches.ts';
import { enclosingFunction, rangeOf } from '../syntax/tree.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';

/** Some executions end before the Action's request or its denial. */
export interface Exemption {
  readonly node: Node;
  /** By a switch for troubleshooting; by a literal; by what users write themselves. */
  readonly kind: 'switch' | 'literal' | 'own';
  /** Below `event`. */
  readonly path: readonly string[];
}

const SOMEBODY =
  /^(?:user\.(?:email|user_id|name|nickname|username|phone_number)|client\.(?:client_id|name)|request\.(?:ip|user_agent|hostname|asn))$/;
const OWN = /^(?:request\.(?:query|body)|user\.user_metadata)\.[^.]+$/;
/** What says that nobody can be asked, or what the rest of an Action is about. */
const OF_FLOW =
  /^request\.(?:query|body)\.(?:prompt|protocol|grant_type|scope|audience|connection|response_type|error|state)$/;

/** It can turn somebody away, send them elsewhere, end their session or say who they are. */
const DECISION =
  /^(?:access\.|validation\.error|redirect\.sendUserTo|prompt\.render|(?:session|refreshToken)\.revoke|authentication\.|multifactor\.enable|notification\.drop)/;

/** In order of position. */
export function exemptionsOf(action: ActionFacts): Exemption[] {
  const { code, ofEvent, requests, apiCalls } = action;
  const { tree } = code;
  const checks = [...requests.map(({ node }) => node), ...apiCalls.filter(isDenial).map(({ node }) => node)];
  // Where nothing is decided, what users set themselves only marks that something is done already.
  const decides =
    apiCalls.some(({ path }) => DECISION.test(path.join('.'))) ||
    [...tree.parents.keys()].some((node) => {
      return (
        node.type === 'ThrowStatement' && escapeOf(code, action.entryPoints, { as: 'thrown', node })?.kind === 'leaves'
      );
    });
  const found: Exemption[] = [];
  for (const node of tree.parents.keys()) {
    if (node.type !== 'IfStatement' || node.alternate || !isEnd(node)) continue;
    const made = enclosingFunction(tree, node);
    if (made === null || !action.entryPoints.has(made)) continue;
    const end = rangeOf(node)[1];
    const isBefore = checks.some((check) => rangeOf(check)[0] > end && enclosingFunction(tree, check) === made);
    const exemption = isBefore ? ofTest(node.test) : null;
    if (exemption !== null) found.push(exemption);
  }
  return found.sort((a, b) => rangeOf(a.node)[0] - rangeOf(b.node)[0]);

  function pathOf(node: Node): readonly string[] {
    return heldIn(ofEvent, node).find(({ at, path }) => at.length > 1 && path.length === 0)?.at ?? [];
  }

  function ofTest(test: Node): Exemption | null {
    for (const node of nodesIn(test)) {
      const path = pathOf(node);
      const key = path.join('.');
      const parent = tree.parents.get(node);
      if (decides && OWN.test(key) && !OF_FLOW.test(key) && isPositive(node, parent))
        return { node: test, kind: 'own', path };
      const isEqual = parent?.type === 'BinaryExpression' && /^={2,3}$/.test(parent.operator);
      const other = isEqual ? (parent.left === node ? parent.right : parent.left) : null;
      if (SOMEBODY.test(key) && other !== null && typeof literalOf(other) === 'string' && literalOf(other) !== '')
        return { node: test, kind: 'literal', path };
      if (path[0] === 'configuration' && path.length === 2 && isSwitch(code, node) && isPositive(node, parent))
        return { node: test, kind: 'switch', path };
    }
    return null;
  }

  /** Its presence, or a comparison that holds, exempts; its absence does not. */
  function isPositive(node: Node, parent: Node | undefined): boolean {
    if (parent?.type === 'UnaryExpression' && parent.operator === '!') return false;
    if (parent?.type !== 'BinaryExpression') return true;
    return /^={2,3}$/.test(parent.operator) && !isOff(parent.left === node ? parent.right : parent.left);
  }
}

function isOff(node: Node): boolean {
  const value = literalOf(node);
  return value !== undefined && (!value || (typeof value === 'string' && /^(?:false|off|no|0)$/i.test(value)));
}

function isEnd({ consequent }: IfStatement): boolean {
  const [only, ...others] = consequent.type === 'BlockStatement' ? consequent.body.slice(-1) : [consequent];
  return only?.type === 'ReturnStatement' && !only.argument && others.length === 0 && !denies(consequent);
}

/** It ends by a denial: nobody is let off. */
function denies(consequent: Node): boolean {
  for (const node of nodesIn(consequent)) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') continue;
    if (node.callee.property.type === 'Identifier' && node.callee.property.name !== 'log') return true;
  }
  return false;
}

function isDenial({ path }: { readonly path: readonly string[] }): boolean {
  return /^(?:access\.|validation\.error|authentication\.(?:challenge|enroll)|multifactor\.enable)/.test(
    path.join('.'),
  );
}
