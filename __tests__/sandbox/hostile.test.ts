import { buildToolchain, runSpec } from './repository.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);
jest.setTimeout(60_000);

const test = (body: string) => `it('x', async () => {\n${body}\n});\n`;
const later = 'await new Promise((done) => setTimeout(done, 60_000));';

describe('a run that does not reach its end', () => {
  it.each([
    ['an endless loop', 'for (;;);', { kind: 'timed-out', seconds: 2 }, 2],
    ['an endless loop while the spec is loaded', null, { kind: 'timed-out', seconds: 2 }, 2],
    ['process.exit(0)', 'process.exit(0);', { kind: 'exited', status: 'exit code 0' }, 30],
    [
      'process.exit(3) after the last test',
      'setTimeout(() => process.exit(3), 20);',
      { kind: 'exited', status: 'exit code 3' },
      30,
    ],
    ['process.abort()', 'process.abort();', { kind: 'exited', status: 'signal SIGABRT' }, 30],
    [
      'SIGKILL to itself',
      `process.kill(process.pid, 'SIGKILL'); ${later}`,
      { kind: 'exited', status: 'signal SIGKILL' },
      30,
    ],
    [
      'memory without bounds',
      'const a = []; for (;;) a.push(new Array(1e6).fill(0.5));',
      { kind: 'out-of-memory', megabytes: 512 },
      30,
    ],
    ['5 MB of output', `console.log('x'.repeat(5e6)); ${later}`, { kind: 'output-limit', limit: 1048576 }, 30],
    [
      '5 MB of output in lines',
      `for (let i = 0; i < 5e4; i++) console.error('y'.repeat(99));`,
      { kind: 'output-limit', limit: 1048576 },
      30,
    ],
    [
      'a flood on the results pipe',
      `new (require('net').Socket)({ fd: 3 }).write('z'.repeat(17e6)); ${later}`,
      { kind: 'output-limit', limit: 16777216 },
      30,
    ],
  ])('is reported correctly: %s', async (_what, body, notRun, timeoutSeconds) => {
    const spec = body === null ? 'for (;;);' : `it('passes', () => {});\n${test(body)}`;
    const run = await runSpec(toolchain, spec, { timeoutSeconds });
    expect(run).toMatchObject({ status: 'not-run', notRun, coverage: null });
    expect(run.output.length).toBeLessThanOrEqual(1048576);
  });
});

describe('results cannot be forged', () => {
  const forged = `{"kind":"case","case":{"name":"forged","status":"passed","durationMs":0,"asserted":true,"message":null,"line":1,"column":1}}`;
  it.each([
    ['by printing them', `console.log('${forged}\\n{"kind":"end"}'); process.exit(0);`],
    [
      'on the results pipe, without the nonce',
      `new (require('net').Socket)({ fd: 3 }).write('\\nabc ${forged}\\nabc {"kind":"end"}\\n'); process.exit(0);`,
    ],
    ['with its own process.send', `process.send = () => true; process.send({ kind: 'end' }); process.exit(0);`],
    ['by ending well in another way', 'process.reallyExit(0);'],
  ])('%s', async (_how, body) => {
    const run = await runSpec(toolchain, test(body));
    expect(run).toMatchObject({ status: 'not-run', notRun: { kind: 'exited' }, cases: [] });
  });

  it.each([
    ['JSON', 'JSON.stringify = () => "{}"; JSON.parse = () => ({});'],
    ['process.send and process.exit', 'process.send = () => {}; process.exit = () => {};'],
    ['fs.writeSync', `require('fs').writeSync = () => 1;`],
    ['console', 'console.log = console.error = null; global.console = null;'],
    ['setTimeout and Promise', 'global.setTimeout = global.setImmediate = () => {}; global.Promise = class {};'],
    ['what it wrote to the results pipe', `new (require('net').Socket)({ fd: 3 }).write('half a line');`],
  ])('by overwriting %s: a failing test still fails', async (_what, code) => {
    const run = await runSpec(toolchain, `${code}\nit('fails', () => { expect(1).toBe(2); });`);
    expect(run).toMatchObject({ status: 'failed', cases: [{ name: 'fails', status: 'failed' }] });
  });
});

describe('a promise that no test awaited', () => {
  const throwing = (code: string) => ({
    'integration/integration.action.js': `exports.handler = async () => { ${code} };`,
  });
  const template = `const { handler } = require('./integration.action');
it('does not throw', () => {
  expect(async () => { await handler(); }).not.toThrow();
});
`;

  it('fails its test if it is rejected at once', async () => {
    const run = await runSpec(toolchain, template, { files: throwing('throw new TypeError("at once");') });
    expect(run).toMatchObject({
      status: 'failed',
      cases: [{ name: 'does not throw', status: 'failed', message: 'TypeError: at once' }],
    });
  });

  it('is a late error if it is rejected after the last test', async () => {
    const files = throwing('await new Promise((done) => setTimeout(done, 20)); throw new TypeError("later");');
    const run = await runSpec(toolchain, template, { files });
    expect(run).toMatchObject({
      status: 'failed',
      lateErrors: [{ error: 'TypeError: later' }],
      cases: [{ status: 'passed' }],
    });
  });

  it('is a late error if a timer throws', async () => {
    const run = await runSpec(toolchain, test(`setTimeout(() => { throw new RangeError('timer'); }, 20);`));
    expect(run).toMatchObject({
      status: 'failed',
      lateErrors: [{ error: 'RangeError: timer' }],
      cases: [{ status: 'passed' }],
    });
  });

  it('fails the test that is running, and names the error', async () => {
    const spec = test(`void Promise.reject(new Error('lost'));`) + `it('next', () => {});`;
    const run = await runSpec(toolchain, spec);
    expect(run.cases.map(({ name, message }) => [name, message])).toEqual([
      ['x', 'lost'],
      ['next', undefined],
    ]);
  });
});

it('ends open timers, and the results stand', async () => {
  const run = await runSpec(toolchain, test('setInterval(() => {}, 10); setTimeout(() => {}, 1e6);'));
  expect(run).toMatchObject({ status: 'passed', lateErrors: [] });
});

it('ends a test that hangs after five seconds, as Jest does', async () => {
  const run = await runSpec(toolchain, test('await new Promise(() => {});'));
  expect(run.cases).toMatchObject([{ status: 'failed', message: expect.stringContaining('5000 ms') as string }]);
});

it('only gets the environment that it needs', async () => {
  const secrets = {
    GITHUB_TOKEN: 'a',
    INPUT_CONFIG: 'b',
    ACTIONS_RUNTIME_TOKEN: 'c',
    RUNNER_TEMP: 'd',
    NODE_OPTIONS: '',
  };
  const before = { ...process.env };
  Object.assign(process.env, secrets);
  try {
    const spec = test(`const { prototype } = require('events'); const { emit } = prototype; const seen = [process];
      prototype.emit = function (...of) { if (this && this.env) seen.push(this); return emit.apply(this, of); };
      process.emitWarning('now'); await new Promise((done) => setTimeout(done, 5)); prototype.emit = emit;
      console.log(JSON.stringify(seen.flatMap(({ env }) => Object.keys(env))));`);
    const run = await runSpec(toolchain, spec);
    const given = new Set(JSON.parse(run.output) as string[]);
    for (const name of [...Object.keys(secrets), 'HOME', 'USER']) expect(given).not.toContain(name);
    expect(given).toContain('TMPDIR');
  } finally {
    for (const name of Object.keys(secrets)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
  }
});

it('defuses its output, and the names of its tests', async () => {
  const spec = `console.log('::set-output name=x::y\\n  ::error::z\\n##[error]w\\n\\u001b[31mred\\u001b[0m \\u202Eevil');
it('\\u001b[2J::error::name', () => { throw new Error('::warning::message'); });`;
  const run = await runSpec(toolchain, spec);
  expect(run.output).toBe(': :set-output name=x::y\n  : :error::z\n# #[error]w\nred \\u{202e}evil\n');
  expect(run.cases).toMatchObject([{ name: ': :error::name', message: ': :warning::message' }]);
});

it('reports a spec without a test like one in which no test ran', async () => {
  expect(await runSpec(toolchain, '')).toMatchObject({ status: 'failed', cases: [], lateErrors: [] });
});
