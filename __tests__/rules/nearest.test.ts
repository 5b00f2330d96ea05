import { nearest } from '../../src/rules/nearest.ts';

describe('the nearest known name', () => {
  it.each([
    ['fail-onn', ['fail-on', 'tests'], 'fail-on'],
    ['API_KYE', ['API_KEY', 'API_BASE_URL'], 'API_KEY'],
    ['values', ['options', 'value', 'label'], 'value'],
    ['lable', ['label', 'value'], 'label'],
    ['zebra', ['fail-on', 'tests'], null],
    ['a', [], null],
    ['a'.repeat(201), ['a'.repeat(200)], null],
    ['a'.repeat(199), ['a'.repeat(201), 'a'.repeat(200)], 'a'.repeat(200)],
  ])('to %s among %j is %j', (name, known, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });
});
