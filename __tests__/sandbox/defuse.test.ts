import fc from 'fast-check';
import { cut, defuse } from '../../src/sandbox/defuse.ts';

/** Pieces out of which attacks on a terminal, a log or the runner are made, among ordinary text. */
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
    ['a command behind a terminal sequence', '\u001b[0m::error::b', ': :error::b'],
    ['a command behind an invisible character', '\ufeff\u200b::error::b', ': :error::b'],
    ['colours and a window title', '\u001b[31mred\u001b[39m\u001b]0;t\u0007', 'red'],
    ['text turned around', 'a\u202Eb\u2066c', 'abc'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
  ])('makes safe: %s', (_what, text, safe) => {
    expect(defuse(text)).toBe(safe);
  });

  it('leaves no line that the runner would obey', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = defuse(text).split(/[\n\r\u0085\u2028\u2029]/u);
        // The runner trims as .NET does; this trims at least as much.
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

  it('changes nothing more when it is done twice', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(defuse(defuse(text))).toBe(defuse(text));
      }),
    );
  });
});

describe('cut', () => {
  it('keeps what is short, and says where something is missing', () => {
    expect([cut('abc', 3), cut('abcd', 3), cut('a😀b', 3)]).toEqual(['abc', 'ab…', 'a…']);
  });

  it('is never too long and never in the middle of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 12 }), (text, length) => {
        expect(cut(text, length).length).toBeLessThanOrEqual(length);
        expect(cut(text, length)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
