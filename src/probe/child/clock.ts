/** Thursday, 15 January 2026: two runs of one scenario see the same dates. */
export const EPOCH = Date.UTC(2026, 0, 15, 9, 30, 5);

export type Callback = (...of: unknown[]) => unknown;

interface Timer {
  at: number;
  readonly order: number;
  readonly every: number | null;
  readonly callback: Callback;
  readonly given: readonly unknown[];
}

/** Node's own functions, taken before they are replaced. */
export const real = { setImmediate: globalThis.setImmediate, Date: globalThis.Date };

/** Time that only passes when nothing else is left to do. Milliseconds since the epoch. */
export class Clock {
  now = EPOCH;
  readonly #timers = new Map<number, Timer>();
  #last = 0;

  add(callback: Callback, delay: unknown, given: readonly unknown[] = [], repeats = false): VirtualTimeout {
    const wait = Math.max(1, Number.isFinite(Number(delay)) ? Math.trunc(Number(delay)) : 1);
    const id = ++this.#last;
    const timer = { order: id, every: repeats ? wait : null, callback, given };
    const start = () => {
      this.#timers.set(id, { ...timer, at: this.now + wait });
    };
    start();
    return new VirtualTimeout(id, start, () => {
      this.remove(id);
    });
  }

  remove(timeout: unknown): void {
    const id = timeout instanceof VirtualTimeout ? timeout.id : Number(timeout);
    this.#timers.delete(id);
  }

  /** When the next timer is due; null if there is none. */
  next(): number | null {
    return this.#first()?.[1].at ?? null;
  }

  /** Moves on to the next timer and calls it. */
  fire(): void {
    const first = this.#first();
    if (first === null) return;
    const [id, timer] = first;
    this.now = Math.max(this.now, timer.at);
    if (timer.every === null) this.#timers.delete(id);
    else timer.at = this.now + timer.every;
    Reflect.apply(timer.callback, undefined, timer.given);
  }

  clear(): void {
    this.#timers.clear();
  }

  #first(): [number, Timer] | null {
    let first: [number, Timer] | null = null;
    for (const each of this.#timers) {
      if (first === null || each[1].at < first[1].at) first = each;
    }
    return first;
  }
}

/** The result of `setTimeout`: like Node's `Timeout`, without the process. */
export class VirtualTimeout {
  readonly id: number;
  readonly refresh: () => this;
  readonly close: () => this;

  constructor(id: number, start: () => void, stop: () => void) {
    this.id = id;
    this.refresh = () => {
      start();
      return this;
    };
    this.close = () => {
      stop();
      return this;
    };
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }

  [Symbol.toPrimitive](): number {
    return this.id;
  }
}
