import { REDACTED, sourcesOf } from '../../src/report/source.ts';
import type { Integration } from '../../src/submission/model.ts';
import { aFinding, anIntegration } from './sample.ts';

const file = 'integration/integration.action.js';
const action = (text: string) =>
  ({ path: 'integration', action: { state: 'parsed', value: { path: file, text } } }) as Integration;
const at = (start: number, end: number, over = {}) =>
  aFinding({
    rule: 'secrets/hard-coded',
    file,
    start: { line: start, column: 3 },
    end: { line: end, column: 9 },
    ...over,
  });
const report = (...findings: ReturnType<typeof aFinding>[]) => ({ integrations: [anIntegration({ findings })] });
const linesOf = (text: string, ...findings: ReturnType<typeof aFinding>[]) =>
  sourcesOf([action(text)], report(...findings), new Map())[0]?.lines;

describe('the sources next to the report', () => {
  it('have their lines as JavaScript counts them, each with its state after the tests', () => {
    const states = [{ line: 1, path: 'success', ran: true }] as const;
    expect(
      sourcesOf([action('a\r\nb\rc\u2028d\u2029e\u0085f\n')], report(), new Map([['integration', states]])),
    ).toEqual([{ integration: 'integration', file, lines: ['a', 'b', 'c', 'd', 'e\u0085f'], states }]);
  });

  it.each([
    ['one line', at(2, 2), ['a', REDACTED, 'c', 'd']],
    ['several lines', at(2, 3), ['a', REDACTED, REDACTED, 'd']],
    ['a line, waived or not', at(1, 1, { waived: { reason: 'r', expires: '2027-01-01' } }), [REDACTED, 'b', 'c', 'd']],
    [
      "a line, for the manifest's rule",
      at(4, 4, { rule: 'manifest/secret-value-committed' }),
      ['a', 'b', 'c', REDACTED],
    ],
  ])('do not show a credential: %s', (_, finding, expected) => {
    expect(linesOf('a\nb\nc\nd', finding)).toEqual(expected);
  });

  it('show findings of other rules and in other files', () => {
    const others = [at(1, 2, { rule: 'secrets/undeclared' }), at(1, 2, { file: 'integration/configuration.json' })];
    expect(linesOf('a\nb', ...others)).toEqual(['a', 'b']);
  });

  it('leave out an Action that cannot be parsed', () => {
    const broken = { path: 'integration', action: { state: 'too-large' } } as Integration;
    expect(sourcesOf([broken], report(), new Map())).toEqual([]);
  });
});
