import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { asInput, NONCE_LENGTH } from '../sandbox/channel.ts';
import { childEnvironment } from '../sandbox/child-environment.ts';
import { gitFolders } from '../sandbox/git-folders.ts';
import { isolationFlags } from '../sandbox/permissions.ts';
import { runBehind, type Wall } from '../sandbox/wall/index.ts';
import { parseMessage } from './messages.ts';
import { keyOf, type FoundBaseline, type Plan, type ProbeMessage, type ProbeRequest, type Recording } from './model.ts';

export interface ProbeRunRequest {
  /** Absolute path of the repository's root; nothing is written there. */
  readonly root: string;
  /** Absolute path of `dist/toolchain`. */
  readonly toolchain: string;
  /** Relative to the root, with `/`. */
  readonly actionFile: string;
  /** Absolute path of the folder whose `node_modules` has the manifest's dependencies; null where none were installed. */
  readonly dependencies: string | null;
  readonly plan: Plan;
  /** The Node.js that runs it: its program, and its version as `v22.1.0`. */
  readonly node: { readonly command: string; readonly version: string };
  readonly wall: Wall;
}

/** What was seen of one Action. Nothing in it is taken on the Action's word but what it did. */
export interface ProbeRun {
  /** In the order in which they were tried; a scenario stands once. */
  readonly recordings: readonly Recording[];
  readonly baselines: ReadonlyMap<string, FoundBaseline>;
  /** Of `plan.failure`, the offsets that scenarios have run. */
  readonly ran: ReadonlySet<number>;
  /** Why the probe came to an early end; null where it tried all. */
  readonly stopped: 'time' | 'lost' | null;
}

/** Of wall-clock time, in milliseconds: for everything, until the first scenario begins, and for each scenario. */
export const probeTimes = { all: 20_000, first: 10_000, scenario: 2_000 } as const;
const LIMITS = {
  outputBytes: 1024 * 1024,
  resultsBytes: 8 * 1024 * 1024,
  heapMegabytes: 512,
  memoryMegabytes: 1024,
} as const;
/** Processes that an Action may cost: each was ended by a scenario that did not end. */
const MOST_PROCESSES = 8;

/**
 * Runs every scenario in a process of its own behind the wall. A scenario that does not end costs itself: the process is
 * ended, and a new one goes on behind it. Rejects where no process can be started (InfrastructureError).
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
    // It ended while no scenario ran: a new process would end there, too.
    if (!seen.loseOpen(wasEnded)) return seen.run('lost');
  }
  return seen.run('lost');
}

/** What the processes of one Action have told. */
class SeenRun {
  isWhole = false;
  readonly #recordings = new Map<string, Recording>();
  readonly #baselines = new Map<string, FoundBaseline>();
  readonly #ran = new Set<number>();
  #open: { readonly handler: string; readonly id: string } | null = null;

  hear(message: ProbeMessage): void {
    switch (message.kind) {
      case 'baseline':
        if (!this.#baselines.has(message.handler)) {
          this.#baselines.set(message.handler, message);
        }
        break;
      case 'begin':
        this.#open = message;
        break;
      case 'recording':
        // Of the scenario that runs, and the first word counts: what was told cannot be told anew.
        if (this.#open === null || keyOf(message.recording) !== keyOf(this.#open)) break;
        if (!this.#recordings.has(keyOf(this.#open))) this.#recordings.set(keyOf(this.#open), message.recording);
        this.#open = null;
        break;
      case 'ran':
        for (const offset of message.offsets) this.#ran.add(offset);
        break;
      case 'cannot-load':
      case 'end':
        this.isWhole = true;
    }
  }

  /** Puts down the scenario that took the process with it; false where none ran. */
  loseOpen(wasEnded: boolean): boolean {
    if (this.#open === null) return false;
    this.#recordings.set(keyOf(this.#open), lost(this.#open, wasEnded));
    this.#open = null;
    return true;
  }

  done(): string[] {
    return [...this.#recordings.keys()];
  }

  run(stopped: ProbeRun['stopped']): ProbeRun {
    return { recordings: [...this.#recordings.values()], baselines: this.#baselines, ran: this.#ran, stopped };
  }
}

/** A scenario that we have ended with its process, or that has ended its process. */
function lost({ id, handler }: { readonly id: string; readonly handler: string }, wasEnded: boolean): Recording {
  const nothing = { thrownAt: null, logs: [], logLength: 0, calls: [], requests: [], virtualMs: 0 };
  const how = wasEnded
    ? ({ outcome: 'hung', hung: 'loop', error: null } as const)
    : ({ outcome: 'threw', hung: null, error: 'Error: the process of the Action ended' } as const);
  return { id, handler, ...how, ...nothing, failed: false, firstUser: [] };
}

/** Resolves to whether we have ended it, for a scenario that took too long. */
async function oneProcess(
  { root: asked, toolchain: tools, actionFile, dependencies, plan, node, wall }: ProbeRunRequest,
  done: readonly string[],
  timeoutMs: number,
  hear: (message: ProbeMessage) => void,
): Promise<boolean> {
  const root = realpathSync(asked);
  const toolchain = realpathSync(tools);
  const action = realpathSync(path.join(root, actionFile));
  const hidden = gitFolders(root, path.dirname(action));
  const packages = dependencies === null ? null : realpathSync(dependencies);
  const read = [root, toolchain, ...(packages === null ? [] : [packages])];
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
      cwd: root,
      read,
      hidden,
      limits: {
        timeoutMs,
        outputBytes: LIMITS.outputBytes,
        resultsBytes: LIMITS.resultsBytes,
        memoryBytes: LIMITS.memoryMegabytes * 1024 * 1024,
      },
      start: (scratch) => {
        const request: ProbeRequest = {
          root,
          toolchain,
          scratch,
          hidden,
          dependencies: packages,
          actionFile: action,
          plan,
          done,
        };
        return {
          arguments: [
            `--max-old-space-size=${LIMITS.heapMegabytes}`,
            '--no-warnings',
            ...isolationFlags(node.version, wall.rung, { read, write: [scratch] }),
            path.join(toolchain, 'probe.js'),
          ],
          environment: childEnvironment(process.env, scratch),
          input: asInput(nonce, request as never),
        };
      },
      signal: watch.signal,
      onResults,
    });
  } catch (error) {
    // Ended by us: what it had said by then stands.
    if (!watch.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
  return watch.signal.aborted;
}
