import type { Node } from 'estree';
import type { FlowId } from '../../auth0/flows.ts';
import { nodesIn } from '../syntax/nodes-in.ts';
import { constantValue } from '../syntax/property-name.ts';
import { isInShared, mayBeOther } from '../values/doubt.ts';
import type { Held } from '../values/held.ts';
import { isItself } from '../values/held.ts';
import { heldIn } from '../values/holders.ts';
import { madeBy } from '../values/made-by.ts';
import { pathOf } from '../values/walk.ts';
import type { ActionFacts } from './action.ts';
import type { Kind } from './documented-kind.ts';
import { documentedKind } from './documented-kind.ts';

/** A part of the event is compared with a constant of another type, which it never equals. */
export interface ImpossibleComparison {
  /** The comparison, or the test of a `case`. */
  readonly node: Node;
  /** Below `event`. */
  readonly path: readonly string[];
  readonly kind: Kind;
  readonly given: Kind;
  readonly constant: Node;
}

/** In no order. */
export function impossibleComparisonsOf(action: ActionFacts, flow: FlowId): ImpossibleComparison[] {
  const { ofEvent, code } = action;
  const { tree } = code;
  const holds = (node: Node) => heldIn(ofEvent, node).length > 0;
  const isShared = isInShared(ofEvent, holds);
  const found: ImpossibleComparison[] = [];
  const compare = (node: Node, value: Node, constant: Node): void => {
    const given = kindOfConstant(constantValue(tree, constant) ?? constant);
    const [held, ...others] = given === null ? [] : heldIn(ofEvent, value);
    if (given === null || held === undefined || others.length > 0 || !isItself(held)) return;
    const kind = documentedKind(flow, held.at);
    if (kind === null || kind === given || mayBeOther(holds, held.besides) || isShared(value)) return;
    // It may be the Action's own default.
    if (madeBy(code, value).values.some((made) => kindOfConstant(made) === given)) return;
    if (isAskedBeside(node, value, held)) return;
    found.push({ node, path: pathOf(held), kind, given, constant });
  };
  for (const node of tree.parents.keys()) {
    if (node.type === 'BinaryExpression' && (node.operator === '===' || node.operator === '!==')) {
      compare(node, node.left, node.right);
      compare(node, node.right, node.left);
    } else if (node.type === 'SwitchStatement') {
      for (const { test } of node.cases) if (test) compare(test, node.discriminant, test);
    }
  }
  return found;

  /** The same statement also checks it with its right type: `x === true || x === "true"`, `Array.isArray(x)`. */
  function isAskedBeside(node: Node, value: Node, { at }: Held): boolean {
    let whole = node;
    for (let parent = tree.parents.get(whole); parent !== undefined; parent = tree.parents.get(whole)) {
      if (!/^(?:LogicalExpression|ConditionalExpression|UnaryExpression|SwitchCase|SwitchStatement)$/.test(parent.type))
        break;
      whole = parent;
    }
    const key = at.join('\n');
    const isSame = (each: Node) => heldIn(ofEvent, each).some((held) => isItself(held) && held.at.join('\n') === key);
    for (const each of nodesIn(whole)) {
      if (each === value || !isSame(each)) continue;
      const parent = tree.parents.get(each);
      if (parent === undefined || parent.type === 'ChainExpression' || parent === node) continue;
      // A mere existence check says nothing about its type.
      if (parent.type === 'LogicalExpression' || parent.type === 'UnaryExpression') {
        if (parent.type === 'UnaryExpression' && parent.operator === 'typeof') return true;
        continue;
      }
      if (parent.type === 'BinaryExpression') {
        const other = parent.left === each ? parent.right : parent.left;
        const kind = kindOfConstant(other);
        if (kind !== null && kind === documentedKind(flow, at)) return true;
        continue;
      }
      return true;
    }
    return false;
  }
}

/** Null for anything that is not a constant, and for `null`. */
function kindOfConstant(node: Node): Kind | null {
  if (node.type === 'ArrayExpression') return 'list';
  if (node.type === 'ObjectExpression') return 'object';
  if (node.type === 'TemplateLiteral') return 'string';
  if (node.type === 'UnaryExpression' && node.operator === '!' && node.argument.type === 'Literal') return 'boolean';
  if (node.type === 'UnaryExpression' && node.operator === '-' && node.argument.type === 'Literal') return 'number';
  if (node.type !== 'Literal' || 'regex' in node) return null;
  const type = typeof node.value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : null;
}
