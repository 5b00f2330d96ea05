import { slipOf } from '../../../../src/lint/rules/flow/slip.ts';

const known = [
  'user_id',
  'email',
  'email_verified',
  'name',
  'nickname',
  'identities',
  'last_ip',
  'logins_count',
  'roles',
];

it.each([
  ['userId', 'user_id'],
  ['id', 'user_id'],
  ['emailVerified', 'email_verified'],
  ['EMAIL', 'email'],
  ['emal', null],
  ['emial', 'email'],
  ['emali', 'email'],
  ['meail', 'email'],
  ['emails', null],
  ['role', null],
  ['identitys', null],
  ['nickame', 'nickname'],
  ['nicknamee', 'nickname'],
  ['nickxame', 'nickname'],
  ['nickxxame', null],
  ['nicknam', 'nickname'],
  ['nikcname', 'nickname'],
  ['kicnname', null],
  ['nam', null],
  ['nmae', null],
  ['names', null],
  ['ipLast', null],
  ['loginsCounts', null],
  ['logins-count', 'logins_count'],
  [`email${' '.repeat(200)}`, 'email'],
  [`${' '.repeat(200)}email`, null],
])('%j is a slip of %j', (name, meant) => {
  expect(slipOf(name, 'user', known)).toBe(meant);
});

it("prefers a name with the owner's name to another", () => {
  expect(slipOf('id', 'user', ['id_', 'user_id'])).toBe('user_id');
  expect(slipOf('id', 'client', ['user_id'])).toBe(null);
});
