import { factsOf } from '../../../src/analysis/facts/action.ts';
import { expectedAnswersOf } from '../../../src/analysis/facts/expected-answers.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';

function expectedOf(body: string) {
  const text = `exports.onExecutePostLogin = async (event, api) => { const data = await (await fetch('https://a.example')).json(); ${body} };`;
  const facts = factsOf(parseSource('integration.action.js', text));
  return expectedAnswersOf(facts.code, [...facts.eventReads, ...facts.apiReads]);
}

describe('the name of a value', () => {
  /** The name under which what is compared with 1 is known. */
  const nameOf = (value: string, before = '') => Object.keys(expectedOf(`${before}\n${value} === 1;`).literals).join();

  it.each<[string, string, string, string?]>([
    ['a property', 'data.a', 'a'],
    ['an optional property', 'data?.a', 'a'],
    ['what is awaited', '(await data.a)', 'a'],
    ['a default', '(data.a || 2)', 'a'],
    ['another default', '(data.a ?? 2)', 'a'],
    ['a condition', '(data.a && 2)', ''],
    ['a variable', 'a', 'a'],
    ['a variable of a property', 'b', 'a', 'const b = data.a;'],
    ['a variable of a call', 'b', 'b', 'const b = f(data.a);'],
    ['a variable of the first of a list', 'b', 'b', 'const b = data.at;'],
    ['a variable of a computed property', 'b', 'b', 'const b = data[a];'],
    ['a variable of a list of names', 'c', 'c', 'const [c] = data.a;'],
    ['a name in a pattern', 'b', 'a', 'const { a: b } = data;'],
    ['a name in a pattern with a default', 'b', 'a', 'const { a: b = 2 } = data;'],
    ['a name in a pattern of a pattern', 'c', 'b', 'const { a: { b: c } } = data;'],
    ['a computed name in a pattern', 'b', 'b', 'const { [a]: b } = data;'],
    ['a name in an object', 'b', 'b', 'const c = { a: b };'],
    ['a number', 'Number(data.a)', 'a'],
    ['a text', 'String(data.a)', 'a'],
    ['a whole number', 'parseInt(data.a, 10)', 'a'],
    ['a function with a similar name', 'toNumber(data.a)', ''],
    ['a function with a longer name', 'Numbers(data.a)', ''],
    ['a number of nothing', 'Number()', ''],
    ['a method without arguments', 'data.a.f()', 'a'],
    ['a method of texts', 'data.a.trim()', 'a'],
    ['a method with arguments', 'data.a.f(2)', ''],
    ['the size of a list', 'data.a.length', 'a'],
    ['a method of texts that is not called', 'data.a.trim', 'a'],
    ['an element of a list', 'data.a[0]', '0'],
    ['a computed property', 'data[a]', ''],
    ['a function', '(() => data.a)', ''],
  ])('%s', (_name, value, expected, before = '') => {
    expect(nameOf(value, before)).toBe(expected);
  });
});
