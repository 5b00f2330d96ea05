import { factsOf } from '../../../analysis/facts/action.ts';
import type { Expression, Node } from 'estree';
import { constantString } from '../../../analysis/syntax/property-name.ts';
import { signingKeysOf } from '../../../analysis/facts/signing-keys.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { rangeOf } from '../../../analysis/syntax/tree.ts';
import { shapeKind } from '../../credentials.ts';
import { knownCredentialsIn, WORTH_A_LOOK } from '../../known-credentials.ts';
import type { Report, RuleContext } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { secretFor } from './declaration.ts';
import { corrected } from './name.ts';
import { besideTheCode } from './credentials-beside-code.ts';
import { kindByName, nameOf } from './credential-names.ts';
import { credentialInQuery, isBasicAuthentication } from './credentials-in-text.ts';

/** Names for a secret whose own name is not known. */
const ANY_SECRET: readonly string[] = ['API_KEY', 'ACCESS_KEY', 'SERVICE_KEY'];
const SIGNING_SECRET: readonly string[] = ['SIGNING_KEY', 'SHARED_KEY'];

export const hardCoded = defineRule(
  'secrets/hard-coded',
  {
    roles: ['action', 'manifest', 'spec', 'guide'],
    mentions: { manifest: WORTH_A_LOOK, spec: WORTH_A_LOOK, guide: WORTH_A_LOOK },
  },
  (context) => (context.role === 'action' ? inTheCode(context) : besideTheCode(context)),
);

function inTheCode({ eslint, integration: { action, manifest }, report }: RuleContext<'secrets/hard-coded'>) {
  if (action.state !== 'parsed') return {};
  const facts = factsOf(action.value);
  const { tree } = facts.code;
  const told = new Set<Node>();
  const tell: Report<'secrets/hard-coded'> = (messageId, data, where) => {
    if ('node' in where) told.add(where.node as Node);
    report(messageId, data, where);
  };
  const tellShape = (kind: string, where: Parameters<typeof tell>[2]) => {
    tell('shape', { kind, ...secretFor(ANY_SECRET, manifest) }, where);
  };
  const tellNamed = ({ name, kind }: { readonly name: string; readonly kind: string }, node: Expression) => {
    const own = corrected(name);
    const names = own === null ? ANY_SECRET : [own];
    tell('named', { name: short(name), kind, ...secretFor(names, manifest) }, { node });
  };
  const judge = (node: Expression, value: string | null) => {
    if (value === null || value.length < 8) return;
    const kind = shapeKind(value);
    if (kind !== null) {
      tellShape(kind, { node });
      return;
    }
    if (isBasicAuthentication(tree, node, value)) {
      tellShape('a user and a password', { node });
      return;
    }
    const parameter = credentialInQuery(value, false);
    if (parameter !== null) {
      tellNamed(parameter, node);
      return;
    }
    const name = nameOf(tree, node);
    const named = name === null ? null : kindByName(name, value);
    if (name !== null && named !== null) tellNamed({ name, kind: named }, node);
  };
  /** For a text with unknown parts, looks at each known part separately. */
  const judgePieces = (node: Expression, pieces: readonly string[]) => {
    const kind = pieces.map(shapeKind).find((each) => each !== null);
    const parameter = pieces.map((piece, index) => credentialInQuery(piece, index < pieces.length - 1)).find(Boolean);
    if (kind) tellShape(kind, { node });
    else if (parameter) tellNamed(parameter, node);
    else if (isBasicAuthentication(tree, node, pieces.at(-1) ?? '')) tellShape('a user and a password', { node });
  };
  const visit = (node: Node): void => {
    if (isOperand(tree, node)) return;
    if (node.type === 'Literal') {
      if (typeof node.value === 'string') judge(node, node.value);
    } else if (node.type === 'TemplateLiteral') {
      const pieces = node.quasis.map(({ value }) => value.cooked ?? '');
      if (node.expressions.length === 0) judge(node, pieces[0] ?? null);
      else judgePieces(node, pieces);
    } else if (node.type === 'BinaryExpression' && node.operator === '+') {
      const whole = constantString(tree, node);
      if (whole !== null) judge(node, whole);
      else judgePieces(node, piecesOf(tree, node));
    }
  };
  return {
    Program() {
      for (const node of tree.parents.keys()) visit(node);
      // Values that are not written in the code, or that do not look like a credential.
      for (const { kind, range } of knownCredentialsIn(tree.text, tree.path)) {
        const isTold = [...told].some((node) => rangeOf(node)[0] < range[1] && range[0] < rangeOf(node)[1]);
        const [start, end] = range.map((offset) => eslint.sourceCode.getLocFromIndex(offset));
        if (!isTold && start && end) tellShape(kind, { loc: { start, end } });
      }
      for (const { node, callee } of signingKeysOf(facts)) {
        if (told.has(node)) continue;
        const data = { callee: short(tree.text.slice(...rangeOf(callee))), ...secretFor(SIGNING_SECRET, manifest) };
        tell('key', data, { node });
      }
    },
  };
}

/** The known pieces of a composed text, in order: each is between two unknown parts. */
function piecesOf(tree: SourceTree, node: Expression): string[] {
  const found = [''];
  const add = (text: string) => found.push(`${found.pop() ?? ''}${text}`);
  const open: Node[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const known = constantString(tree, next);
    if (known !== null) add(known);
    else if (next.type === 'BinaryExpression') open.push(next.right, next.left);
    else if (next.type === 'TemplateLiteral') {
      for (const [index, { value }] of next.quasis.entries()) {
        if (index > 0) found.push('');
        add(value.cooked ?? '');
      }
    } else found.push('');
  }
  return found;
}

/** A part of a longer text, which is checked as a whole. */
function isOperand(tree: SourceTree, node: Node): boolean {
  const parent = tree.parents.get(node);
  return parent?.type === 'BinaryExpression' && parent.operator === '+';
}
