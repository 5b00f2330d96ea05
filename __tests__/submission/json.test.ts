import fc from 'fast-check';
import { parseJson } from '../../src/submission/json.ts';

function faultOf(text: string) {
  const json = parseJson('integration/configuration.json', text);
  if (json.state === 'parsed') return null;
  const { start, end } = json.place;
  return { message: json.message, at: `${start.line}:${start.column}-${end.line}:${end.column}` };
}

describe('the first fault of a JSON text', () => {
  const cases: [name: string, text: string, at: string, message: RegExp][] = [
    ['an empty file', '', '1:1-1:1', /empty/],
    ['a file of white space', '\n\n', '1:1-1:1', /empty/],
    ['a file that was cut off', '{\n  "secrets": [', '2:15-2:15', /ends too early/],
    ['a file that was cut off behind a brace', '{', '1:2-1:2', /ends too early/],
    ['a brace too many', '{}\n}', '2:1-2:2', /"}" is not expected/],
    ['a comma that is missing', '{\n  "a": "b"\n  "c": "d"\n}', '3:3-3:6', /""c"" is not expected/],
    ['a comma too many', '{\n  "a": [],\n}', '3:1-3:2', /extra comma before the "}"/],
    ['a value that is missing', '{"a":}', '1:6-1:7', /"}"/],
    ['a comment', '{\n  // names\n}', '2:3-2:4', /no comments/],
    ['an unquoted key', '{secrets: []}', '1:2-1:9', /"secrets"/],
    ['single quotes', "{'secrets': []}", '1:2-1:3', /"'"/],
    ['a quote that was forgotten', '{\n  "a": "b,\n  "c": "d"\n}', '2:8-2:11', /not closed before its line ends/],
    ['a string without an end', '{"a": "b', '1:7-1:9', /never closed/],
    ['a raw tab in a string', '{"a": "b\tc"}', '1:9-1:10', /U\+0009/],
    ['an unknown escape', '{"a": "C:\\users"}', '1:11-1:16', /"users"/],
    ['a fault after carriage returns', '{\r\n  "a" "b"\r\n}', '2:7-2:10', /""b""/],
    ['a number with a leading zero', '[01]', '1:2-1:4', /this number/],
    ['not a number', '[NaN]', '1:2-1:5', /"NaN"/],
    ['YAML', 'secrets:\n  - name: A\n', '1:1-1:8', /"secrets"/],
    ['nesting without an end', '['.repeat(200_000), '1:65-1:66', /nested too deep/],
  ];
  it.each(cases)('%s', (_, text, at, message) => {
    expect(faultOf(text)).toEqual({ message: expect.stringMatching(message) as string, at });
  });
});

describe('valid JSON', () => {
  it.each([
    '{}',
    '[]',
    '"text"',
    'null',
    ' \r\n\t{"a": [1, -2.5e+10, true, "\\u0041\\n"]}\n',
    '"\u2028"',
    '{"a":1,"a":2}',
  ])('has no fault: %j', (text) => {
    expect(faultOf(text)).toBeNull();
  });

  it('is what JSON.parse accepts, for any text', () => {
    const tokens = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      ' ',
      'a',
      '"a"',
      '1',
      '-',
      '.',
      'e',
      'true',
      'null',
      '\u0000',
      '\u2028',
      '/',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(tokens, { maxLength: 30 }).map((list) => list.join('')),
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(), tokens)
        .map(([json, at, token]) => json.slice(0, at % (json.length + 1)) + token + json.slice(at % (json.length + 1))),
    );
    fc.assert(
      fc.property(text, (value) => {
        let valid = true;
        try {
          JSON.parse(value);
        } catch {
          valid = false;
        }
        expect(faultOf(value) === null).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends if there are too many keys and values', () => {
    const list = (count: number) => `{"secrets": [${Array.from({ length: count }, () => '1').join(',')}]}`;
    expect(faultOf(list(20_000))).toBeNull();
    expect(faultOf(list(20_001))?.message).toBe('it has more than 20,000 keys and values');
    expect(faultOf(JSON.stringify({ secrets: ','.repeat(60_000) }))).toBeNull();
  });

  it('costs no more than linear time for a hostile text', () => {
    const text = `"${'\\"'.repeat(1_000_000)}`;
    expect(faultOf(text)?.message).toMatch(/never closed/);
  });
});
