import fc from 'fast-check';
import { parseMessages } from '../../src/sandbox/messages.ts';

const nonce = 'abc123';
const late = { kind: 'late-error', error: 'e', hook: null, place: null };
const line = (message: unknown) => `${nonce} ${JSON.stringify(message)}\n`;

describe('parseMessages', () => {
  it('reads the messages with the nonce, in order', () => {
    const text = `${line(late)}\n\nnoise\n${line({ kind: 'end' })}`;
    expect(parseMessages(text, nonce)).toEqual([late, { kind: 'end' }]);
  });

  it.each([
    ['another nonce', 'zzz {"kind":"end"}\n'],
    ['no nonce', '{"kind":"end"}\n'],
    ['the nonce in the middle of a line', `half a line${line({ kind: 'end' })}`],
  ])('ignores a line with %s', (_what, text) => {
    expect(parseMessages(text, nonce)).toEqual([]);
  });

  it.each([
    ['is not JSON', `${nonce} {"kind":\n`],
    ['is of no known kind', line({ kind: 'verdict' })],
    ['lacks a value', line({ kind: 'case', case: { name: 'x', status: 'failed' } })],
    [
      'has an impossible position',
      line({ kind: 'cannot-start', error: 'x', place: { file: 'x', line: 0, column: 1 } }),
    ],
    [
      'has an impossible status',
      line({
        kind: 'case',
        case: { name: 'x', status: 'great', durationMs: 0, asserted: true, message: null, line: 1, column: 1 },
      }),
    ],
  ])('ends before a message that %s, so that the end is missing', (_what, broken) => {
    expect(parseMessages(line(late) + broken + line({ kind: 'end' }), nonce)).toEqual([late]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.json().map((text) => `${nonce} ${text}`),
          ),
        ),
        (lines) => {
          expect(Array.isArray(parseMessages(lines.join('\n'), nonce))).toBe(true);
        },
      ),
    );
  });
});
