import { closeSync, constants as files, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import type { NamedPipes } from './walled-program.ts';

/** Our ends of named pipes. Neither waits for the other end, and the programs that we start do not inherit them. */
export function openPipes({ results, life }: NamedPipes) {
  const lifeEnd = openSync(life, files.O_RDWR | files.O_NONBLOCK);
  const resultsEnd = openSync(results, files.O_RDONLY | files.O_NONBLOCK);
  const socket = new Socket({ fd: resultsEnd, readable: true, writable: false });
  let alive = true;
  return {
    results: socket,
    endLife: () => {
      if (alive) closeSync(lifeEnd);
      alive = false;
    },
    /** Reads what is still in the pipe when the writers are gone: the socket may not have read it yet. */
    drain: () => {
      const chunk = Buffer.alloc(65_536);
      try {
        for (let size = readSync(resultsEnd, chunk); size > 0; size = readSync(resultsEnd, chunk)) {
          socket.emit('data', Buffer.from(chunk.subarray(0, size)));
        }
      } catch {
        // The pipe is empty, or the socket has read to its end and closed it.
      }
    },
    close: () => {
      socket.destroy();
    },
  };
}
