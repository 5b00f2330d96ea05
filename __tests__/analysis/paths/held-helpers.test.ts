import { heldHelpersOf, helpersAskedFor } from '../../../src/analysis/paths/held-helpers.ts';
import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
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
  ])('%s', (_name, body, expected, before = '') => {
    const { action, node, text } = askedNode(body, before);
    const judgement = judgementOf(action);
    if (node.type !== 'MemberExpression') throw new Error('no member');
    expect(bodiesIn(text, helpersAskedFor(judgement, node, heldHelpersOf(judgement)))).toEqual(expected);
  });
});
