import { listed } from '../../../../src/lint/rules/flow/listed.ts';

it.each([
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
  [['a', 'b', 'c', 'd'], 'a, b, c or d'],
  [[], ''],
])('%j reads "%s"', (names, text) => {
  expect(listed(names)).toBe(text);
});
