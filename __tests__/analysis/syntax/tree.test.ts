import type { Node } from 'estree';
import { groupsOf } from '../../../src/analysis/syntax/groups.ts';
import { isEndOfStack, NestedTooDeeply } from '../../../src/analysis/syntax/nesting.ts';
import {
  childrenOf,
  enclosingFunction,
  isFunction,
  isGlobal,
  parseSource,
  placeOf,
  rangeOf,
} from '../../../src/analysis/syntax/tree.ts';
import { asked } from '../asked.ts';
import { FILE } from '../parsed.ts';

const TEXT = `
  const a = this.b = new C(1, new D());
  function f() { return g; }
  a.c.d = (e) => { return; };
  import("h"); i(function () { if (a) return 1; return () => { return 2; }; }, this);
`;

describe('a tree', () => {
  const parse = () => parseSource(FILE, TEXT);
  const textOf = (node: Node): string => TEXT.slice(...rangeOf(node)).split(/[ ({]/)[0] ?? '';

  it('lists all nodes of a kind in order of position', () => {
    const tree = parse();
    expect({
      this: tree.thisExpressions.map((node) => rangeOf(node)[0]),
      assignments: tree.assignments.map(textOf),
      calls: tree.calls.map(textOf),
      constructions: tree.constructions.map(({ callee }) => textOf(callee)),
      members: tree.members.map(textOf),
      imports: tree.imports.map(({ source }) => textOf(source)),
      functions: tree.functions.map(({ type }) => type),
    }).toEqual({
      this: [TEXT.indexOf('this'), TEXT.lastIndexOf('this')],
      assignments: ['this.b', 'a.c.d'],
      calls: ['i'],
      constructions: ['C', 'D'],
      members: ['this.b', 'a.c.d', 'a.c'],
      imports: ['"h"'],
      functions: ['FunctionDeclaration', 'ArrowFunctionExpression', 'FunctionExpression', 'ArrowFunctionExpression'],
    });
  });

  it('lists what each function itself returns', () => {
    const tree = parse();
    const returned = tree.functions.map((made) => tree.returns.get(made)?.map(({ argument }) => argument?.type));
    expect(returned).toEqual([['Identifier'], [undefined], ['Literal', 'ArrowFunctionExpression'], ['Literal']]);
  });

  it('knows which names are globals, and where', () => {
    const tree = parse();
    expect([...tree.globals.keys()]).toEqual(['C', 'D', 'g', 'i']);
    const [call] = tree.calls;
    expect(call && isGlobal(tree, call.callee, 'i')).toBe(true);
    expect(call && isGlobal(tree, call.callee, 'j')).toBe(false);
    expect(call && enclosingFunction(tree, call)).toBeNull();
    expect(call && placeOf(tree, call.callee)).toEqual({
      file: FILE,
      start: { line: 5, column: 16 },
      end: { line: 5, column: 17 },
    });
  });

  it('lists the children of a node, without holes and missing ones', () => {
    const { node, textOf: whole } = asked('ask([a, , b]); if (c) d();');
    expect(childrenOf(node).map(whole)).toEqual(['a', 'b']);
    const [, statement] = asked('ask(1); if (c) d();').code.tree.program.body;
    expect(statement && childrenOf(statement).map(({ type }) => type)).toEqual(['Identifier', 'ExpressionStatement']);
    expect(childrenOf({ ...node, type: 'Unknown' } as unknown as Node)).toEqual([]);
  });

  it('knows the function around a node, and which nodes are functions', () => {
    const { code, node } = asked('const f = function () { return () => ask(1); };');
    expect(enclosingFunction(code.tree, node)?.type).toBe('ArrowFunctionExpression');
    expect(code.tree.functions.map((made) => enclosingFunction(code.tree, made)?.type)).toEqual([
      undefined,
      'FunctionExpression',
    ]);
    expect(code.tree.functions.every(isFunction)).toBe(true);
    expect(isFunction(node)).toBe(false);
  });

  it('has no place for made-up nodes', () => {
    const tree = parse();
    const made: Node = { type: 'ThisExpression' };
    expect(() => placeOf(tree, made)).toThrow('A ThisExpression without a location');
    expect(() => rangeOf(made)).toThrow('A ThisExpression without a range');
  });

  it.each([
    ['members', (count: number) => `a${'.b'.repeat(count)};`, 997],
    ['blocks', (count: number) => `${'{'.repeat(count)}${'}'.repeat(count)}`, 999],
  ])('has a limited depth of %s', (_name, text, most) => {
    expect(parseSource(FILE, text(most)).program.body).toHaveLength(1);
    expect(() => parseSource(FILE, text(most + 1))).toThrow(NestedTooDeeply);
  });

  it.each([
    ['const = 1;', SyntaxError],
    ['await f();', SyntaxError],
    ['import "a";', SyntaxError],
    ['{'.repeat(2000), NestedTooDeeply],
  ])('is not made from %s', (text, error) => {
    expect(() => parseSource(FILE, text)).toThrow(error);
  });
});

describe('groups', () => {
  it('are in the order of their first members; an item without a key is in none', () => {
    const groups = groupsOf([3, 1, 4, 2, 5], (each) => (each === 4 ? null : each % 2));
    expect([...groups]).toEqual([
      [1, [3, 1, 5]],
      [0, [2]],
    ]);
  });
});

describe('the end of the stack', () => {
  it.each([
    [new RangeError('a'), true],
    [new SyntaxError('Not enough stack space'), true],
    [new SyntaxError('a'), false],
    [new Error('stack space'), false],
    ['stack space', false],
  ])('%s: %s', (error, expected) => {
    expect(isEndOfStack(error)).toBe(expected);
  });
});
