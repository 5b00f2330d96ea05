import fc from 'fast-check';
import { cut, inertLine, inertLines } from '../../src/report/inert.ts';
import { hostileText } from './hostile.ts';

describe('inertLine', () => {
  it.each([
    ['folds line breaks', 'a\n\n  b\r\nc\u2028d', 'a b c d'],
    ['shows a bidi override', 'a\u202eb', 'a\\u{202e}b'],
    ['shows a zero-width character', 'a\u200bb', 'a\\u{200b}b'],
    ['shows a control character', 'a\u0000b', 'a\\u{0}b'],
    ['shows a lone surrogate', 'a\ud800b', 'a\\u{d800}b'],
    ['shows a tag character', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['takes terminal colours off', '\u001b[31mred\u001b[39m', 'red'],
    ['makes every space a plain one', 'a\u00a0\t b', 'a b'],
    ['keeps letters of every script and emoji', 'Ünïcödé 日本語 😀', 'Ünïcödé 日本語 😀'],
  ])('%s', (_, text, expected) => {
    expect(inertLine(text)).toBe(expected);
  });

  it('is one line of visible characters within its limit, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const line = inertLine(text, limit);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(Array.from(line).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('inertLines', () => {
  it('keeps the lines, and says how many it left out', () => {
    const limits = { lines: 2, columns: 5 };
    expect(inertLines('a\n\tb\u202e\n123456\nd\n\n', limits)).toEqual(['a', '    …', '… 2 more']);
    expect(inertLines('', limits)).toEqual([]);
  });
});

describe('cut', () => {
  it.each([
    ['shorter than the limit', 'ab', 3, 'ab'],
    ['as long as the limit', 'abc', 3, 'abc'],
    ['longer than the limit', 'abcd', 3, 'ab…'],
    ['surrogate pairs within the limit', '😀😀😀', 3, '😀😀😀'],
    ['surrogate pairs over the limit', '😀😀😀😀', 3, '😀😀…'],
  ])('%s', (_, text, limit, expected) => {
    expect(cut(text, limit)).toBe(expected);
  });
});
