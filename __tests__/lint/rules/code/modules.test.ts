import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, MANIFEST } from '../marks.ts';

/** A manifest with these dependencies, one on each line. A name that begins with `▸` is marked. */
function declaring(...names: readonly string[]): string {
  const list = names.map((name) => {
    const [mark, bare] = name.startsWith('▸') ? ['▸', name.slice(1)] : ['', name];
    return `    { "name": ${mark}"${bare}", "version": "1.2.3" }`;
  });
  return `{\n  "secrets": [],\n  "configuration": [],\n  "dependencies": [\n${list.join(',\n')}\n  ]\n}\n`;
}

const files = (action: string, ...names: readonly string[]) => ({ [MANIFEST]: declaring(...names), [ACTION]: action });

describe('code/undeclared-dependency', () => {
  const rule = 'code/undeclared-dependency';

  it.each([
    ['a package', 'const axios = require(▸"axios");', 'unknown', []],
    ['one that the runtime of 2016 had', 'const _ = require(▸"lodash");', 'unknown', ['axios']],
    ['a sub-path of a package', 'const get = require(▸"lodash/get");', 'unknown', []],
    ['a scoped package', 'const { Client } = require(▸"@merrow/sdk");', 'unknown', ['@merrow/types-of-something']],
    ['a name that is nearly declared', 'const sdk = require(▸"merow-sdk");', 'near', ['merrow-sdk']],
    ['a relative file', 'const { check } = require(▸"./check");', 'path', []],
    ['a file of a folder above', 'const data = require(▸"../data.json");', 'path', []],
    ['an absolute path', 'const data = require(▸"/opt/data.json");', 'path', []],
    ['a module of one tenant', 'const shared = require(▸"actions:shared");', 'actions', []],
    ['one required inside the handler', handler('const ky = require(▸"ky");'), 'unknown', []],
    ['a name in a constant', 'const NAME = "axios";\nconst axios = require(▸NAME);', 'unknown', []],
    ['a template without parts', 'const axios = require(▸`axios`);', 'unknown', []],
    ['module.require', 'const axios = module.require(▸"axios");', 'unknown', []],
    ['require under another name', 'const load = require;\nconst axios = load(▸"axios");', 'unknown', []],
    ['import()', handler('const { got } = await import(▸"got");'), 'unknown', []],
    ['require.resolve', 'const at = require.resolve(▸"axios");', 'unknown', []],
  ])('fires on %s', async (_name, action, message, declared) => {
    await expectFindings(rule, files(action, ...declared), [`${rule} ${message}`]);
  });

  it.each([
    ['a declared package', 'const axios = require("axios");', ['axios']],
    ['a sub-path of a declared one', 'const { z } = require("zod/v4");', ['zod']],
    ['a scoped one and its sub-path', 'require("@merrow/sdk"); require("@merrow/sdk/lib/client");', ['@merrow/sdk']],
    ['built-in modules', 'const crypto = require("crypto"); const https = require("https");', []],
    ['built-in modules by node:', 'const { createHmac } = require("node:crypto"); require("node:test");', []],
    ['a sub-path of a built-in one', 'const fs = require("fs/promises"); require("timers/promises");', []],
    ['a local function named require', 'function require(x) { return x; }\nrequire("axios");', []],
    ['a parameter named require', 'exports.load = (require) => require("axios");', []],
    ['an unknown name', handler('const plug = require(event.configuration.PLUGIN);'), []],
    ['a method of that name', 'const registry = { require() {} };\nregistry.require("axios");', []],
    ['no module at all', handler('await fetch("https://api.merrow.io");'), []],
    ['a word in a comment or a text', '// require("axios")\nconst text = "require(\\"axios\\")";', []],
  ])('is silent on %s', async (_name, action, declared) => {
    await expectFindings(rule, files(action, ...declared), []);
  });

  it('names a package once, however often it is required', async () => {
    const action = 'const a = require(▸"axios");\nconst b = require("axios");\nconst c = require("axios/lib/utils");';
    await expectFindings(rule, files(action), [`${rule} unknown`]);
  });

  it.each([
    ['has its own faults', '{ "secrets": [], "configuration": [], "dependencies": [{ "version": "1.0.0" }] }'],
    ['has the list twice', '{ "dependencies": [], "secrets": [], "configuration": [], "dependencies": [] }'],
    ['does not parse', '{ "secrets": ['],
  ])('does not report packages if the manifest %s', async (_name, manifest) => {
    const action = 'const axios = require("axios");\nconst own = require(▸"./own");';
    await expectFindings(rule, { [MANIFEST]: manifest, [ACTION]: action }, [`${rule} path`]);
  });

  it('says what to write', async () => {
    const found = (await lint(files('require("merow-sdk"); require("./own");', 'merrow-sdk'))).filter(
      (each) => each.rule === rule,
    );
    expect(found.map(sentences)).toEqual([
      'The Action requires "merow-sdk", which is not among the dependencies of the manifest; "merrow-sdk" is. Require "merrow-sdk", or declare "merow-sdk" with one exact version.',
      'The Action requires the file "./own", but an Action is a single file. Move what it needs from that file into the Action.',
    ]);
  });
});

describe('code/unused-dependency', () => {
  const rule = 'code/unused-dependency';

  it.each([
    ['is never required', 'exports.a = 1;', ['▸axios']],
    ['is one of several', 'const axios = require("axios");', ['axios', '▸got']],
    ['is another of a scope', 'require("@merrow/sdk");', ['@merrow/sdk', '▸@merrow/client']],
    ['has types only', 'require("axios");', ['axios', '▸@types/node']],
    ['is named in a comment only', '/** @typedef {import("axios").Axios} A */', ['▸axios']],
    ['has a built-in module of its name', 'const crypto = require("node:crypto");', ['▸crypto']],
    ['is the beginning of another name', 'require("axios-retry");', ['▸axios', 'axios-retry']],
  ])('fires on one that %s', async (_name, action, declared) => {
    await expectFindings(rule, files(action, ...declared), [`${rule} unused`]);
  });

  it('says where one belongs that only the tests require', async () => {
    const spec = 'require("./integration.action"); require("lodash/get");';
    await expectFindings(
      rule,
      { ...files('exports.a = 1;', '▸lodash'), 'integration/integration.action.spec.js': spec },
      [`${rule} onlyTests`],
    );
  });

  it.each([
    ['is required', 'const axios = require("axios");', ['axios']],
    ['is required by a sub-path', 'const { z } = require("zod/v4");', ['zod']],
    ['is required inside a helper', 'async function get() { return require("got").get("x"); }', ['got']],
    ['is loaded by import()', handler('const { default: ky } = await import("ky");'), ['ky']],
    ['is asked for by require.resolve', 'require.resolve("axios");', ['axios']],
    ['may be loaded by a computed name', handler('require(event.configuration.PLUGIN);'), ['axios']],
    ['may be loaded by a helper', 'const lazy = (load) => load("axios");\nlazy(require);', ['axios']],
    ['may be loaded by createRequire', 'require("module").createRequire("/");', ['axios']],
    ['belongs to an Action that does not parse', 'const a = ;', ['axios']],
  ])('is silent on one that %s', async (_name, action, declared) => {
    await expectFindings(rule, files(action, ...declared), []);
  });

  it('says what to write', async () => {
    const found = (await lint(files('exports.a = 1;', 'axios'))).filter((each) => each.rule === rule);
    expect(found.map(sentences)).toEqual([
      'The dependency "axios" is declared, but the Action never requires it. Remove it from the manifest, or require it.',
    ]);
  });
});

describe('code/not-commonjs', () => {
  const rule = 'code/not-commonjs';

  it.each([
    ['of a declared package', handler('const { default: ky } = await import(▸"ky");'), ['ky']],
    ['of a sub-path', handler('const { z } = await import(▸"zod/v4");'), ['zod']],
    ['of a built-in module', handler('const crypto = await import(▸"node:crypto");'), []],
    ['at module level', 'const ky = import(▸"ky");', ['ky']],
    ['in a helper', 'const load = () => import(▸"ky");', ['ky']],
    ['of a name in a constant', 'const NAME = "ky";\nconst ky = import(▸NAME);', ['ky']],
  ])('warns of an import() %s', async (_name, action, declared) => {
    await expectFindings(rule, files(action, ...declared), [`${rule} dynamicImport`]);
  });

  it.each([
    ['require', 'const ky = require("ky");', ['ky']],
    ['an import() of a package that is not declared', handler('await import("ky");'), []],
    ['an import() of a file of its own, of which another rule tells', handler('await import("./own.js");'), []],
    ['a return at the top level', 'if (process.version < "v18") return;\nexports.a = 1;', []],
    ['module.exports', 'module.exports = { onExecutePostLogin: async () => {} };', []],
    ['a method named import', 'const tool = { import() {} };\ntool.import("ky");', []],
    ['import in a text', 'const text = "import x from \'y\'";', []],
    ['await inside the handler', handler('await call();'), []],
    ['an import type of JSDoc', '/** @param {import("ky").Ky} ky */\nconst use = (ky) => ky;', []],
  ])('is silent on %s', async (_name, action, declared) => {
    await expectFindings(rule, files(action, ...declared), []);
  });
});
