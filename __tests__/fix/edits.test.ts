import { edited, together } from '../../src/fix/edits.ts';

const edit = (start: number, end: number, text = '-', file = 'a.js') => ({ file, range: [start, end] as const, text });

describe('edited', () => {
  it.each([
    ['in whatever order they come', [edit(2, 3, 'C'), edit(0, 1, 'A')], 'AbCdef'],
    ['of other lengths', [edit(0, 2, ''), edit(4, 4, 'long'), edit(5, 6, '')], 'cdlonge'],
    ['side by side', [edit(1, 2, 'B'), edit(2, 3, 'C')], 'aBCdef'],
    ['none', [], 'abcdef'],
  ])('makes edits %s', (_, edits, expected) => {
    expect(edited('abcdef', edits)).toBe(expected);
  });
});

describe('together', () => {
  it.each([
    ['apart', edit(0, 2), edit(4, 6), true],
    ['side by side', edit(0, 2), edit(2, 4), true],
    ['in different files', edit(0, 2), edit(0, 2, '-', 'b.js'), true],
    ['of one place', edit(0, 2), edit(0, 2), false],
    ['one in the other', edit(0, 6), edit(2, 3), false],
    ['that overlap', edit(0, 3), edit(2, 4), false],
    ['that overlap far into a text', edit(90, 310), edit(299, 305), false],
    ['that do not, far into a text', edit(199, 200), edit(200, 201), true],
    ['that insert at one place', edit(2, 2), edit(2, 2), false],
    ['of which one inserts where the other begins', edit(2, 2), edit(2, 4), false],
  ])('two %s', (_, first, second, both) => {
    const fixes = [{ fix: [first] }, { fix: [second] }];
    expect(together(fixes)).toEqual(both ? fixes : fixes.slice(0, 1));
  });

  it('leaves a fix out as a whole, so that its places are free for others', () => {
    const [first, whole, free] = [{ fix: [edit(0, 2)] }, { fix: [edit(1, 3), edit(8, 9)] }, { fix: [edit(8, 9)] }];
    expect(together([first, whole, free])).toEqual([first, free]);
  });
});
