import { asOne, suggestionOf } from '../../src/github/suggestion.ts';

const SOURCE = 'one\ntwo\nthree\nfour';
const edit = (from: string, to: string, text: string) => ({
  range: [SOURCE.indexOf(from), SOURCE.indexOf(to) + to.length] as const,
  text,
});

describe('a suggestion', () => {
  it.each([
    ['within a line', edit('w', 'w', 'W'), { first: 2, last: 2, text: 'tWo' }],
    ['over lines', edit('wo', 'thr', '-'), { first: 2, last: 3, text: 't-ee' }],
    ['of a whole line with its end', edit('two', 'two\n', ''), { first: 2, last: 2, text: '' }],
    ['of a whole line by two', edit('two', 'two\n', 'a\nb\n'), { first: 2, last: 2, text: 'a\nb' }],
    ['of the last line', edit('four', 'four', '4'), { first: 4, last: 4, text: '4' }],
    ['that inserts a line', { range: [4, 4] as const, text: 'new\n' }, { first: 2, last: 2, text: 'new\ntwo' }],
    ['that joins two lines', edit('o\nth', 'th', 'x'), { first: 2, last: 3, text: 'twxree' }],
  ])('%s consists of whole lines', (_, given, expected) => {
    expect(suggestionOf(SOURCE, given)).toEqual(expected);
  });

  it('adds no carriage returns', () => {
    expect(suggestionOf('one\r\ntwo\r\n', { range: [5, 6], text: 'T' })).toEqual({ first: 2, last: 2, text: 'Two' });
  });

  it.each(['\u202e', '\u200b'])('is not made from deceptive characters: %j', (text) => {
    expect(suggestionOf(SOURCE, { range: [4, 5], text })).toBeNull();
  });

  it.each([
    [10_000, true],
    [10_001, false],
  ])('of %d characters is made: %s', (length, made) => {
    expect(suggestionOf('x', { range: [0, 1], text: 'a'.repeat(length) }) !== null).toBe(made);
  });
});

describe('edits of one file', () => {
  const edits = [
    { file: 'a', range: [8, 13] as const, text: 'THREE' },
    { file: 'a', range: [0, 3] as const, text: '1' },
    { file: 'a', range: [4, 4] as const, text: 'x' },
  ];

  it('become one edit, with the text between them', () => {
    expect(asOne(SOURCE, edits)).toEqual({ range: [0, 13], text: '1\nxtwo\nTHREE' });
    expect(suggestionOf(SOURCE, asOne(SOURCE, edits))).toEqual({ first: 1, last: 3, text: '1\nxtwo\nTHREE' });
  });

  it.each([
    [10, true],
    [11, false],
  ])('on %d lines are suggested: %s', (lines, made) => {
    const source = 'a\n'.repeat(20);
    const last = 2 * (lines - 1);
    const fix = [0, last].map((at) => ({ file: 'a', range: [at, at + 1] as const, text: 'b' }));
    expect(suggestionOf(source, asOne(source, fix)) !== null).toBe(made);
  });
});
