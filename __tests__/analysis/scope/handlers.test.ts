import { FILE, marked, parsed } from '../parsed.ts';

describe('handlers', () => {
  const ASYNC = 'async (event, api) => {}';

  it.each<[string, string]>([
    ['exports.x', `exports.▸onExecutePostLogin = ${ASYNC};`],
    ['module.exports.x', `module.exports.▸onExecutePostLogin = ${ASYNC};`],
    ['a quoted name', `exports[▸"onExecutePostLogin"] = ${ASYNC};`],
    ['an object of functions', `module.exports = { ▸onExecutePostLogin: ${ASYNC}, onlyDigits: (x) => x };`],
    ['a method', 'module.exports = { async ▸onExecutePostLogin(event, api) {} };'],
    ['a function by its name', 'async function onExecutePostLogin() {}\nmodule.exports = { ▸onExecutePostLogin };'],
    ['a function exported before it is defined', 'exports.▸onExecutePostLogin = handle;\nasync function handle() {}'],
    ['a constant', `const handle = ${ASYNC};\nexports.▸onExecutePostLogin = handle;`],
    ['a variable set later', `let handle;\nhandle = ${ASYNC};\nexports.▸onExecutePostLogin = handle;`],
    ['a chain', `exports.handler = exports.▸onExecutePostLogin = ${ASYNC};`],
    ['a chain of objects', `exports = module.exports = { ▸onExecutePostLogin: ${ASYNC} };`],
    ['Object.assign', `Object.assign(module.exports, { ▸onExecutePostLogin: ${ASYNC} });`],
    ['Object.defineProperty', `Object.defineProperty(exports, ▸"onExecutePostLogin", { value: ${ASYNC} });`],
    ['an object in a variable', `const all = { ▸onExecutePostLogin: ${ASYNC} };\nmodule.exports = all;`],
    ['an object filled later', `const all = {};\nall.▸onExecutePostLogin = ${ASYNC};\nmodule.exports = all;`],
    ['a spread object', `const all = { ▸onExecutePostLogin: ${ASYNC} };\nmodule.exports = { ...all, other: 1 };`],
    ['a frozen object', `module.exports = Object.freeze({ ▸onExecutePostLogin: ${ASYNC} });`],
    ['another name of exports', `const e = module.exports;\ne.▸onExecutePostLogin = ${ASYNC};`],
    ['a bound function', `async function f() {}\nexports.▸onExecutePostLogin = f.bind(null);`],
    [
      'compiled, with a placeholder first',
      `exports.onExecutePostLogin = void 0;\nexports.▸onExecutePostLogin = ${ASYNC};`,
    ],
    [
      'compiled, with an annotation',
      `const onExecutePostLogin = ${ASYNC};\n0 && (module.exports = { ▸onExecutePostLogin });`,
    ],
    [
      'after a hash-bang and CRLF',
      `#!/usr/bin/env node\r\n"use strict";\r\nexports.▸onExecutePostLogin = ${ASYNC};\r\n`,
    ],
    ['before a top-level return', `exports.▸onExecutePostLogin = ${ASYNC};\nreturn;`],
  ])('are found as %s', (_name, source) => {
    const { text, line, column } = marked(source);
    const { handlers, flow, exportsComplete } = parsed(text);
    const place = expect.objectContaining({ file: FILE, start: { line, column } }) as unknown;
    const range = expect.any(Array) as unknown;
    expect(handlers).toEqual([{ name: 'onExecutePostLogin', flow: 'post-login', place, kind: 'async', range }]);
    expect({ flow, exportsComplete }).toEqual({ flow: 'post-login', exportsComplete: true });
  });

  it.each<[string, string, string]>([
    ['an async arrow', 'async () => {}', 'async'],
    ['an async function', 'async function () {}', 'async'],
    ['an arrow', '(event, api) => run(event)', 'sync'],
    ['a function', 'function (event, api) { return Promise.resolve(); }', 'sync'],
    ['an async generator', 'async function* () {}', 'sync'],
    ['a class', 'class {}', 'sync'],
    ['down-levelled code', 'function (event) { return __awaiter(this, void 0, void 0, function* () {}); }', 'sync'],
    ['a string', '"post-login"', 'not-a-function'],
    ['an object', '{ handler: async () => {} }', 'not-a-function'],
    ['undefined', 'undefined', 'not-a-function'],
    ['a template', '`${name}`', 'not-a-function'],
    ['a list', '[]', 'not-a-function'],
    ['a sum', '1 + n', 'not-a-function'],
    ['a negation', '!n', 'not-a-function'],
    ['a count', 'n++', 'not-a-function'],
    ['a text of a constant', 'NAME; const NAME = "post-login"', 'not-a-function'],
    ['a class of a constant', 'A; const A = class {}', 'sync'],
    ['a class by its name', 'A; class A {}', 'sync'],
    ['a bound function', 'run.bind(null); function run() {}', 'sync'],
    ['a method of a class', 'A.run; class A { static async run() {} }', 'async'],
    ['one of two', 'run; let run = async () => {}; run = () => {}', 'unknown'],
    ['nothing', 'run; let run', 'unknown'],
    ['an instance', 'new Handler()', 'unknown'],
    ['the result of another function', 'make(); function make() { return async () => {}; }', 'unknown'],
    ['itself', 'a; var a = b; var b = a', 'unknown'],
    ['a wrapped function', 'withSentry(async (event, api) => {})', 'unknown'],
    ['an import', 'require("./handler").handle', 'unknown'],
    ['a choice', 'process.env.TEST ? a : b', 'unknown'],
    ['a global', 'handler', 'unknown'],
  ])('that are %s are known as such', (_name, value, kind) => {
    expect(parsed(`exports.onExecutePostLogin = ${value};`).handlers.map((handler) => handler.kind)).toEqual([kind]);
  });

  it.each([
    ['async (event) => {}', (handler: string) => `const handle = ${handler};\nexports.onExecutePostLogin = handle;`],
    ['async onExecutePostLogin(event) {}', (handler: string) => `module.exports = { ${handler} };`],
    ['async (event) => {}', (handler: string) => `module.exports = { onExecutePostLogin: ${handler} };`],
    [
      'static async run(event) {}',
      (handler: string) => `class A { ${handler} }\nmodule.exports = { onExecutePostLogin: A.run };`,
    ],
    [
      'async function onExecutePostLogin() {}',
      (handler: string) => `${handler}\nmodule.exports = { onExecutePostLogin };`,
    ],
  ])('have the range of their function: %s', (handler, text) => {
    const [found] = parsed(text(handler)).handlers;
    expect(text(handler).slice(...(found?.range ?? []))).toBe(handler);
  });

  it.each<[string, string[], string | null, boolean]>([
    ['exports.onlyDigits = (x) => x; exports.online = true;', [], null, true],
    ['exports.xonExecutePostLogin = (x) => x; exports.on = 1; exports.on_Post = 1;', [], null, true],
    ['exports.onExecutePostLogin = 1; exports.onCall = 1;', ['onExecutePostLogin', 'onCall'], 'post-login', true],
    ['const exports = {}; exports.onExecutePostLogin = async () => {};', [], null, true],
    ['exports = { onExecutePostLogin: async () => {} };', [], null, true],
    ['module.exports = async (event, api) => {};', [], null, true],
    ['module.exports = build();', [], null, false],
    ['module.exports = { ...require("./handlers") };', [], null, false],
    ['for (const name of names) exports[name] = async () => {};', [], null, false],
    ['__export(exports, { onExecutePostLogin: () => handle });', [], null, false],
    ['exports.onExecutePostLogn = async () => {};', ['onExecutePostLogn'], null, true],
    [
      'exports.onContinuePostLogin = async () => {}; exports.onExecutePostLogin = async () => {};',
      ['onContinuePostLogin', 'onExecutePostLogin'],
      'post-login',
      true,
    ],
    [
      'exports.onExecutePostLogin = async () => {}; exports.onExecuteSendPhoneMessage = async () => {};',
      ['onExecutePostLogin', 'onExecuteSendPhoneMessage'],
      null,
      true,
    ],
  ])('in %s', (text, names, flow, exportsComplete) => {
    const found = parsed(text);
    expect(found.handlers.map(({ name }) => name)).toEqual(names);
    expect({ flow: found.flow, exportsComplete: found.exportsComplete }).toEqual({ flow, exportsComplete });
  });

  it('have no range if no function is found', () => {
    const [getter, made] = parsed(
      'Object.defineProperty(exports, "onExecutePostLogin", { get }); exports.onCall = make();',
    ).handlers;
    expect([getter, made].map((each) => [each?.kind, each?.range])).toEqual([
      ['unknown', null],
      ['unknown', null],
    ]);
  });
});
