import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { buildSync } from 'esbuild';
import { temporaryFolder } from '../repository.ts';
import { describeOnEachRung } from '../walls.ts';

const entry = path.join(__dirname, '../../../src/sandbox/wall/index.ts');
const moment = () => new Promise((done) => setTimeout(done, 20));

/** Processes of the machine that were started with this word, except for those that have ended and wait for init. */
function processesWith(word: string): string[] {
  return fs.readdirSync('/proc').filter((pid) => {
    try {
      const given = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return given.includes(word) && !/^State:\s+[ZX]/mu.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  });
}

describeOnEachRung(({ kind }) => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('a program ends when we end by %s', async (signal) => {
    const folder = temporaryFolder();
    const outfile = path.join(folder, 'wall.js');
    buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs' });
    const endless = `console.log('runs'); require('child_process').spawn(process.execPath, process.argv.slice(1)); for (;;);`;
    const word = `word-${path.basename(folder)}`;
    const script = `const { wallOf, wallKinds, runBehind } = require('./wall.js');
        const limits = { timeoutMs: 60000, outputBytes: 1e6, resultsBytes: 9, memoryBytes: 1e9 };
        const start = () => ({ arguments: ['-e', ${JSON.stringify(endless)}, '${word}'], environment: {}, input: '' });
        runBehind(wallOf(wallKinds.${kind}), { command: process.execPath, cwd: '/', read: [], hidden: [], limits, start })
          .catch((error) => { console.error(error); process.exit(9); });`;
    const us = spawn(process.execPath, ['-e', script], { cwd: folder, stdio: 'inherit' });
    const ended = once(us, 'exit');
    while (processesWith(word).length < 2) await moment();
    us.kill(signal);
    expect(await ended).toEqual([null, signal]);
    while (processesWith(word).length > 0) await moment();
  });

  it('a program inherits no descriptor that was open when we were started', async () => {
    const folder = temporaryFolder();
    const outfile = path.join(folder, 'wall.js');
    buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs' });
    fs.writeFileSync(path.join(folder, 'inherited'), '');
    const list = `console.log(JSON.stringify(fs.readdirSync('/proc/self/fd').map((fd) => {
      try { return fs.readlinkSync('/proc/self/fd/' + fd); } catch { return ''; } })));`;
    const script = `const { wallOf, wallKinds, runBehind } = require('./wall.js');
      const limits = { timeoutMs: 60000, outputBytes: 1e6, resultsBytes: 99, memoryBytes: 1e9 };
      const start = () => ({ arguments: ['-e', ${JSON.stringify(list)}], environment: {}, input: '' });
      runBehind(wallOf(wallKinds.${kind}), { command: process.execPath, cwd: '/', read: [], hidden: [], limits, start })
        .then(({ output }) => process.stdout.write(output), console.error);`;
    const descriptor = fs.openSync(path.join(folder, 'inherited'), 'r');
    const stdio = ['ignore', 'pipe', 'inherit', descriptor, 'ignore', 'ignore', 'ignore', descriptor] as const;
    const us = spawn(process.execPath, ['-e', script], { cwd: folder, stdio: [...stdio] });
    const said = await text(us.stdout as Readable);
    fs.closeSync(descriptor);
    const open = JSON.parse(said) as string[];
    expect(open.length).toBeGreaterThan(3);
    expect(open.filter((each) => each.includes('inherited'))).toEqual([]);
  });
});
