import type { AsyncLocalStorage } from 'node:async_hooks';
import { Console } from 'node:console';
import { Writable } from 'node:stream';

/** Bytes that are kept for an execution, like in Auth0's own harness: A:src/_shared/_XK5Fidc.js. */
const MOST = 256 * 1024;

/** What an execution has written to `console` so far. */
export class Logs {
  #chunks: Buffer[] = [];
  #bytes = 0;
  #ended = false;

  add(chunk: Buffer): void {
    if (this.#ended || this.#bytes >= MOST) return;
    const kept = chunk.subarray(0, MOST - this.#bytes);
    this.#chunks.push(kept);
    this.#bytes += kept.length;
  }

  /** All of it. Later output is not kept. */
  end(): string {
    this.#ended = true;
    return Buffer.concat(this.#chunks).toString();
  }
}

/** The Action's own `console`: it writes to the process and to the logs of the current execution. */
export function actionConsole(running: AsyncLocalStorage<Logs>): Console {
  const into = (sink: NodeJS.WritableStream): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        running.getStore()?.add(chunk);
        sink.write(chunk);
        done();
      },
    });
  return new Console({ stdout: into(process.stdout), stderr: into(process.stderr), colorMode: false });
}
