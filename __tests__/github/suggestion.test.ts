import { suggestionOf } from '../../src/github/suggestion.ts';

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
  ])('%s is of whole lines', (_, given, expected) => {
    expect(suggestionOf(SOURCE, given)).toEqual(expected);
  });

  it('has no carriage returns of its own', () => {
    expect(suggestionOf('one\r\ntwo\r\n', { range: [5, 6], text: 'T' })).toEqual({ first: 2, last: 2, text: 'Two' });
  });

  it.each(['\u202e', '\u200b'])('is not made of characters that deceive: %j', (text) => {
    expect(suggestionOf(SOURCE, { range: [4, 5], text })).toBeNull();
  });

  it.each([
    [10_000, true],
    [10_001, false],
  ])('of %d characters is made: %s', (length, made) => {
    expect(suggestionOf('x', { range: [0, 1], text: 'a'.repeat(length) }) !== null).toBe(made);
  });
});
