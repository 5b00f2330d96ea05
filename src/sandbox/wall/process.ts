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
  /** Why we ended it; null when it ended by itself. */
  readonly stopped: 'timed-out' | 'output-limit' | 'results-limit' | 'memory-limit' | null;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly results: string;
}

/** How often the memory is looked at. */
const WATCH_MS = 100;
/** A shell, bubblewrap and `unshare` end with this and the number of the signal that ended the program. */
const BY_SIGNAL = 128;

/**
 * Runs a process that nobody trusts, in a process group of its own, and ends the whole group with it.
 * Rejects when it cannot be started, or with the reason of the signal.
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
  // V8 limits its own heap; buffers lie outside of it.
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
  // A process that is gone before it has read its request closes the pipe under us; its exit tells the story.
  child.stdin.on('error', () => undefined);
  if (onOutput) child.stdin.write(of.input);
  else child.stdin.end(of.input);
  try {
    const ended = await new Promise<Pick<EndOfProcess, 'code' | 'signal'>>((resolve, reject) => {
      child.once('error', reject);
      // Processes that the spec has started may hold the pipes open.
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

/** What a program has from descriptor 3 on: nothing in place of those that whoever started us has left open, for it would inherit them. */
function coverInherited(results: 'pipe' | 'ignore'): ('pipe' | 'ignore' | number)[] {
  const { open, nothing } = inheritedDescriptors();
  const last = Math.max(RESULTS_FD, ...open);
  const further = Array.from({ length: last - RESULTS_FD }, (_, index) => RESULTS_FD + 1 + index);
  return [results, ...further.map((descriptor) => (open.includes(descriptor) ? nothing : 'ignore'))];
}

/** The end of a program that another one has started for us, which tells of it by its own exit code. */
export function endBehindLauncher(end: EndOfProcess): EndOfProcess {
  if (end.code === null || end.code <= BY_SIGNAL) return end;
  const number = end.code - BY_SIGNAL;
  const [name = null] = Object.entries(constants.signals).find(([, value]) => value === number) ?? [];
  return name === null ? end : { ...end, code: null, signal: name as NodeJS.Signals };
}

/** Our ends of named pipes. Neither waits for the other end, and both are closed in what we start. */
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

/** Keeps what streams say, up to a limit of bytes for all of them together. */
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
