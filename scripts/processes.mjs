import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathOf } from './load-source.mjs';

/**
 * Runs a command of node_modules/.bin from the root. Resolves to whether it succeeded. Its output is printed when it ends, so that the
 * outputs of parallel commands do not mix.
 */
export function inOnePiece(command, ...args) {
  return new Promise((resolve) => {
    const child = spawn(path.join(pathOf('node_modules/.bin'), command), args, {
      cwd: pathOf('.'),
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => printed.push(Buffer.from(error.message)));
    child.on('close', (status) => {
      process.stdout.write(`> ${[command, ...args].join(' ').slice(0, 100)}\n${Buffer.concat(printed)}`);
      resolve(status === 0);
    });
  });
}
