import { parseMessage } from '../../src/probe/messages.ts';
import { probeLimits } from '../../src/probe/recording.ts';

const nonce = 'n'.repeat(32);
const recording = {
  ...{ id: 'success', handler: 'onExecutePostLogin', outcome: 'continued', hung: null, error: null, thrownAt: null },
  ...{ logs: [], logLength: 0, calls: [], requests: [], virtualMs: 0, failed: false, firstUser: [] },
};
const line = (message: unknown) => `${nonce} ${JSON.stringify(message)}`;

it('takes a message with the nonce', () => {
  const message = { kind: 'recording', recording };
  expect(parseMessage(line(message), nonce)).toEqual(message);
});

it.each([
  ['without the nonce', JSON.stringify({ kind: 'end' })],
  ['with another nonce', `${'m'.repeat(32)} ${JSON.stringify({ kind: 'end' })}`],
  ['that is no JSON', `${nonce} {`],
  ['of another kind', line({ kind: 'verdict' })],
  ['with an outcome that there is not', line({ kind: 'recording', recording: { ...recording, outcome: 'fine' } })],
  [
    'with a text that is too long',
    line({ kind: 'recording', recording: { ...recording, error: 'x'.repeat(probeLimits.text + 1) } }),
  ],
  [
    'with too many logs',
    line({
      kind: 'recording',
      recording: { ...recording, logs: Array(probeLimits.logs + 1).fill({ text: '', own: true, at: null, ms: 0 }) },
    }),
  ],
  [
    'with a place that is none',
    line({ kind: 'recording', recording: { ...recording, thrownAt: { line: 0, column: 1 } } }),
  ],
])('refuses a line %s', (_, text) => {
  expect(parseMessage(text, nonce)).toBeNull();
});
