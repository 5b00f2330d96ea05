import type { Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { propertyName } from '../syntax/property-name.ts';
import { isGlobal, rangeOf } from '../syntax/tree.ts';
import type { PropertyRead } from '../values/property-reads.ts';
import { LIST, namesOfValues, TEXT } from './names-of-values.ts';

export type Literal = string | number | boolean;

/** What a value must be, as far as the Action's use of it shows. */
export type ReadKind = 'list' | 'text' | 'number' | 'flag' | 'unknown';

/** Names of properties on the way to the value: `['data', 'score']`. */
export interface ExpectedRead {
  readonly names: readonly string[];
  readonly kind: ReadKind;
}

/** The answers that the Action expects, by the names that it reads, not by where they come from. */
export interface ExpectedAnswers {
  readonly reads: readonly ExpectedRead[];
  /** Values that they are compared with, by their names. */
  readonly literals: Readonly<Record<string, readonly Literal[]>>;
  /** Names of values that are compared by size, or converted to numbers. */
  readonly numbers: readonly string[];
  readonly lists: readonly string[];
}

const NUMBER = new Set(['toFixed', 'toPrecision']);
/** Methods of both kinds of values. Other uses show the type. */
const EITHER = new Set(['length', 'includes', 'indexOf', 'slice', 'at']);
const MOST = 2000;
const MOST_NAMES = 7;

/** Other code follows `event` and `api`, so their reads, in `known`, are left out. */
export function expectedAnswersOf(code: Code, known: readonly PropertyRead[]): ExpectedAnswers {
  const { tree } = code;
  const ofEvent = new Set(known.map(({ node }) => node));
  const literals = new Map<string, Set<Literal>>();
  const numbers = new Set<string>();
  const lists = new Set<string>();
  const reads: ExpectedRead[] = [];
  const nameOf = namesOfValues(tree);

  const note = (node: Node, value: unknown) => {
    const name = nameOf(node);
    if (name === null || !isLiteral(value)) return;
    const all = literals.get(name) ?? new Set();
    literals.set(name, all.add(value));
  };
  const noteIn = (set: Set<string>, node: Node) => {
    const name = nameOf(node);
    if (name !== null) set.add(name);
  };

  for (const [node, parent] of tree.parents) {
    if (reads.length >= MOST) break;
    switch (node.type) {
      case 'BinaryExpression':
        for (const [value, other] of [
          [node.left, node.right],
          [node.right, node.left],
        ] as [Node, Node][]) {
          if (/^[!=]==?$/.test(node.operator) && other.type === 'Literal') note(value, other.value);
          if (/^[<>]=?$/.test(node.operator) && !endsInLength(value)) noteIn(numbers, value);
        }
        break;
      case 'SwitchStatement':
        for (const { test } of node.cases) if (test?.type === 'Literal') note(node.discriminant, test.value);
        break;
      case 'CallExpression': {
        const [first] = node.arguments;
        if (first === undefined || first.type === 'SpreadElement') break;
        if (node.callee.type === 'Identifier' && /^(?:parseInt|parseFloat|Number)$/.test(node.callee.name))
          noteIn(numbers, first);
        if (node.callee.type !== 'MemberExpression') break;
        const method = propertyName(tree, node.callee);
        const { object } = node.callee;
        if (/^(?:isFinite|isInteger|isNaN)$/.test(method ?? '')) noteIn(numbers, first);
        if (method === 'isArray') noteIn(lists, first);
        if (method === 'includes' && object.type === 'ArrayExpression') {
          for (const element of object.elements) if (element?.type === 'Literal') note(first, element.value);
        }
        break;
      }
      case 'VariableDeclarator':
        // `const [first] = data.messages`
        if (node.id.type === 'ArrayPattern' && node.init) noteIn(lists, node.init);
        break;
      case 'ForOfStatement':
        noteIn(lists, node.right);
        break;
      case 'MemberExpression':
        if (!isInner(node, parent)) readOf(node, parent);
        break;
      case 'Property':
        if (parent.type === 'ObjectPattern') {
          const name = propertyName(tree, node);
          if (name !== null && !ofEvent.has(node.value)) reads.push({ names: [name], kind: 'unknown' });
        }
        break;
      default:
        break;
    }
  }
  return {
    reads,
    literals: Object.fromEntries([...literals].map(([name, values]) => [name, [...values]])),
    numbers: [...numbers],
    lists: [...lists],
  };

  function readOf(node: Node, parent: Node): void {
    const names: string[] = [];
    let at: Node = node;
    for (;;) {
      if (at.type === 'ChainExpression') at = at.expression;
      else if (at.type === 'AwaitExpression') at = at.argument;
      else if (at.type === 'MemberExpression') {
        if (ofEvent.has(at)) return;
        names.unshift(propertyName(tree, at) ?? '*');
        at = at.object;
      } else break;
    }
    if (at.type === 'Identifier' && (isGlobal(tree, at, at.name) || ofEvent.has(at))) return;
    const called = parent.type === 'CallExpression' && parent.callee === node;
    const last = names.at(-1) ?? '';
    const isMethod = called || last === 'length';
    let kind: ReadKind = parent.type === 'UnaryExpression' && parent.operator === '!' ? 'flag' : 'unknown';
    if (isMethod) {
      names.pop();
      if (!EITHER.has(last))
        kind = LIST.has(last) ? 'list' : TEXT.has(last) ? 'text' : NUMBER.has(last) ? 'number' : 'unknown';
      else if (last === 'length') kind = 'list';
    }
    if (names.length > 0 && names.length <= MOST_NAMES) reads.push({ names, kind });
  }
}

/** A part of a longer chain, which is read as a whole. */
function isInner(node: Node, parent: Node): boolean {
  return parent.type === 'MemberExpression' && parent.object === node && rangeOf(parent)[0] <= rangeOf(node)[0];
}

function endsInLength(node: Node): boolean {
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'length';
}

function isLiteral(value: unknown): value is Literal {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
