import type { ForOfStatement, MemberExpression, Node } from 'estree';
import { ancestorsInFunction } from '../syntax/ancestors.ts';
import { asksForPresence } from '../syntax/presence.ts';
import { propertyName } from '../syntax/property-name.ts';
import { enclosingFunction } from '../syntax/tree.ts';
import { bind } from './bind.ts';
import { followCallback, followSpread } from './enter.ts';
import { followArgument } from './follow-argument.ts';
import { followCall } from './follow-call.ts';
import type { Held } from './held.ts';
import { ANY_ELEMENT, asText, isItself, propertyOf } from './held.ts';
import { intoText, spotOfAdded } from './into-text.ts';
import { methodResult } from './methods.ts';
import { followElement, followProperty, followSpreadIn } from './objects.ts';
import { followMember, readByQuestion } from './follow-member.ts';
import { followResult } from './results.ts';
import type { Walk } from './walk.ts';
import { lose, orElse, pathKey, pathOf, reach } from './walk.ts';

/** Follows the uses of an expression that holds a value. */
export function follow(walk: Walk, node: Node, held: Held): void {
  const { tree } = walk.code;
  const parent = tree.parents.get(node);
  if (parent !== undefined && isItself(held) && asksForPresence(tree, node, parent)) {
    walk.asked.add(pathKey(pathOf(held)));
  }
  switch (parent?.type) {
    case 'MemberExpression':
      if (parent.object !== node) return;
      followMember(walk, parent, held);
      followMethod(walk, parent, held);
      return;
    case 'ChainExpression':
    case 'AwaitExpression':
      reach(walk, parent, held);
      return;
    case 'LogicalExpression':
      if (parent.operator !== '&&') {
        reach(walk, parent, orElse(walk, held, parent.left === node ? parent.right : parent.left));
      } else if (parent.right === node) reach(walk, parent, held);
      return;
    case 'ConditionalExpression':
      if (parent.test === node) return;
      reach(walk, parent, orElse(walk, held, parent.consequent === node ? parent.alternate : parent.consequent));
      return;
    case 'SequenceExpression':
      if (parent.expressions.at(-1) === node) reach(walk, parent, held);
      return;
    case 'AssignmentExpression':
      if (parent.right !== node) return;
      if (parent.operator === '+=') {
        if (held.path.length === 0)
          bind(walk, parent.left, { ...asText(held), spot: spotOfAdded(tree, parent, held), built: node });
      } else if (['=', '||=', '??=', '&&='].includes(parent.operator)) {
        bind(walk, parent.left, held);
        reach(walk, parent, held);
      }
      return;
    case 'VariableDeclarator':
      if (parent.init === node) bind(walk, parent.id, held);
      return;
    case 'AssignmentPattern':
      if (parent.right === node) bind(walk, parent.left, held);
      return;
    case 'Property':
      followProperty(walk, parent, node, held);
      return;
    case 'ArrayExpression':
      followElement(walk, parent, node, held);
      return;
    case 'SpreadElement': {
      const whole = tree.parents.get(parent);
      if (whole?.type === 'CallExpression' || whole?.type === 'NewExpression') {
        lose(walk, held, parent);
        reach(walk, parent, held);
        followSpread(walk, parent, whole, held);
      } else if (whole !== undefined) followSpreadIn(walk, parent, whole, held);
      return;
    }
    case 'TemplateLiteral':
      if (tree.parents.get(parent)?.type !== 'TaggedTemplateExpression')
        reach(walk, parent, intoText(tree, held, node, parent));
      return;
    case 'BinaryExpression':
      if (parent.operator === '+') reach(walk, parent, intoText(tree, held, node, parent));
      else if (parent.operator === 'in' && parent.right === node && parent.left.type !== 'PrivateIdentifier')
        readByQuestion(walk, held, parent.left, parent);
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee !== node) followArgument(walk, node, parent, held);
      else if (parent.type === 'CallExpression') followCall(walk, node, parent, held);
      return;
    case 'ReturnStatement': {
      const made = enclosingFunction(tree, parent);
      if (made !== null) followResult(walk, made, node, held);
      return;
    }
    case 'ArrowFunctionExpression':
      if (parent.body === node) followResult(walk, parent, node, held);
      return;
    case 'ForInStatement':
      // The names of an object are not its values.
      if (parent.right === node && isItself(held)) lose(walk, held, node, 'names');
      return;
    case 'ForOfStatement':
      if (parent.right === node) followLoop(walk, parent, held);
      return;
    case 'ThrowStatement':
      lose(walk, held, node);
      followThrown(walk, parent, held);
      return;
    // This only checks whether there is a value, or nothing at all.
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'SwitchStatement':
    case 'SwitchCase':
    case 'UnaryExpression':
    case 'UpdateExpression':
      return;
    default:
      lose(walk, held, node);
  }
}

/** A method of a followed value is called: handles its result, and what it passes to its function argument. */
function followMethod(walk: Walk, member: MemberExpression, held: Held): void {
  const { tree } = walk.code;
  const call = tree.parents.get(member);
  const name = propertyName(tree, member);
  if (call?.type !== 'CallExpression' || call.callee !== member || name === null) return;
  reach(walk, call, methodResult(tree, name, call, held));
  followCallback(walk, name, member.object, call, held);
}

/** `for (const identity of event.user.identities)`. */
function followLoop(walk: Walk, { left, right }: ForOfStatement, held: Held): void {
  const element = propertyOf(held, ANY_ELEMENT);
  const pattern = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
  lose(walk, held, right, isItself(held) ? 'copied' : 'all');
  if (pattern !== undefined && (held.form === 'itself' || held.path.length > 0)) bind(walk, pattern, element);
}

/** A value that is thrown in a `try` goes to its `catch`, in the same function. */
function followThrown(walk: Walk, statement: Node, held: Held): void {
  const { tree } = walk.code;
  for (const [parent, part] of ancestorsInFunction(tree, statement)) {
    if (parent.type !== 'TryStatement' || parent.block !== part || !parent.handler) continue;
    if (parent.handler.param) bind(walk, parent.handler.param, held);
    return;
  }
}
