import { factsOf } from '../../../analysis/facts/action.ts';
import type { Expression, Node } from 'estree';
import { constantString, propertyName } from '../../../analysis/syntax/property-name.ts';
import { signingKeysOf } from '../../../analysis/facts/signing-keys.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { rangeOf } from '../../../analysis/syntax/tree.ts';
import { credentialKind, isPlaceholder, shapeKind } from '../../credentials.ts';
import type { Report } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';

/** What names of credentials end with, in words: `X-Api-Key` is `x api key`. */
const CREDENTIAL_NAME =
  /(?:^| )(?:api key|apikey|(?:access|secret|private|signing|signature|encryption|auth|account|master|service|license|subscription) key|secret|token|password|passwd|pwd|passphrase|credentials?|authorization|auth|bearer)$/u;
/** What is meant to be seen, or says what a value is of. */
const PUBLIC_NAME =
  /\b(?:public|publishable|site|anon|client id|csrf|next|page|cursor|hash|hashed|test|mock|example|fake|dummy)\b/u;
const PASSWORD_NAME = /(?:^| )(?:password|passwd|pwd|passphrase)$/u;

export const hardCoded = defineRule(
  'secrets/hard-coded',
  { roles: ['action'] },
  ({ integration: { action }, report }) => {
    if (action.state !== 'parsed') return {};
    const facts = factsOf(action.value);
    const { tree } = facts.code;
    const told = new Set<Node>();
    const tell: Report<'secrets/hard-coded'> = (messageId, data, where) => {
      if ('node' in where) told.add(where.node as Node);
      report(messageId, data, where);
    };
    const judge = (node: Expression, value: string | null) => {
      if (value === null || value.length < 8) return;
      const kind = shapeKind(value);
      if (kind !== null) {
        tell('shape', { kind }, { node });
        return;
      }
      const name = nameOf(tree, node);
      const named = name === null ? null : kindByName(words(name), value);
      if (name !== null && named !== null) tell('named', { name: short(name), kind: named }, { node });
    };
    return {
      Literal(node: Extract<Node, { type: 'Literal' }>) {
        if (typeof node.value === 'string' && !isOperand(tree, node)) judge(node, node.value);
      },
      TemplateLiteral(node: Extract<Node, { type: 'TemplateLiteral' }>) {
        if (isOperand(tree, node)) return;
        if (node.expressions.length === 0) judge(node, node.quasis[0]?.value.cooked ?? null);
        else
          judgePieces(
            node.quasis.map(({ value }) => value.cooked ?? ''),
            (kind) => {
              tell('shape', { kind }, { node });
            },
          );
      },
      BinaryExpression(node: Extract<Node, { type: 'BinaryExpression' }>) {
        if (node.operator !== '+' || isOperand(tree, node)) return;
        const whole = constantString(tree, node);
        if (whole !== null) judge(node, whole);
        else
          judgePieces(operands(node), (kind) => {
            tell('shape', { kind }, { node });
          });
      },
      'Program:exit'() {
        for (const { node, callee } of signingKeysOf(facts)) {
          if (told.has(node)) continue;
          tell('key', { callee: short(tree.text.slice(...rangeOf(callee))) }, { node });
        }
      },
    };
  },
);

/** Of a text with parts that are not known, each known part for itself. */
function judgePieces(pieces: readonly string[], found: (kind: string) => void): void {
  const kind = pieces.map(shapeKind).find((each): each is string => each !== null);
  if (kind !== undefined) found(kind);
}

function operands(node: Expression): string[] {
  const found: string[] = [];
  const open: Node[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'BinaryExpression') open.push(next.left, next.right);
    else if (next.type === 'Literal' && typeof next.value === 'string') found.push(next.value);
    else if (next.type === 'TemplateLiteral') found.push(...next.quasis.map(({ value }) => value.cooked ?? ''));
  }
  return found;
}

/** A part of a longer text, which is judged as a whole. */
function isOperand(tree: SourceTree, node: Node): boolean {
  const parent = tree.parents.get(node);
  return parent?.type === 'BinaryExpression' && parent.operator === '+';
}

/** What a value is given to: a variable, a property, a parameter, also as what else it may be (`key || "…"`). */
function nameOf(tree: SourceTree, node: Node): string | null {
  let at = node;
  for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
    switch (parent.type) {
      case 'LogicalExpression':
        continue;
      case 'ConditionalExpression':
        if (parent.test === at) return null;
        continue;
      case 'VariableDeclarator':
        return targetName(tree, parent.id);
      case 'AssignmentExpression':
      case 'AssignmentPattern':
        return targetName(tree, parent.left);
      case 'Property':
      case 'PropertyDefinition': {
        if (parent.value !== at) return null;
        if (parent.type === 'Property') return propertyName(tree, parent);
        return parent.key.type === 'Identifier' || parent.key.type === 'PrivateIdentifier' ? parent.key.name : null;
      }
      default:
        return null;
    }
  }
  return null;
}

function targetName(tree: SourceTree, target: Node): string | null {
  if (target.type === 'Identifier') return target.name;
  return target.type === 'MemberExpression' ? propertyName(tree, target) : null;
}

/** `apiKey`, `API_KEY` and `x-api-key`, in lower case and with spaces. */
function words(name: string): string {
  return name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/gu, '$1 $2')
    .replace(/[^A-Za-z\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Whether a name is that of a credential: `API_KEY`, and not `PUBLIC_KEY` or `NEXT_PAGE_TOKEN`. */
export function isCredentialName(name: string): boolean {
  const plain = words(name);
  return CREDENTIAL_NAME.test(plain) && !PUBLIC_NAME.test(plain);
}

function kindByName(name: string, text: string): string | null {
  if (!isCredentialName(name)) return null;
  const value = text.replace(/^(?:Bearer|Basic|Token)\s+/iu, '');
  const isOpen = /^(?:pk|pub|public|urn|sha\d+)[-_:]|:\/\//iu.test(value) || /\s/u.test(value);
  if (isOpen || isPlaceholder(value)) return null;
  if (PASSWORD_NAME.test(name) && isPassword(value)) return 'a password';
  return credentialKind(value);
}

/** Of several kinds of characters, as no word or name of a field has them. */
function isPassword(value: string): boolean {
  if (value.length < 8 || /^[a-z]+(?:[A-Z_-]?[a-z]+)*\d*$/u.test(value)) return false;
  return /\d/u.test(value) && /[a-z]/iu.test(value) && (/[A-Z]/u.test(value) || /[^\w.-]/u.test(value));
}
