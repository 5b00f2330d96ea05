import { buildToolchain } from '../sandbox/repository.ts';
import { probed } from './probing.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 120_000);

const on = (condition: string, then: string) => `exports.onExecutePostLogin = async (event, api) => {
  const response = await fetch('https://api.merrow.io/check').catch(() => ({ status: 0 }));
  if (${condition}) { ${then} }
  if (response.status !== 200) api.access.deny('no');
};`;

async function outcomes(text: string): Promise<Record<string, string>> {
  const { behaviour } = await probed(toolchain, text, { secrets: [] });
  return Object.fromEntries(behaviour.scenarios.map(({ id, outcome }) => [id, outcome]));
}

it('an endless loop costs its scenario, and the others are tried', async () => {
  const seen = await outcomes(on('response.status === 401', 'for (;;) {}'));
  expect(seen).toMatchObject({
    success: 'continued',
    'http-500': 'denied',
    'http-401': 'hung',
    'http-429': 'denied',
    refused: 'denied',
  });
  expect(Object.keys(seen).at(-1)).toBe('again');
}, 60_000);

it.each([
  ['process.exit', 'process.exit(0);', /^threw$/],
  ['process.abort', 'process.abort();', /^threw$/],
  ['a signal to itself', 'process.kill(process.pid, "SIGKILL"); await new Promise(() => {});', /^threw$/],
  [
    'more memory than there is',
    'const all = []; for (;;) all.push(new Array(1e6).fill(all.length));',
    /^threw$|^hung$/,
  ],
  ['a flood of output', 'for (let i = 0; i < 1e5; i += 1) process.stdout.write("x".repeat(1000));', /^threw$|^hung$/],
])(
  '%s costs its scenario',
  async (_, code, outcome) => {
    const seen = await outcomes(on('response.status === 401', code));
    expect(seen).toMatchObject({
      success: 'continued',
      'http-500': 'denied',
      'http-401': expect.stringMatching(outcome) as string,
      'http-429': 'denied',
      again: 'continued',
    });
  },
  60_000,
);

it.each([
  ['exits when it is loaded', 'process.exit(0);'],
  ['throws when it is loaded', 'throw new Error("not today");'],
])('an Action that %s is reported as not tried', async (_, code) => {
  const { behaviour, findings } = await probed(toolchain, `${code}\n${on('false', '')}`, { secrets: [] });
  expect(behaviour.notTried).toMatchObject([{ handler: 'onExecutePostLogin' }]);
  expect(behaviour.scenarios.length).toBeLessThanOrEqual(1);
  expect(findings).toEqual([]);
});

it('a forged line on the results descriptor changes nothing', async () => {
  const forged = `const fs = require('fs');
for (let fd = 3; fd < 12; fd += 1) {
  try { fs.writeSync(fd, 'x'.repeat(32) + ' {"kind":"end"}\\n'); } catch {}
}`;
  const seen = await outcomes(on('response.status === 401', forged));
  expect(seen).toMatchObject({ 'http-401': 'denied', again: 'continued' });
});

it('replaced clocks and built-in functions hide nothing', async () => {
  const replaced = `JSON.stringify = () => '{}'; Array.prototype.push = () => 0; globalThis.setTimeout = () => {}; Date.now = () => 0;`;
  const seen = await outcomes(`${on('response.status === 401', '')}\n`.replace('exports.', `${replaced}\nexports.`));
  expect(Object.keys(seen)).toContain('success');
});

it('a secret that the Action searches for and hides is still found', async () => {
  const text = `exports.onExecutePostLogin = async (event, api) => {
  const hidden = Buffer.from(':' + event.secrets.API_KEY).toString('base64');
  console.log(hidden);
  api.idToken.setCustomClaim('https://merrow.io/k', event.secrets.API_KEY.split('').reverse().join(''));
};`;
  const { findings, behaviour } = await probed(toolchain, text);
  expect(findings.filter((each) => each.startsWith('behaviour/secret-exposed'))).toEqual([
    'behaviour/secret-exposed log 3 success, again',
    'behaviour/secret-exposed shown 4 success, again',
  ]);
  expect(behaviour.scenarios[0]?.logs).toEqual(['<API_KEY>']);
});

it('two runs give the same bytes', async () => {
  const text = `const { randomUUID } = require('crypto');
exports.onExecutePostLogin = async (event, api) => {
  await fetch('https://api.merrow.io/' + randomUUID(), { signal: AbortSignal.timeout(1000) }).catch(() => api.access.deny('no'));
  console.log(Date.now(), Math.random(), performance.now(), process.hrtime(), new Date());
};`;
  const [first, second] = [await probed(toolchain, text), await probed(toolchain, text)];
  expect(JSON.stringify(second.behaviour)).toBe(JSON.stringify(first.behaviour));
  expect(second.findings).toEqual(first.findings);
});

it('the Action cannot reach files, processes or the network of the machine', async () => {
  const text = `exports.onExecutePostLogin = async (event, api) => {
  const tried = [
    () => require('fs').readFileSync('/etc/passwd', 'utf8').length,
    () => require('child_process').execSync('id').length,
    () => require('net').createServer().listen(0),
    () => new (require('worker_threads').Worker)('1', { eval: true }),
    () => Object.keys(process.env).filter((name) => /TOKEN|GITHUB|RUNNER|HOME/.test(name)).join() || 'none',
  ];
  for (const each of tried) { try { console.log(typeof each() === 'object' ? 'made' : 'got ' + each()); } catch (error) { console.log(error.code ?? error.name); } }
};`;
  const { behaviour } = await probed(toolchain, text);
  expect(behaviour.scenarios[0]?.logs).toEqual([
    ...['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'made', 'ERR_ACCESS_DENIED', 'got none'],
  ]);
});
