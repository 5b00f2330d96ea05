import { heldHelpersOf } from '../../../src/analysis/paths/held-helpers.ts';
import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { functionsMentioned, isBound } from '../../../src/analysis/paths/mentioned.ts';
import type { FunctionNode } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

const bodiesIn = (text: string, found: readonly FunctionNode[]): string[] =>
  found.map(({ body }) => text.slice(...(body.range ?? [])).replace(/\s+/gu, ' '));

describe('what may run where a name is used', () => {
  /** For the last use of the name or of a member `f` in the text. */
  function mentioned(text: string): string[] {
    const action = parsed(text);
    const judgement = judgementOf(action);
    const found = [...action.tree.parents.keys()].filter((node) => {
      if (node.type === 'Identifier') return node.name === 'f';
      return node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'f';
    });
    const members = found.filter((node) => node.type === 'MemberExpression');
    const node =
      members.at(-1) ??
      found
        .filter((each) => each.type === 'Identifier')
        .sort((a, b) => (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0))
        .at(-1);
    if (node === undefined) throw new Error('nothing is used');
    return bodiesIn(text, functionsMentioned(judgement, node, heldHelpersOf(judgement)));
  }

  it.each<[string, string, string[]]>([
    ['a function', 'function f() { return 1; }\nf();', ['{ return 1; }']],
    ['a function that is handed on', 'const f = () => 1;\nlist.map(f);', ['1']],
    ['a function expression', 'const f = function () { return 1; };\nf();', ['{ return 1; }']],
    [
      'the constructor of a class',
      'class f { constructor() { return; } g() { return 2; } }\nnew f();',
      ['{ return; }'],
    ],
    [
      'the constructor of a class in a variable',
      'const f = class { constructor() { return; } };\nnew f();',
      ['{ return; }'],
    ],
    ['a class without a constructor', 'class f { g() { return 2; } }\nnew f();', []],
    ['a parameter that is called', 'const run = (f) => f();\nrun(() => 1);', ['1']],
    ['a parameter that is handed on', 'const run = (f) => use(f);\nrun(() => 1);', []],
    ['a member', 'const log = { f: () => 1 };\nlog.f();', ['1']],
    ['a member that is written', 'const log = { f: () => 1 };\nlog.f = 2;', []],
    ['a member whose value is written', 'const log = { f: () => 1 };\nlet g;\ng = log.f;', ['1']],
    ['its own declaration', 'function f() { return 1; }', []],
    ['its own declaration as a variable', 'const f = () => 1;', []],
    ['a pattern', 'const { f } = { f: () => 1 };\nf();', []],
    ['a variable without a value', 'let f;\nf();', []],
    ['a variable of something else', 'const f = 1;\nf();', []],
    ['a global', 'f();', []],
    [
      'an export for a spec',
      'function f() { return 1; }\nexports.onExecutePostLogin = async () => {};\nexports.helper = f;',
      [],
    ],
    ['a handler', 'function f() { return 1; }\nexports.onExecutePostLogin = f;', ['{ return 1; }']],
  ])('%s', (_name, text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });
});

describe('a function that runs where its name is used', () => {
  it.each<[string, string, boolean]>([
    ['in a variable', 'const f = () => 1;', true],
    ['a method', 'class A { f() { return 1; } }', true],
    ['a method by a text', 'class A { ["f"]() { return 1; } }', true],
    ['a method by an unknown name', 'class A { [f]() { return 1; } }', false],
    ['in a pattern', 'const { a } = () => 1;', false],
    ['an argument', 'list.map(() => 1);', false],
    ['a property', 'const a = { f: () => 1 };', false],
    ['an export for a spec', 'exports.onExecutePostLogin = handler;\nexports.f = () => 1;', true],
    ['a handler', 'exports.onExecutePostLogin = async () => 1;', false],
  ])('%s', (_name, text, expected) => {
    const action = parsed(text);
    const made = action.tree.functions.at(-1);
    if (made === undefined) throw new Error('no function');
    expect(isBound(judgementOf(action), made)).toBe(expected);
  });
});
