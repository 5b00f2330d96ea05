import { compareReports } from '../../../src/report/against/differences.ts';
import { renderHtml } from '../../../src/report/html.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import type { Behaviour, ReportedCode, ReportedIntegration, ReportedScenario } from '../../../src/report/model.ts';
import { reportSchema } from '../../../src/report/schema.ts';
import { renderText } from '../../../src/report/text.ts';
import { anIntegration, aReport } from '../sample.ts';

const at = (line: number) => ({ start: { line, column: 3 }, end: { line, column: 9 } });
const file = 'integration/integration.action.js';

type End = ReportedCode['ends'][number];
type Request = ReportedCode['requests'][number];
type Log = ReportedCode['logs'][number];
type ReportedField = NonNullable<ReportedIntegration['fields']>[number];

const end = (of: Partial<End> = {}): End => ({
  kind: 'denies',
  after: 'success',
  path: 'denial',
  handler: 'onExecutePostLogin',
  helper: null,
  method: 'access.deny',
  text: 'No.',
  conditions: [],
  ...at(10),
  ...of,
});
const id = { value: 'user.user_id', in: 'body', header: null } as const;
const mail = { value: 'user.email', in: 'body', header: null } as const;
const request = (of: Partial<Request> = {}): Request => ({
  library: 'fetch',
  method: 'POST',
  host: 'api.merrow.io',
  address: 'https://api.merrow.io/check',
  sends: [id],
  path: 'success',
  conditions: [],
  timeoutMs: 3000,
  timeout: 'given',
  onError: 'caught',
  caughtAt: [],
  ...at(5),
  ...of,
});
const log = (of: Partial<Log> = {}): Log => ({
  method: 'console.log',
  text: 'checked {score}',
  when: 'switch',
  gate: 'debug',
  conditions: [],
  holds: [],
  ...at(7),
  ...of,
});
const code = (of: Partial<ReportedCode> = {}): ReportedCode => ({
  file,
  calls: [],
  ends: [end()],
  requests: [request()],
  logs: [log()],
  earlyEnds: [],
  emptyCatches: [],
  ...of,
});

const scenario = (name: string, of: Partial<ReportedScenario> = {}): ReportedScenario => ({
  id: name,
  handler: 'onExecutePostLogin',
  when: `it is ${name}`,
  outcome: 'denied',
  error: null,
  userMessage: 'No.',
  logs: [],
  requests: [],
  waitMs: 100,
  ...of,
});
const behaviour = (...scenarios: ReportedScenario[]): Behaviour => ({
  scenarios,
  replayed: [],
  shownLines: [],
  notTried: [],
});

const report = (...integrations: ReportedIntegration[]) => aReport({ integrations });
const differences = (before: Partial<ReportedIntegration>, after: Partial<ReportedIntegration>) =>
  compareReports(report(anIntegration(before)), report(anIntegration(after)), 'v1').differences.map(
    ({ weight, text, place }) => [weight, text, ...(place === undefined ? [] : [place.start.line])],
  );

describe('differences of the code', () => {
  const dependsOnMail = [{ test: 'a', holds: true, dependsOn: ['user.email'] }];
  const afterError = {
    kind: 'continues',
    after: 'error',
    path: 'failure',
    method: null,
    text: null,
    ...at(20),
  } as const;
  it.each<[string, Partial<ReportedCode>, Partial<ReportedCode>, unknown[][]]>([
    ['is the same', {}, {}, []],
    [
      'is the same at other lines, with other names of variables',
      { ends: [end({ text: 'No: {score}' })] },
      { ends: [end({ text: 'No: {s}', ...at(40) })], logs: [log({ text: 'checked {s}', ...at(50) })] },
      [],
    ],
    [
      'has one denial less',
      { ends: [end(), end({ text: 'Blocked.' })] },
      {},
      [['weakens', 'A denial is gone: "Blocked.".']],
    ],
    ['denies in fewer places', { ends: [end(), end()] }, {}, [['weakens', 'There are fewer denials: 1 instead of 2.']]],
    [
      'has one more',
      {},
      { ends: [end(), end({ text: 'Blocked.' })] },
      [['adds', 'There is a new denial: "Blocked.".', 10]],
    ],
    [
      'denies in other words',
      {},
      { ends: [end({ text: 'Never.' })] },
      [['changes', 'A denial says "Never.". Before, it said "No.".', 10]],
    ],
    [
      'continues after an error',
      {},
      { ends: [end(), end(afterError)] },
      [['weakens', 'After an error, the Action now goes on.', 20]],
    ],
    [
      'redirects',
      {},
      { ends: [end(), end({ kind: 'redirects', path: 'success', text: 'https://verify.io' })] },
      [['adds', 'Users are now redirected to "https://verify.io".', 10]],
    ],
    [
      'has a way past its request',
      {},
      {
        earlyEnds: [{ how: 'ends', conditions: dependsOnMail, requests: [5], denials: [], path: 'success', ...at(3) }],
      },
      [['weakens', 'There is a new way past the requests or the denials, depending on event.user.email.', 3]],
    ],
    [
      'catches an error and does nothing',
      {},
      { emptyCatches: [at(30)] },
      [['weakens', 'One place catches an error and does nothing with it. Before, none did.', 30]],
    ],
    [
      'sends to a new host',
      {},
      { requests: [request(), request({ host: 'track.io', sends: [mail] })] },
      [['weakens', 'Requests go to a new host: track.io. It is sent user.email.', 5]],
    ],
    [
      'sends to one host less',
      { requests: [request(), request({ host: 'track.io' })] },
      {},
      [['changes', 'Requests no longer go to track.io.']],
    ],
    [
      'sends more to a host',
      {},
      { requests: [request({ sends: [id, mail] })] },
      [['adds', 'api.merrow.io is now sent user.email in the body.', 5]],
    ],
    [
      'sends it in the address',
      {},
      { requests: [request({ sends: [{ ...id, in: 'address' }] })] },
      [
        ['weakens', 'api.merrow.io is now sent user.user_id in the address.', 5],
        ['changes', 'api.merrow.io is no longer sent user.user_id in the body.'],
      ],
    ],
    [
      'waits longer',
      {},
      { requests: [request({ timeoutMs: 9000 })] },
      [
        [
          'weakens',
          'Requests to api.merrow.io have a time limit of 9000 ms. Before, they had a time limit of 3000 ms.',
          5,
        ],
      ],
    ],
    [
      'waits for ever',
      {},
      { requests: [request({ timeout: 'missing', timeoutMs: null })] },
      [['weakens', 'Requests to api.merrow.io have no time limit. Before, they had a time limit of 3000 ms.', 5]],
    ],
    [
      'waits less long',
      {},
      { requests: [request({ timeoutMs: 1000 })] },
      [
        [
          'changes',
          'Requests to api.merrow.io have a time limit of 1000 ms. Before, they had a time limit of 3000 ms.',
          5,
        ],
      ],
    ],
    [
      'drops errors',
      {},
      { requests: [request({ onError: 'dropped' })] },
      [['weakens', 'An error of a request to api.merrow.io is now dropped.', 5]],
    ],
    [
      'sets a claim',
      {},
      { calls: [{ method: 'idToken.setCustomClaim', name: 'https://merrow.io/risk', path: 'success', ...at(8) }] },
      [['adds', 'The Action now calls api.idToken.setCustomClaim("https://merrow.io/risk").', 8]],
    ],
    [
      'logs without the switch',
      {},
      { logs: [log({ when: 'always' })] },
      [['weakens', 'A log is now written on every success: "checked {…}".', 7]],
    ],
    [
      'logs an address',
      {},
      { logs: [log({ holds: ['user.email'] })] },
      [['weakens', 'event.user.email is now logged.', 7]],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(differences({ code: code(before) }, { code: code(after) })).toEqual(expected);
  });
});

describe('differences of the manifest', () => {
  const guide = (letter: string) => ({ path: 'integration/installation_guide.md', sha256: letter.repeat(64) });
  const sha = (letter: string) => letter.repeat(64);
  const fieldOf = (name: string, of: Partial<ReportedField> = {}): ReportedField => ({
    name,
    store: 'configuration',
    words: sha('0'),
    default: null,
    options: null,
    file: 'integration/configuration.json',
    start: { line: 3, column: 5 },
    end: { line: 3, column: 9 },
    ...of,
  });
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name, version: '1.0.0' }));
  it.each<[string, Partial<ReportedIntegration>, Partial<ReportedIntegration>, unknown[][]]>([
    [
      'a secret becomes a configuration value',
      { secrets: ['KEY'], configuration: [] },
      { secrets: [], configuration: ['KEY'] },
      [
        [
          'weakens',
          'KEY was a secret and is now a configuration field, which the dashboard shows. Customers have to fill it in again.',
        ],
      ],
    ],
    [
      'a field is renamed',
      { configuration: ['URL'] },
      { configuration: ['API_URL'] },
      [['changes', 'The configuration field URL is now called API_URL. Customers have to fill it in again.']],
    ],
    [
      'fields are new',
      { secrets: [] },
      { secrets: ['A', 'B'] },
      [
        ['adds', 'The secret A is new. Customers have to fill it in.'],
        ['adds', 'The secret B is new. Customers have to fill it in.'],
      ],
    ],
    [
      'a default, options and words of a field change',
      { fields: [fieldOf('LIMIT', { default: sha('a') }), fieldOf('MODE', { options: sha('a') }), fieldOf('HOST')] },
      {
        fields: [
          fieldOf('LIMIT', { default: sha('b') }),
          fieldOf('MODE', { options: sha('b'), default: sha('c') }),
          fieldOf('HOST', { words: sha('d'), start: { line: 9, column: 5 } }),
        ],
      },
      [
        ['changes', 'The default of LIMIT has changed.', 3],
        ['changes', 'MODE now has a default.', 3],
        ['changes', 'The options of MODE have changed.', 3],
        ['changes', 'The label or the description of HOST has changed.', 9],
      ],
    ],
    [
      'a field loses its default and its options, and another only moves',
      { fields: [fieldOf('MODE', { options: sha('a'), default: sha('a') }), fieldOf('HOST')] },
      { fields: [fieldOf('MODE'), fieldOf('HOST', { start: { line: 8, column: 1 } }), fieldOf('NEW')] },
      [
        ['changes', 'MODE no longer has a default.', 3],
        ['changes', 'MODE no longer has options.', 3],
      ],
    ],
    ['an older report says nothing about the fields', {}, { fields: [fieldOf('MODE', { default: sha('a') })] }, []],
    ['a field goes', { secrets: ['A'] }, { secrets: [] }, [['changes', 'The secret A is gone.']]],
    [
      'dependencies come, go and change',
      { dependencies: [a, b].flatMap((each) => each ?? []) },
      { dependencies: [{ name: 'a', version: '2.0.0' }, c].flatMap((each) => each ?? []) },
      [
        ['adds', 'The dependency c 1.0.0 is new.'],
        ['changes', 'The version of a is 2.0.0. Before, it was 1.0.0.'],
        ['changes', 'The dependency b is gone.'],
      ],
    ],
    [
      'the runtime changes',
      { runtime: 'node18' },
      { runtime: 'node22' },
      [['changes', 'The runtime is node22. Before, it was node18.']],
    ],
    [
      'a handler goes',
      { handlers: ['onExecutePostLogin', 'onContinuePostLogin'] },
      { handlers: ['onExecutePostLogin'] },
      [['weakens', 'A handler is gone: onContinuePostLogin.']],
    ],
    [
      'the guide changes, and the script, of which the code is compared',
      { files: [guide('a')] },
      { files: [guide('b'), { path: file, sha256: 'c'.repeat(64) }] },
      [['changes', 'installation_guide.md has changed.']],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(differences(before, after)).toEqual(expected);
  });
});

it('changed outcomes of the probe are listed by kind, with the milder ones as weaker', () => {
  const before = {
    behaviour: behaviour(...['http-500', 'dns', 'token-missing', 'gone'].map((name) => scenario(name))),
  };
  const open = { outcome: 'continued', userMessage: null } as const;
  const after = {
    behaviour: behaviour(
      scenario('http-500', open),
      scenario('dns', open),
      scenario('token-missing', { userMessage: 'Never.' }),
      scenario('new'),
    ),
  };
  expect(differences(before, after)).toEqual([
    ['weakens', 'When it is http-500 (and in 1 more scenario), the Action goes on. Before, it denied.'],
    ['changes', 'When it is token-missing, users are told "Never.". Before, it was "No.".'],
  ]);
  expect(differences(after, before).map(([weight]) => weight)).toEqual(['changes', 'changes']);
});

it('integrations are paired by their path, and two single ones wherever they are', () => {
  const [one, two] = [anIntegration({ path: 'one' }), anIntegration({ path: 'two' })];
  expect(compareReports(report(one), report(two), 'v1').differences).toEqual([]);
  const three = anIntegration({ path: 'three' });
  expect(compareReports(report(one, two), report(two, three), 'v1').differences).toEqual([
    { weight: 'weakens', path: 'one', text: 'The integration one is gone.' },
    { weight: 'adds', path: 'three', text: 'The integration three is new.' },
  ]);
});

describe('people read them', () => {
  const compared = (after: Partial<ReportedIntegration>) => {
    const now = report(anIntegration({ code: code(), ...after }));
    return { ...now, against: compareReports(report(anIntegration({ code: code() })), now, 'v1.0, commit abc') };
  };
  const summary = { limit: 65_536, link: null, command: null };
  const page = { sources: [], link: null, documentation: null, thresholds: null };
  const changed = compared({ secrets: ['API_KEY', '<b>@admins</b>'], code: code({ ends: [] }) });

  it('in the terminal, with weaker code first', () => {
    expect(renderText(changed, { colour: false }))
      .toContain(`New since v1.0, commit abc (! weakens what was approved, + adds to it, ~ changes it)
  ! A denial is gone: "No.".
  + The secret <b>@admins</b> is new. Customers have to fill it in.
`);
    expect(renderText(compared({}), { colour: false })).toContain(
      'Nothing is new in behaviour and surface since v1.0, commit abc.',
    );
  });

  it('in the summary and in the HTML report, in inert form', () => {
    const markdown = renderMarkdown(changed, summary);
    expect(markdown).toMatch(/### New since .*\n\nWeakens what was approved:\n\n- A denial is gone/);
    expect(markdown).toContain('`<b>@admins</b>`');
    expect(renderHtml(changed, page)).toContain('<h3>Weakens what was approved</h3>');
    expect(renderHtml(changed, page)).not.toContain('<b>@admins');
    expect(renderMarkdown(compared({}), summary)).toContain('Nothing is new in behaviour');
    expect(renderHtml(compared({}), page)).toContain('Nothing is new in behaviour and surface.');
  });

  it('programs read them, by the schema', () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(changed))).against?.differences).toHaveLength(2);
  });
});
