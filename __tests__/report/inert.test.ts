import fc from 'fast-check';
import { cut, defuse, inertLine, inertLines } from '../../src/report/inert.ts';
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

  it('reads a text once, however long, even unbroken white space', () => {
    expect(inertLine(`a${' '.repeat(1_000_000)}b${'\n'.repeat(1_000_000)}c`)).toBe('a b c');
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

/** Pieces of attacks on a terminal, a log or the runner, among ordinary text. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '::error::',
        '##[',
        '#',
        '##',
        '[',
        '\n',
        '\r',
        '\r\n',
        '\t',
        ' ',
        '\u00a0',
        '\u2003',
        '\u2028',
      ),
      fc.constantFrom(
        '\u001b[31m',
        '\u001b]0;title\u0007',
        '\u001b',
        '\u009b2J',
        '\u202e',
        '\u2066',
        '\u200f',
        '\ufeff',
        '\ud83d',
        '\u0000',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

describe('defuse', () => {
  it.each([
    ['ordinary text, as it is', 'Expected: "a::b"\n\tReceived: ü 😀', 'Expected: "a::b"\n\tReceived: ü 😀'],
    ['a workflow command', '::set-output name=a::b', ': :set-output name=a::b'],
    ['an indented workflow command', 'a\n \t::stop-commands::x', 'a\n \t: :stop-commands::x'],
    ['the older form, anywhere in a line', 'a ##[error]b', 'a # #[error]b'],
    ['a command after a lone carriage return', 'a\r::add-mask::b', 'a\n: :add-mask::b'],
    ['a command after a terminal sequence', '\u001b[0m::error::b', ': :error::b'],
    ['a command after an invisible character', '\ufeff\u200b::error::b', '\\u{feff}\\u{200b}::error::b'],
    ['colours and a window title', '\u001b[31mred\u001b[39m\u001b]0;t\u0007', 'red'],
    ['text turned around', 'a\u202Eb\u2066c', 'a\\u{202e}b\\u{2066}c'],
    ['half a character', 'a\ud83d', 'a\\u{d83d}'],
  ])('makes safe: %s', (_what, text, safe) => {
    expect(defuse(text)).toBe(safe);
  });

  it('leaves no line that the runner would obey', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = defuse(text).split(/[\n\r\u0085\u2028\u2029]/u);
        // The runner trims like .NET. This trims at least as much.
        expect(lines.filter((line) => line.replace(/^[\s\p{Cf}\p{Cc}]+/u, '').startsWith('::'))).toEqual([]);
        expect(lines.filter((line) => line.includes('##['))).toEqual([]);
      }),
    );
  });

  it('leaves no control or bidirectional character and no half of one', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(defuse(text)).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|\p{Cs}/u);
      }),
    );
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(defuse(defuse(text))).toBe(defuse(text));
      }),
    );
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
