import { answersOf, executionsInWords } from '../../src/report/behaviour.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Behaviour, ReportedScenario } from '../../src/report/model.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { renderText } from '../../src/report/text.ts';
import { anIntegration, aReport } from './sample.ts';

const scenario = (id: string, of: Partial<ReportedScenario> = {}): ReportedScenario => ({
  id,
  handler: 'onExecutePostLogin',
  when: `it is ${id}`,
  outcome: 'continued',
  error: null,
  userMessage: null,
  logs: [],
  requests: [],
  waitMs: 100,
  ...of,
});

const behaviour: Behaviour = {
  scenarios: [
    scenario('success', { requests: ['POST https://api.merrow.io/check', 'POST https://api.merrow.io/check'] }),
    scenario('switch-on:DEBUG', { logs: ['rated @everyone <b>'] }),
    scenario('http-500', { outcome: 'denied', userMessage: 'Please try again | later.', logs: ['HTTP 500'] }),
    scenario('http-401', { outcome: 'denied', userMessage: 'Please try again | later.' }),
    scenario('never-answers', { outcome: 'hung', waitMs: 20_000 }),
    scenario('json-null', { outcome: 'threw', error: 'TypeError: no' }),
    scenario('no-secret:API_KEY'),
    scenario('forged:invite=1', { outcome: 'denied' }),
  ],
  replayed: [],
  shownLines: [],
  notTried: [{ handler: 'onContinuePostLogin', reason: 'a package is missing' }],
};

describe('the executions of an Action', () => {
  it('answer the questions of a reviewer', () => {
    expect(executionsInWords(behaviour)).toBe('8 executions, 2 of them ended badly');
    expect(answersOf(behaviour)).toEqual([
      {
        question: 'What happens when the provider fails?',
        answers: [
          'It is down or refuses: it denies (http-500, http-401).',
          'It is slow: it does not end within the time that Auth0 gives it (never-answers).',
          'It talks nonsense: it throws (json-null).',
        ],
      },
      {
        question: 'What happens when a field is not set?',
        answers: ['A field is missing: it goes on (no-secret:API_KEY).'],
      },
      { question: 'What is the user told?', answers: ['"Please try again | later." (http-500, http-401)'] },
      {
        question: 'What is logged?',
        answers: ['On success: nothing.', 'On failure: "HTTP 500".', 'With a debug switch on: "rated @everyone <b>".'],
      },
      { question: 'What is sent where?', answers: ['POST https://api.merrow.io/check'] },
      { question: 'What was tried to get past it?', answers: ['When it is forged:invite=1, it denies.'] },
      { question: 'What could not be tried?', answers: ['onContinuePostLogin: a package is missing'] },
    ]);
  });

  it('name the handler where there are several', () => {
    const scenarios = [
      scenario('http-500'),
      scenario('http-500', { handler: 'onContinuePostLogin', outcome: 'denied' }),
    ];
    expect(answersOf({ scenarios, replayed: [], shownLines: [], notTried: [] })[0]?.answers).toEqual([
      'It is down or refuses: onExecutePostLogin: it goes on (http-500).',
      'It is down or refuses: onContinuePostLogin: it denies (http-500).',
    ]);
  });

  it('answer nothing where there were none', () => {
    expect(answersOf({ scenarios: [], replayed: [], shownLines: [], notTried: [] })).toEqual([]);
  });
});

describe('a report with them', () => {
  const withBehaviour = aReport({ integrations: [anIntegration({ behaviour })] });

  it('is as the schema describes', () => {
    expect(reportSchema.parse(withBehaviour)).toEqual(withBehaviour);
  });

  it.each([
    ['the terminal', () => renderText(withBehaviour, { colour: false })],
    ['the summary', () => renderMarkdown(withBehaviour, { limit: Infinity, link: null, command: null })],
    [
      'the HTML report',
      () => renderHtml(withBehaviour, { link: null, sources: [], thresholds: null, documentation: null }),
    ],
  ])('shows them in %s, and what the partner wrote stays text', (_, render) => {
    const text = render();
    expect(text).toContain('What is the user told?');
    expect(text).toContain('8 executions, 2 of them ended badly');
    expect(text).not.toMatch(/rated @everyone <b>"?[^]*<b>/);
  });

  it('leaves them out of a summary that would get too long', () => {
    const text = renderMarkdown(withBehaviour, { limit: 1_000, link: null, command: null });
    expect(text).not.toContain('What is the user told?');
    expect(text).toContain('how the Actions behave');
  });
});
