import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'flow/wrong-type';
const test = (expression: string) => handler(`if (${expression}) return api.access.deny("No.");`);

describeActionRule(rule, {
  fires: [
    ['a list and a text', test('▸event.transaction?.prompt === "none"'), 'never'],
    ['a field and a boolean', test('▸event.configuration.ENABLED === true'), 'never'],
    ['a field and a number', test('▸event.configuration.LIMIT !== 3'), 'never'],
    [
      'a field that was taken out',
      handler('const { ENABLED } = event.configuration;\nreturn ▸ENABLED === !0;'),
      'never',
    ],
    ['a boolean and a text', test('▸event.user.email_verified !== "true"'), 'never'],
    ['a number and a text', test('▸event.stats.logins_count === "1"'), 'never'],
    ['the constant first', test('▸"sms" === event.authentication.methods'), 'never'],
    ['a text and a number', test('▸event.tenant.id === 1'), 'never'],
    [
      'a `case`',
      handler('switch (event.configuration.LEVEL) {\n  case ▸1: return 1;\n  case "2": return 2;\n}'),
      'never',
    ],
    [
      'in a helper',
      `const isOn = (configuration) => ▸configuration.ON === true;\n${handler('return isOn(event.configuration);')}`,
      'never',
    ],
    [
      'a list and a text, where it is asked whether there is one',
      test('event.transaction && ▸event.transaction.prompt === "none"'),
      'never',
    ],
  ],
  silent: [
    ['the right type', test('event.configuration.ENABLED === "true" && event.user.email_verified === true')],
    ['`==`', test('event.configuration.LIMIT == 3')],
    [
      'the right type beside it',
      test('event.configuration.ENABLED === true || event.configuration.ENABLED === "true"'),
    ],
    ['a list beside it', test('event.transaction.prompt === "none" || event.transaction.prompt?.includes("none")')],
    ['`typeof` beside it', test('typeof event.configuration.LIMIT === "number" && event.configuration.LIMIT === 3')],
    ['metadata', test('event.user.app_metadata.vip === true && event.client.metadata.level === 3')],
    ['a property that may be of any type', test('event.user.vip === true')],
    ['an enumeration and a text that is none of it', test('event.transaction.protocol === "oidc"')],
    ['nothing', test('event.transaction.prompt === undefined || event.configuration.ENABLED === null')],
    ['an element of a list', test('event.transaction.prompt[0] === "none"')],
    ['a length', test('event.transaction.prompt.length === 1')],
    ['a number made of it', test('Number(event.configuration.LIMIT) === 3')],
    ['a default of the other type', handler('const on = event.configuration.ENABLED ?? true;\nreturn on === true;')],
    [
      'a helper for other values',
      `const isOn = (value) => value === true;\n${handler('return isOn(event.configuration.ON) || isOn(event.user.email_verified);')}`,
    ],
    ["a request's query", test('event.request.query.prompt === "none"')],
    ['two properties', test('event.user.email === event.user.name')],
  ],
});

it.each([
  ['event.transaction.prompt === "none"', 'a list', 'a string', 'event.transaction.prompt?.includes("none")'],
  ['["none"] === event.transaction.prompt', 'a list', 'a list', null],
  ['event.configuration.ENABLED === true', 'a string', 'a boolean', 'event.configuration.ENABLED === "true"'],
  ['event.configuration.LIMIT !== 3', 'a string', 'a number', 'event.configuration.LIMIT === "3"'],
  ['event.user.email_verified !== "true"', 'a boolean', 'a string', 'event.user.email_verified === true'],
  ['event.user.email_verified === "False"', 'a boolean', 'a string', 'event.user.email_verified === false'],
  ['event.user.email_verified === 1', 'a boolean', 'a number', 'event.user.email_verified'],
  ['event.stats.logins_count === "1"', 'a number', 'a string', 'event.stats.logins_count === 1'],
  ['"1" === event.stats.logins_count', 'a number', 'a string', 'event.stats.logins_count === 1'],
])('says what to write instead of %s', async (comparison, kind, given, instead) => {
  const said = await saidOf(rule, test(comparison));
  const property = /event\.[\w.]+/.exec(comparison)?.[0] ?? '';
  const sentence = `\`${property}\` is ${kind}, so it never equals ${given}. Write \`${String(instead)}\`.`;
  expect(said).toEqual(instead === null ? [] : [sentence]);
});

it('names it as it is written if there is no `event`', async () => {
  const helper = (comparison: string) =>
    `const isOn = (configuration) => ${comparison};\n${handler('return isOn(event.configuration);')}`;
  for (const comparison of ['configuration.ON === true', 'true === configuration.ON']) {
    expect(await saidOf(rule, helper(comparison))).toEqual([
      '`event.configuration.ON` is a string, so it never equals a boolean. Write `configuration.ON === "true"`.',
    ]);
  }
});
