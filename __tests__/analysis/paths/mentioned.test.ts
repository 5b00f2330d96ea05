import { heldHelpersOf, helpersAskedFor } from '../../../src/analysis/paths/held-helpers.ts';
import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { functionsMentioned, isBound } from '../../../src/analysis/paths/mentioned.ts';
import type { FunctionNode } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';
import { askedNode } from './asked-node.ts';

const bodiesIn = (text: string, found: readonly FunctionNode[]): string[] =>
  found.map(({ body }) => text.slice(...(body.range ?? [])).replace(/\s+/gu, ' '));

describe('functions in objects that nothing else sees', () => {
  const held = (text: string): string[] => {
    const { all } = heldHelpersOf(judgementOf(parsed(text)));
    return bodiesIn(text, [...all]);
  };

  it.each<[string, string, string[]]>([
    ['of an object', 'const log = { f() { return 1; }, g: () => 2 };\nlog.f();', ['{ return 1; }', '2']],
    ['with computed names that are known', 'const log = { ["f"]: () => 1 };\nlog.f();', ['1']],
    ['with a text as a name', 'const log = { "f": () => 1 };\nlog["f"]();', ['1']],
    ['that a function makes', 'const make = () => ({ f: () => 1 });\nconst log = make();\nlog.f();', ['1']],
    ['that a function returns', 'function make() { return { f: () => 1 }; }\nconst log = make();\nlog.f();', ['1']],
    ['of an object that is not used', 'const log = { f: () => 1 };', ['1']],
    ['not: with unknown names', 'const log = { [f]: () => 1 };\nlog.f();', []],
    ['not: of an object that is handed on', 'const log = { f: () => 1 };\nuse(log);', []],
    ['not: of an object that is asked by an unknown name', 'const log = { f: () => 1 };\nlog[name]();', []],
    ['not: of an object that is a key', 'const log = { f: () => 1 };\nlist[log]();', []],
    ['not: of an object that is set later', 'let log;\nlog = { f: () => 1 };\nlog.f();', []],
    ['not: of an object that is taken apart', 'const { f } = { f: () => 1 };\nf();', []],
    [
      'not: of a function that is called elsewhere',
      'const make = () => ({ f: () => 1 });\nconst log = make();\nuse(make());',
      [],
    ],
    [
      'not: of a function that is handed on',
      'const make = () => ({ f: () => 1 });\nconst log = make();\nuse(make);',
      [],
    ],
    [
      'not: of a function whose other result is handed on',
      'const make = () => ({ f: () => 1 });\nconst log = make();\nconst other = make();\nuse(other);',
      [],
    ],
    [
      'not: of a function that returns one of two',
      'function make() { if (a) return { g: () => 2 }; return { f: () => 1 }; }\nconst log = make();\nlog.f();',
      [],
    ],
    ['not: of an unknown function', 'const log = make();\nlog.f();', []],
    ['not: other values', 'const log = { f: 1, ...kept };\nlog.f();', []],
    ['not: of the parent of a class', 'class A extends B { constructor() { const log = super(); log.f(); } }', []],
  ])('%s', (_name, text, expected) => {
    expect(held(text)).toEqual(expected);
  });
});

describe('what a member may run', () => {
  it.each<[string, string, string[], string?]>([
    ['a function that is found', 'ask(log.f);', ['1'], 'const log = { f: () => 1 };\n'],
    [
      'all with its name, if it is not',
      'ask(given.f);',
      ['1', '2'],
      'const log = { f: () => 1 };\nconst other = { f: () => 2 };\nconst given = a ? log : other;\n',
    ],
    [
      'a method of a class',
      'const given = make();\nask(given.f);',
      ['{ return 1; }'],
      'class A { f() { return 1; } }\n',
    ],
    [
      'methods of classes',
      'const given = make();\nask(given.f);',
      ['{ return 1; }', '{ return 2; }'],
      'class A { f() { return 1; } }\nclass B { f() { return 2; } }\n',
    ],
    ['nothing of a global', 'ask(kept.f);', [], 'class A { f() { return 1; } }\nclass B { f() { return 2; } }\n'],
    ['nothing with another name', 'const given = make();\nask(given.g);', [], 'const log = { f: () => 1 };\n'],
    ['nothing with an unknown name', 'const given = make();\nask(given[name]);', [], 'const log = { f: () => 1 };\n'],
  ])('%s', (_name, body, expected, before) => {
    const { action, node, text } = askedNode(body, before);
    const judgement = judgementOf(action);
    if (node.type !== 'MemberExpression') throw new Error('no member');
    expect(bodiesIn(text, helpersAskedFor(judgement, node, heldHelpersOf(judgement)))).toEqual(expected);
  });
});

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
