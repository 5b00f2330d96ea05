import { listedTextsOf } from '../../../src/analysis/facts/listed-texts.ts';
import { parseSource, rangeOf } from '../../../src/analysis/syntax/tree.ts';

/** `VALUE: TEXTS` of each expression that looks for a value among texts. */
function listed(code: string): string[] {
  const tree = parseSource('integration.action.js', code);
  return [...tree.parents.keys()].flatMap((node) => {
    const found = listedTextsOf(tree, node);
    if (found === null) return [];
    const value = tree.text.slice(...rangeOf(found.value));
    return `${value}: ${found.texts.map(({ text }) => text).join(' ')}${found.ignoresCase ? ', in any case' : ''}`;
  });
}

describe('the texts among which a value is looked for', () => {
  it.each([
    ['includes', '["a", "b"].includes(v)'],
    ['indexOf', '["a", "b"].indexOf(v)'],
    ['a frozen constant', 'const L = Object.freeze(["a", "b"]); L.includes(v)'],
    ['some', '["a", "b"].some((each) => each === v)'],
    ['find', '["a", "b"].find((each) => v === each)'],
    ['findIndex', '["a", "b"].findIndex((each) => each == v)'],
    ['a set', 'const S = new Set(["a", "b"]); S.has(v)'],
    ['a map', 'const M = new Map([["a", 1], ["b", 2]]); M.get(v)'],
    ['keys', 'const M = { a: 1, "b": 2 }; Object.keys(M).includes(v)'],
    ['values', 'const M = { x: "a", y: "b" }; Object.values(M).includes(v)'],
    ['in', 'const M = { a: 1, ["b"]: 2 }; v in M'],
    ['hasOwn', 'const M = { a: 1, b: 2 }; Object.hasOwn(M, v)'],
    ['hasOwnProperty', 'const M = { a: 1, b: 2 }; M.hasOwnProperty(v)'],
    ['hasOwnProperty of the prototype', 'const M = { a: 1, b: 2 }; Object.prototype.hasOwnProperty.call(M, v)'],
    ['a pattern', '/^(a|b)$/.test(v)'],
    ['a pattern without a group', '/^(?:a|b)$/.exec(v)'],
    ['a pattern of a constant', 'const P = /^(a|b)$/; v.match(P)'],
  ])('%s', (_, code) => {
    expect(listed(code)).toEqual(['v: a b']);
  });

  it('a pattern that ignores the case', () => {
    expect(listed('/^yes$/i.test(v)')).toEqual(['v: yes, in any case']);
  });

  it.each([
    ['no text', '["a", x].includes(v)'],
    ['an empty list', '[].includes(v)'],
    ['a list from elsewhere', 'L.includes(v)'],
    ['a list with more', '["a", ...more].includes(v)'],
    ['nothing looked for', '["a", "b"].includes()'],
    ['another method', '["a", "b"].concat(v)'],
    ['another test of each', '["a", "b"].some((each) => each.startsWith(v))'],
    ['unequal to each', '["a", "b"].some((each) => each !== v)'],
    ['each with itself', '["a", "b"].some((each) => each === each)'],
    ['neither is each', '["a", "b"].some((each) => x === v)'],
    ['a function from elsewhere', '["a", "b"].some(isSame)'],
    ['an object with more', 'const M = { a: 1, ...more }; v in M'],
    ['an object from elsewhere', 'v in M; Object.keys(M).includes(v); Object.hasOwn(M, v)'],
    ['entries', 'const M = { a: 1, b: 2 }; Object.entries(M).includes(v)'],
    ['a set asked for a value', 'new Set(["a", "b"]).get(v)'],
    ['another collection', 'new WeakSet(["a", "b"]).has(v)'],
    ['a list of another class', 'class Set {} new Set(["a", "b"]).has(v)'],
    ['hasOwn of another', 'const M = { a: 1, b: 2 }; lodash.hasOwn(M, v)'],
    ['another call', 'const M = { a: 1, b: 2 }; go.call(M, v)'],
    ['an open pattern', '/^(a|b)/.test(v); /(a|b)$/.test(v); /a|b/.test(v)'],
    ['a pattern of many texts', '/^(a|b.)$/.test(v); /^(a|)$/.test(v); /^a+$/.test(v)'],
    ['a text for a pattern', 'v.match("^(a|b)$")'],
  ])('none: %s', (_, code) => {
    expect(listed(code)).toEqual([]);
  });
});
