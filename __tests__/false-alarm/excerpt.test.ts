import fc from 'fast-check';
import { redactedCode } from '../../src/false-alarm/redact-code.ts';
import { excerptOf } from '../../src/false-alarm/excerpt.ts';
import { redactedMessage } from '../../src/false-alarm/redact-message.ts';
import { redactedLines } from '../../src/false-alarm/redact-text.ts';
import { messageOf } from '../../src/report/message.ts';
import { severityOf } from '../../src/rules/catalogue.ts';
import type { ReportedFinding } from '../../src/report/model.ts';
import type { RuleId } from '../../src/rules/catalogue.ts';
import { ACTION, handler, manifest, MANIFEST } from '../lint/rules/marks.ts';
import { lint, load } from '../lint/rule-tester.ts';
import type { Files } from '../lint/submission-files.ts';
import { parseSource } from '../../src/analysis/syntax/tree.ts';

const redacted = (text: string) => redactedCode(parseSource('a.js', text), 0, text.length);

describe('code', () => {
  it.each([
    ['a text', 'send("Anna Schmidt");', 'send("…");'],
    ['an address', 'fetch("https://api.merrow.io/v1?key=k");', 'fetch("https://…");'],
    ['an address without TLS', "fetch('HTTP://api.merrow.io');", "fetch('http://…');"],
    ['a template', 'fetch(`https://${host}/users/${id}`);', 'fetch(`https://…${host}…${id}`);'],
    ['a comment', 'a(); // Anna\n/* Anna */ b();', 'a();\n b();'],
    ['a comment in HTML', 'a(); <!-- Anna\nb();', 'a();\nb();'],
    ['a regular expression', 'return_(/anna@merrow\\.io/iu);', 'return_(/…/);'],
    ['a long number', 'call(4915112345678, 5000, 12n);', 'call(0, 5000, 12n);'],
    ['a quoted key', 'x = { "x-merrow": 1, accept: 2 };', 'x = { "…": 1, accept: 2 };'],
    ['a name that is a key', 'sk_live_51H8xYzAbCdEfGhIjKlMnOpQrStUv();', 'name();'],
  ])('is shown without %s', (_, text, shown) => {
    expect(redacted(text)).toBe(shown);
  });

  it.each([
    'const axios = require("node:https");',
    'if (event.configuration.DEBUG === "true") console.log(event.user?.user_id);',
    'fetch(url, { method: "POST", signal: AbortSignal.timeout(5000) });',
    'exports.onExecutePostLogin = async (event, api) => {\n  api.access.deny(1);\n};',
  ])('keeps names and structure: %s', (text) => {
    expect(redacted(text)).toBe(text);
  });

  // With a beginning that no keyword has.
  const secret = fc.stringMatching(/^[A-Za-z0-9@.-]{8,40}$/u).map((value) => `q7${value}`);
  const places: readonly ((value: string) => string)[] = [
    (value) => `call("${value}");`,
    (value) => `call('a ${value} b', \`${value}\${x}${value}\`);`,
    (value) => `// ${value}\ncall(); /* ${value}\n ${value} */ call(); <!-- ${value}\n`,
    (value) => `fetch("https://${value}/v1", { headers: { "${value}": "Bearer ${value}" } });`,
    (value) => `call(/${value.replaceAll('-', '')}/u);`,
    (value) => `const { "${value}": x } = event; class A { "${value}" = 1; static { call("${value}"); } }`,
    (value) => `label: for (;;) { call?.(\`\${\`${value}\`}\`); break label; }`,
    (value) => `call(tag\`${value}\`, "\\x41${value}");`,
  ];

  it('shows nothing of a text, a key, a comment or an expression, whatever it is', () => {
    fc.assert(
      fc.property(secret, fc.shuffledSubarray([...places], { minLength: 1 }), (value, some) => {
        const text = some.map((place) => `{ ${place(value)} }`).join('\n');
        const shown = redacted(text);
        expect(shown.includes(value)).toBe(false);
        for (const part of value.split(/[@.-]/u).filter((each) => each.length > 6)) expect(shown).not.toContain(part);
        expect(() => parseSource('b.js', shown)).not.toThrow();
      }),
    );
  });
});

describe('a message', () => {
  const names = new Set(['axios', 'post', 'API_KEY', 'api']);

  it.each<[RuleId, string, string]>([
    [
      'code/request-without-timeout',
      '"axios.post" sends a request without a timeout.',
      '"axios.post" sends a request without a timeout.',
    ],
    [
      'code/request-without-timeout',
      '"api.merrow.io" sends a request without a timeout.',
      '"<call>" sends a request without a timeout.',
    ],
    ['layout/stray-file', 'x', 'A file that is not part of a submission is committed.'],
  ])('of %s only shows names of the code: %s', (rule, message, shown) => {
    expect(redactedMessage(rule, message, names)).toBe(shown);
  });
});

it('of another text, the shape is shown', () => {
  expect(redactedLines('# Merrow\n\n- **API key**: Grüße 東京', 1, 3)).toBe('# xxxxxx\n\n- **xxx xxx**: xxxxx xx');
});

describe('an excerpt', () => {
  const excerpts = async (rule: RuleId, files: Files) => {
    const { integrations } = await load(files);
    const found = (await lint(files)).filter((each) => each.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    return found.map((finding) => {
      const severity = severityOf(rule, finding.messageId);
      const reported = { ...finding, ...messageOf(finding), severity, fingerprint: '' } as ReportedFinding;
      return excerptOf({ ...reported, rule }, integrations[0] ?? null);
    });
  };

  it('of an Action is the statement', async () => {
    const action = handler('const token = "Anna";\nconsole.log("Anna", event.user.email);\nreturn token;');
    expect(await excerpts('code/ungated-log', { [ACTION]: action })).toMatchObject([
      { code: { language: 'js', text: 'console.log("…", event.user.email);' } },
    ]);
  });

  it('of a manifest is the object', async () => {
    const text = manifest(['apiKey']).replace('"D"', '"The key of Anna", "note": "Anna"');
    const [excerpt] = await excerpts('secrets/name-case', { [MANIFEST]: text });
    expect(excerpt?.code).toEqual({
      language: 'json',
      text: '{\n  "name": "apiKey",\n  "label": "…",\n  "description": "…",\n  "note": "…"\n}',
    });
  });

  it('of a guide is the shape of its line', async () => {
    const guide = 'integration/installation_guide.md';
    const [excerpt] = await excerpts('guide/insecure-link', {
      [guide]: '## Prerequisites\n\n[Anna](http://merrow.io)\n',
    });
    expect(excerpt).toEqual({
      message: expect.not.stringContaining('merrow') as string,
      code: { language: 'text', text: '[xxxx](xxxx://xxxxxx.xx)' },
    });
  });
});
