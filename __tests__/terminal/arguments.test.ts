import { ConfigurationError } from '../../src/configuration/error.ts';
import { parseCommand } from '../../src/terminal/arguments.ts';

const VERDICT = { format: 'verdict', file: null };
const check = {
  name: 'check',
  path: '.',
  config: null,
  outputs: [{ format: 'text', file: null }],
  given: {},
  scenario: null,
  against: null,
  digest: null,
  falseAlarm: null,
  verbose: false,
  open: false,
  fix: 'no',
};

const pack = {
  name: 'pack',
  path: '.',
  config: null,
  output: null,
  given: {},
  force: false,
  verbose: false,
};

describe('the command line', () => {
  it.each([
    [[], { name: 'help' }],
    [['--help'], { name: 'help' }],
    [['check', 'a.zip', '--digest', 'A'.repeat(64)], { ...check, path: 'a.zip', digest: 'a'.repeat(64) }],
    [['check', '--against', 'v1.0.0'], { ...check, against: 'v1.0.0' }],
    [['pack'], { ...pack }],
    [
      ['pack', 'a', '--output', 'b/', '--force', '--verbose', '--config', 'c.yml', '--isolation', 'required'],
      {
        ...pack,
        path: 'a',
        output: 'b/',
        force: true,
        verbose: true,
        config: 'c.yml',
        given: { isolation: 'required' },
      },
    ],
    [['check', '-h'], { name: 'help' }],
    [['--version'], { name: 'version' }],
    [['--explain', 'code/syntax'], { name: 'explain', rules: ['code/syntax'] }],
    [['check', '--explain=code/syntax'], { name: 'explain', rules: ['code/syntax'] }],
    [['check', 'some/path', '--explain', 'code/syntax'], { name: 'explain', rules: ['code/syntax'] }],
    [['check'], check],
    [['check', 'some/path'], { ...check, path: 'some/path' }],
    [['check', '--verbose'], { ...check, verbose: true }],
    [['check', '--fix'], { ...check, fix: 'yes' }],
    [['check', '--force', '--fix'], { ...check, fix: 'forced' }],
    [['check', '--no-tests'], { ...check, given: { tests: false } }],
    [['check', '--no-probe'], { ...check, given: { probe: false } }],
    [['check', '--scenario', 'http-500'], { ...check, scenario: 'http-500' }],
    [['check', '--no-install'], { ...check, given: { 'install-dependencies': false } }],
    [['check', '--no-audit'], { ...check, given: { 'audit-dependencies': false } }],
    [['check', '--isolation', 'required'], { ...check, given: { isolation: 'required' } }],
    [['check', '--fail-on', 'warning'], { ...check, given: { 'fail-on': 'warning' } }],
    [['check', '--config', 'c.yml'], { ...check, config: 'c.yml' }],
    [['check', '--format', 'json'], { ...check, outputs: [{ format: 'json', file: null }] }],
    [
      ['check', '--format', 'json', '--output', 'r.json'],
      { ...check, outputs: [{ format: 'json', file: 'r.json' }, VERDICT] },
    ],
    [['check', '--output', 'r.txt'], { ...check, outputs: [{ format: 'text', file: 'r.txt' }, VERDICT] }],
    [
      ['check', '--format', 'html=r.html', '--open'],
      { ...check, open: true, outputs: [{ format: 'html', file: 'r.html' }, VERDICT] },
    ],
    [
      ['check', '--format=json=r=1.json', '--format', 'markdown=r.md'],
      {
        ...check,
        outputs: [{ format: 'json', file: 'r=1.json' }, { format: 'markdown', file: 'r.md' }, VERDICT],
      },
    ],
    [
      ['check', '--format', 'json=r.json', '--format', 'markdown'],
      {
        ...check,
        outputs: [
          { format: 'json', file: 'r.json' },
          { format: 'markdown', file: null },
        ],
      },
    ],
  ])('%j is understood', (args, command) => {
    expect(parseCommand(args)).toEqual(command);
  });

  it.each([
    [['chekc'], 'unknown command "chekc"'],
    [['chekc', '--explain', 'code/syntax'], 'unknown command "chekc"; did you mean check?'],
    [
      ['--explain', 'secrets/nmae-case'],
      '--explain: no rule is called "secrets/nmae-case" or is about it; did you mean secrets/name-case?',
    ],
    [['--explain', '../README'], '--explain: no rule is called "../README" or is about it'],
    [['--explain', 'toString'], '--explain: no rule is called "toString" or is about it'],
    [['--explain', ''], '--explain: no rule is called "" or is about it'],
    [['--explain'], "Option '--explain <value>' argument missing"],
    [['check', 'a', 'b'], 'unexpected argument "b": give one path only'],
    [['check', '--fail-onn', 'error'], 'unknown option --fail-onn; did you mean --fail-on?'],
    [['check', '--fxi'], 'unknown option --fxi; did you mean --fix?'],
    [['check', '--force'], '--force only works with --fix'],
    [['check', '--isolation', 'none'], '--isolation: expected auto, required or container, not "none"'],
    [['check', '--fail-on', 'notice'], '--fail-on: expected error, warning or never, not "notice"'],
    [
      ['check', '--format', 'pdf'],
      '--format: unknown format "pdf"; the formats are text, json, markdown, html, sarif, junit, github',
    ],
    [['check', '--format', 'json='], '--format: FORMAT=FILE needs a file'],
    [['check', '--format', 'json', '--format', 'text'], '--format: only one format can go to standard output'],
    [['check', '--output', ''], '--output needs a file'],
    [['check', '--config='], '--config needs a file'],
    [['check', '--scenario='], '--scenario needs the id of a scenario, such as http-500'],
    [
      ['check', '--scenario', 'dns', '--no-probe'],
      '--scenario needs the probe, but --no-probe turns it off: use one of the two',
    ],
    [['check', '--config'], "Option '--config <value>' argument missing"],
  ])('%j is bad usage', (args, message) => {
    expect(() => parseCommand(args)).toThrow(ConfigurationError);
    expect(() => parseCommand(args)).toThrow(message);
  });
});
