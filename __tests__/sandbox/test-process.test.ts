import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { temporaryFolder } from './repository.ts';

const entry = path.join(__dirname, '../../src/sandbox/test-process.ts');
const moment = () => new Promise((done) => setTimeout(done, 20));

it.each(['SIGINT', 'SIGTERM'] as const)(
  'ends the test process when we are ended by %s',
  async (signal) => {
    const folder = temporaryFolder();
    const outfile = path.join(folder, 'test-process.js');
    buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs' });
    const endless = `require('fs').writeFileSync('pid', String(process.pid)); for (;;);`;
    const script = `require('./test-process.js').runProcess({
      command: process.execPath, arguments: ['-e', ${JSON.stringify(endless)}], cwd: '.', environment: {}, input: '',
      timeoutMs: 60000, outputLimit: 9, resultsLimit: 9, memoryLimit: 1e9 });`;
    const us = spawn(process.execPath, ['-e', script], { cwd: folder, stdio: 'inherit' });
    const pid = path.join(folder, 'pid');
    while (!fs.existsSync(pid) || fs.readFileSync(pid, 'utf8') === '') await moment();
    us.kill(signal);
    expect(await once(us, 'exit')).toEqual([null, signal]);
    // Not before it is gone, or a zombie that waits for the machine's init, does the test end.
    const status = path.join('/proc', fs.readFileSync(pid, 'utf8'), 'status');
    while (fs.existsSync(status) && !/^State:\s+[ZX]/mu.test(fs.readFileSync(status, 'utf8'))) await moment();
  },
  20_000,
);
