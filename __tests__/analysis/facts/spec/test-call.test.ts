import { isWithin, isWithoutAssertionsOnPurpose, testCallAt } from '../../../../src/analysis/facts/spec/test-call.ts';
import { parseSource } from '../../../../src/analysis/syntax/tree.ts';

const tree = (text: string) => parseSource('integration/integration.action.spec.js', text);

/** The source of the call at the mark `▸`, without the mark. */
function callAt(text: string): string | null {
  const [before = ''] = text.split('▸');
  const lines = before.split('\n');
  const source = text.replace('▸', '');
  const found = testCallAt(tree(source), { line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
  return found?.range ? source.slice(...found.range) : null;
}

describe('the call that declares a test', () => {
  it.each<[string, string, string | null]>([
    ['by its name', 'f();\n▸it("a", () => {});', 'it("a", () => {})'],
    ['by the end of its name', 'it▸("a", () => {});', 'it("a", () => {})'],
    ['by a property', 'it.▸only("a", () => {});', 'it.only("a", () => {})'],
    ['by the parenthesis of a call of a call', 'it.each([1])▸("a", () => {});', 'it.each([1])("a", () => {})'],
    ['inside the one of its group', 'describe("a", () => {\n  ▸it("b", f);\n});', 'it("b", f)'],
    ['on one line with others', 'it("a", f); ▸it("b", f); it("c", f);', 'it("b", f)'],
    ['before its name', '▸ it("a", f);', null],
    ['after its name', 'it("a"▸, f);', null],
    ['on another line', 'it("a", f);\n▸', null],
    ['of a name over several lines', 'global\n  .▸it("a", f);', 'global\n  .it("a", f)'],
    ['on the line before its name', '▸\nit("a", f);', null],
  ])('is found %s', (_name, text, expected) => {
    expect(callAt(text)).toBe(expected);
  });
});

describe('a test that makes no assertion on purpose', () => {
  const onPurpose = (text: string): boolean => {
    const spec = tree(text);
    const [test] = spec.calls;
    if (test === undefined) throw new Error('no test');
    return isWithoutAssertionsOnPurpose(spec, test);
  };

  it.each<[string, string, boolean]>([
    ['says why above the call', 'it("a", () => {\n  // Only the types are tried.\n  expect.assertions(0);\n});', true],
    ['says why behind it', 'it("a", () => {\n  expect.assertions(0); // Only types.\n});', true],
    ['says why over several lines', 'it("a", () => {\n  /* Only\n     types. */\n  expect.assertions(0);\n});', true],
    ['says why inside the call', 'it("a", () => {\n  expect.assertions(\n    // Only types.\n    0);\n});', true],
    ['says why after it', 'it("a", () => {\n  expect.assertions(0);\n  // Only types.\n});', false],
    ['says why two lines above', 'it("a", () => {\n  // Only types.\n\n  expect.assertions(0);\n});', false],
    ['says nothing in words', 'it("a", () => {\n  // -----\n  expect.assertions(0);\n});', false],
    ['says nothing', 'it("a", () => {\n  expect.assertions(0);\n});', false],
    ['expects one', 'it("a", () => {\n  // Only types.\n  expect.assertions(1);\n});', false],
    ['expects an unknown number', 'it("a", () => {\n  // Only types.\n  expect.assertions(none);\n});', false],
    ['has another method', 'it("a", () => {\n  // Only types.\n  expect.hasAssertions(0);\n});', false],
    ['has another object', 'it("a", () => {\n  // Only types.\n  chai.assertions(0);\n});', false],
    ['has a function of that name', 'it("a", () => {\n  // Only types.\n  assertions(0);\n});', false],
    [
      'is followed by one that does',
      'it("a", () => {});\nit("b", () => {\n  // Only types.\n  expect.assertions(0);\n});',
      false,
    ],
    ['comes after one that does', 'f();\n// Only types.\nexpect.assertions(0);', false],
  ])('%s', (_name, text, expected) => {
    expect(onPurpose(text)).toBe(expected);
  });
});

it('is inside itself and inside what contains it, and not inside its neighbours', () => {
  const [outer, inner, next] = tree('describe("a", () => it("b", f)); it("c", f);').calls;
  if (!outer || !inner || !next) throw new Error('too few calls');
  expect([isWithin(outer, outer), isWithin(inner, outer)]).toEqual([true, true]);
  expect([isWithin(outer, inner), isWithin(next, outer), isWithin(outer, next)]).toEqual([false, false, false]);
});
