import { factsOf } from '../../../src/analysis/facts/action.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';
import { documentedFields } from '../../../src/start/from/documented-fields.ts';

/** `NAME=DEFAULT [TEXTS]` for each field about which the code says something. */
function documented(code: string): string {
  const action = factsOf(parseSource('integration.action.js', code));
  const found = documentedFields(action, ['MODE', 'REGION', 'MIN_AGE']);
  return [...found]
    .filter(([, { texts, byDefault }]) => texts.length > 0 || byDefault !== null)
    .map(([name, { texts, byDefault }]) => `${name}${byDefault === null ? '' : `=${byDefault}`} [${texts.join(' ')}]`)
    .join('; ');
}

it.each<[string, string, string]>([
  ['texts in brackets', '// configuration: REGION (us|eu), default us', 'REGION=us [us eu]'],
  ['a default in brackets', '// REGION: us | eu (default: eu)', 'REGION=eu [us eu]'],
  ['a list of a JSDoc', '/**\n * REGION - "us", "eu" or "au". Defaults to "eu".\n */', 'REGION=eu [us eu au]'],
  ['one of', '// MODE is one of monitor, enforce and off.', 'MODE [monitor enforce off]'],
  ['a message', 'throw new Error("MODE must be one of: a, b or c");', 'MODE [a b c]'],
  ['a message with quotes', `console.log('MODE must be "a" or "b"');`, 'MODE [a b]'],
  ['a template', 'console.log(`${x}: MODE must be "a" or "b"`);', 'MODE [a b]'],
  ['a number with a unit', '// MIN_AGE: defaults to 16 years', 'MIN_AGE=16 []'],
  ['an address', '// REGION: default https://api.example.com/v1.', 'REGION=https://api.example.com/v1 []'],
  ['two fields in a line', '// MODE (a|b), REGION: default us, MIN_AGE', 'MODE [a b]; REGION=us []'],
  ['two lines about one field', '// MODE: default a\n// MODE: a | b', 'MODE=a [a b]'],
  ['prose with or', '// MODE must be set or the login fails', ''],
  ['prose with default', '// REGION: defaults to the region of the tenant', ''],
  ['prose with one of', '// MODE: one of the modes of the service, see the docs', ''],
  ['one text', '// MODE: "a"', ''],
  ['a type', '/** @type {{ MODE: string|undefined }} */', ''],
  ['a part of another name', '// MODE_OF_USE: a | b', ''],
  ['a name in other letters', '// mode: a | b', ''],
  ['what comes before the name', '// a | b of MODE', ''],
  ['a long line', `// MODE ${'x '.repeat(300)} a | b`, ''],
])('%s', (_, code, expected) => {
  expect(documented(code)).toBe(expected);
});
