import { hasDeepBrackets, NestedTooDeeply, nestsTooDeeply } from '../../../src/analysis/syntax/nesting.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';

const times = (text: string, count: number): string => text.repeat(count);

describe('a text that nests too deeply', () => {
  it.each<[string, string, boolean]>([
    ['nothing', '', false],
    [
      'an Action',
      'exports.onExecutePostLogin = async (event, api) => { if (event.user) api.access.deny("no"); };',
      false,
    ],
    ['a syntax error', 'const = ;', false],
    ['a return', 'return 1;', false],
    ['a hashbang', '#!/usr/bin/env node\n1;', false],
    ['blocks', `${times('{', 1000)}${times('}', 1000)}`, false],
    ['more blocks', `${times('{', 1001)}${times('}', 1001)}`, true],
    ['statements after each other', times('{}', 2000), false],
    ['calls after each other', times('f();', 2000), false],
    ['200 groups', `/${times('(', 200)}${times(')', 200)}/;`, false],
    ['201 groups', `/${times('(', 201)}${times(')', 201)}/;`, true],
    ['groups with letters', `/${times('(a', 201)}${times(')', 201)}/;`, true],
    ['groups after each other', `/${times('(a)', 300)}/;`, false],
    ['groups that are escaped', `/${times('\\(', 300)}/;`, false],
    ['the end of a group that is escaped', `/${times('(\\)', 201)}${times(')', 201)}/;`, true],
    ['groups in a class', `/[${times('(', 300)}]/;`, false],
    ['the ends of groups in a class', `/${times('([)]', 201)}${times(')', 201)}/;`, true],
    ['classes after each other', `/${times('[a]', 300)}/;`, false],
    ['brackets in a class', `/${times('[', 300)}]/;`, false],
    ['groups after a class of brackets', `/${times('[[[]', 100)}/;`, false],
    ['a class in each of 200 groups', `/${times('(', 200)}[a]${times(')', 200)}/;`, true],
    ['classes in classes', `/${times('[', 201)}a${times(']', 201)}/v;`, true],
    ['a few classes in classes', `/${times('[', 150)}a${times(']', 150)}/v;`, false],
    ['closing brackets before groups', `/${times(']', 100)}${times('(', 201)}${times(')', 201)}/;`, true],
    ['200 groups after a class', `/[a]${times('(', 200)}${times(')', 200)}/;`, false],
  ])('%s', (_name, text, expected) => {
    expect(nestsTooDeeply(text)).toBe(expected);
    // Everything that parses with acorn counts, also espree.
    if (expected) expect(() => parseSource('a.js', text)).toThrow(NestedTooDeeply);
  });

  it('is looked for in a module, too', () => {
    expect(nestsTooDeeply(`await 1; ${times('{', 1001)}${times('}', 1001)}`)).toBe(true);
    expect(nestsTooDeeply(`await 1; import "a"; ${times('{', 10)}${times('}', 10)}`)).toBe(false);
  });

  it.each<[string, string, boolean]>([
    ['200 brackets', times('(', 200), false],
    ['201 brackets', times('([{', 67), true],
    ['brackets after each other', times('()[]{}', 100), false],
    ['ends before beginnings', `${times(')', 100)}${times('(', 201)}`, true],
    ['other characters', times('a', 300), false],
  ])('by its brackets alone: %s', (_name, text, expected) => {
    expect(hasDeepBrackets(text)).toBe(expected);
  });
});
