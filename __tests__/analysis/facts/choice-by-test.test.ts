import type { Node } from 'estree';
import { choiceByTest } from '../../../src/analysis/facts/choice-by-test.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

/** `TEST ? A : B` of each choice, with the variable and its value before. */
function choices(text: string): string[] {
  const { tree } = parsed(text).code;
  const of = (node: Node) => text.slice(...rangeOf(node));
  return [...tree.parents.keys()].flatMap((node) => {
    const choice = choiceByTest(tree, node);
    if (choice === null) return [];
    const { test, whenTrue, whenFalse, assigned } = choice;
    const variable = assigned === null ? '' : ` in ${of(assigned.name)}, before ${of(assigned.before)}`;
    return [`${of(test)} ? ${of(whenTrue)} : ${of(whenFalse)}${variable}`];
  });
}

const inFunction = (body: string) => `function f(a, b) { ${body} }`;

describe('a choice by a test', () => {
  it.each<[string, string, string[]]>([
    ['an expression', 'go(test ? a : b);', ['test ? a : b']],
    ['two returns', inFunction('if (test) return a; else return b;'), ['test ? a : b']],
    ['two returns in blocks', inFunction('if (test) { return a; } else { return b; }'), ['test ? a : b']],
    ['a return and the last one', inFunction('if (test) { return a; } log(a); return b;'), ['test ? a : b']],
    ['assignments', 'let x; if (test) x = a; else { x = b; }', ['test ? a : b']],
    ['an assignment to what has a value', 'let x = b; log(x); if (test) { x = a; }', ['test ? a : b in x, before b']],
    [
      'several, one in the other',
      inFunction('let x = 1; if (one) x = two ? a : b; if (three) return x; return 0;'),
      ['one ? two ? a : b : 1 in x, before 1', 'two ? a : b', 'three ? x : 0'],
    ],
  ])('is %s', (_name, text, expected) => {
    expect(choices(text).sort()).toEqual([...expected].sort());
  });

  it.each([
    [
      'of returns without a value',
      ['if (test) return; return b;', 'if (test) return a; return;', 'if (test) return a; else return;'],
    ],
    [
      'of a return and something else',
      [
        'if (test) return a; else log(b);',
        'if (test) return a; log(b);',
        'if (test) return a; else { log(b); return b; }',
        'if (test) return a; else {} return b;',
        'if (test) return a; throw b;',
      ],
    ],
    ['of several statements', ['if (test) { log(a); return a; } return b;', 'if (test) {} return b;']],
    ['outside of a list', ['for (;;) if (test) return a;', 'while (more) if (test) return a; return b;']],
    [
      'of other assignments',
      [
        'let x = b; if (test) x += a;',
        'let x = { y: b }; if (test) x.y = a;',
        'let x = b; if (test) log(a);',
        'let x = b; if (test) x++;',
        'let x = b; if (test) [x] = a;',
      ],
    ],
    [
      'of assignments to two variables',
      [
        'let x, y; if (test) x = a; else y = b;',
        'if (test) x = a; else y = b;',
        'let x = 1; if (test) x = a; else log(b);',
        'let x = 1; if (test) x = a; else { x = b; log(x); }',
      ],
    ],
    [
      'of an assignment to what has no value of its own',
      [
        'let x; if (test) x = a;',
        'if (test) x = a;',
        'if (test) a = 1;',
        'let { x } = b; if (test) x = a;',
        'function x() {} if (test) x = a;',
        'for (let x of b) { if (test) x = a; }',
      ],
    ],
    ['of other statements', ['switch (test) { default: return a; }', 'test && a;', 'let x = test || b;']],
  ])('is none %s', (_name, bodies) => {
    expect(bodies.map((body) => choices(inFunction(body)))).toEqual(bodies.map(() => []));
  });

  it('is none of two names that nobody declares', () => {
    expect(choices('if (test) x = a; else x = b;')).toEqual([]);
  });
});
