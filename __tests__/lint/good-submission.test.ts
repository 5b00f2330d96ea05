import { lint } from './rule-tester.ts';

it('finds nothing in a submission with which nothing is wrong', async () => {
  expect(await lint({})).toEqual([]);
  expect(await lint({}, { git: true })).toEqual([]);
});
