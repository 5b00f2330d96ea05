import fc from 'fast-check';
import { ConfigurationError } from '../../src/configuration/error.ts';
import { MOST_BRACKETS, MOST_CHARACTERS } from '../../src/configuration/excess.ts';
import { parseConfigurationFile } from '../../src/configuration/file.ts';

const file = '.github/integration-check.yml';
const parse = (text: string) => parseConfigurationFile(file, text, '2026-11-23');

describe('the configuration file', () => {
  it('gives settings under the names of the inputs', () => {
    const text = `fail-on: warning
comment: on-failure
annotations: false
success-path-coverage: 90
line-coverage: off
branch-coverage: 62.5
function-coverage:
tests: true
test-timeout: 30
`;
    expect(parse(text).given).toEqual({
      'fail-on': 'warning',
      comment: 'on-failure',
      annotations: false,
      'success-path-coverage': 90,
      'line-coverage': null,
      'branch-coverage': 62.5,
      'function-coverage': null,
      tests: true,
      'test-timeout': 30,
    });
  });

  it('gives severities to rules', () => {
    expect(parse('rules:\n  secrets/unused: error\n  guide/missing-section: notice\n').rules).toEqual({
      'secrets/unused': 'error',
      'guide/missing-section': 'notice',
    });
  });

  it.each(['', '# nothing yet\n', 'rules:\n', 'waivers:\n', 'waivers: []\n', '---\n'])(
    'accepts %j as empty',
    (text) => {
      expect(parse(text)).toEqual({
        given: {},
        rules: {},
        waivers: [],
        answers: null,
        listing: null,
        places: { settings: {}, rules: {} },
        findings: [],
      });
    },
  );

  it.each([
    ['answers:\n  provider-failure: deny\n', { providerFailure: 'deny', note: null }],
    [
      'answers:\n  provider-failure: allow\n  note: Customers asked for it.\n',
      { providerFailure: 'allow', note: 'Customers asked for it.' },
    ],
    ['answers:\n  note: |\n    One line.\n', { providerFailure: null, note: 'One line.' }],
    ['answers:\n', null],
    ['answers: {}\n', null],
  ])('reads %j as the answers of the partner', (text, answers) => {
    expect(parse(text).answers).toEqual(answers);
  });

  it.each([
    ['answers: deny\n', '1:10: answers: expected a mapping of provider-failure and note'],
    ['answers:\n  provider-failure: perhaps\n', '2:21: provider-failure: expected allow or deny'],
    ['answers:\n  provider-failures: deny\n', '2:3: unknown key "provider-failures"; did you mean "provider-failure"?'],
    ['answers:\n  note: 3\n', '2:9: note: expected a text'],
    [`answers:\n  note: ${'x'.repeat(501)}\n`, '2:9: note: expected 500 characters at most'],
    ['listing: Risk\n', '1:10: listing: expected a mapping of name, summary and columns'],
    ['listing:\n  nane: Risk\n', '2:3: unknown key "nane"; did you mean "name"?'],
    ['listing:\n  name: 3\n', '2:9: name: expected a text'],
    [`listing:\n  name: ${'x'.repeat(101)}\n`, '2:9: name: expected 100 characters at most'],
    ['listing:\n  columns: one\n', '2:12: columns: expected a list'],
    ['listing:\n  columns:\n    - one\n', '3:7: columns: expected a mapping of title and text'],
    ['listing:\n  columns:\n    - tilte: one\n', '3:7: unknown key "tilte"; did you mean "title"?'],
    ['listing:\n  columns: [{}, {}, {}, {title: four}]\n', '2:25: columns: expected 3 at most'],
  ])('refuses %j', (text, message) => {
    expect(() => parse(text)).toThrow(new ConfigurationError(`${file}:${message}`));
  });

  it.each([
    ['listing:\n', null],
    ['listing: {}\n', null],
    ['listing:\n  name: " Risk "\n', { name: 'Risk', summary: null, columns: [] }],
    [
      'listing:\n  summary: |\n    One line.\n  columns:\n    - title: One\n      text: First\n    - {}\n',
      {
        name: null,
        summary: 'One line.',
        columns: [
          { title: 'One', text: 'First' },
          { title: null, text: null },
        ],
      },
    ],
    ['listing:\n  name: Risk\n  columns:\n', { name: 'Risk', summary: null, columns: [] }],
  ])('reads %j as the texts of the listing', (text, listing) => {
    expect(parse(text).listing).toEqual(listing);
  });

  it('reads waivers with their places', () => {
    const text = `waivers:
  - rule: tests/coverage
    path: integration/
    reason: The provider's SDK cannot be mocked.
    expires: 2027-01-31
`;
    const { waivers, findings } = parse(text);
    expect(findings).toEqual([]);
    expect(waivers).toEqual([
      expect.objectContaining({
        rule: 'tests/coverage',
        path: 'integration',
        reason: "The provider's SDK cannot be mocked.",
        expires: '2027-01-31',
        place: expect.objectContaining({ file, start: { line: 2, column: 5 } }) as unknown,
      }),
    ]);
  });

  it.each([
    ['an unknown key', 'fail-onn: error\n', '1:1: unknown key "fail-onn"; did you mean "fail-on"?'],
    ['a key like nothing known', 'tests: true\nzebra: 1\n', '2:1: unknown key "zebra"'],
    [
      'an unknown rule',
      'rules:\n  secrets/name-cas: error\n',
      '2:3: unknown rule "secrets/name-cas"; did you mean "secrets/name-case"?',
    ],
    [
      'a severity that there is not',
      'rules:\n  secrets/unused: off\n',
      '2:19: secrets/unused: expected error, warning or notice',
    ],
    [
      'a word for a percentage',
      'line-coverage: high\n',
      '1:16: line-coverage: expected a percentage from 0 to 100, or off, not "high"',
    ],
    [
      '101 per cent',
      'line-coverage: 101\n',
      '1:16: line-coverage: expected a percentage from 0 to 100, or off, not "101"',
    ],
    ['a list for a single value', 'tests: [true]\n', '1:8: tests: expected a single value'],
    ['a list at the top', '- tests\n', '1:1: expected a mapping of settings'],
    ['a mapping for the list of waivers', 'waivers:\n  rule: tests/coverage\n', '2:3: waivers: expected a list'],
    ['a key that appears twice', 'tests: true\ntests: false\n', '2:1: Map keys must be unique'],
    ['an alias', 'tests: &yes true\nannotations: *yes\n', '2:14: annotations: expected a single value'],
  ])('refuses %s, with its place', (_what, text, message) => {
    expect(() => parse(text)).toThrow(new ConfigurationError(`${file}:${message}`));
  });

  it('refuses what is not YAML, with its place', () => {
    expect(() => parse('tests: [true\nfail-on: error\n')).toThrow(/^\.github\/integration-check\.yml:\d+:\d+: /);
  });

  it.each([
    ['64 kB', `# ${'a'.repeat(MOST_CHARACTERS - 2)}`, 'a', '1:1: the file is larger than 64 kB'],
    ['500 brackets', `# ${'['.repeat(MOST_BRACKETS)}`, '{', '1:503: the file is nested too deeply to be read'],
    [
      '20 lists on a line',
      `# ${'- '.repeat(30)}\nwaivers:\n  ${'- '.repeat(20)}`,
      '- ',
      '3:1: the file is nested too deeply to be read',
    ],
  ])('may have %s, but no more', (_name, text, one, message) => {
    const saidOf = (whole: string) => {
      try {
        parse(whole);
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(saidOf(text) ?? '').not.toMatch(/too deep|larger/u);
    expect(saidOf(text + one)).toBe(`${file}:${message}`);
  });

  it('never fails in another way, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
        }
      }),
    );
  });
});
