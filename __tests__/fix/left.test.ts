import { planFixes } from '../../src/fix/plan.ts';
import { whyInWords } from '../../src/fix/left.ts';
import type { UnfixedReason } from '../../src/rules/unfixed.ts';
import { unfixedReasons } from '../../src/rules/unfixed.ts';
import { withFiles } from '../lint/rule-tester.ts';
import { ACTION, handler, manifest, MANIFEST } from '../lint/rules/marks.ts';
import type { Files } from '../lint/submission-files.ts';

const SPEC = 'integration/integration.action.spec.js';
const MOCK = '__mocks__/event-post-login.js';

/** The findings that are left in the good submission with some changed files, and the reasons. */
const left = (files: Files, passes?: number) =>
  withFiles(files, {}, async (root) => {
    const plan = await planFixes({
      root,
      path: '.',
      isWaived: () => false,
      ...(passes === undefined ? {} : { passes }),
    });
    return plan.left.map(({ finding, why }) => `${finding.rule}: ${whyInWords(why)}`);
  });

const field = (properties: string, name = 'MODE') =>
  `{"name": "${name}", "label": "L", "description": "D", ${properties}}`;
const withField = (properties: string): Files => ({
  [MANIFEST]: `{"secrets": [], "configuration": [${field(properties)}], "dependencies": []}`,
  [ACTION]: handler('send(event.configuration.MODE);'),
});
const withVersion = (version: string): Files => ({
  [MANIFEST]: `{"secrets": [], "configuration": [], "dependencies": [{"name": "axios", "version": "${version}"}]}`,
  [ACTION]: handler('require("axios");'),
});
const misnamed = (action: string | null, spec: string | null = null, more: Files = {}): Files => ({
  [MANIFEST]: manifest(['apiKey']),
  [ACTION]: action,
  [SPEC]: spec,
  ...more,
});
const read = handler('send(event.secrets.apiKey);');
const swapped = (body: string, spec: string | null = null): Files => ({
  [MANIFEST]: manifest(['API_KEY'], ['REGION', 'PASSWORD']),
  [ACTION]: handler(`send(event.secrets.API_KEY);\n${body}`),
  [SPEC]: spec,
});

const cases: readonly [reason: UnfixedReason, rule: string, files: Files][] = [
  ['two-names', 'manifest/unknown-property', withField('"value": "low"')],
  ['two-names', 'manifest/unknown-property', withField('"default": "low", "defaultValue": "low"')],
  ['right-name-taken', 'manifest/unknown-property', withField('"default_value": "low", "defaultValue": "low"')],
  ['other-value', 'manifest/unknown-property', withField('"values": ["low", "high"]')],
  ['other-value', 'manifest/unknown-property', withField('"defaultValue": 5')],
  ['escaped', 'manifest/unknown-property', withField('"default\\u0056alue": "low"')],
  ['escaped', 'manifest/dependency-not-pinned', withVersion('^1.7.\\u0039')],
  ['untested-version', 'manifest/dependency-not-pinned', withVersion('^1.7')],
  ['untested-version', 'manifest/dependency-not-pinned', withVersion('latest')],
  ['number-as-written', 'manifest/not-a-string', withField('"default_value": 1.50')],
  ['no-name', 'secrets/name-case', { [MANIFEST]: manifest(['---']) }],
  ['same-name', 'secrets/name-case', { [MANIFEST]: manifest(['apiKey', 'api_key']) }],
  ['same-name', 'secrets/name-case', { [MANIFEST]: manifest(['apiKey'], ['API_KEY']) }],
  ['no-action', 'secrets/name-case', misnamed('exports.onExecutePostLogin = (')],
  ['exports', 'secrets/name-case', misnamed('module.exports = build();')],
  ['computed-name', 'secrets/name-case', misnamed(handler('send(event.secrets[name]);'))],
  ['written', 'secrets/name-case', misnamed(handler('event.secrets.apiKey = "k";'))],
  ['written', 'secrets/wrong-store', swapped('event.secrets.REGION = "eu";\nsend(event.secrets.REGION);')],
  ['several-names', 'secrets/name-case', misnamed(handler('send(event.secrets.apiKey, event.secrets.api_key);'))],
  [
    'other-store',
    'secrets/name-case',
    misnamed(handler('const s = debug ? event.secrets : event.configuration;\nsend(s.apiKey);')),
  ],
  ['not-followed', 'secrets/name-case', misnamed(`exports.keyOf = (event) => event.secrets.apiKey;\n${read}`)],
  ['name-not-in-place', 'secrets/name-case', misnamed(handler('const NAME = "apiKey";\nsend(event.secrets[NAME]);'))],
  [
    'other-file',
    'secrets/name-case',
    misnamed(read, null, { [MOCK]: 'exports.event = { secrets: { apiKey: "k" } };' }),
  ],
  ['files-not-searched', 'secrets/name-case', misnamed(read, null, { [MOCK]: Uint8Array.of(0xff) })],
  ['no-spec', 'secrets/name-case', misnamed(read, 'event.secrets = {')],
  [
    'spec-unclear',
    'secrets/name-case',
    misnamed(read, 'it.each(["apiKey"])("x", (name) => { delete event.secrets[name]; });'),
  ],
  ['spec-has-both', 'secrets/name-case', misnamed(read, 'event.secrets = { apiKey: "k", API_KEY: "k" };')],
  ['spec-store', 'secrets/wrong-store', swapped('send(event.secrets.REGION);', 'run({ secrets: { REGION: "eu" } });')],
  ['credential', 'secrets/wrong-store', swapped('send(event.secrets.PASSWORD);')],
  [
    'store-not-at-hand',
    'secrets/wrong-store',
    swapped('const { REGION, ...rest } = event.secrets;\nsend(REGION, rest);'),
  ],
];

it.each(cases)('%s is why a finding of %s stays', async (reason, rule, files) => {
  expect(await left(files)).toContain(`${rule}: ${unfixedReasons[reason]}`);
});

it('every reason has a case', () => {
  const tried = new Set<string>(cases.map(([reason]) => reason));
  // Only files that are too large for this table use up the budget of an analysis.
  expect(Object.keys(unfixedReasons).filter((reason) => !tried.has(reason))).toEqual(['too-large']);
});

it('corrected findings are not left', async () => {
  expect(await left({ ...withVersion('^1.7.9') })).toEqual([]);
});

it('a correction that would cause other findings names their rules', async () => {
  const files = withField('"default_value": "mid", "values": [{ "value": "low", "label": "Low" }]');
  expect(await left(files)).toEqual([
    'manifest/unknown-property: manifest/default-not-an-option would find more than before',
  ]);
});

it('a correction for which no round was left says so', async () => {
  expect(await left(withVersion('^1.7.9'), 0)).toEqual([
    'manifest/dependency-not-pinned: another correction changed the same place; run --fix again',
  ]);
});
