import { toString } from 'mdast-util-to-string';
import { conductOf } from '../../src/analysis/facts/conduct/conduct.ts';
import { reportCode } from '../../src/report/code.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Behaviour, ReportedCode, ReportedScenario } from '../../src/report/model.ts';
import { questions } from '../../src/report/questions/question.ts';
import { answersOf } from '../../src/report/questions/questions.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { renderText } from '../../src/report/text.ts';
import { finding } from '../../src/rules/finding.ts';
import { FILE, parsed } from '../analysis/parsed.ts';
import { backdoors } from './backdoors.ts';
import { parse } from './gfm.ts';
import { anIntegration, aReport } from './sample.ts';

const codeOf = (text: string): ReportedCode => reportCode(conductOf(parsed(text)), { path: FILE, text }, []);

/** Each answer of the code with its lines after an `@`, by question. */
function saysOf(text: string): Record<string, string[]> {
  const answered = answersOf({ code: codeOf(text), behaviour: null });
  return Object.fromEntries(
    answered.map(({ id, code }) => [
      id,
      code.map((each) => {
        const lines = each.places.map(({ start }) => start.line).join(',');
        return lines === '' ? each.text : `${each.text} @${lines}`;
      }),
    ]),
  );
}

const link = ({ file, start }: { file: string; start: { line: number } }) =>
  `https://git.example/${file}#L${start.line}`;

/** The text that a reader of each format sees, as one line without marks for code. */
function readings(text: string): [format: string, read: string, lineLink: (line: number) => string][] {
  const report = aReport({ integrations: [anIntegration({ code: codeOf(text) })] });
  const lines = text.split('\n');
  const sources = [{ integration: 'integration', file: FILE, lines, states: [] }];
  const markdown = renderMarkdown(report, { limit: Infinity, link, command: null });
  const html = renderHtml(report, { link, sources, thresholds: null, documentation: null });
  const plain = (read: string) => read.replaceAll('`', '').replace(/\s+/g, ' ');
  const unescaped = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&');
  return [
    ['terminal', plain(renderText(report, { colour: false, verbose: true })), (line) => `:${line}:`],
    [
      'summary',
      `${plain(toString(parse(markdown)))} ${markdown}`,
      (line) => `](${link({ file: FILE, start: { line } })})`,
    ],
    ['HTML', `${plain(unescaped)} ${html}`, (line) => `href="#source-1-L${line}"`],
  ];
}

describe('an Action that', () => {
  it.each(backdoors)('$name: the code answers every question', ({ text, says }) => {
    expect(saysOf(text)).toEqual(says);
  });

  it.each(backdoors)('$name: terminal, summary and HTML report say so, with links', ({ text, says }) => {
    for (const [format, read, lineLink] of readings(text)) {
      for (const each of Object.values(says).flat()) {
        const [sentence = '', lines = ''] = each.split(/ @(?=[\d,]+$)/);
        // Markdown shows a quoted value as code, which needs no quotes.
        expect(`${format}: ${read.replaceAll('"', '')}`).toContain(sentence.replaceAll(/[`"]/gu, ''));
        for (const line of lines.split(',').filter((number) => number !== '')) {
          expect(`${format}: ${read}`).toContain(lineLink(Number(line)));
        }
      }
    }
  });
});

describe('the answers of the code', () => {
  it.each<[string, string, keyof typeof questions, string[]]>([
    [
      'an Action that does nothing',
      'exports.onExecutePostLogin = async () => {};',
      'bypass',
      ['The Action sends no request and never denies.'],
    ],
    [
      'an Action that does nothing',
      'exports.onExecutePostLogin = async () => {};',
      'silent',
      ['The code has no failure path.'],
    ],
    ['an Action that does nothing', 'exports.onExecutePostLogin = async () => {};', 'ends', ['The Action goes on. @1']],
    [
      'a request that nothing catches',
      'exports.onExecutePostLogin = async (event, api) => {\n  await fetch("https://a.example/x?y=1");\n};',
      'request',
      ['`GET https://a.example/x`: no timeout. If it fails, nothing catches the error, and the handler throws. @2'],
    ],
    [
      'a request that nothing catches',
      'exports.onExecutePostLogin = async (event, api) => {\n  await fetch("https://a.example/x?y=1");\n};',
      'silent',
      ['Nothing catches an error of this request: the handler throws. @2'],
    ],
    [
      'a denial for a decision or a missing setting',
      'exports.onExecutePostLogin = async (event, api) => {\n  if (!event.secrets.KEY || event.user.blocked) api.access.deny("Not now.");\n};',
      'silent',
      ['When a setting is missing (`!event.secrets.KEY || event.user.blocked`), the Action denies with "Not now." @2'],
    ],
    [
      'a denial for a decision or a missing setting',
      'exports.onExecutePostLogin = async (event, api) => {\n  if (!(event.secrets.KEY && !event.user.blocked)) api.access.deny("Not now.");\n};',
      'ends',
      [
        'The Action denies with "Not now." when not `event.secrets.KEY && !event.user.blocked`. @2',
        'Otherwise, the Action goes on. @3',
      ],
    ],
    [
      'what a token says by a name that ends so',
      'exports.onContinuePostLogin = async (event, api) => {\n  const { status: checkStatus } = api.redirect.validateToken({ secret: event.secrets.KEY });\n  if (checkStatus !== "success") return api.access.deny("Not checked.");\n};',
      'silent',
      ['After a failure (`checkStatus !== "success"`), the Action denies with "Not checked." @3'],
    ],
    [
      'a throw',
      'exports.onExecutePostLogin = async (event, api) => {\n  if (!event.secrets.KEY) throw new Error("KEY is missing");\n};',
      'silent',
      ['When a setting is missing (not `event.secrets.KEY`), the Action throws "KEY is missing". @2'],
    ],
    [
      'a client of axios with its address in a field',
      'const axios = require("axios");\nexports.onExecutePostLogin = async (event, api) => {\n  const client = axios.create({ baseURL: event.configuration.API_URL, headers: { "x-key": event.secrets.KEY } });\n  await client.post("/v1/users", { id: event.user.user_id });\n};',
      'sent',
      [
        'To `{event.configuration.API_URL}`: `event.configuration.API_URL` in the address; `event.secrets.KEY` in the header `x-key`; `event.user.user_id` in the body. @4',
      ],
    ],
    [
      'an SDK',
      'const twilio = require("twilio");\nexports.onExecuteSendPhoneMessage = async (event) => {\n  await twilio(event.secrets.SID, event.secrets.TOKEN).messages.create({ to: event.message_options.recipient });\n};',
      'sent',
      [
        'To the service of `twilio`: `event.message_options.recipient`, `event.secrets.SID` and `event.secrets.TOKEN` in the call. @3',
      ],
    ],
    [
      "Node's own client",
      'const https = require("https");\nexports.onExecutePostLogin = async (event, api) => {\n  const request = https.request({ hostname: "a.example", path: "/v1", method: "POST" });\n  request.setHeader("x-key", event.secrets.KEY);\n  request.end(event.user.email);\n};',
      'sent',
      ['To `a.example`: `event.secrets.KEY` in the header `x-key`; `event.user.email` in the body. @3'],
    ],
    [
      'a log behind a helper that asks the switch',
      'const debug = (event, ...values) => {\n  if (event.configuration.DEBUG === "true") console.log(...values);\n};\nexports.onExecutePostLogin = async (event, api) => {\n  debug(event, "user", event.user.user_id);\n};',
      'logged',
      [
        'With a debug switch on (`event.configuration.DEBUG === "true"`): "{...values}" @2',
        'With a debug switch on (`event.configuration.DEBUG === "true"`): "{event} user {event.user.user_id}" @5',
      ],
    ],
    [
      'a redirect with a query',
      'exports.onExecutePostLogin = async (event, api) => {\n  if (api.redirect.canRedirect()) api.redirect.sendUserTo(event.configuration.PAGE);\n};\nexports.onContinuePostLogin = async () => {};',
      'told',
      ['Computed at run time: They are sent to "{event.configuration.PAGE}" @2'],
    ],
    [
      'a test around a call of a helper that asks the service',
      'async function ask(event) {\n  return fetch(`https://a.example/${event.user.user_id}`);\n}\nexports.onExecutePostLogin = async (event, api) => {\n  const isInside = event.request.ip.startsWith("10.");\n  if (!isInside) await ask(event);\n};',
      'bypass',
      ['The request on line 2 is only sent when not `isInside`. This depends on `event.request.ip`. @6'],
    ],
  ])('mention %s (%#)', (_, text, id, expected) => {
    expect(saysOf(text)[id]).toEqual(expected);
  });

  it('are short by default in the terminal, and say how to get the others', () => {
    const [first] = backdoors;
    const report = aReport({ integrations: [anIntegration({ code: codeOf(first?.text ?? '') })] });
    const text = renderText(report, { colour: false });
    expect(text).not.toContain('Otherwise, the Action goes on.');
    expect(text).toContain('\n    2 more answers: --verbose shows all of them.\n');
  });

  it('are also asked about an Action that cannot be read', () => {
    const text = renderText(aReport({ integrations: [anIntegration({ behaviour })] }), { colour: false });
    for (const question of Object.values(questions)) expect(text).toContain(question);
    expect(text).toContain('    The code of the Action could not be read.\n');
    expect(renderText(aReport(), { colour: false })).toContain('    The probe did not run.\n\n');
  });

  it('match the schema', () => {
    const integrations = backdoors.map(({ text }) => anIntegration({ code: codeOf(text) }));
    expect(reportSchema.parse(aReport({ integrations })).integrations).toEqual(integrations);
  });
});

it.each([
  ['in a path', 'await fetch("https://a.example/Zk39fLq8Wm2xVt7R?a=1");', '"https://a.example/Zk39fLq8Wm2xVt7R?a=1"'],
  ['in an address', 'await fetch("https://u:Zk39fLq8Wm2xVt7R@a.example/");', '"https://u:Zk39fLq8Wm2xVt7R@a.example/"'],
  ['in a condition', 'if (event.request.query.k === "Zk39fLq8Wm2xVt7R") return;', '"Zk39fLq8Wm2xVt7R"'],
  ['that a constant holds', 'const k = "Zk39fLq8Wm2xVt7R"; console.log(`key ${k}`);', '"Zk39fLq8Wm2xVt7R"'],
  ['made from parts', 'console.log("Zk39fLq8" + "Wm2xVt7R");', '"Zk39fLq8" + "Wm2xVt7R"'],
  ['that is cut off', `console.log("${'-'.repeat(150)}Zk39fLq8Wm2xVt7R");`, `"${'-'.repeat(150)}Zk39fLq8Wm2xVt7R"`],
])('shows no credential %s', (_, statement, literal) => {
  const text = `exports.onExecutePostLogin = async (event, api) => {\n  ${statement}\n  await fetch("https://b.example");\n};\n`;
  const column = (text.split('\n')[1] ?? '').indexOf(literal) + 1;
  const place = { file: FILE, start: { line: 2, column }, end: { line: 2, column: column + literal.length } };
  const found = finding('secrets/hard-coded', 'beside', { kind: 'API key' }, place);
  const shown = JSON.stringify(reportCode(conductOf(parsed(text)), { path: FILE, text }, [found]));
  expect(shown).not.toMatch(/Zk39|xVt7/);
});

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
const seenOf = (of: Behaviour) =>
  Object.fromEntries(answersOf({ code: null, behaviour: of }).map(({ id, seen }) => [id, seen]));

describe('the executions of an Action', () => {
  it('answer the questions of a reviewer', () => {
    expect(seenOf(behaviour)).toEqual({
      ends: [
        'All goes well: it goes on.',
        'With a debug switch on: it goes on (`switch-on:DEBUG`).',
        'onContinuePostLogin was not tried: a package is missing',
      ],
      silent: ['A field is not set: it goes on (`no-secret:API_KEY`).'],
      request: [
        'The service is down or refuses: it denies (`http-500`, `http-401`).',
        'The service is slow: it does not end within the time that Auth0 gives it (`never-answers`).',
        'The service sends a wrong body: it throws (`json-null`).',
      ],
      told: ['"Please try again | later." (`http-500`, `http-401`)'],
      logged: ['On success: nothing.', 'On failure: "HTTP 500".', 'With a debug switch on: "rated @everyone <b>".'],
      bypass: ['When it is forged:invite=1, it denies.'],
      sent: ['POST https://api.merrow.io/check'],
    });
  });

  it('name the handler if there are several', () => {
    const scenarios = [
      scenario('http-500'),
      scenario('http-500', { handler: 'onContinuePostLogin', outcome: 'denied' }),
    ];
    expect(seenOf({ scenarios, replayed: [], shownLines: [], notTried: [] })['request']).toEqual([
      'The service is down or refuses: onExecutePostLogin: it goes on (`http-500`).',
      'The service is down or refuses: onContinuePostLogin: it denies (`http-500`).',
    ]);
  });

  it('say so if nothing was seen', () => {
    expect(seenOf({ scenarios: [], replayed: [], shownLines: [], notTried: [] })['bypass']).toEqual([
      'The request has nothing that could be forged.',
    ]);
  });
});

describe('a report with executions', () => {
  const withBehaviour = aReport({ integrations: [anIntegration({ behaviour })] });

  it('matches the schema', () => {
    expect(reportSchema.parse(withBehaviour)).toEqual(withBehaviour);
  });

  it.each([
    ['the terminal', () => renderText(withBehaviour, { colour: false, verbose: true })],
    ['the summary', () => renderMarkdown(withBehaviour, { limit: Infinity, link: null, command: null })],
    [
      'the HTML report',
      () => renderHtml(withBehaviour, { link: null, sources: [], thresholds: null, documentation: null }),
    ],
  ])("shows them in %s, and keeps the partner's text as text", (_, render) => {
    const text = render();
    expect(text).toContain('What are users told?');
    expect(text).toContain('8 executions, 2 of them ended badly');
    expect(text).not.toMatch(/rated @everyone <b>"?[^]*<b>/);
  });

  it('leaves them out of a summary that would get too long', () => {
    const text = renderMarkdown(withBehaviour, { limit: 1_000, link: null, command: null });
    expect(text).not.toContain('What are users told?');
    expect(text).toContain("answers to Auth0's questions");
  });
});
