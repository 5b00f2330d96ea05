import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isolationOf } from '../../src/sandbox/permissions.ts';
import { versionOf } from '../../src/sandbox/node-version.ts';
import { wallKinds, wallOf } from '../../src/sandbox/wall/index.ts';
import { describeOnEachNode } from '../nodes.ts';
import { openSockets, processesWith, runHostile, type Judged } from './hostile-run.ts';
import { buildToolchain, temporaryFolder } from './repository.ts';

/** Specs that try to reach the machine. Each is refused, reported, and leaves nothing behind. */
let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);
jest.setTimeout(90_000);

const inTest = (code: string, name = 'x') => `it(${JSON.stringify(name)}, async () => { ${code} });\n`;
/** A test that passes if the code is refused, with an exception or a rejection. */
const refused = (code: string, name: string) =>
  inTest(
    `let error; try { await (async () => { ${code} })(); } catch (thrown) { error = thrown; }
    expect(error?.code).toBe('ERR_ACCESS_DENIED');`,
    name,
  );
const asPromise = (call: string) => `await new Promise((done, fail) => { ${call} });`;
/** Tests pass, and none of them called the handler. */
const passes = ['tests/never-calls-handler neverCalled'];
const fs = `const fs = require('fs');`;

const refusals: readonly (readonly [what: string, code: string])[] = [
  ['/etc/passwd', `require('fs').readFileSync('/etc/passwd');`],
  ['/etc/passwd, with a promise', `await require('fs/promises').readFile('/etc/passwd');`],
  ['/etc/passwd, with a callback', asPromise(`require('fs').readFile('/etc/passwd', (e) => e ? fail(e) : done());`)],
  [
    '/etc/passwd, as a stream',
    asPromise(`require('fs').createReadStream('/etc/passwd').on('error', fail).on('data', done);`),
  ],
  ['/etc/passwd, by a descriptor', `require('fs').openSync(Buffer.from('/etc/passwd'));`],
  ['/etc/passwd, by a URL', `require('fs').readFileSync(new URL('file:///etc/passwd'));`],
  ['/etc/passwd, by way of the root of /proc', `require('fs').readFileSync('/proc/self/root/etc/passwd');`],
  ['/etc/passwd, by way of folders above', `require('fs').readFileSync(__dirname + '/../../../../../../etc/passwd');`],
  [
    '/etc/passwd, by a link of its own',
    `${fs} const link = process.env.TMPDIR + '/l'; fs.symlinkSync('/etc/passwd', link); fs.readFileSync(link);`,
  ],
  ['/etc/passwd, by a link of the submission', `require('fs').readFileSync(__dirname + '/passwd');`],
  ['/etc/passwd, by a copy', `require('fs').copyFileSync('/etc/passwd', process.env.TMPDIR + '/copy');`],
  ['the names in a folder outside', `require('fs').readdirSync('/etc');`],
  ['whether a file is there', `require('fs').statSync('/etc/passwd');`],
  ['the environment of the runner', `require('fs').readFileSync('/proc/' + process.ppid + '/environ');`],
  ['the token that a checkout may hold', `require('fs').readFileSync(__dirname + '/../.git/config');`],
  ['its own descriptors', `require('fs').readdirSync('/proc/self/fd');`],
  ['writing beside itself', `require('fs').writeFileSync(__dirname + '/x', 'x');`],
  ['writing the Action anew', `require('fs').appendFileSync(require.resolve('./integration.action'), ';');`],
  ['writing with a promise', `await require('fs').promises.writeFile(__dirname + '/x', 'x');`],
  [
    'writing as a stream',
    asPromise(`require('fs').createWriteStream(__dirname + '/x').on('error', fail).on('open', done);`),
  ],
  ['opening for writing', `require('fs').openSync(__filename, require('fs').constants.O_RDWR);`],
  ['writing where the system keeps such files', `require('fs').writeFileSync('/tmp/aic-not-ours', 'x');`],
  ['writing by a link of the submission', `require('fs').writeFileSync(__dirname + '/out/x', 'x');`],
  ['making a folder', `require('fs').mkdirSync(__dirname + '/x');`],
  ['removing its files', `require('fs').rmSync(__dirname, { recursive: true });`],
  ['giving a file another name', `require('fs').renameSync(__filename, __dirname + '/y');`],
  ['a second name for a file', `require('fs').linkSync(__filename, process.env.TMPDIR + '/y');`],
  ["a report of Node's", `process.report.writeReport('report.json');`],
  ['child_process.spawn', `require('child_process').spawn('sleep', ['600'], { detached: true });`],
  ['child_process.exec', `await require('util').promisify(require('child_process').exec)('id');`],
  ['child_process.execFileSync', `require('child_process').execFileSync('id');`],
  ['child_process.fork', `require('child_process').fork(__filename);`],
  ['ChildProcess', `new (require('child_process').ChildProcess)().spawn({ file: 'id', args: ['id'] });`],
  ['cluster.fork', `require('cluster').fork();`],
  ['worker_threads', `new (require('worker_threads').Worker)('for (;;);', { eval: true });`],
  ['killing its parent', `process.kill(process.ppid, 'SIGKILL');`],
  ['killing its group', `process.kill(0, 'SIGKILL');`],
  ['opening the debugger', `process.kill(process.pid, 'SIGUSR1');`],
  ["the debugger's port", `require('inspector').open(0);`],
  ['the debugger, by promises', `new (require('inspector/promises').Session)().connect();`],
  [
    'sqlite',
    `if (!require('module').isBuiltin('node:sqlite')) throw Object.assign(new Error(), { code: 'ERR_ACCESS_DENIED' });
    new (require('node:sqlite').DatabaseSync)(__dirname + '/x.db');`,
  ],
  ['WASI', `new (require('wasi').WASI)({ version: 'preview1' });`],
  ['a shell of JavaScript', `require('repl').start();`],
  ['node:test', `require('node:test');`],
  ['the priority of other processes', `require('os').setPriority(process.ppid, 19);`],
];

const get = (target: string) =>
  asPromise(`require('http').get(${target}, () => fail(new Error('answered'))).on('error', done);`);
const attempts: readonly (readonly [what: string, code: string, addresses: string])[] = [
  ['a socket to loopback', asPromise(`require('net').connect(8080, '127.0.0.1').on('error', done);`), '127.0.0.1:8080'],
  ['a Unix socket', asPromise(`require('net').connect('/var/run/docker.sock').on('error', done);`), 'a Unix socket'],
  ['http, without its path and query', get(`'http://api.example.com/a?token=s3cret'`), 'api.example.com:80'],
  ['https', asPromise(`require('https').get('https://api.example.com').on('error', done);`), 'api.example.com:443'],
  ['http2', asPromise(`require('http2').connect('https://api.example.com').on('error', done);`), 'api.example.com:443'],
  ['fetch', `await expect(fetch('https://api.example.com/a')).rejects.toThrow('fetch failed');`, 'api.example.com:443'],
  ['a datagram', asPromise(`require('dgram').createSocket('udp4').send('x', 53, '192.0.2.1', done);`), '192.0.2.1:53'],
  ['a name', `await expect(require('dns').promises.lookup('a.example.com')).rejects.toThrow();`, 'a.example.com'],
  ['a server', asPromise(`require('http').createServer().on('error', done).listen(8080);`), 'localhost:8080'],
  [
    'two hosts, one of them twice',
    `${get(`{ host: 'a.example.com' }`)} ${get(`{ host: 'b.example.com', port: 81 }`)} ${get(`{ host: 'a.example.com' }`)}`,
    'a.example.com:80 (2 ×), b.example.com:81',
  ],
  [
    'a name that would draw over the line',
    asPromise(`require('net').connect({ port: 80, host: '\\u202e\\u001b[2Ja\\n::error::b' }).on('error', done);`),
    '\\u{202e}a : :error::b:80',
  ],
];

it('a process or a socket that is left behind would be noticed', async () => {
  const temporary = temporaryFolder();
  const before = openSockets();
  const child = spawn('sleep', ['60'], { env: { PATH: process.env['PATH'], TMPDIR: `${temporary}/aic-x` } });
  await once(child, 'spawn');
  expect(processesWith(temporary)).toEqual(['sleep 60 ']);
  expect(openSockets().length).toBeGreaterThan(before.length);
  child.kill();
  await once(child, 'close');
  expect(processesWith(temporary)).toEqual([]);
});

describeOnEachNode((node) => {
  const links = { 'integration/passwd': '/etc/passwd', 'integration/out': '/tmp' };

  describe('a spec', () => {
    let judged: Judged;
    // Refused code has no effect, so one process tries everything.
    beforeAll(async () => {
      const spec = refusals.map(([what, code]) => refused(code, what)).join('');
      judged = await runHostile(toolchain, node, spec, { links });
    });

    it.each(refusals)('is refused %s', (what) => {
      const { run, findings, left } = judged;
      const cases = run.cases.filter(({ name }) => name === what);
      expect({ cases: cases.map(({ message }) => message), findings, left }).toEqual({
        cases: [undefined],
        findings: passes,
        left: [],
      });
    });
  });

  it.each(attempts)('the network is closed, and the attempt is reported: %s', async (_what, code, addresses) => {
    const { findings, texts, left } = await runHostile(toolchain, node, inTest(`${code} expect(1).toBe(1);`));
    expect({ findings, left }).toEqual({ findings: [...passes, 'tests/network refused'], left: [] });
    expect(texts.at(-1)).toEqual({ addresses });
  });

  it('a mocked request is silent', async () => {
    const spec = `jest.mock('axios'); const axios = require('axios');
      ${inTest(`global.fetch = jest.fn(async () => ({ ok: true })); axios.get.mockResolvedValue({ data: 1 });
      await fetch('https://a.example.com'); await axios.get('https://b.example.com'); expect(fetch).toBeCalled();`)}`;
    expect((await runHostile(toolchain, node, spec)).findings).toEqual(passes);
  });

  it('a spec has files of its own in the scratch folder', async () => {
    const code = `${fs} const file = process.env.TMPDIR + '/a/b'; fs.mkdirSync(process.env.TMPDIR + '/a');
      fs.writeFileSync(file, 'x'); expect(fs.readFileSync(file, 'utf8') + fs.existsSync(file)).toBe('xtrue');
      expect(require('os').tmpdir()).toBe(process.env.TMPDIR); fs.rmSync(file); expect(fs.existsSync(file)).toBe(false);
      expect(fs.readFileSync(__filename, 'utf8')).toContain('expect'); expect(fs.existsSync('/etc/passwd')).toBe(false);`;
    expect(await runHostile(toolchain, node, inTest(code))).toMatchObject({ findings: passes, left: [] });
  });

  it('modules that are closed to hostile use still work for honest use', async () => {
    const code = `const { AsyncLocalStorage } = require('async_hooks'); const store = new AsyncLocalStorage();
      expect(await store.run(5, async () => { await null; return store.getStore(); })).toBe(5);
      const vm = require('vm'); expect(vm.runInNewContext('a + 1', { a: 1 })).toBe(2);
      expect(new vm.Script('b').runInContext(vm.createContext({ b: 3 }))).toBe(3);
      globalThis.c = 4; expect(vm.runInThisContext('c + 1')).toBe(5); expect(vm.runInThisContext('c', 'a.js')).toBe(4);
      const script = new vm.Script('typeof expect + c'); expect(script.runInThisContext()).toBe('function4');
      expect(vm.compileFunction('return a + c', ['a'])(1)).toBe(5); expect(script).toBeInstanceOf(vm.Script);
      expect(new vm.Script('1', { cachedData: script.createCachedData() }).cachedDataRejected).toBe(true);
      expect(vm.runInThisContext('[]') instanceof Array).toBe(true); expect(vm.isContext({})).toBe(false);
      const v8 = require('v8'); expect(v8.deserialize(v8.serialize({ c: 1 }))).toEqual({ c: 1 });
      expect(require('module').createRequire(__filename)('./integration.action')).toBe(require('./integration.action'));
      expect(require('module').builtinModules).toContain('fs'); expect(require('worker_threads').isMainThread).toBe(true);
      class Failure extends Error { constructor() { super('m'); this.name = 'Failure'; } }
      expect(String(new Failure())).toBe('Failure: m'); expect(new Function('return 7')()).toBe(7);
      const abort = new AbortController(); abort.abort(); expect(abort.signal.reason.name).toBe('AbortError');
      expect(Buffer.from(new Uint8Array([104, 105])).toString()).toBe('hi');
      const { Readable } = require('stream'); expect(await Readable.from(['a', 'b']).toArray()).toEqual(['a', 'b']);
      expect(await require('util').promisify(setTimeout)(1, 'x')).toBe('x'); expect(process.kill(process.pid, 0)).toBe(true);`;
    const { run, findings } = await runHostile(toolchain, node, inTest(code));
    expect(run.cases).toMatchObject([{ status: 'passed' }]);
    // It runs texts as code, but none of them is the Action's.
    expect(findings).toEqual(['tests/never-calls-handler ranAnotherText']);
  });

  it('output that is not plain text for a log is defused', async () => {
    const commands = ['::set-output name=a::b', ' ::error::x', '::stop-commands::t', '::add-mask::m', '##[error]y'];
    const code = `console.log(${JSON.stringify([...commands, '\u001b[31mred\u001b[0m', '\u202Eback', 'a\rb'].join('\n'))});
      process.stderr.write('\\n::set-env name=PATH::x\\n'); expect(1).toBe(1);`;
    const { run, findings } = await runHostile(toolchain, node, inTest(code));
    expect(findings).toEqual(passes);
    // eslint-disable-next-line no-control-regex -- this looks for control characters
    expect(run.output).not.toMatch(/^\s*::|##\[|[\u001B\u202E\r]/mu);
    for (const said of ['set-output name=a', 'stop-commands', 'add-mask', 'red', 'back']) {
      expect(run.output).toContain(said);
    }
  });

  it.each([
    ['an endless loop', inTest('for (;;);'), 2, ['tests/not-run timedOut']],
    [
      'an endless loop of microtasks',
      inTest('const f = () => Promise.resolve().then(f); await f();'),
      2,
      ['tests/not-run timedOut'],
    ],
    [
      'timers without end',
      `jest.setTimeout(1e6); ${inTest('await new Promise(() => { setInterval(() => {}, 1); });')}`,
      2,
      ['tests/not-run timedOut'],
    ],
    [
      'a thread that waits for ever',
      inTest('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'),
      2,
      ['tests/not-run timedOut'],
    ],
    ['process.exit(0) first', `process.exit(0); ${inTest('')}`, 60, ['tests/not-run exited']],
    ['process.abort()', inTest('process.abort();'), 60, ['tests/not-run exited']],
    [
      'SIGKILL to itself',
      inTest(`process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});`),
      60,
      ['tests/not-run exited'],
    ],
    ['SIGSTOP to itself', inTest(`process.kill(process.pid, 'SIGSTOP');`), 2, ['tests/not-run timedOut']],
    [
      'a heap without bounds',
      inTest('const a = []; for (;;) a.push(new Array(1e6).fill(0.5));'),
      60,
      ['tests/not-run outOfMemory'],
    ],
    [
      'buffers without bounds',
      inTest('const a = []; for (;;) a.push(Buffer.alloc(1e7, 1));'),
      60,
      ['tests/not-run outOfMemory'],
    ],
    [
      '200 MB of output',
      inTest(`const line = 'x'.repeat(1e6); for (let i = 0; i < 200; i++) console.log(line);`),
      60,
      ['tests/not-run outputLimit'],
    ],
    [
      'a flood on the results pipe by its number, which fs refuses',
      inTest(`for (;;) require('fs').writeSync(3, 'z'.repeat(1e6));`),
      60,
      [
        'tests/failed failed',
        'tests/no-denial none',
        'tests/success-path-coverage uncoveredLines',
        'tests/success-path-coverage uncoveredLine',
      ],
    ],
    [
      'open timers and handles',
      inTest(
        `setInterval(() => {}, 10); require('fs').watch(__dirname); new MessageChannel().port1.ref(); expect(1).toBe(1);`,
      ),
      60,
      passes,
    ],
  ])('ends, and leaves nothing: %s', async (_what, spec, timeoutSeconds, findings) => {
    const judged = await runHostile(toolchain, node, spec, { timeoutSeconds });
    expect(judged).toMatchObject({ findings, left: [] });
    expect(judged.run.output.length).toBeLessThanOrEqual(1048576);
  });

  it("Node's permission model is active without a wall, as far as the version has it", async () => {
    const spec = inTest(`console.log(process.permission === undefined ? 'none' : 'full'); expect(1).toBe(1);`);
    const { run } = await runHostile(toolchain, node, spec);
    const noWall = wallOf(wallKinds.noWall);
    expect(run.output.trim()).toBe('none');
    const unwalled = await runHostile(toolchain, node, spec, { wall: noWall });
    expect(unwalled.run.output.trim()).toBe(isolationOf(await versionOf(node)).permissionModel);
  });
});
