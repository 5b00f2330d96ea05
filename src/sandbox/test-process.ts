import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
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
  const child = spawn(of.command, of.arguments, {
    cwd: of.cwd,
    env: of.environment,
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  let stopped: EndOfProcess['stopped'] = null;
  const killGroup = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone, or the system has no groups.
      child.kill('SIGKILL');
    }
  };
  const stop = (why: NonNullable<EndOfProcess['stopped']>) => {
    stopped ??= why;
    killGroup();
  };
  const timer = setTimeout(stop, of.timeoutMs, 'timed-out');
  // V8 limits its own heap; buffers lie outside of it.
  const watch = setInterval(() => {
    if ((residentMemory(child.pid ?? 0) ?? 0) > (of.memoryLimit ?? Infinity)) stop('memory-limit');
  }, WATCH_MS);
  of.signal?.addEventListener('abort', killGroup);
  const disown = killWithUs(killGroup);
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
      child.once('exit', killGroup);
      child.once('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
    of.signal?.throwIfAborted();
    return { stopped, code, signal, output: output(), results: results() };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    of.signal?.removeEventListener('abort', killGroup);
    disown();
    killGroup();
  }
}

/** A group of its own gets no Ctrl-C of the terminal: an endless loop in it would outlive us. Returns what takes this back. */
function killWithUs(kill: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals) => {
    kill();
    disown();
    // Where nobody else listens, the signal does what it would have done without us.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const disown = () => {
    process.removeListener('exit', kill);
    for (const signal of signals) process.removeListener(signal, onSignal);
  };
  process.once('exit', kill);
  for (const signal of signals) process.on(signal, onSignal);
  return disown;
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
