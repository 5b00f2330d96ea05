import type { FoundBaseline, ProbeMessage } from './child-messages.ts';
import { keyOf, type Recording } from './recording.ts';

/** The observations of one Action. They only rely on what the Action did. */
export interface ProbeRun {
  /** In the order in which they were tried, each scenario once. */
  readonly recordings: readonly Recording[];
  readonly baselines: ReadonlyMap<string, FoundBaseline>;
  /** Of `plan.failure`, the offsets that scenarios ran. */
  readonly ran: ReadonlySet<number>;
  /** Why the probe ended early; null if it tried everything. */
  readonly stopped: 'time' | 'lost' | null;
}

/** The messages of an Action's processes. */
export class SeenRun {
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
        // Only for the current scenario, and only the first message: it cannot be replaced later.
        if (this.#open === null || keyOf(message.recording) !== keyOf(this.#open)) break;
        if (!this.#recordings.has(keyOf(this.#open))) this.#recordings.set(keyOf(this.#open), message.recording);
        this.#open = null;
        break;
      case 'found':
        break;
      case 'ran':
        for (const offset of message.offsets) this.#ran.add(offset);
        break;
      case 'cannot-load':
      case 'end':
        this.isWhole = true;
    }
  }

  /** Records the scenario that ended the process; false if none ran. */
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

/** A scenario that we ended together with its process, or that ended its process. */
export function lost({ id, handler }: { readonly id: string; readonly handler: string }, wasEnded: boolean): Recording {
  const nothing = { thrownAt: null, logs: [], logLength: 0, calls: [], requests: [], virtualMs: 0 };
  const how = wasEnded
    ? ({ outcome: 'hung', hung: 'loop', error: null } as const)
    : ({ outcome: 'threw', hung: null, error: 'Error: the process of the Action ended' } as const);
  return { id, handler, ...how, ...nothing, failed: false, firstUser: [] };
}
