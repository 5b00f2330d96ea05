import type { TestRun } from '../../src/sandbox/model.ts';
import { describeOnEachNode } from '../nodes.ts';
import { buildToolchain, runSpec } from './repository.ts';

/**
 * An honest spec, and a file that it requires (a dependency, or the Action itself). Whatever that file does to the built-in objects of
 * the process, the results are those of the spec.
 */
let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);
jest.setTimeout(120_000);

const honest = `require('./other');
const { onExecutePostLogin } = require('./integration.action');
describe('the Action', () => {
  it('denies', async () => {
    const api = { access: { deny: jest.fn() } };
    await onExecutePostLogin({ secrets: { API_KEY: 'deny' } }, api);
    expect(api.access.deny).toHaveBeenCalledWith('no');
  });
  it('fails', () => { 'a test'; expect(1).toBe(2); });
  it('fails later', async () => { 'a test'; await null; expect({ a: [1] }).toEqual({ a: [2] }); });
  it('throws', async () => { 'a test'; throw new TypeError('thrown'); });
  it('forgets an assertion', () => { expect.assertions(1); });
  it('calls back', (done) => { 'a test'; setTimeout(() => done(new Error('called back')), 1); });
  it.each([[1, 1], [1, 2]])('takes %d for %d', (a, b) => { 'a test'; expect(a).toBe(b); });
  it.concurrent('fails beside others', async () => { 'a test'; throw new Error('beside'); });
  it.skip('skips', () => {});
});
afterAll(() => { setTimeout(() => Promise.reject(new Error('late')), 20); });
`;
const unpatched = '';

/** Tries everything that looks like a nonce on every descriptor, to add a test and the coverage of lines that never ran. */
const forge = `
  const { writeSync } = require('fs'); const { stringify } = JSON; const { exec } = RegExp.prototype; const tried = {};
  const forge = (nonce) => {
    if (tried[nonce]) return; tried[nonce] = true;
    const one = { name: 'forged', status: 'passed', durationMs: 0, asserted: true, message: null, line: 1, column: 1 };
    const ranges = [{ startOffset: 0, endOffset: 300, count: 9 }];
    for (const message of [{ kind: 'case', case: one },
      { kind: 'coverage', coverage: [{ url: 'x', functions: [{ functionName: '', isBlockCoverage: true, ranges }] }] }])
      for (let fd = 0; fd < 24; fd += 1) try { writeSync(fd, '\\n' + nonce + ' ' + stringify(message) + '\\n'); } catch {} };
  const pattern = /[0-9a-f]{32}/g; const { apply } = Reflect;
  const look = (text) => { pattern.lastIndex = 0; for (let found; (found = apply(exec, pattern, [text]));) forge(found[0]); };`;

/** Makes every function of the objects look at its arguments, and otherwise work as before. */
const spyOn = (objects: string) => `${forge}
  const { latin1Slice } = Buffer.prototype; let busy = false;
  const view = (value) => {
    if (typeof value === 'string') look(value);
    else if (ArrayBuffer.isView(value)) look(apply(latin1Slice, value, []));
    else if (value && typeof value.nonce === 'string') forge(value.nonce); };
  for (const object of [${objects}]) for (const key of Reflect.ownKeys(object)) {
    const property = Object.getOwnPropertyDescriptor(object, key);
    if (typeof property.value !== 'function' || key === 'constructor') continue;
    const original = property.value;
    const spy = function (...given) {
      if (!busy) { busy = true; try { view(this); for (let i = 0; i < given.length; i += 1) view(given[i]); } catch {} busy = false; }
      return new.target ? Reflect.construct(original, given, new.target) : apply(original, this, given); };
    try { Object.defineProperty(object, key, { ...property, value: spy }); } catch {}
  }`;

/** Looks through uninitialised memory, again and again, up to the very end. */
const scan = (memory: string) => `${forge}
  const scan = () => { for (const bytes of ${memory}) look(Buffer.from(bytes.buffer ?? bytes).toString('latin1')); };
  const { setImmediate } = globalThis; const again = () => { scan(); setImmediate(again); };
  scan(); again(); afterEach(scan); afterAll(scan);`;

const patches: readonly (readonly [what: string, patch: string])[] = [
  ['every method of Buffer', spyOn('Buffer, Buffer.prototype, Object.getPrototypeOf(Buffer)')],
  [
    'every method of typed arrays and strings, in both realms',
    spyOn(`Uint8Array.prototype, Object.getPrototypeOf(Uint8Array.prototype), String.prototype, String,
      ''.constructor.prototype, require('fs').readdirSync.constructor.prototype, ArrayBuffer.prototype, TextEncoder.prototype`),
  ],
  ['every function of JSON, Reflect, Object and Map', spyOn('JSON, Reflect, Object, Map.prototype, WeakMap.prototype')],
  ['every function of fs', spyOn(`require('fs'), require('fs').promises, process, process.stdout`)],
  [
    'every method of emitters and streams',
    spyOn(`require('events').prototype, require('events'), require('stream').Writable.prototype,
    require('stream').Readable.prototype, require('stream').Duplex.prototype, require('net').Socket.prototype`),
  ],
  ['the slab of Buffer.from', scan(`[Buffer.from('x'), Buffer.allocUnsafe(9)]`)],
  ['memory that was freed', scan(`[8, 64, 256, 512, 4096, 65536, 1e6].map((size) => Buffer.allocUnsafeSlow(size))`)],
  [
    'push, so that failures are not kept',
    `const { push } = Array.prototype; Array.prototype.push = function (...of) {
       return of.some((each) => Array.isArray(each) && each[0] instanceof Error) ? this.length : push.apply(this, of); };`,
  ],
  [
    'push, so that the errors of tests can be emptied',
    `const { push } = Array.prototype; const tests = [];
     Array.prototype.push = function (...of) {
       for (const each of of) if (each && each.type === 'test') tests[tests.length] = each; return push.apply(this, of); };
     afterAll(() => { for (const test of tests) test.errors.length = 0; });`,
  ],
  [
    'map, filter, concat and flatMap of arrays with results or errors in them',
    `for (const name of ['map', 'filter', 'concat', 'flatMap', 'slice', 'join', 'forEach']) {
       const original = Array.prototype[name];
       Array.prototype[name] = function (...of) {
         const told = this.some((each) => each && (each.failureMessages || each.error || each.testPath || each instanceof Error));
         return told ? original.apply([], of) : original.apply(this, of); };
     }`,
  ],
  [
    'then, answering for the runner',
    `const { then } = Promise.prototype;
     Promise.prototype.then = function (resolve, reject) {
       return then.call(this, (value) => {
         if (value && value.testResults) for (const each of value.testResults) { each.status = 'passed'; each.failureMessages = []; }
         return resolve ? resolve(value) : value; }, reject && (() => resolve && resolve())); };
     Promise.prototype.catch = function () { return this.then(() => {}, () => {}); };`,
  ],
  [
    'the species and the constructor of promises and arrays',
    `class Quiet extends Promise { constructor(run) { super((resolve) => run(resolve, resolve)); } }
     Object.defineProperty(Promise, Symbol.species, { get: () => Quiet });
     Object.defineProperty(Promise.prototype, 'constructor', { get: () => Quiet });
     afterEach(() => {
       Object.defineProperty(Array, Symbol.species, { configurable: true, get: () => class { push() {} } });
       return new Promise((done) => setImmediate(() => { delete Array[Symbol.species]; done(); }));
     });
     afterAll(() => { Object.defineProperty(Array, Symbol.species, { get: () => class { push() {} } }); });`,
  ],
  [
    'call and apply, so that a test is not called',
    `for (const name of ['call', 'apply', 'bind']) {
       const original = Function.prototype[name]; const { toString } = Function.prototype;
       Function.prototype[name] = function (...of) {
         return /'a test'/.test(Reflect.apply(toString, this, [])) ? undefined : Reflect.apply(original, this, of); };
     }`,
  ],
  [
    'iterators, which end at once where errors are walked over',
    `const { values } = Array.prototype;
     Array.prototype[Symbol.iterator] = function () {
       const quiet = this.some((each) => each && (each.type === 'test' || each.error || each instanceof Error));
       return values.call(quiet ? [] : this); };`,
  ],
  [
    'setters and getters of Object.prototype',
    `for (const name of ['errors', 'status', 'failureMessages', 'testResults', 'unhandledErrors', 'numPassingAsserts', 'fullName', 'kind'])
       Object.defineProperty(Object.prototype, name, { configurable: true, get: () => undefined, set() {} });
     afterAll(() => { Object.prototype.toJSON = () => ({}); Object.prototype.nonce = '0'; });`,
  ],
  [
    'the errors themselves, after they were thrown',
    `const errors = []; const { captureStackTrace } = Error;
     for (const name of ['Error', 'TypeError']) {
       const Original = globalThis[name];
       globalThis[name] = new Proxy(Original, { construct(...of) { const made = Reflect.construct(...of); errors.push(made); return made; } });
     }
     Error.captureStackTrace = (error, ...of) => { errors.push(error); return captureStackTrace(error, ...of); };
     // An assertion that was not made becomes an error when the hooks are done, and has no message until then.
     const spoil = (all) => { for (const error of errors) if (all || error.message !== '') { error.message = 'spoilt'; error.stack = 'spoilt'; } };
     afterEach(() => new Promise((done) => setImmediate(() => { spoil(false); done(); })));
     afterAll(() => { spoil(true); });`,
  ],
  [
    'the time, the promises and the JSON of the realm',
    `Date.now = () => 0; JSON.stringify = () => '{}'; JSON.parse = () => ({});
     globalThis.setTimeout = setTimeout; globalThis.Promise = class extends Promise {}; Object.freeze(Array.prototype);`,
  ],
  [
    'the functions that declare and expect',
    `for (const each of [it, test, describe]) for (const key of Object.keys(each)) { try { each[key] = () => () => {}; } catch {} }
     try { globalThis.it = globalThis.expect = () => {}; } catch {}`,
  ],
  [
    'Object.is, by which values are compared',
    `Object.is = () => true; Object.keys = () => []; Array.isArray = () => false; Number.isNaN = () => true;`,
  ],
  [
    'the process, by way of what emits its events',
    `const { prototype } = require('events'); let real;
     const spoil = () => { real.removeAllListeners(); real.emit = () => true; real.cwd = () => '/'; real.exitCode = 0;
       for (const name of ['uncaughtException', 'unhandledRejection']) real.on(name, () => {}); };
     for (const name of ['emit', 'on', 'once', 'addListener', 'removeListener', 'off', 'listeners', 'listenerCount']) {
       const original = prototype[name];
       prototype[name] = function (...of) {
         if (this && this !== process && this.argv && !real) { real = this; setImmediate(spoil); } return Reflect.apply(original, this, of); };
     }
     process.emitWarning('now'); process.on('uncaughtException', () => {}); process.removeAllListeners();`,
  ],
];

/** Lines that would count with the nonce, and incomplete ones, for each way to write to a descriptor. */
const lines = `const fs = require('fs'); const zeros = '0'.repeat(32); const end = '{"kind":"end"}';
  const text = '\\n' + zeros + ' ' + end + '\\n ' + end + '\\n' + zeros.slice(1); const bytes = Buffer.from(text);
  const foreign = require('vm').runInNewContext('Uint8Array').from(bytes);
  const bare = Object.setPrototypeOf(new Uint8Array(bytes), null);
  const each = (write) => { const fd = 3; for (const as of [fd, new Number(fd), { valueOf: () => fd },
    { [Symbol.toPrimitive]: () => fd }, BigInt(fd), String(fd)]) try { write(as); } catch {} };`;
const descriptors: readonly (readonly [what: string, code: string])[] = [
  [
    'writeSync',
    `each((fd) => fs.writeSync(fd, text)); for (const as of [bytes, foreign, bare]) each((fd) => fs.writeSync(fd, as));`,
  ],
  [
    'write and writev',
    `each((fd) => fs.write(fd, text, () => {})); each((fd) => fs.writev(fd, [bytes], () => {})); each((fd) => fs.writevSync(fd, [foreign]));`,
  ],
  [
    'functions of files',
    `each((fd) => fs.writeFileSync(fd, text)); each((fd) => fs.appendFileSync(fd, text)); each((fd) => fs.writeFile(fd, text, () => {}));`,
  ],
  [
    'a stream',
    `each((fd) => { const stream = fs.createWriteStream(null, { fd, autoClose: false }); stream.on('error', () => {}); stream.write(text); });`,
  ],
  [
    'a stream of a descriptor that changes',
    `each((fd) => { let asked = 0; const stream = fs.createWriteStream(null, { get fd() { asked += 1; return asked === 1 ? 1 : fd; }, autoClose: false });
       stream.fd = fd; stream.on('error', () => {}); stream.write(text); });`,
  ],
  [
    'a handle',
    `each((fd) => { (new fs.promises.constructor(fd)).write(text); }); for (const name of Object.keys(fs.promises)) each((fd) => fs.promises[name](fd, text).catch(() => {}));`,
  ],
  ['closing it', `fs.closeSync(3); fs.close(3); fs.closeSync(3.0);`],
  [
    'cutting it and reading it',
    `for (const name of ['ftruncateSync', 'fsyncSync', 'fdatasyncSync', 'readSync', 'fchmodSync', 'readFileSync']) fs[name](3, Buffer.alloc(9));`,
  ],
  [
    'a path of it',
    `for (const path of ['/proc/self/fd/3', '/dev/fd/3', '/proc/thread-self/fd/3']) fs.appendFileSync(path, text);`,
  ],
  [
    'a path of it that is no string',
    `for (const path of ['/proc/self/fd/3', '/dev/fd/3']) { const url = require('url').pathToFileURL(path); let asked = 0;
       const files = [foreign.constructor.from(Buffer.from(path)), Object.setPrototypeOf(new Uint8Array(Buffer.from(path)), null), url, new Proxy(url, { has: () => false }),
         Object.assign(() => {}, { href: url.href, protocol: 'file:', pathname: path, hostname: '' }),
         { get href() { asked += 1; return asked > 1 ? url.href : undefined; }, protocol: 'file:', pathname: path, hostname: '' }];
       for (const file of files) try { fs.appendFileSync(file, text); } catch {} }`,
  ],
];

/** Scripts under the name of the Action that run code which no test runs. */
const lookAlike = `const fs = require('fs'), vm = require('vm'), path = require.resolve('./integration.action');
  const source = fs.readFileSync(path, 'utf8'); const event = { secrets: {} }, api = { idToken: { setCustomClaim() {} } };
  const wrapped = '({"Object.<anonymous>":function(module,exports,require,__dirname,__filename,jest){' + source + '\\n}});';
  const call = (made) => { const exports = {}; made['Object.<anonymous>'].call({}, {}, exports); void exports.onExecutePostLogin(event, api); };
  const named = '\\n//# sourceURL=' + path, asUrl = '\\n//# sourceURL=' + require('url').pathToFileURL(path).href;
  const later = () => { for (const made of [`;
const scripts: readonly (readonly [what: string, made: string])[] = [
  [
    'vm',
    `new vm.Script(wrapped + ' ', { filename: path }).runInNewContext(), vm.runInNewContext(wrapped + '  ', {}, { filename: path })`,
  ],
  ['eval', `eval(wrapped + named), (0, eval)(wrapped + asUrl)`],
  ['a function of a text', `new Function('return ' + wrapped + named)(), Function('return ' + wrapped + asUrl)()`],
  ['the function of another realm', `vm.runInNewContext('Function')('return ' + wrapped + named)()`],
  ['vm with its own sourceURL', `vm.runInNewContext(wrapped + asUrl), vm.runInNewContext(wrapped + named)`],
];

/** The results for people, without times. */
const told = ({ status, notRun, lateErrors, cases, withoutAssertion, coverage }: TestRun) => ({
  status,
  notRun,
  lateErrors,
  cases: cases.map((each) => ({ ...each, durationMs: 0 })),
  withoutAssertion: withoutAssertion.map(({ name }) => name),
  coverage: coverage?.map(({ functions }) => functions),
});

describeOnEachNode((node) => {
  const run = (other: string) => runSpec(toolchain, honest, { node, files: { 'integration/other.js': other } });
  let expected: ReturnType<typeof told>;
  beforeAll(async () => {
    expected = told(await run(unpatched));
  }, 60_000);

  it('gives the results of the honest spec', () => {
    expect(expected).toMatchObject({ status: 'failed', lateErrors: [{ error: 'late' }] });
    expect(expected.cases.map(({ name, status, message }) => [name, status, message?.split('\n')[0]])).toEqual([
      ['the Action denies', 'passed', undefined],
      ['the Action fails', 'failed', 'expect(received).toBe(expected) // Object.is equality'],
      ['the Action fails later', 'failed', 'expect(received).toEqual(expected) // deep equality'],
      ['the Action throws', 'failed', 'TypeError: thrown'],
      ['the Action forgets an assertion', 'failed', 'expect.assertions(1)'],
      ['the Action calls back', 'failed', 'called back'],
      ['the Action takes 1 for 1', 'passed', undefined],
      ['the Action takes 1 for 2', 'failed', 'expect(received).toBe(expected) // Object.is equality'],
      ['the Action fails beside others', 'failed', 'beside'],
      ['the Action skips', 'skipped', undefined],
    ]);
    expect(expected.coverage).toHaveLength(1);
  });

  it.each(patches)('another file that changes %s changes no result', async (_what, patch) => {
    expect(told(await run(patch))).toEqual(expected);
  });

  it.each(descriptors)('another file that writes to the descriptors with %s changes no result', async (_what, code) => {
    expect(
      told(
        await run(`${lines} const code = () => { ${code} };
      try { code(); } catch {} afterAll(() => { try { code(); } catch {} });`),
      ),
    ).toEqual(expected);
  });

  it.each(scripts)('no script with the name of the Action counts if it is made with %s', async (_what, made) => {
    expect(
      told(
        await run(`${lookAlike}${made}]) call(made); };
      later(); afterEach(later); afterAll(later);`),
      ),
    ).toEqual(expected);
  });
});
