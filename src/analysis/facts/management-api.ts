import type { Node } from 'estree';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import { heldIn } from '../values/holders.ts';
import { madeBy } from '../values/made-by.ts';
import type { ActionFacts } from './action.ts';

/** Settings with the domain of the customer's tenant. Other services also have an `/api/v2`. */
const OF_TENANT = /auth0|tenant|mgmt|management|issuer|^domain$/i;
/** The known text before an unknown host. */
const BASE = /^(?:https:\/\/)?$/;
const MANAGEMENT = /^\/api\/v2(?:\/|$)/;
const KNOWN = /^https:\/\/[\w.-]+\.auth0\.com\/api\/v2(?:\/|$)/;
const MAX_DEPTH = 4;

/** Whether a URL belongs to the Management API of the tenant whose user logs in, for all ways in which it may be built. */
export function isOfManagementApi(action: ActionFacts, url: Node): boolean {
  const { tree, code, ofEvent } = action;
  const made = madeBy(code, url).values;
  return made.length > 0 && made.every((each) => isOne(partsOf(each, MAX_DEPTH)));

  function isOne(parts: readonly (string | Node)[]): boolean {
    const texts = joined(parts);
    const [first] = texts;
    if (typeof first === 'string' && KNOWN.test(first)) return true;
    const [host, rest] = typeof first === 'string' && BASE.test(first) ? texts.slice(1) : texts;
    return typeof host === 'object' && isTenant(host) && typeof rest === 'string' && MANAGEMENT.test(rest);
  }

  function isTenant(host: Node): boolean {
    return heldIn(ofEvent, host).some(({ at: [store, name = ''] }) => {
      if (store === 'secrets' || store === 'configuration') return OF_TENANT.test(name);
      return store === 'request' && name === 'hostname';
    });
  }

  /** The parts of a composed text, in order: known texts, and expressions with an unknown value. */
  function partsOf(node: Node, depth: number): (string | Node)[] {
    const text = constantString(tree, node);
    if (text !== null) return [text];
    if (depth <= 0) return [node];
    const inner = (each: Node): (string | Node)[] => {
      const [value, ...others] = madeBy(code, each).values;
      return value !== undefined && others.length === 0 ? partsOf(value, depth - 1) : [each];
    };
    if (node.type === 'TemplateLiteral') {
      return node.quasis.flatMap(({ value }, index) => [
        value.cooked ?? '',
        ...node.expressions.slice(index, index + 1).flatMap(inner),
      ]);
    }
    if (node.type === 'BinaryExpression' && node.operator === '+')
      return [
        ...(node.left.type === 'BinaryExpression' ? partsOf(node.left, depth) : inner(node.left)),
        ...inner(node.right),
      ];
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      if (propertyName(tree, node.callee) === 'concat') return [node.callee.object, ...node.arguments].flatMap(inner);
    }
    if (node.type === 'NewExpression' && isGlobal(tree, node.callee, 'URL'))
      return node.arguments.slice(0, 2).reverse().flatMap(inner);
    return [node];
  }
}

function joined(parts: readonly (string | Node)[]): (string | Node)[] {
  return parts.reduce<(string | Node)[]>((all, part) => {
    const last = all.at(-1);
    if (typeof part !== 'string' || typeof last !== 'string') return [...all, part];
    return [...all.slice(0, -1), last + part];
  }, []);
}
