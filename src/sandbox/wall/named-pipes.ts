import { closeSync, constants as files, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import type { NamedPipes } from './walled-program.ts';

/** Our ends of named pipes. Neither waits for the other end, and both are closed in what we start. */
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
    /** What is still in the pipe when the writers are gone: the socket may not have come to it. */
    drain: () => {
      const chunk = Buffer.alloc(65_536);
      try {
        for (let size = readSync(resultsEnd, chunk); size > 0; size = readSync(resultsEnd, chunk)) {
          socket.emit('data', Buffer.from(chunk.subarray(0, size)));
        }
      } catch {
        // Nothing there, or closed by the socket, which has read to the end.
      }
    },
    close: () => {
      socket.destroy();
    },
  };
}
