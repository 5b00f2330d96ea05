import { isBuiltinModule, isPath, packageOf, requiresOf, specifierOf } from '../../../src/analysis/scope/requires.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';
import { FILE } from '../parsed.ts';

/** `require axios 1:9` for each loaded module, with its place. */
function loaded(text: string): string[] {
  return requiresOf(parseSource(FILE, text)).map(
    ({ how, specifier, place: { start, end } }) =>
      `${how} ${specifier ?? '…'} ${start.line}:${start.column}-${end.column}`,
  );
}

describe('the modules that an Action loads', () => {
  it.each<[string, string[]]>([
    ['require("axios");', ['require axios 1:9-16']],
    ['const N = "axios";\nrequire(N);', ['require axios 2:9-10']],
    ['require(name);', ['require … 1:1-14']],
    ['require(...names);', ['require … 1:1-18']],
    ['require();', []],
    ['module.require("axios");', ['require axios 1:16-23']],
    ['require.resolve("axios");', ['require axios 1:17-24']],
    ['module.resolve("axios");', []],
    ['other.require("axios");', []],
    ['require.cache("axios");', []],
    ['other("axios");', []],
    ['const require = other; require("axios");', []],
    ['const load = require; load("axios");', ['require axios 1:28-35']],
    ['const load = other; load("axios");', []],
    ['let load = require; load = other; load("axios");', []],
    ['let load; load("axios");', []],
    ['function load() {} load("axios");', []],
    ['import("axios");', ['import() axios 1:8-15']],
    ['import(name);', ['import() … 1:1-13']],
    ['import("b"); require("a");', ['import() b 1:8-11', 'require a 1:22-25']],
    ['require("b");\nimport("a");\n  require("c");', ['require b 1:9-12', 'import() a 2:8-11', 'require c 3:11-14']],
    ['load(require);', ['require … 1:6-13']],
    ['[require];', ['require … 1:2-9']],
    ['const { load = require } = other;', ['require … 1:16-23']],
    ['const { resolve } = require;', ['require … 1:21-28']],
    ['const load = require;', []],
    ['typeof require;', []],
    ['!require;', ['require … 1:2-9']],
    ['require.main === module;', []],
  ])('%s', (text, expected) => {
    expect(loaded(text)).toEqual(expected);
  });

  it.each<[string, string | null]>([
    ['require("axios");', 'axios'],
    ['require(name);', null],
    ['require();', null],
    ['other("axios");', null],
  ])('by a call: %s', (text, expected) => {
    const tree = parseSource(FILE, text);
    const [call] = tree.calls;
    expect(call && specifierOf(tree, call)).toBe(expected);
  });
});

describe('the package that a specifier loads from', () => {
  it.each<[string, string | null]>([
    ['axios', 'axios'],
    ['axios/lib/core', 'axios'],
    ['@auth0/actions', '@auth0/actions'],
    ['@auth0/actions/post-login', '@auth0/actions'],
    ['Xaxios:', null],
    ['xaxios@1', 'xaxios@1'],
    ['fs', null],
    ['fs/promises', null],
    ['node:fs', null],
    ['node:none', null],
    ['./helper', null],
    ['../helper', null],
    ['.', null],
    ['..', null],
    ['/helper', null],
    ['.../helper', '...'],
    ['.helper', '.helper'],
    ['', null],
    ['actions:storage', null],
    ['https://example.com/a.js', null],
    ['git+ssh://example.com', null],
    ['1a:b', '1a:b'],
  ])('%s: %s', (specifier, expected) => {
    expect(packageOf(specifier)).toBe(expected);
  });

  it('does not exist for a built-in module of Node.js, or for a path', () => {
    expect(['fs', 'node:test', 'fs/promises', 'axios', 'none:fs'].map(isBuiltinModule)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(['./a', '../a', '/a', '.', 'a', 'a/b', '.a'].map(isPath)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
