import fc from 'fast-check';
import { parseAction } from '../../src/submission/action.ts';
import { FILE, marked } from '../analysis/parsed.ts';

const parse = (text: string) => parseAction({ path: FILE, text });

describe('an Action that is not CommonJS', () => {
  it.each<[string, string]>([
    ['import', '▸import axios from "axios";\nexports.onExecutePostLogin = async () => {};'],
    ['import', '// a comment\n▸import "a"; export const b = await c();'],
    ['import', 'const here = ▸import.meta.url;'],
    ['export', 'const a = 1;\n▸export const onExecutePostLogin = async (event, api) => {\n  call();\n};'],
    ['export', '▸export default async () => {};'],
    ['export', 'const a = 1;\n▸export { a };'],
    ['top-level await', 'const key = ▸await load();\nexports.onExecutePostLogin = async () => {};'],
    ['top-level await', 'async function a() { await b(); }\n▸for await (const x of y) {}'],
    ['top-level await', 'if (a) { ▸await b(); }\nreturn;'],
    ['TypeScript', 'exports.onExecutePostLogin = async (event▸: Event, api: Api) => {};'],
    ['TypeScript', 'import axios from "axios";\n▸interface Answer { score: number }\nexport const a = 1;'],
    ['TypeScript', '▸import type { Event } from "@auth0/actions";\nexports.a = 1;'],
    ['TypeScript', 'const a = (▸event as any).secrets;'],
    ['TypeScript', 'const a = ▸event!.secrets;'],
    ['TypeScript', '▸enum Region { EU }'],
    ['TypeScript', 'class A { ▸private key = 1; }'],
    ['TypeScript', 'function f(▸a?, b) {}'],
    ['JSX', 'const page = ▸<div>hello</div>;'],
    ['TypeScript', 'const f = ▸<T,>(x) => <b>{x}</b>;'],
  ])('is reported as %s: %s', (found, source) => {
    const { text, line, column } = marked(source);
    const place = expect.objectContaining({ file: FILE, start: { line, column } }) as unknown;
    expect(parse(text)).toEqual({ state: 'not-commonjs', found, place });
  });

  it('is marked at the keyword, not at the whole export', () => {
    expect(parse('export const a = {\n  b: 1,\n};')).toMatchObject({ place: { end: { line: 1, column: 7 } } });
  });
});

describe('an Action that does not parse', () => {
  it.each([
    ['const a = ▸;'],
    ['exports.onExecutePostLogin = async (event, api) => {\r\n  call(▸;\r\n};'],
    ['let a;\nlet ▸a;'],
    ['const a = ▸"unfinished'],
    ['exports.onExecutePostLogin = async () => {\n  const a = {\n    b: 1,\n  };\n▸'],
    ['function f() { await ▸g(); }'],
    ['▸<<<<<<< HEAD\nconst a = 1;'],
    ['{ "secrets"▸: [] }'],
  ])('is reported with its place: %s', (source) => {
    const { text, line, column } = marked(source);
    const action = parse(text);
    expect(action).toMatchObject({ state: 'syntax-error', place: { file: FILE, start: { line, column } } });
  });

  it.each([
    ['brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['calls', 'a' + '.b()'.repeat(10_000)],
    ['a sum', 'a' + '+a'.repeat(10_000)],
    ['blocks', '{'.repeat(10_000) + '}'.repeat(10_000)],
    ['arrows', 'a=>'.repeat(10_000) + 'a'],
    ['templates', '`${'.repeat(5_000) + '1' + '}`'.repeat(5_000)],
    ['functions', '(async()=>{await f();'.repeat(5_000) + '})()'.repeat(5_000)],
    ['choices', 'if(a){}else '.repeat(10_000) + ';'],
    ['signs', '!'.repeat(10_000) + 'a'],
    ['patterns', `let ${'['.repeat(10_000)}a${']'.repeat(10_000)} = b`],
    ['groups', `/${'('.repeat(10_000)}${')'.repeat(10_000)}/`],
    ['groups that classes seem to close', `/${'([)]'.repeat(10_000)}${')'.repeat(10_000)}/`],
    ['classes', `/${'['.repeat(10_000)}a${']'.repeat(10_000)}/v`],
    ['brackets that are not closed', '['.repeat(10_000)],
    ['brackets after an import', 'import "a";' + '['.repeat(10_000) + ']'.repeat(10_000)],
  ])('because of 10,000 nested %s: a finding about the file', (_name, text) => {
    const action = parse(text);
    expect(action).toMatchObject({ state: 'syntax-error', place: { start: { line: 1, column: 1 } } });
  });
});

describe('an Action that nests', () => {
  const brackets = (depth: number) => `a = ${'['.repeat(depth)}${']'.repeat(depth)};`;
  const groups = (depth: number) => `/${'('.repeat(depth)}${')'.repeat(depth)}/;`;

  it.each([
    ['brackets at the limit', brackets(332), 'parsed'],
    ['brackets past the limit', brackets(333), 'syntax-error'],
    ['groups at the limit', groups(200), 'parsed'],
    ['groups past the limit', groups(201), 'syntax-error'],
    ['nothing, but has many groups', `/${'([(]a)'.repeat(5000)}/;`, 'parsed'],
    ['nothing, but adds up 900 texts', `a = b${' + b'.repeat(900)};`, 'parsed'],
  ])('%s', (_name, text, state) => {
    expect(parse(text).state).toBe(state);
  });
});

describe('an Action that the runtime accepts', () => {
  it.each([
    ['nothing', ''],
    ['a hash-bang', '#!/usr/bin/env node\nexports.a = 1;'],
    ['a byte-order mark', '\uFEFFexports.a = 1;'],
    ['CRLF', '"use strict";\r\nexports.a = 1;\r\n'],
    ['a top-level return', 'exports.a = 1;\nreturn;\n'],
    ['a dynamic import', 'exports.a = async () => (await import("jose")).jwtVerify;'],
    ['sloppy code', 'with (a) { b = 010; }'],
    ['await as a name', 'var await = 1; await (2);'],
    ['new syntax', 'class A { #a = 1; static { b ??= /(?<n>a)/v; } has(x) { return #a in x; } }'],
    ['less than and greater than', 'f(a < b, c > (d));'],
    ['a long line', `exports.a = ${JSON.stringify('x'.repeat(100_000))};`],
    ['many statements in one line', 'exports.a = event.secrets.A;'.repeat(4000)],
  ])('parses: %s', (_name, text) => {
    expect(parse(text).state).toBe('parsed');
  });
});

describe('no text', () => {
  const SOURCE = `const { a, ...b } = require("x");
const KEYS = { A: "A", [a]: \`\${b}\` };
class Client extends Base { #s; constructor(s) { super(s); this.#s = s; } get k() { return this.#s[KEYS.A]; } }
const load = async ({ secrets, configuration: c = {} }) => ({ secrets, c });
const wrap = (fn) => async (event, ...rest) => { try { return await fn(event, ...rest); } catch (e) { throw e; } };
exports.onExecutePostLogin = wrap(async function (event, api) {
  const { secrets, c } = await load(event);
  for (const key in secrets) if (key in c && !Object.hasOwn(secrets, "A")) new Client(event.secrets ?? c);
  [secrets, c].map((x) => x.A); event.x.y = { ...event, z: [event] };
});
exports.onContinuePostLogin = module.exports.onExecutePostLogin.bind(this);
Object.assign(exports, { ...KEYS, b: 1 });
`;
  const tokens = SOURCE.split(/(?<=\W)|(?=\W)/);

  const states = ['parsed', 'syntax-error', 'not-commonjs'];
  const survives = (text: string) => {
    const action = parse(text);
    expect(states).toContain(action.state);
    if (action.state === 'syntax-error' || action.state === 'not-commonjs') {
      const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
      const { start } = action.place;
      expect(start.line).toBeLessThanOrEqual(lines.length);
      expect(start.column).toBeLessThanOrEqual((lines[start.line - 1] ?? '').length + 1);
    }
  };

  it('makes it throw: random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), survives));
  });

  it('makes it throw: random bytes read as UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        survives(Buffer.from(bytes).toString('utf8'));
      }),
    );
  });

  it('makes it throw: words of JavaScript in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 60 }), (some) => {
        survives(some.join(' '));
      }),
    );
  });

  it('makes it throw: an Action with a piece cut out, doubled or put elsewhere', () => {
    const at = fc.nat({ max: SOURCE.length });
    fc.assert(
      fc.property(at, at, at, (a, b, c) => {
        const piece = SOURCE.slice(Math.min(a, b), Math.max(a, b));
        survives(SOURCE.slice(0, Math.min(a, b)) + SOURCE.slice(Math.max(a, b)));
        survives(SOURCE.slice(0, c) + piece + SOURCE.slice(c));
      }),
      { numRuns: 300 },
    );
  });

  it('makes it throw: identifiers exchanged for others', () => {
    const names = [...new Set(SOURCE.match(/[a-zA-Z]\w*/g))];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names, '1', '"A"', 'this'), (from, to) => {
        survives(SOURCE.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to));
      }),
      { numRuns: 500 },
    );
  });
});
