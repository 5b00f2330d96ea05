import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { showsColours } from '../../src/terminal/standard-output.ts';

describe('colours', () => {
  const outside = { env: process.env, isTTY: process.stdout.isTTY };
  afterEach(() => {
    process.env = outside.env;
    process.stdout.isTTY = outside.isTTY;
  });

  it.each([
    ['a terminal', true, {}, true],
    ['a pipe', false, {}, false],
    ['a terminal without colours', true, { TERM: 'dumb' }, false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['NO_COLOR that is empty', true, { NO_COLOR: '' }, true],
    ['FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR that is empty', false, { FORCE_COLOR: '' }, true],
    ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
    ['both', false, { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
  ])('%s', (_, isTTY, env, expected) => {
    process.stdout.isTTY = isTTY;
    process.env = { TERM: 'xterm', ...env };
    expect(showsColours()).toBe(expected);
  });
});

describe('standard output', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-'));
    const { code } = transformFileSync(path.resolve(__dirname, '../../src/terminal/standard-output.ts'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    fs.writeFileSync(path.join(folder, 'output.js'), code);
    fs.writeFileSync(
      path.join(folder, 'writes.js'),
      `const { surviveBrokenStreams, writeOut } = require('./output.js');
       surviveBrokenStreams();
       const write = async () => { for (let i = 0; i < 200; i += 1) await writeOut('line\\n'.repeat(1000)); };
       write().then(() => process.stderr.write('done'), (error) => process.stderr.write(error.name + ' ' + error.message));\n`,
    );
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  const shell = (command: string) =>
    new Promise((resolve) => {
      const env = { ...process.env, NODE: process.execPath, SCRIPT: path.join(folder, 'writes.js') };
      execFile('/bin/sh', ['-c', command], { env }, (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : error.code, stdout, stderr });
      });
    });

  it('may lose its reader', async () => {
    expect(await shell('"$NODE" "$SCRIPT" | head -n 1')).toEqual({ status: 0, stdout: 'line\n', stderr: 'done' });
  });

  (fs.existsSync('/dev/full') ? it : it.skip)('may be full, which is told', async () => {
    expect(await shell('"$NODE" "$SCRIPT" > /dev/full')).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(/^OutputError standard output: .*ENOSPC/) as string,
    });
  });
});
