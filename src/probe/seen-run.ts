import type { FoundBaseline, ProbeMessage } from './child-messages.ts';
import { keyOf, type Recording } from './recording.ts';

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

/** What the processes of one Action have told. */
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
        // Of the scenario that runs, and the first word counts: what was told cannot be told anew.
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
export function lost({ id, handler }: { readonly id: string; readonly handler: string }, wasEnded: boolean): Recording {
  const nothing = { thrownAt: null, logs: [], logLength: 0, calls: [], requests: [], virtualMs: 0 };
  const how = wasEnded
    ? ({ outcome: 'hung', hung: 'loop', error: null } as const)
    : ({ outcome: 'threw', hung: null, error: 'Error: the process of the Action ended' } as const);
  return { id, handler, ...how, ...nothing, failed: false, firstUser: [] };
}
