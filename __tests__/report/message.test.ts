import { messageOf } from '../../src/report/message.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { finding } from '../../src/rules/finding.ts';
import { startOf } from '../../src/submission/place.ts';

const place = startOf('integration/integration.action.spec.js');

it("puts the values into the rule's sentences", () => {
  expect(
    messageOf(finding('tests/never-calls-handler', 'neverCalled', { handler: 'onExecutePostLogin' }, place)),
  ).toEqual({
    message: 'The tests pass, but none of them ran onExecutePostLogin.',
    hint: 'Call the handler in a test: `await onExecutePostLogin(event, api)`.',
  });
});

it.each([
  ['a placeholder in a value is text', '{{error}} $& $1', '{{error}} $& $1'],
  ['a value stays on the line', 'a\nb\u202ec', 'a b\\u{202e}c'],
  ['a value of any length is cut', 'x'.repeat(400), `${'x'.repeat(299)}…`],
])('%s', (_, name, shown) => {
  expect(messageOf(finding('tests/failed', 'failed', { name, error: 'no' }, place)).message).toBe(
    `The test "${shown}" fails: no`,
  );
});

it('refuses a finding without a value that its text needs', () => {
  const broken: Finding = { rule: 'tests/failed', messageId: 'failed', data: { name: 'x' }, ...place };
  expect(() => messageOf(broken)).toThrow('Rule tests/failed, message failed: no value for error');
});
