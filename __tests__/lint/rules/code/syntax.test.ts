import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

// An unused field, and undeclared reads: they must not be reported.
const files = (text: string) => ({ [MANIFEST]: manifest(['SALT']), [ACTION]: text, 'deploy/template.json': null });
const ALL = ['code/', 'flow/', 'secrets/'];

async function expectOnly(text: string, expected: readonly string[]): Promise<void> {
  for (const group of ALL) {
    await expectFindings(
      group,
      files(text),
      expected.filter((each) => each.startsWith(group)),
    );
  }
}

describe('code/syntax', () => {
  it.each([
    ['a missing value', 'const a = ▸;\ncall(event.secrets.OTHER);'],
    ['a bracket that is not closed', 'exports.onExecutePostLogin = async () => {\n  call();\n▸'],
    ['a bracket too many', `${handler('')}▸}`],
    ['a name declared twice', 'const a = 1;\nconst ▸a = 2;'],
    ['a text without an end', "const a = ▸'API key;\n"],
    ['await in a function that is not async', handler('list.forEach((x) => { await ▸call(x); });')],
    ['a merge that was left', '▸<<<<<<< HEAD\nconst a = 1;\n=======\nconst a = 2;\n>>>>>>> main\n'],
    ['the manifest in its place', '{ "secrets"▸: [] }'],
    ['Python', 'def ▸handler(event):\n  return None\n'],
    ['CRLF', 'const a = 1;\r\nconst b = ▸;\r\n'],
    ['10,000 brackets', '▸'.concat('['.repeat(10_000), ']'.repeat(10_000))],
  ])('is the one finding on %s', async (_name, text) => {
    await expectOnly(text, ['code/syntax invalid']);
  });

  it('quotes the parser', async () => {
    const findings = (await lint(files('const a = ;'))).filter(({ rule }) => rule.startsWith('code/'));
    expect(findings.map(sentences)).toEqual([
      'The Action is not valid JavaScript: Unexpected token ;. Correct the syntax here. Nothing else in the Action can be checked until then.',
    ]);
  });
});

describe('code/not-commonjs', () => {
  it.each([
    ['import', '▸import axios from "axios";\nexports.onExecutePostLogin = async () => {};', 'import'],
    ['import without a name', '"use strict";\n▸import "dotenv/config";', 'import'],
    ['import.meta', 'const here = ▸import.meta.url;', 'import'],
    ['export of a handler', '▸export const onExecutePostLogin = async (event, api) => {};', 'export'],
    ['export default', 'const a = {};\n▸export default a;', 'export'],
    ['import, export and await, at the first', '▸import a from "a";\nexport const b = await a();', 'import'],
    ['a top-level await', 'const key = ▸await load();\nexports.onExecutePostLogin = async () => {};', 'await'],
    ['a top-level for await', '▸for await (const x of y) call(x);', 'await'],
    ['types', 'exports.onExecutePostLogin = async (event▸: Event, api: PostLoginAPI) => {};', 'typescript'],
    ['an interface after an import', 'import a from "a";\n▸interface B { c: string }', 'typescript'],
    ['a cast', 'const a = ▸b as string;', 'typescript'],
    ['JSX', 'const page = ▸<b>hello</b>;', 'jsx'],
  ])('is the one finding on %s', async (_name, text, message) => {
    await expectOnly(text, [`code/not-commonjs ${message}`]);
  });

  it('says what to write', async () => {
    const findings = await lint(files('export const onExecutePostLogin = async () => {};'));
    expect(findings.filter(({ rule }) => rule.startsWith('code/')).map(sentences)).toEqual([
      'The Action uses "export", but Auth0\'s runtime does not load ES modules. Use CommonJS: `exports.onExecutePostLogin = async (event, api) => { … }`.',
    ]);
  });
});

describe('rules of syntax', () => {
  it.each([
    ['CommonJS', `const axios = require("axios");\n${handler('await axios.get("https://a.io");')}`],
    ['a dynamic import', handler('const { jwtVerify } = await import("jose");')],
    ['a top-level return', `${handler('')}return;`],
    ['a hash-bang', `#!/usr/bin/env node\n${handler('')}`],
    ['a byte-order mark', `\uFEFF${handler('')}`],
    ['CRLF', handler('call();').replaceAll('\n', '\r\n')],
    ['strict mode', `"use strict";\n${handler('')}`],
    ['sloppy mode', `var await = 010;\n${handler('with (Math) { max(1, 2); }')}`],
    [
      'new syntax',
      handler('class A { #b = 1n; static { call(); } c() { return this.#b ?? 1_000; } }\nA.b ||= /(?<x>a)/v;'),
    ],
    [
      'words in texts and comments',
      `// import a from "a"; export default a;\n${handler('call("await import export <b>");')}`,
    ],
    ['comparisons that look like types', handler('call(a < b, c > (d));')],
    ['a label that looks like a type', handler('outer: for (const a of b) { if (a) continue outer; }')],
  ])('are silent on %s', async (_name, text) => {
    for (const rule of ['code/syntax', 'code/not-commonjs', 'code/too-large']) {
      await expectFindings(rule, files(text), []);
    }
  });

  it('are silent if there is no Action', async () => {
    await expectFindings('code/', { ...files(''), [ACTION]: null }, []);
  });
});
