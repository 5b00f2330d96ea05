import type { Node, Statement } from 'estree';
import type { Code } from '../scope/code.ts';
import { returnedBy } from '../scope/own-properties.ts';
import { propertyOf, valuesAt } from '../scope/properties.ts';
import { sourcesOf } from '../scope/sources.ts';
import { propertyName } from '../syntax/property-name.ts';
import { childrenOf, isFunction } from '../syntax/tree.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { namesSwitch } from './switch-names.ts';
import { constantOf, valuePath } from './value-path.ts';

const MAX_DEPTH = 10;

/** Whether a condition contains a switch for troubleshooting, by its name, its configuration field, or the name of a function. */
export function isSwitch(code: Code, test: Node): boolean {
  return mentions(code, test, namesSwitch, 0);
}

/** Metadata of a user, a client or a connection is about them, and does not switch anything in the Action. */
function isOfMetadata({ tree }: Code, node: Node): boolean {
  const value = constantOf(tree, node) ?? node;
  for (const each of nodesIn(value)) {
    const { keys } = each.type === 'MemberExpression' || each === node ? valuePath(tree, each) : { keys: [] };
    if (keys.some((key) => /^(?:\w+_)?metadata$/.test(key))) return true;
  }
  return false;
}

/** The condition of `if (!debug) return;`, after which the rest of a list only runs while the switch is on; null for any other statement. */
export function leavesBySwitch(code: Code, statement: Statement): Node | null {
  if (statement.type !== 'IfStatement' || statement.alternate) return null;
  const { test, consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return /^(?:Return|Throw|Continue)Statement$/.test(last?.type ?? '') && isSwitch(code, test) ? test : null;
}

/** Whether an expression, or a value of its variables, contains one of these names. */
export function mentions(code: Code, node: Node, isMeant: (name: string) => boolean, depth: number): boolean {
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return false;
  const again = (inner: Node): boolean => mentions(code, inner, isMeant, depth + 1);
  // For a function, its results.
  if (isFunction(node)) return returnedBy(code.tree, node).some(again);
  switch (node.type) {
    case 'Identifier':
      return !isOfMetadata(code, node) && (isMeant(node.name) || isGivenSuch(code, node, isMeant, again));
    case 'MemberExpression': {
      if (isOfMetadata(code, node)) return false;
      const name = propertyName(code.tree, node);
      if ((name !== null && isMeant(name)) || again(node.object)) return true;
      return node.object.type === 'ThisExpression' && propertyOf(code, node.object, name).values.some(again);
    }
    case 'CallExpression': {
      // `/^oidc-/.test(protocol)` tests a text.
      const { callee } = node;
      const isTest = callee.type === 'MemberExpression' && propertyName(code.tree, callee) === 'test';
      return isTest ? [callee.object, ...node.arguments].some(again) : childrenOf(node).some(again);
    }
    case 'ClassDeclaration':
    case 'ClassExpression':
      return false;
    default:
      return childrenOf(node).some(again);
  }
}

/** The initial value of a variable, or the key with which it is taken from an object: `DEBUG_MODE` of `{ DEBUG_MODE: on }`. */
function isGivenSuch(
  code: Code,
  variable: Node,
  isMeant: (name: string) => boolean,
  again: (node: Node) => boolean,
): boolean {
  return (sourcesOf(code, variable)?.from ?? []).some(({ node, path }) => {
    if (code.tree.parents.get(node)?.type === 'AssignmentExpression') return false;
    if (path.some((step) => typeof step === 'string' && isMeant(step))) return true;
    const { values } = valuesAt(code, node, path);
    return values.length > 0 || node.type === 'ObjectPattern' ? values.some(again) : again(node);
  });
}
