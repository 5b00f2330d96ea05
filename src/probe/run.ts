import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { asInput, NONCE_LENGTH } from '../sandbox/channel.ts';
import { childEnvironment } from '../sandbox/child-environment.ts';
import { processLimits } from '../sandbox/process-limits.ts';
import { processPaths } from '../sandbox/process-paths.ts';
import { isolationFlags } from '../sandbox/permissions.ts';
import { runBehind, type Wall } from '../sandbox/wall/index.ts';
import type { ExplorationPlan } from './explore/exploration.ts';
import { parseMessage } from './messages.ts';
import type { Plan, ProbeRequest } from './model.ts';
import type { ProbeMessage } from './child-messages.ts';
import { SeenRun, type ProbeRun } from './seen-run.ts';

export interface ProbeRunRequest {
  /** Absolute path of the repository's root. Nothing is written there. */
  readonly root: string;
  /** Absolute path of `dist/toolchain`. */
  readonly toolchain: string;
  /** Relative to the root, with `/`. */
  readonly actionFile: string;
  /** Absolute path of the folder whose `node_modules` has the manifest's dependencies; null if none were installed. */
  readonly dependencies: string | null;
  readonly plan: Plan;
  /** Instead of the scenarios. */
  readonly exploration?: ExplorationPlan | null;
  /** The Node.js that runs it: its program, and its version as `v22.1.0`. */
  readonly node: { readonly command: string; readonly version: string };
  readonly wall: Wall;
}

/** Wall-clock time in milliseconds: for everything, until the first scenario begins, and for each scenario. */
export const probeTimes = { all: 20_000, first: 10_000, scenario: 2_000 } as const;
const LIMITS = processLimits.probe;
/** The most processes for an Action. Each one but the last was ended because of a scenario that did not end. */
const MOST_PROCESSES = 8;

/**
 * Runs every scenario in a separate process behind the wall. A scenario that does not end only loses itself: the process is
 * ended, and a new one continues after it. Rejects if no process can be started (InfrastructureError).
 */
export async function runProbe(of: ProbeRunRequest): Promise<ProbeRun> {
  const end = performance.now() + probeTimes.all;
  const seen = new SeenRun();
  for (let processes = 0; processes < MOST_PROCESSES; processes += 1) {
    const left = end - performance.now();
    if (left <= 0) return seen.run('time');
    const wasEnded = await oneProcess(of, seen.done(), left, (message) => {
      seen.hear(message);
    });
    if (seen.isWhole) return seen.run(null);
    // It ended while no scenario ran. A new process would end there, too.
    if (!seen.loseOpen(wasEnded)) return seen.run('lost');
  }
  return seen.run('lost');
}

/** Resolves to whether we ended it, because a scenario took too long. */
export async function oneProcess(
  { root, toolchain, actionFile, dependencies, plan, node, wall, exploration = null }: ProbeRunRequest,
  done: readonly string[],
  timeoutMs: number,
  hear: (message: ProbeMessage) => void,
): Promise<boolean> {
  const { paths, read } = processPaths({ root, toolchain, dependencies, actionFile, run: actionFile });
  const nonce = randomBytes(NONCE_LENGTH / 2).toString('hex');
  const watch = new AbortController();
  let timer = setTimeout(() => {
    watch.abort();
  }, probeTimes.first);
  let rest = '';
  const onResults = (chunk: Buffer) => {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = parseMessage(line, nonce);
      if (message === null) continue;
      hear(message);
      clearTimeout(timer);
      timer = setTimeout(() => {
        watch.abort();
      }, probeTimes.scenario);
    }
  };
  try {
    await runBehind(wall, {
      command: node.command,
      cwd: paths.root,
      read,
      hidden: paths.hidden,
      limits: {
        timeoutMs,
        outputBytes: LIMITS.outputBytes,
        resultsBytes: LIMITS.resultsBytes,
        memoryBytes: LIMITS.memoryMegabytes * 1024 * 1024,
      },
      start: (scratch) => {
        const request: ProbeRequest = { ...paths, scratch, plan, done, exploration };
        return {
          arguments: [
            `--max-old-space-size=${LIMITS.heapMegabytes}`,
            '--no-warnings',
            ...isolationFlags(node.version, wall.rung, { read, write: [scratch] }),
            path.join(paths.toolchain, 'probe.js'),
          ],
          environment: childEnvironment(process.env, scratch),
          input: asInput(nonce, request),
        };
      },
      signal: watch.signal,
      onResults,
    });
  } catch (error) {
    // We ended it. What it reported before stays.
    if (!watch.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
  return watch.signal.aborted;
}
