import { REDACTED, sourcesOf } from '../../src/report/source.ts';
import type { Integration } from '../../src/submission/model.ts';
import { aFinding, anIntegration } from './sample.ts';

const file = 'integration/integration.action.js';

function integration(action: object): Integration {
  return { path: 'integration', action } as Integration;
}

function linesOf(text: string, findings: Parameters<typeof aFinding>[0][] = []): readonly string[] | undefined {
  const report = { integrations: [anIntegration({ findings: findings.map((each) => aFinding({ file, ...each })) })] };
  const [source] = sourcesOf([integration({ state: 'parsed', value: { path: file, text } })], report, new Map());
  return source?.lines;
}

describe('the sources', () => {
  it('are those of the Actions that could be parsed, line by line as JavaScript counts them', () => {
    expect(linesOf('one\r\ntwo\nthree\rfour\u2028five\u0085')).toEqual(['one', 'two', 'three', 'four', 'five\u0085']);
    expect(sourcesOf([integration({ state: 'absent' })], { integrations: [] }, new Map())).toEqual([]);
  });

  const place = { start: { line: 2, column: 1 }, end: { line: 3, column: 2 } };
  it.each(['secrets/hard-coded', 'manifest/secret-value-committed'])('hold no line of a finding of %s', (rule) => {
    const waived = { reason: 'a test key', expires: '2027-01-31' };
    for (const finding of [
      { rule, ...place },
      { rule, ...place, waived },
    ]) {
      expect(linesOf('one\ntwo\nthree\nfour', [finding])).toEqual(['one', REDACTED, REDACTED, 'four']);
    }
  });

  it('keep the lines of other findings and of other files', () => {
    const others = [
      { rule: 'secrets/name-case', ...place },
      { rule: 'secrets/hard-coded', file: 'other.js', ...place },
    ];
    expect(linesOf('one\ntwo\nthree', others)).toEqual(['one', 'two', 'three']);
  });
});
