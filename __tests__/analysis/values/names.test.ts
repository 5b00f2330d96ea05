import { possibleNames } from '../../../src/analysis/values/names.ts';
import { asked } from '../asked.ts';

describe('the names that a property has, one after the other', () => {
  it.each<[string, string, string[] | null]>([
    ['a loop', 'for (const n of ["A", "B"]) ask(s[n]);', ['A', 'B']],
    ['each of a list', '["A"].filter((n) => !ask(s[n]));', ['A']],
    ['a helper', 'const f = (n) => ask(s[n]); f("A"); f("B");', ['A', 'B']],
    ['a list that is added to', 'const l = ["A"]; l.push("B"); for (const n of l) ask(s[n]);', ['A', 'B']],
    ['a list with something else', 'for (const n of ["A", x]) ask(s[n]);', null],
    ['a list that is not known', 'for (const n of names) ask(s[n]);', null],
    ['a variable', 'let n = "A"; ask(s[n]);', null],
    ['a global', 'ask(s[n]);', null],
    ['a name in quotes', 'ask(s["A"]);', null],
    ['an empty list', 'for (const n of []) ask(s[n]);', null],
    ['a list that may contain more', 'for (const n of ["A", ...names]) ask(s[n]);', null],
    ['a variable of no value', 'let n; for (n of ["A"]) ask(s[n]);', ['A']],
    ['a name as it is written', 'ask(s.n);', null],
  ])('%s', (_name, text, expected) => {
    const { code, node } = asked(text);
    const names = node.type === 'MemberExpression' ? possibleNames(code, node) : undefined;
    expect(names && names.map(({ name }) => name)).toEqual(expected);
  });
});
