import { describeOnEachNode } from '../nodes.ts';
import { runHostile } from './hostile-run.ts';
import { buildToolchain } from './repository.ts';

/** Specs that fail, or cover nothing, and try to get another verdict. */
let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);
jest.setTimeout(60_000);

const failing = `it('fails', () => { expect(1).toBe(2); });`;
const failed = ['tests/failed failed'];
const notCovered = ['tests/success-path-coverage uncoveredLine'];
/** The findings for an Action that was never loaded: its denial, the handler, and the statement after the denial. */
const unloaded = ['tests/no-denial none', 'tests/success-path-coverage uncoveredLines', ...notCovered];
const uncalled = ['tests/never-calls-handler neverCalled'];
const passing = `it('passes', () => { expect(1).toBe(1); });`;
const cannotStart = ['tests/not-run cannotStart'];
const exited = ['tests/not-run exited'];
/** Gets hold of the process that is not the spec's copy. */
const real = `const { prototype } = require('events'); const { emit } = prototype; let real;
  prototype.emit = function (...of) { if (this && this.pid) real = this; return emit.apply(this, of); };
  process.emitWarning('now'); await new Promise((done) => setTimeout(done, 5)); prototype.emit = emit;`;
const inTest = (code: string) => `it('x', async () => { ${code} });`;
/** The source of the Action under its own name, with a handler that runs by itself. */
const lookAlike = `const fs = require('fs'); const path = require.resolve('./integration.action');
  const code = '({"Object.<anonymous>":function(module,exports,require,__dirname,__filename,jest){' +
    fs.readFileSync(path, 'utf8').replace('async (event, api) =>', 'async (event, api) =>') + '\\n}});';`;

const attacks: readonly (readonly [what: string, spec: string, findings: readonly string[]])[] = [
  ['replacing expect', `global.expect = () => ({ toBe() {} });\n${failing}`, [...failed, ...unloaded]],
  ['replacing it and test', `global.it = global.test = () => {};\n${failing}`, [...failed, ...unloaded]],
  ['defining expect anew', `Object.defineProperty(global, 'expect', { value: () => ({}) });`, cannotStart],
  ['replacing JSON', `JSON.stringify = () => '{}'; JSON.parse = () => ({});\n${failing}`, [...failed, ...unloaded]],
  ['replacing process.send', `process.send = () => true;\n${failing}`, [...failed, ...unloaded]],
  [
    'swallowing what is pushed, so that a failure is not kept',
    `const { push } = Array.prototype; Array.prototype.push = function (...of) {
       return of.some((each) => Array.isArray(each) && each[0] instanceof Error) ? this.length : push.apply(this, of); };
     ${failing}`,
    [...failed, ...unloaded],
  ],
  [
    'emptying the errors of the test that is kept by push',
    `const { push } = Array.prototype; const tests = [];
     Array.prototype.push = function (...of) {
       for (const each of of) if (each && each.type === 'test') tests[tests.length] = each; return push.apply(this, of); };
     ${failing}
     afterAll(() => { for (const test of tests) test.errors.length = 0; });`,
    [...failed, ...unloaded],
  ],
  [
    'the state of circus',
    `const state = Object.getOwnPropertySymbols(global).find((each) => each.description === 'JEST_STATE_SYMBOL');
     ${failing} afterAll(() => { for (const test of global[state].rootDescribeBlock.children) test.errors.length = 0; });`,
    [...failed, 'tests/failed hookFails', ...unloaded],
  ],
  [
    'answering for the runner through then',
    `const { then } = Promise.prototype;
     Promise.prototype.then = function (resolve, reject) {
       return then.call(this, (value) => {
         if (value && value.testResults) for (const each of value.testResults) { each.status = 'passed'; each.failureMessages = []; }
         return resolve ? resolve(value) : value;
       }, reject); };
     ${failing}`,
    [...failed, ...unloaded],
  ],
  [
    'results that are no array',
    `const { map } = Array.prototype;
     Array.prototype.map = function (...of) {
       const made = map.apply(this, of);
       return made[0] && made[0].failureMessages ? { map: () => [], length: 0, forEach() {}, filter: () => [] } : made; };
     ${failing}`,
    [...failed, ...unloaded],
  ],
  [
    'toJSON in our realm',
    inTest(`module.constructor.prototype.toJSON = () => ({ kind: 'end' }); expect(1).toBe(2);`),
    [...failed, ...unloaded],
  ],
  [
    'the array methods of our realm',
    `const { prototype } = require('fs').readdirSync(__dirname).constructor;
     try { prototype.map = prototype.filter = prototype.flatMap = () => []; } catch {}\n${failing}`,
    [...failed, ...unloaded],
  ],
  ['closing the results pipe', inTest(`new (require('net').Socket)({ fd: 3 }).destroy();`), exited],
  ['ending before the results', `process.on('exit', () => {});\n${inTest('process.reallyExit(0);')}`, exited],
  ['ending as soon as the tests are done', `${failing}\nafterAll(() => process.exit(0));`, exited],
  [
    'printing what a test process says',
    `console.log('\\n{"kind":"end"}\\nTests: 1 passed'); new (require('net').Socket)({ fd: 3 }).write('\\n0 {"kind":"end"}\\n');\n${failing}`,
    [...failed, ...unloaded],
  ],
  [
    'the test process itself',
    `jest.requireActual(require.resolve('axios').replace(/mocks.*/, 'child.js'));`,
    cannotStart,
  ],
  [
    'a coverage file',
    `require('fs').writeFileSync(process.env.TMPDIR + '/coverage-1-1-0.json', '{"result":[]}'); require('./integration.action');
     ${passing}`,
    uncalled,
  ],
  [
    'coverage, by running code under the name of the Action',
    `${lookAlike}
     new (require('vm').Script)(code.replace('async (event', 'async( event') + ' '.repeat(9), { filename: path })
       .runInNewContext()['Object.<anonymous>'].call({}, {}, global.made = {});
     require('./integration.action');
     it('x', async () => { await global.made.onExecutePostLogin({ secrets: {} }, { idToken: { setCustomClaim() {} } }); expect(1).toBe(1); });`,
    ['tests/never-calls-handler ranAnotherText'],
  ],
  [
    'coverage, by eval with the name of the Action',
    `${lookAlike}
     eval(code + '//# sourceURL=' + path);
     eval('(function onExecutePostLogin() {}' + ' '.repeat(300) + ')()//# sourceURL=' + path);\n${passing}`,
    ['tests/never-calls-handler ranAnotherText'],
  ],
  [
    'coverage, by answering for the profiler',
    `const { Session } = require('inspector');
     Session.prototype.post = function (method, of, answer) { (answer ?? of)(null, { result: [] }); };
     const { onExecutePostLogin } = require('./integration.action');
     it('x', async () => { await onExecutePostLogin({ secrets: { API_KEY: 'deny' } }, { access: { deny() {} } }); expect(1).toBe(1); });`,
    notCovered,
  ],
  [
    'coverage, by another source for the Action',
    `const fs = require('fs'); const { readFileSync } = fs;
     fs.readFileSync = (file, ...of) => String(file).endsWith('integration.action.js')
       ? 'exports.onExecutePostLogin = async () => {};' : readFileSync(file, ...of);
     const { onExecutePostLogin } = require('./integration.action');
     it('x', async () => { await onExecutePostLogin({ secrets: { API_KEY: 'deny' } }, { access: { deny() {} } }); expect(1).toBe(1); });`,
    notCovered,
  ],
  [
    'a mock in place of the Action',
    `jest.mock('./integration.action', () => ({ onExecutePostLogin: async () => {} }));
     const { onExecutePostLogin } = require('./integration.action');
     it('x', async () => { await onExecutePostLogin(); expect(1).toBe(1); });`,
    uncalled,
  ],
  [
    'a late rejection',
    `${passing} afterAll(() => { setTimeout(() => Promise.reject(new Error('late')), 20); });`,
    ['tests/failed lateRejection', ...unloaded],
  ],
];

const refused: readonly (readonly [what: string, spec: string, error: RegExp])[] = [
  [
    'the Function of our realm',
    inTest(`Buffer.constructor('return process')();`),
    /Code generation from strings is not available to tests/u,
  ],
  [
    'the Function of an asynchronous function',
    inTest(`require('timers/promises').setTimeout.constructor('return process')();`),
    /is not available to tests$/u,
  ],
  [
    'the Function behind a class',
    inTest(`Object.getPrototypeOf(require('fs').ReadStream).constructor('return process')();`),
    /is not available to tests$/u,
  ],
  [
    'the results pipe, to put a file in its place',
    inTest(`const fs = require('fs'); fs.closeSync(3); fs.openSync(process.env.TMPDIR + '/r', 'w');`),
    /^The descriptor 3 is not available to tests$/u,
  ],
  ['module._load', inTest(`require('module')._load('inspector');`), /_load is not a function/u],
  ['a heap snapshot, for the nonce', inTest(`require('v8').getHeapSnapshot();`), /is not available to tests$/u],
  [
    'the inspector, for the nonce',
    inTest(`new (require('inspector').Session)().connect();`),
    /is not available to tests$/u,
  ],
  [
    'its own memory, for the nonce',
    inTest(`require('fs').readFileSync('/proc/self/mem');`),
    /is not available to tests$/u,
  ],
  [
    'its own memory, from another folder',
    inTest(`process.chdir('/proc/self'); require('fs').readFileSync('mem');`),
    /is not available to tests$|^Access to this API has been restricted/u,
  ],
  [
    'its own memory, by going there when it was asked for',
    inTest(`const { chdir, env } = process; chdir(env.TMPDIR); const read = require('fs').promises.readFile('mem');
      chdir('/proc/self'); await read;`),
    /no such file or directory|^Access to this API has been restricted/u,
  ],
  [
    'its own memory, by an array of another realm',
    inTest(`const Foreign = require('vm').runInNewContext('Uint8Array');
      require('fs').readFileSync(Foreign.from(Buffer.from('/proc/self/mem')));`),
    /is not available to tests$/u,
  ],
  ['process.binding', inTest(`process.binding('fs');`), /is not available to tests$/u],
  [
    'the process itself',
    inTest(`${real} if (!real) throw new Error('it is not available to tests');`),
    /is not available/u,
  ],
  ['native code', inTest(`process.dlopen({ exports: {} }, '/tmp/x.node');`), /is not available to tests$/u],
  ["V8's flags", inTest(`require('v8').setFlagsFromString('--expose-gc');`), /is not available to tests$/u],
  [
    'a loader of our realm',
    inTest(`const vm = require('vm'); const loader = vm.constants && vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
      await new vm.Script('import("node:fs")', { importModuleDynamically: loader }).runInNewContext();`),
    /A dynamic import callback was not specified/u,
  ],
  ['promise hooks', inTest(`require('v8').promiseHooks.onInit(() => {});`), /onInit is not a function/u],
  [
    'swallowing what is not caught',
    inTest(`process.setUncaughtExceptionCaptureCallback(() => {});`),
    /is not available to tests$/u,
  ],
];

describeOnEachNode((node) => {
  it.each(attacks)('a spec gains nothing by %s', async (_what, spec, findings) => {
    const judged = await runHostile(toolchain, node, spec);
    expect({ ...judged, run: null, texts: null }).toEqual({ run: null, texts: null, findings, left: [] });
  });

  it.each(refused)('a spec is refused %s', async (_what, spec, error) => {
    const { findings, texts, left } = await runHostile(toolchain, node, spec);
    expect({ findings, left }).toEqual({ findings: [...failed, ...unloaded], left: [] });
    expect(texts[0]?.error).toMatch(error);
  });
});
