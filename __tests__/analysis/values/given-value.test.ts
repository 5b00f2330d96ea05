import type { Node } from 'estree';
import { isOpen, Untold } from '../../../src/auth0/arguments/untold.ts';
import { givenValuesOf } from '../../../src/analysis/values/given-value.ts';
import { isGlobal } from '../../../src/analysis/syntax/tree.ts';
import { asked } from '../asked.ts';

/** `?` for what is not known, `text≥3` for a text of at least three characters, `…` in an object that may have more. */
function shown(value: unknown): string {
  if (value instanceof Untold) {
    const { type, leastCharacters } = value;
    return `${type ?? '?'}${leastCharacters > 0 ? `≥${leastCharacters}` : ''}`;
  }
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? `"${value}"` : String(value);
  const entries = Object.entries(value).map(([name, each]) => `${name}: ${shown(each)}`);
  return `{${[...entries, ...(isOpen(value) ? ['…'] : [])].join(', ')}}`;
}

/** The values of what is asked for, each with the text that makes it, and with `perhaps` where an earlier check may exclude it. */
function given(text: string): string[] {
  const { code, node, textOf } = asked(text);
  const reader = code.tree.parents.get(node);
  if (reader === undefined) throw new Error('Nothing is asked');
  // Stands for what Auth0 documents about a part of the event.
  const known = (each: Node) => (isGlobal(code.tree, each, 'documented') ? new Untold('list') : null);
  return givenValuesOf(code, node, reader, known).map(
    ({ node: made, value, certain }) => `${certain ? '' : 'perhaps '}${shown(value)} by ${textOf(made)}`,
  );
}

/** The value of an expression that has one alone. */
function valueOf(expression: string, before = ''): string {
  const [value = '', ...others] = given(`${before}\nask(${expression});`);
  expect(others).toEqual([]);
  return value.slice(0, value.lastIndexOf(' by '));
}

describe('the values that a call is given', () => {
  it.each<[string, string[]]>([
    ['ask("a");', ['"a" by "a"']],
    ['ask(x ? "a" : 1);', ['"a" by "a"', '1 by 1']],
    ['ask(x ? (y ? 1 : 2) : 3);', ['1 by 1', '2 by 2', '3 by 3']],
    ['const t = x ? "a" : 1; ask(t);', ['perhaps 1 by 1', 'perhaps "a" by "a"']],
    ['let t = "a"; if (x) t = load(); ask(t);', ['? by t']],
    ['const t = "a"; ask(t);', ['"a" by "a"']],
    ['const f = () => ({ a: 1 }); ask(f());', ['{a: 1} by { a: 1 }']],
    ['ask(load());', ['? by load()']],
    ['ask(event.user.name);', ['? by event.user.name']],
    ['const f = (t) => ask(t); f("a"); f(2);', ['perhaps 2 by 2', 'perhaps "a" by "a"']],
    ['ask(documented);', ['list by documented']],
    ['const t = documented; ask(t);', ['list by documented']],
    ['ask(x || "a");', ['perhaps "a" by "a"', 'perhaps ? by x']],
  ])('%s', (text, expected) => {
    expect(given(text)).toEqual(expected);
  });
});

describe('a value', () => {
  it.each<[string, string]>([
    ['1', '1'],
    ['null', 'null'],
    ['true', 'true'],
    ['undefined', 'undefined'],
    ['void 0', 'undefined'],
    ['/a/u', 'object'],
    ['10n', '?'],
    ['-5', '-5'],
    ['-given', 'number'],
    ['+given', 'number'],
    ['~given', 'number'],
    ['!given', 'boolean'],
    ['delete given.a', 'boolean'],
    ['typeof given', 'text'],
    ['() => 1', 'function'],
    ['function () {}', 'function'],
    ['class {}', 'function'],
    ['documented', 'list'],
    ['given', '?'],
    ['given.a', '?'],
    ['this', '?'],
  ])('%s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it.each<[string, string]>([
    ['`a`', '"a"'],
    ['`a${given}`', 'text≥1'],
    ['`ab ${given} ${"c" + given} ${1}`', 'text≥6'],
    ['`${given}`', 'text'],
    ['`\u{1F600}${given}`', 'text≥1'],
    ['`a${documented}`', 'text≥1'],
    ['"a" + "b"', '"ab"'],
    ['"a" + 1', '"a1"'],
    ['"\u{1F600}" + given', 'text≥1'],
    ['"ab" + given + "c"', 'text≥3'],
    ['given + "ab"', 'text≥2'],
    ['String(given) + other', 'text'],
    ['given + other', '?'],
    ['given + 1', '?'],
    ['documented + 1', '?'],
    ['1 + 2', '3'],
    ['2 * 30', '60'],
    ['"2" * 30', 'number'],
    ['given * 2', 'number'],
    ['given - 1', 'number'],
    ['given % 2', 'number'],
    ['1 < 2', 'boolean'],
    ['given > 2', 'boolean'],
    ['given >= 2', 'boolean'],
    ['given == 2', 'boolean'],
    ['given !== 2', 'boolean'],
    ['"a" in given', 'boolean'],
    ['given instanceof Error', 'boolean'],
    ['1 << 2', 'number'],
  ])('%s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it.each<[string, string]>([
    ['[1, "a", given]', '[1, "a", ?]'],
    ['[1, , 2]', '[1, undefined, 2]'],
    ['[...given]', 'list'],
    ['[1, ...given]', 'list'],
    ['[[[[[[[1]]]]]]]', '[[[[[[list]]]]]]'],
    [`[${'1, '.repeat(200)}]`, `[${Array(200).fill('1').join(', ')}]`],
    [`[${'1, '.repeat(201)}]`, 'list'],
    ['{ a: { b: { c: { d: { e: { f: { g: 1 } } } } } } }', '{a: {b: {c: {d: {e: {f: object}}}}}}'],
    [`{ ${Array.from({ length: 201 }, (_, at) => `a${at}: 1`).join()} }`, 'object'],
  ])('%s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it.each<[string, string]>([
    ['new Date()', 'object'],
    ['new Error("no")', 'object'],
    ['new Map()', 'object'],
    ['new Set()', 'object'],
    ['new TypeError("no")', 'object'],
    ['new RegExp("a")', 'object'],
    ['new Headers()', 'object'],
    ['new Uint8Array(2)', 'object'],
    ['new Client()', '?'],
    ['String(given)', 'text'],
    ['Number(given)', 'number'],
    ['Number("5")', 'number'],
    ['parseInt(given, 10)', 'number'],
    ['parseFloat(given)', 'number'],
    ['Boolean(given)', 'boolean'],
    ['JSON.stringify(given)', 'text'],
    ['JSON.parse(given)', '?'],
    ['Math.round(given)', 'number'],
    ['Date.now()', 'number'],
    ['Date.parse(given)', '?'],
    ['given.toString()', 'text'],
    ['given.toISOString()', 'text'],
    ['given.toUTCString()', 'text'],
    ['given.toFixed(1)', 'text'],
    ['given.toLowerCase()', 'text'],
    ['given.toUpperCase()', 'text'],
    ['given.trim()', 'text'],
    ['given.padStart(2)', 'text'],
    ['given.substring(2)', 'text'],
    ['given.join(",")', 'text'],
    ['given.slice(1)', '?'],
    ['given[name]()', '?'],
    ['Object.keys(given)', '?'],
    ['given()', '?'],
  ])('%s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['const String = (a) => 1;', 'String(given)', '1'],
    ['const Date = given;', 'new Date()', '?'],
    ['const Math = given;', 'Math.round(1)', '?'],
    ['const money = { toFixed: () => 5 };', 'money.toFixed()', '5'],
    ['const LIMIT = 60;', 'LIMIT * 1000', '60000'],
    ['const f = () => { if (x) return 1; return 2; };', '[f()]', '[?]'],
    ['const f = () => 1;', '[f()]', '[1]'],
    ['const f = () => ({ a: 1 });', '[f()]', '[{a: 1}]'],
    ['let a = a;', '[a]', '[?]'],
  ])('%s %s', (before, expression, expected) => {
    expect(valueOf(expression, before)).toBe(expected);
  });
});

describe('an object', () => {
  it.each<[string, string, string]>([
    ['', '{ a: 1, b: "c", d: given }', '{a: 1, b: "c", d: ?}'],
    ['', '{}', '{}'],
    ['', '{ a: 1, a: 2 }', '{a: 2}'],
    ['', '{ a: 1, ...given }', '{a: ?, …}'],
    ['', '{ ...given, a: 1 }', '{a: 1, …}'],
    ['', '{ ...{ b: 1 }, a: 1 }', '{a: 1, …}'],
    ['', '{ [given]: 1 }', '{…}'],
    ['', '{ ["a"]: 1 }', '{a: 1}'],
    ['', '{ a() {} }', '{a: function}'],
    ['', '{ a: x ? 1 : 2 }', '{a: ?}'],
    ['const o = { a: 1 };\no.b = 2;', 'o', '{a: 1, b: 2}'],
    ['const o = {};\no.a = { b: given };', 'o', '{a: {b: ?}}'],
    ['const o = { a: 1 };\no.a = 2;', 'o', '{a: ?}'],
    ['const o = { a: 1 };\no[given] = 2;', 'o', '{a: ?, …}'],
    ['const o = { a: 1 };\nfill(o);', 'o', '{a: 1, …}'],
    ['const o = { a: 1 };\nnew Client(o);', 'o', '{a: 1, …}'],
    ['const o = { a: 1 };\nfill(o.a);', 'o', '{a: 1}'],
    ['const o = { a: 1 };\nconst p = o;\np.b = 2;', 'p', '{a: 1, b: 2}'],
    ['const o = { a: 1 };', '{ o }', '{o: {a: 1}}'],
  ])('%s %s', (before, expression, expected) => {
    expect(valueOf(expression.startsWith('{') ? `(${expression})` : expression, before)).toBe(expected);
  });

  it('is not handed on by the call that it is asked for', () => {
    expect(given('const o = { a: 1 }; ask(o);')).toEqual(['{a: 1} by { a: 1 }']);
    expect(given('const o = () => {}; o(); ask(o);')).toEqual(['function by () => {}']);
  });
});
