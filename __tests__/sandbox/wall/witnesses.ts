import dgram from 'node:dgram';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { runTests } from '../../../src/sandbox/run.ts';
import type { TestRun } from '../../../src/sandbox/model.ts';
import type { Wall } from '../../../src/sandbox/wall/index.ts';
import { temporaryFolder } from '../repository.ts';

/** The effects of a hostile spec outside, according to the witnesses there. */
export interface Seen {
  readonly run: TestRun;
  /** A verdict that is not honest: every case fails a test, or does not cover all of the Action. */
  readonly altered: readonly string[];
  readonly read: readonly string[];
  readonly wrote: readonly string[];
  readonly sent: readonly string[];
  /** Command lines of processes that it left behind. */
  readonly left: readonly string[];
}

const fixtures = path.join(__dirname, '../../fixtures/hostile');

/** Texts that a read would show, and that are nowhere else. */
const secret = 'planted-in-a-file-outside';
const token = 'planted-in-git-config';
const passwd = fs.readFileSync('/etc/passwd', 'utf8').split('\n')[0] ?? '';

const action = `exports.onExecutePostLogin = async (event, api) => {
  if (!event.secrets.API_KEY) return console.error('no key');
  api.idToken.setCustomClaim('https://example.com/rank', 1);
};
`;

/** Runs a case of `fixtures/hostile` behind a wall, with a folder outside, servers on loopback and a Unix socket that wait for it. */
export async function runWitnessed(name: string, on: { toolchain: string; node: string; wall: Wall }): Promise<Seen> {
  const outside = temporaryFolder();
  fs.chmodSync(outside, 0o777);
  fs.writeFileSync(path.join(outside, 'secret'), secret);
  const listeners = await listen(path.join(outside, 'x.sock'));
  try {
    const root = submission(name, outside, listeners.port);
    const before = new Map([...contentsOf(outside), ...contentsOf(root)]);
    const run = await runTests({
      root,
      ...on,
      actionFile: 'integration/integration.action.js',
      specFile: 'integration/integration.action.spec.js',
      timeoutSeconds: 60,
    });
    const after = new Map([...contentsOf(outside), ...contentsOf(root)]);
    const told = JSON.stringify([run.output, run.lateErrors, run.cases, run.notRun]);
    const shows: Readonly<Record<string, string>> = { secret, token, 'a line of passwd': passwd, ...environ() };
    return {
      run,
      altered: run.status === 'passed' && !leavesOut(run) ? ['passed, and all of the Action ran'] : [],
      read: Object.keys(shows).filter((what) => told.includes(JSON.stringify(shows[what]).slice(1, -1))),
      wrote: [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => path.basename(file)),
      sent: listeners.got(),
      left: await processesOf(outside),
    };
  } finally {
    listeners.close();
  }
}

const leavesOut = ({ coverage }: TestRun) =>
  (coverage ?? []).some(({ functions }) => functions.some(({ ranges }) => ranges.some(({ count }) => count === 0)));

/** A variable of our own environment, as `/proc` shows it, that no test process gets. */
function environ(): Record<string, string> {
  const variables = fs.readFileSync('/proc/self/environ', 'utf8').split('\0');
  const [home] = variables.filter((each) => each.startsWith('HOME='));
  return home === undefined ? {} : { 'an environment': home };
}

function submission(name: string, outside: string, port: number): string {
  const root = temporaryFolder();
  // The data that a checkout keeps, and links that a submission commits.
  for (const folder of ['integration', 'media', '.git', 'beside/.git'])
    fs.mkdirSync(path.join(root, folder), { recursive: true });
  for (const git of ['.git', 'beside/.git']) fs.writeFileSync(path.join(root, git, 'config'), token);
  for (const [link, to] of Object.entries({ etc: '/etc', proc: '/proc', out: outside })) {
    fs.symlinkSync(to, path.join(root, 'media', link));
  }
  const text = fs.readFileSync(path.join(fixtures, name), 'utf8');
  const write = (file: string, data: string | Buffer) => {
    fs.writeFileSync(path.join(root, 'integration', file), data);
  };
  write('integration.action.spec.js', text.replaceAll('@@OUT@@', outside).replaceAll('@@PORT@@', String(port)));
  write('integration.action.js', action);
  write('configuration.json', '{}');
  write('engine.so', engine(outside));
  write('engine.node', engine(outside));
  return root;
}

/** `engine.c`, compiled for Linux on x64, with its path filled in. */
function engine(outside: string): Buffer {
  const library = fs.readFileSync(path.join(fixtures, 'engine.so'));
  const named = Buffer.alloc(200);
  named.write(path.join(outside, 'pwn-engine'));
  named.copy(library, library.indexOf('@@OUT@@'));
  return library;
}

function contentsOf(folder: string): [file: string, text: string][] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [file, entry.isFile() ? fs.readFileSync(file, 'latin1') : ''];
  });
}

/** Listens on one port of loopback for connections and datagrams, and on a Unix socket. */
async function listen(socket: string) {
  const got: string[] = [];
  const accept = (what: string) =>
    net.createServer((connection) => {
      got.push(what);
      // Without `resume`, the end of a connection is never seen, and an open one keeps the worker of Jest alive.
      connection
        .on('error', () => undefined)
        .resume()
        .end('ANSWERED');
    });
  const tcp = accept('a connection');
  const unix = accept('a connection to a Unix socket');
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as net.AddressInfo;
  const udp = dgram.createSocket('udp4').on('message', () => got.push('a datagram'));
  udp.bind(port, '127.0.0.1');
  unix.listen(socket);
  await Promise.all([once(udp, 'listening'), once(unix, 'listening')]);
  return {
    port,
    got: () => [...new Set(got)],
    close: () => {
      for (const each of [tcp, udp, unix]) each.close();
    },
  };
}

/** Processes get the folder in their environment. Killed ones take a moment to disappear; the others are ended here. */
async function processesOf(outside: string): Promise<string[]> {
  const find = () =>
    fs.readdirSync('/proc').filter((pid) => {
      try {
        return /^\d+$/u.test(pid) && fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`WORD=${outside}`);
      } catch {
        return false;
      }
    });
  for (let attempt = 0; attempt < 40 && find().length > 0; attempt += 1)
    await new Promise((done) => setTimeout(done, 50));
  return find().map((pid) => {
    const line = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    process.kill(Number(pid), 'SIGKILL');
    return line;
  });
}
