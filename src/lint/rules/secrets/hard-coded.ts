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
import { besideTheCode } from './known-credentials.ts';
import { kindByName, nameOf } from './credential-names.ts';

export const hardCoded = defineRule(
  'secrets/hard-coded',
  {
    roles: ['action', 'manifest', 'spec', 'guide'],
    mentions: { manifest: WORTH_A_LOOK, spec: WORTH_A_LOOK, guide: WORTH_A_LOOK },
  },
  (context) => (context.role === 'action' ? inTheCode(context) : besideTheCode(context)),
);

function inTheCode({ eslint, integration: { action }, report }: RuleContext<'secrets/hard-coded'>) {
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
    const named = name === null ? null : kindByName(name, value);
    if (name !== null && named !== null) tell('named', { name: short(name), kind: named }, { node });
  };
  const visit = (node: Node): void => {
    if (isOperand(tree, node)) return;
    if (node.type === 'Literal') {
      if (typeof node.value === 'string') judge(node, node.value);
    } else if (node.type === 'TemplateLiteral') {
      const pieces = node.quasis.map(({ value }) => value.cooked ?? '');
      if (node.expressions.length === 0) judge(node, pieces[0] ?? null);
      else
        judgePieces(pieces, (kind) => {
          tell('shape', { kind }, { node });
        });
    } else if (node.type === 'BinaryExpression' && node.operator === '+') {
      const whole = constantString(tree, node);
      if (whole !== null) judge(node, whole);
      else
        judgePieces(operands(node), (kind) => {
          tell('shape', { kind }, { node });
        });
    }
  };
  return {
    Program() {
      for (const node of tree.parents.keys()) visit(node);
      // What no text of the code is, or none that tells of itself.
      for (const { kind, range } of knownCredentialsIn(tree.text, tree.path)) {
        const isTold = [...told].some((node) => rangeOf(node)[0] < range[1] && range[0] < rangeOf(node)[1]);
        const [start, end] = range.map((offset) => eslint.sourceCode.getLocFromIndex(offset));
        if (!isTold && start && end) tell('shape', { kind }, { loc: { start, end } });
      }
      for (const { node, callee } of signingKeysOf(facts)) {
        if (told.has(node)) continue;
        tell('key', { callee: short(tree.text.slice(...rangeOf(callee))) }, { node });
      }
    },
  };
}

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
