import vm from 'node:vm';
import { Code, javascriptOf, textOf } from '../../../src/start/from/spec/javascript.ts';
import { differencesOf, ofBoth, statementOf } from '../../../src/start/from/spec/differences.ts';

const evaluated = (code: string): unknown =>
  JSON.parse(vm.runInNewContext(`JSON.stringify(${code})`) as string) as unknown;

describe('a value as code', () => {
  it.each<[string, unknown]>([
    ['quotes and backslashes', `it's "a" \\ \${b} \`c\``],
    ['what ends a line or a script', 'a\nb\r\u2028c\u2029</script>*/'],
    ['what nobody sees', 'a\u202eb\u0000c\u200b\ufeff'],
    ['half of a pair', '\ud83d'],
    ['letters of all alphabets', 'Ünïcode 東京 😀'],
    ['names that are not identifiers', { 'given name': 1, 'a-b': [true, null], __proto__: 2, constructor: 3 }],
    ['a long one', { list: Array.from({ length: 30 }, (_, index) => ({ index, name: `item ${index}` })) }],
  ])('is the same again: %s', (_, value) => {
    expect(evaluated(javascriptOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  it('has no property that sets a prototype', () => {
    const value = JSON.parse('{"__proto__": {"a": 1}}') as unknown;
    expect(evaluated(javascriptOf(value))).toEqual(value);
  });

  it('contains code unchanged', () => {
    expect(javascriptOf({ id: new Code('expect.any(String)') })).toBe('{ id: expect.any(String) }');
  });

  it('is a literal that no text can end', () => {
    expect(textOf("'; process.exit(); '")).toBe(String.raw`'\'; process.exit(); \''`);
  });
});

it('the differences of two objects turn one into the other', () => {
  const from = { a: 1, b: { c: [1], d: 2 }, e: {}, gone: true };
  const to = { a: 1, b: { c: [2], d: 2, 'x y': null }, e: { f: 1 } };
  const statements = differencesOf(from, to).map((each) => statementOf('it', each, 0));
  expect(statements).toEqual(['it.b.c = [2];', "it.b['x y'] = null;", 'it.e = { f: 1 };', 'delete it.gone;']);
  expect(vm.runInNewContext(`const it = ${JSON.stringify(from)}; ${statements.join('')} JSON.stringify(it)`)).toBe(
    JSON.stringify(to),
  );
});

it('differences of two executions are any value of their kind', () => {
  const both = ofBoth({ a: 1, b: ['x', 2], c: 't' }, { a: 2, b: ['y', 2], c: 't' });
  expect(javascriptOf(both)).toBe("{ a: expect.any(Number), b: [expect.any(String), 2], c: 't' }");
});
