import { mergedDefaultsOf } from '../../../src/analysis/facts/merged-defaults.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

describe('defaults that are merged with the settings', () => {
  it.each<[string, string, (readonly [string, string])[]]>([
    [
      'of a constant',
      'const DEFAULTS = { LIMIT: "5" };\nf({ ...DEFAULTS, ...event.configuration });',
      [['LIMIT', '5']],
    ],
    [
      'of a frozen constant',
      'const DEFAULTS = Object.freeze({ LIMIT: "5" });\nf({ ...DEFAULTS, ...event.configuration });',
      [['LIMIT', '5']],
    ],
    ['of numbers', 'f({ ...{ LIMIT: 5 }, ...event.configuration });', [['LIMIT', '5']]],
    [
      'of properties',
      'f({ LIMIT: "5", MODE: "on", ...event.configuration });',
      [
        ['LIMIT', '5'],
        ['MODE', 'on'],
      ],
    ],
    ['of secrets', 'f({ KEY: "a", ...event.secrets });', [['KEY', 'a']]],
    ['of `Object.assign`', 'f(Object.assign({ LIMIT: "5" }, event.configuration));', [['LIMIT', '5']]],
    ['between two stores', 'f({ ...event.configuration, LIMIT: "5", ...event.secrets });', [['LIMIT', '5']]],
    ['not after the settings', 'f({ ...event.configuration, LIMIT: "5" });', []],
    ['not of another object', 'f({ LIMIT: "5", ...event.user });', []],
    ['not of a part of the settings', 'f({ LIMIT: "5", ...event.configuration.OTHER });', []],
    ['not of another function', 'f(Object.create({ LIMIT: "5" }, event.configuration));', []],
    ['not of a function of the file', 'f({ LIMIT: "5" }, event.configuration);', []],
    ['not of an empty text', 'f({ LIMIT: "", ...event.configuration });', []],
    ['not of a computed text', 'f({ LIMIT: a, ...event.configuration });', []],
    ['not of a computed name', 'f({ [a]: "5", ...event.configuration });', []],
    ['not of an unknown object', 'f({ ...given, ...event.configuration });', []],
    ['beside a spread', 'f({ ...{ ...given, LIMIT: "5" }, ...event.configuration });', [['LIMIT', '5']]],
  ])('%s', (_name, body, expected) => {
    expect(mergedDefaultsOf(parsed(handler(body)))).toEqual(expected);
  });
});
