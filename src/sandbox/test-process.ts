import type { Readable } from 'node:stream';
import { startProcess } from '../processes/start.ts';
import { RESULTS_FD } from './channel.ts';
import { residentMemory } from './resident-memory.ts';

export interface TestProcess {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Given on standard input, which is then closed. */
  readonly input: string;
  readonly timeoutMs: number;
  /** Bytes of standard output and standard error together. */
  readonly outputLimit: number;
  /** Bytes on the results pipe. */
  readonly resultsLimit: number;
  /** Bytes of memory, buffers and code too; watched where the system tells, and not without this. */
  readonly memoryLimit?: number;
  readonly signal?: AbortSignal | undefined;
}

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

/**
 * Runs a process that nobody trusts, in a process group of its own, and ends the whole group with it.
 * Rejects when it cannot be started, or with the reason of the signal.
 */
export async function runProcess(of: TestProcess): Promise<EndOfProcess> {
  of.signal?.throwIfAborted();
  const { child, kill, release } = await startProcess(of.command, of.arguments, {
    cwd: of.cwd,
    env: of.environment,
    further: ['pipe'],
  });
  let stopped: EndOfProcess['stopped'] = null;
  const stop = (why: NonNullable<EndOfProcess['stopped']>) => {
    stopped ??= why;
    kill();
  };
  const timer = setTimeout(stop, of.timeoutMs, 'timed-out');
  // V8 limits its own heap; buffers lie outside of it.
  const watch = setInterval(() => {
    if ((residentMemory(child.pid ?? 0) ?? 0) > (of.memoryLimit ?? Infinity)) stop('memory-limit');
  }, WATCH_MS);
  of.signal?.addEventListener('abort', kill);
  const output = gather([child.stdout, child.stderr], of.outputLimit, () => {
    stop('output-limit');
  });
  const results = gather([child.stdio[RESULTS_FD] as Readable], of.resultsLimit, () => {
    stop('results-limit');
  });
  // A process that is gone before it has read its request closes the pipe under us; its exit tells the story.
  child.stdin.on('error', () => undefined);
  child.stdin.end(of.input);
  try {
    const { code, signal } = await new Promise<Pick<EndOfProcess, 'code' | 'signal'>>((resolve, reject) => {
      child.once('error', reject);
      // Processes that the spec has started may hold the pipes open.
      child.once('exit', kill);
      child.once('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
    of.signal?.throwIfAborted();
    return { stopped, code, signal, output: output(), results: results() };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    of.signal?.removeEventListener('abort', kill);
    release();
  }
}

/** Keeps what streams say, up to a limit of bytes for all of them together. */
function gather(streams: readonly Readable[], limit: number, overLimit: () => void): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  for (const stream of streams) {
    stream.on('error', () => undefined);
    stream.on('data', (chunk: Buffer) => {
      if (size < limit) chunks.push(chunk.subarray(0, limit - size));
      size += chunk.length;
      if (size > limit) overLimit();
    });
  }
  return () => Buffer.concat(chunks).toString('utf8');
}
