import { lint } from './rule-tester.ts';

it('finds nothing in a submission without faults', async () => {
  expect(await lint({})).toEqual([]);
  expect(await lint({}, { git: true })).toEqual([]);
});
