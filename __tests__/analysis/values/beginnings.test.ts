import { beginningsOf } from '../../../src/analysis/values/beginnings.ts';
import { asked } from '../asked.ts';

describe('how a text begins', () => {
  it.each<[string, string, string[]]>([
    ['a template', 'ask(`http://a.io/${x}`);', ['http://a.io/']],
    ['a template of a constant', 'const U = "http://a.io"; ask(`${U}/x`);', ['http://a.io']],
    ['joined', 'ask("http://" + "a.io");', ['http://a.io']],
    ['a default', 'ask(given || "http://a.io");', ['http://a.io']],
    ['a URL', 'ask(new URL("/x", "http://a.io").href);', ['http://a.io']],
    ['a URL with a base that it does not need', 'ask(new URL("http://a.io", x).toString());', ['http://a.io']],
    ['the result of a function', 'const f = () => "http://a.io"; ask(f());', ['http://a.io']],
    ['a template of two', 'ask(`${x}${"b"}`);', []],
    ['an empty template', 'ask(``);', ['']],
    ['a text before a value', 'ask("http://" + x + "/a");', ['http://']],
    ['a difference', 'ask("http://a.io" - "b");', []],
    ['a number', 'ask(1);', []],
    ['a list', 'ask(["http://a.io"]);', []],
    ['a URL of no text', 'ask(new URL());', []],
    ['a URL of another class', 'ask(new Address("http://a.io"));', []],
    ['a URL that is whole', 'ask(new URL("http://a.io", "http://b.io"));', ['http://a.io']],
    ['a URL with only a path', 'ask(new URL("/a"));', ['/a']],
    ['another property of a URL', 'ask(new URL("http://a.io").host);', []],
    ['another method of a text', 'ask("http://a.io".trim());', []],
    ['a function called toString', 'ask(toString("http://a.io"));', []],
    ['a member of a constant', 'const U = { live: "http://a.io" }; ask(U.live);', ['http://a.io']],
    ['a member of a variable', 'let u = { live: "http://a.io" }; ask(u.live);', ['http://a.io']],
    ['a default of a parameter', 'function f(u = "http://a.io") { u = x; ask(u); }', ['http://a.io']],
    ['a variable that another one gets', 'let u = "http://a.io"; x = u; ask(u);', ['http://a.io']],
    [
      'a variable that gets more in another function',
      'let u = "http://a.io"; const f = () => { u = x; }; ask(u);',
      ['http://a.io'],
    ],
    ['a variable that gets more in an expression', 'let u = "http://a.io"; f((u = x)); ask(u);', ['http://a.io']],
    ['a variable that gets another value', 'let u = "http://a.io"; u = x; ask(u);', []],
    ['a variable that may get another value', 'let u = "http://a.io"; if (x) u = x; ask(u);', ['http://a.io']],
    [
      'a variable that gets a value in branches',
      'let u; if (x) { u = "http://a.io"; } else u = "http://b.io"; ask(u);',
      ['http://a.io', 'http://b.io'],
    ],
  ])('%s', (_name, text, expected) => {
    const { code, node } = asked(text);
    expect(beginningsOf(code, node).map((each) => each.text)).toEqual(expected);
  });

  it.each([
    [20, 20],
    [21, 0],
  ])('is known for a table of %d texts: %d', (count, found) => {
    const { code, node } = asked(
      `ask({ ${Array.from({ length: count }, (_, at) => `k${at}: "a",`).join(' ')} }[key]);`,
    );
    expect(beginningsOf(code, node)).toHaveLength(found);
  });
});
