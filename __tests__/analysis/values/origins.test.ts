import { originsOf } from '../../../src/analysis/values/origins.ts';
import { asked } from '../asked.ts';

describe('where a value comes from', () => {
  it.each<[string, string, string[]]>([
    ['a global', 'ask(console.log);', ['global console.log']],
    ['a global of the global object', 'ask(globalThis.fetch);', ['global fetch']],
    ['a package', 'const axios = require("axios"); ask(axios.create().get);', ['package axios.create().get']],
    ['a built-in module', 'ask(require("node:https").get);', ['package https.get']],
    ['import()', 'async function f() { ask((await import("got")).default); }', ['package got']],
    ['a compiled import', 'const a = __importDefault(require("axios")); ask(a.default.get);', ['package axios.get']],
    ['an instance', 'const { A } = require("a"); ask(new A().send);', ['package a.Anew.send']],
    ['a name of a pattern', 'const { log: say } = console; ask(say);', ['global console.log']],
    ['a name of the rest', 'const { a, ...rest } = require("a"); ask(rest.b);', ['package a.b']],
    ['a bound method, whatever it fixes', 'ask(console.log.bind(console, "a"));', ['global console.log']],
    ['a choice', 'ask(x ? fetch : require("got"));', ['global fetch', 'package got']],
    ['a parameter', 'const f = (client) => ask(client.get); f(require("axios"));', ['package axios.get']],
    [
      'a client of a field',
      'class A { constructor() { this.c = require("c"); } f() { ask(this.c.get); } }',
      ['package c.get'],
    ],
    ['a client that is made', 'const make = () => require("c")(); ask(make().get);', ['package c().get']],
    ['a member that is not known', 'ask(console[level]);', ['global console.*']],
    ['a package that is not known', 'ask(require(name));', []],
    ['a value that the file makes', 'class A {} ask(new A());', []],
    [
      'a function that is made, and called',
      'const { A } = require("a"); ask(new A()().send());',
      ['package a.Anew().send()'],
    ],
    ['an element', 'ask(require("a")[0]);', ['package a.0']],
    ['an optional member', 'ask(require("a")?.b?.());', ['package a.b()']],
    ['a variable of the name of a global', 'const fetch = require("got"); ask(fetch);', ['package got']],
    ['a variable of no value', 'let a; ask(a);', []],
    ['a text', 'ask("a");', []],
    ['an awaited value', 'const f = async () => ask((await fetch(url)).ok);', ['global fetch().ok']],
    ['the same twice', 'ask(x ? fetch : fetch);', ['global fetch']],
    ['a value that is defined by itself', 'var a = b; var b = a; ask(a);', []],
  ])('%s', (_name, text, expected) => {
    const { code, node } = asked(text);
    expect(originsOf(code, node).map(({ from, name, path }) => `${from} ${name}${path}`)).toEqual(expected);
  });
});
