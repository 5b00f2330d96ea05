import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { startProcess } from '../../processes/start.ts';
import { RESULTS_FD } from '../channel.ts';
import { inheritedDescriptors } from './inherited.ts';
import type { Launch, Limits } from './walled-program.ts';
import { openPipes } from './named-pipes.ts';
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

/** An untrusted process in its own process group. It may wait for its input. */
export interface ProcessOfOthers {
  /** Gives the process its input, and resolves when its whole group has ended. Rejects with the reason of the signal. */
  readonly run: (input: string, timeoutMs: number, signal?: AbortSignal) => Promise<EndOfProcess>;
  /** Resolves to whether the results begin with this text; false if the process ends before. */
  readonly says: (text: string) => Promise<boolean>;
  /** Ends the process and everything that it started. */
  readonly end: () => void;
}

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
  const { run } = await startProcessOf(of, limits, onResults);
  return run(of.input, limits.timeoutMs, signal);
}

/**
 * Starts the process. The limits of memory, output and results hold from now on. Its time begins when it gets its input.
 * Rejects if it cannot be started.
 */
export async function startProcessOf(
  of: Omit<Launch, 'input'>,
  limits: Omit<Limits, 'timeoutMs'>,
  onResults: (chunk: Buffer) => void = () => undefined,
): Promise<ProcessOfOthers> {
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
  // V8 limits its own heap, but buffers are outside of it.
  const watch = setInterval(() => {
    if ((residentMemory(child.pid ?? 0) ?? 0) > limits.memoryBytes) stop('memory-limit');
  }, WATCH_MS);
  const output = gather(onOutput ? [child.stderr] : [child.stdout, child.stderr], limits.outputBytes, () => {
    stop('output-limit');
  });
  const resultsFrom = pipes?.results ?? ((child.stdio as unknown[])[onOutput ? 1 : RESULTS_FD] as Readable);
  const results = gather(
    [resultsFrom],
    limits.resultsBytes,
    () => {
      stop('results-limit');
    },
    onResults,
  );
  // A process that ends before it has read its request closes the pipe. Its exit status says why.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Pick<EndOfProcess, 'code' | 'signal'>>((resolve, reject) => {
    child.once('error', reject);
    // Processes that the spec has started may hold the pipes open.
    child.once('exit', kill);
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
  const end = () => {
    clearInterval(watch);
    kill();
    started.release();
    pipes?.close();
  };
  ended.catch(() => undefined);
  return {
    end,
    says: (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (!text.startsWith(results().slice(0, text.length))) resolve(false);
          else if (results().length >= text.length) resolve(true);
        };
        resultsFrom.on('data', look);
        child.once('close', () => {
          resolve(results().startsWith(text));
        });
        look();
      }),
    run: async (input, timeoutMs, signal) => {
      const timer = setTimeout(stop, timeoutMs, 'timed-out');
      signal?.addEventListener('abort', kill);
      if (signal?.aborted === true) kill();
      if (onOutput) child.stdin.write(input);
      else child.stdin.end(input);
      try {
        const how = await ended;
        pipes?.drain();
        signal?.throwIfAborted();
        return { stopped, ...how, output: output(), results: results() };
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', kill);
        end();
      }
    },
  };
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
