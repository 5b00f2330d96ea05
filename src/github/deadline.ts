/** A time limit for several requests together, such as all publishing. */
export interface Deadline {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  msLeft(): number;
}

export function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms;
  return { signal: AbortSignal.timeout(ms), msLeft: () => Math.max(0, end - performance.now()) };
}

/** Settles like the promise, or rejects when the time is over. */
export async function before<T>(deadline: Deadline, promise: Promise<T>): Promise<T> {
  let over: (() => void) | undefined;
  const end = new Promise<never>((_, reject) => {
    over = () => {
      reject(new Error('GitHub did not answer in time'));
    };
    if (deadline.signal.aborted) over();
    else deadline.signal.addEventListener('abort', over, { once: true });
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    if (over !== undefined) deadline.signal.removeEventListener('abort', over);
  }
}
