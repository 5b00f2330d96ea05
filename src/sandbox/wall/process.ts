import { closeSync, constants as files, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { startProcess } from '../../processes/start.ts';
import { RESULTS_FD } from '../channel.ts';
import { inheritedDescriptors } from './inherited.ts';
import type { Launch, Limits, NamedPipes } from './walled-program.ts';
import { residentMemory } from './resident-memory.ts';

export interface EndOfProcess {
  /** Why we ended it; null if it ended by itself. */
  readonly stopped: 'timed-out' | 'output-limit' | 'results-limit' | 'memory-limit' | null;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly results: string;
}

/** How often its memory is measured. */
const WATCH_MS = 100;
/** A shell, bubblewrap and `unshare` exit with this plus the number of the signal that ended the program. */
const BY_SIGNAL = 128;

/**
 * Runs an untrusted process in its own process group, and ends the whole group with it.
 * Rejects if it cannot be started, or with the reason of the signal.
 */
export async function runProcess(
  of: Launch,
  limits: Limits,
  signal?: AbortSignal,
  onResults?: (chunk: Buffer) => void,
): Promise<EndOfProcess> {
  signal?.throwIfAborted();
  const pipes = of.pipes === undefined ? null : openPipes(of.pipes);
  const onOutput = of.streams !== undefined;
  const { child, ...started } = await startProcess(of.command, of.arguments, {
    cwd: of.cwd,
    env: of.environment,
    further: coverInherited(pipes === null && !onOutput ? 'pipe' : 'ignore'),
  });
  let stopped: EndOfProcess['stopped'] = null;
  const kill = () => {
    pipes?.endLife();
    child.stdin.destroy();
    started.kill();
  };
  const stop = (why: NonNullable<EndOfProcess['stopped']>) => {
    stopped ??= why;
    kill();
  };
  const timer = setTimeout(stop, limits.timeoutMs, 'timed-out');
  // V8 limits its own heap, but buffers are outside of it.
  const watch = setInterval(() => {
    if ((residentMemory(child.pid ?? 0) ?? 0) > limits.memoryBytes) stop('memory-limit');
  }, WATCH_MS);
  signal?.addEventListener('abort', kill);
  const output = gather(onOutput ? [child.stderr] : [child.stdout, child.stderr], limits.outputBytes, () => {
    stop('output-limit');
  });
  const results = gather(
    [pipes?.results ?? ((child.stdio as unknown[])[onOutput ? 1 : RESULTS_FD] as Readable)],
    limits.resultsBytes,
    () => {
      stop('results-limit');
    },
    onResults,
  );
  // A process that ends before it has read its request closes the pipe. Its exit status says why.
  child.stdin.on('error', () => undefined);
  if (onOutput) child.stdin.write(of.input);
  else child.stdin.end(of.input);
  try {
    const ended = await new Promise<Pick<EndOfProcess, 'code' | 'signal'>>((resolve, reject) => {
      child.once('error', reject);
      // Processes that the spec started may keep the pipes open.
      child.once('exit', kill);
      child.once('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
    pipes?.drain();
    signal?.throwIfAborted();
    return { stopped, ...ended, output: output(), results: results() };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    signal?.removeEventListener('abort', kill);
    kill();
    started.release();
    pipes?.close();
  }
}

/** A program's descriptors from 3 on. Those that our own parent left open are replaced by nothing, because it would inherit them. */
function coverInherited(results: 'pipe' | 'ignore'): ('pipe' | 'ignore' | number)[] {
  const { open, nothing } = inheritedDescriptors();
  const last = Math.max(RESULTS_FD, ...open);
  const further = Array.from({ length: last - RESULTS_FD }, (_, index) => RESULTS_FD + 1 + index);
  return [results, ...further.map((descriptor) => (open.includes(descriptor) ? nothing : 'ignore'))];
}

/** The end of a program that another program started for us. Its exit code shows how it ended. */
export function endBehindLauncher(end: EndOfProcess): EndOfProcess {
  if (end.code === null || end.code <= BY_SIGNAL) return end;
  const number = end.code - BY_SIGNAL;
  const [name = null] = Object.entries(constants.signals).find(([, value]) => value === number) ?? [];
  return name === null ? end : { ...end, code: null, signal: name as NodeJS.Signals };
}

/** Our ends of named pipes. Neither waits for the other end, and both are closed in the processes that we start. */
function openPipes({ results, life }: NamedPipes) {
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
    /** The rest of the pipe after the writers are gone, which the socket may not have read yet. */
    drain: () => {
      const chunk = Buffer.alloc(65_536);
      try {
        for (let size = readSync(resultsEnd, chunk); size > 0; size = readSync(resultsEnd, chunk)) {
          socket.emit('data', Buffer.from(chunk.subarray(0, size)));
        }
      } catch {
        // The pipe is empty, or the socket read it to the end and closed it.
      }
    },
    close: () => {
      socket.destroy();
    },
  };
}

/** Keeps the output of streams, up to a limit of bytes for all of them together. */
function gather(
  streams: readonly Readable[],
  limit: number,
  overLimit: () => void,
  told?: (chunk: Buffer) => void,
): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  for (const stream of streams) {
    stream.on('error', () => undefined);
    stream.on('data', (chunk: Buffer) => {
      if (size < limit) chunks.push(chunk.subarray(0, limit - size));
      size += chunk.length;
      told?.(chunk);
      if (size > limit) overLimit();
    });
  }
  return () => Buffer.concat(chunks).toString('utf8');
}
