import { commentable } from '../../src/github/line-comments.ts';
import { confirmedBy, entriesIn } from '../../src/report/confirmed.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { ReportedFinding } from '../../src/report/model.ts';
import { renderLineComment } from '../../src/report/review.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { aFinding, anIntegration, aReport } from './sample.ts';

const ACTION = 'integration/integration.action.js';

function found(
  rule: string,
  from: readonly [number, number],
  to: readonly [number, number],
  over: Partial<ReportedFinding> = {},
) {
  return aFinding({
    rule,
    severity: 'warning',
    file: ACTION,
    start: { line: from[0], column: from[1] },
    end: { line: to[0], column: to[1] },
    ...over,
  });
}

const timeless = found('code/request-without-timeout', [7, 9], [9, 4], { message: 'No timeout here.' });
const hangs = found('behaviour/hangs', [7, 9], [9, 4], { message: 'It never ended.' });

describe('findings of the probe confirm findings of a rule', () => {
  it.each([
    ['of the same call', hangs, timeless, timeless.rule],
    [
      'of an argument of the call',
      found('behaviour/insecure-request', [7, 9], [9, 4]),
      found('code/insecure-url', [7, 15], [7, 30]),
      'code/insecure-url',
    ],
    [
      'of a call around it',
      found('behaviour/secret-exposed', [3, 20], [3, 25]),
      found('secrets/logged', [3, 5], [3, 40]),
      'secrets/logged',
    ],
    ['but not of another line', hangs, found('code/request-without-timeout', [8, 9], [10, 4]), null],
    ['but not of another file', hangs, { ...timeless, file: 'other.js' }, null],
    ['but not of another matter', hangs, { ...timeless, rule: 'code/unhandled-request' }, null],
    ['but a rule confirms nothing', timeless, hangs, null],
  ])('%s', (_, shown, said, rule) => {
    expect(confirmedBy(shown, [said, shown])).toBe(rule);
  });
});

describe('for people', () => {
  const confirming = { ...hangs, confirms: timeless.rule };

  it.each<[string, ReportedFinding, ReportedFinding, boolean]>([
    ['it is below the finding', timeless, confirming, true],
    [
      'it is separate if the finding is waived',
      { ...timeless, waived: { reason: 'x', expires: '2027-01-01' } },
      confirming,
      false,
    ],
    ['it is separate if it is more severe', timeless, { ...confirming, severity: 'error' }, false],
    ['it is separate if it names no rule', timeless, hangs, false],
  ])('%s', (_, said, shown, isBelow) => {
    const { evidenceOf, isEvidence } = entriesIn([said, shown]);
    expect({ below: evidenceOf(said), isEvidence: isEvidence(shown) }).toEqual({
      below: isBelow ? [shown] : [],
      isEvidence: isBelow,
    });
  });

  const report = aReport({ integrations: [anIntegration({ findings: [timeless, confirming] })] });
  const bare = { sources: [], link: null, documentation: null, thresholds: null };

  it.each([
    ['the terminal', renderText(report, { colour: false })],
    ['the summary', renderMarkdown(report, { limit: 65_536, link: null, command: 'check .' })],
    ['the HTML report', renderHtml(report, bare).replace(/<[^>]+>/gu, ' ')],
    ['a comment on the line', renderLineComment(timeless, report, { suggestion: null, documentation: null })],
  ])('%s has one entry, with the evidence below it', (_, text) => {
    expect(text).toMatch(/No timeout here\.[^]*[Ss]hown:\s+It never ended\./u);
    expect(text.split('It never ended.')).toHaveLength(2);
  });

  it('the two become one comment', () => {
    expect(commentable(report)).toEqual([timeless]);
  });

  it.each([
    ['SARIF', renderSarif(report, { documentation: null, path: '.', repository: null, home: null })],
    ['JUnit', renderJunit(report)],
  ])('%s lists both', (_, text) => {
    expect(text).toContain('No timeout here.');
    expect(text).toContain('It never ended.');
  });
});
