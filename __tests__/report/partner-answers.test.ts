import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Behaviour, ReportedScenario } from '../../src/report/model.ts';
import { partnerAnswers } from '../../src/report/partner-answers.ts';
import { renderText } from '../../src/report/text.ts';
import { aliveIn, parse } from './gfm.ts';
import { anIntegration, aReport } from './sample.ts';

function scenario(id: string, outcome: ReportedScenario['outcome']): ReportedScenario {
  const nothing = { error: null, userMessage: null, logs: [], requests: [], waitMs: 100 };
  return { id, handler: 'onExecutePostLogin', when: 'x', outcome, ...nothing };
}

function behaviour(...ends: readonly (readonly [string, ReportedScenario['outcome']])[]): Behaviour {
  const scenarios = ends.map(([id, outcome]) => scenario(id, outcome));
  return { scenarios, replayed: [], shownLines: [], notTried: [] };
}

const deny = { providerFailure: 'deny', note: null } as const;
const denied = 'The partner says: when the provider fails, the login is denied.';

describe("the partner's answer about a failing provider", () => {
  it.each<[string, Parameters<typeof partnerAnswers>, string[]]>([
    ['is nothing', [undefined, behaviour(['http-500', 'denied'])], []],
    [
      'agrees with what was seen',
      [deny, behaviour(['success', 'continued'], ['http-500', 'denied'], ['dns', 'denied'])],
      [denied, 'The executions agree (2 of 2).'],
    ],
    [
      'differs from what was seen',
      [deny, behaviour(['http-500', 'continued'], ['never-answers', 'hung'], ['dns', 'denied'])],
      [denied, '2 of 3 executions ended in another way: http-500 continued, never-answers hung.'],
    ],
    [
      'is that logins go on, and a redirect is one',
      [{ providerFailure: 'allow', note: null }, behaviour(['http-500@2', 'redirected'])],
      ['The partner says: when the provider fails, the login goes on.', 'The executions agree (1 of 1).'],
    ],
    // The provider is available, and refuses.
    ['is not asked of a 401', [deny, behaviour(['http-401', 'continued'])], [denied, 'No execution shows this.']],
    ['was not tried', [deny, null], [denied, 'No execution shows this.']],
    ['is a note', [{ providerFailure: null, note: 'See our docs.' }, null], ['The partner notes: "See our docs."']],
  ])('%s', (_, given, said) => {
    expect(partnerAnswers(...given)).toEqual(said);
  });

  const report = aReport({
    integrations: [
      anIntegration({
        behaviour: behaviour(['http-500', 'continued']),
        answers: { providerFailure: 'deny', note: '<b>@admins</b> said so' },
      }),
    ],
  });

  it.each([
    ['the terminal', renderText(report, { colour: false })],
    ['the summary', renderMarkdown(report, { limit: 65_536, link: null, command: 'check .' })],
    ['the HTML report', renderHtml(report, { sources: [], link: null, documentation: null, thresholds: null })],
  ])('is in %s, and its note is inert', (medium, text) => {
    expect(text).toContain(denied);
    expect(text).toContain('1 of 1 executions ended in another way');
    if (medium === 'the summary') expect(aliveIn(parse(text))).not.toContainEqual(expect.stringMatching(/admins/u));
    if (medium === 'the HTML report') expect(text).not.toContain('<b>@admins');
  });
});
