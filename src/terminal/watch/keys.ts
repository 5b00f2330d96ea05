const CONTROL_C = '\u0003';
const CONTROL_D = '\u0004';

/**
 * Runs the actions of keys, one after the other, until `q`, Ctrl-C, or the end of the input. Without a person at the keys, waits for a signal.
 * Leaves the terminal as it was.
 */
export function onKeys(isInteractive: boolean, actions: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
  const { stdin } = process;
  return new Promise((resolve) => {
    let queue: Promise<void> = Promise.resolve();
    const end = () => {
      for (const signal of SIGNALS) process.removeListener(signal, end);
      if (isInteractive) {
        stdin.removeListener('data', onData);
        stdin.setRawMode(false);
        stdin.pause();
      }
      resolve();
    };
    const onData = (typed: Buffer) => {
      for (const key of typed.toString('utf8')) {
        if (key === 'q' || key === CONTROL_C || key === CONTROL_D) {
          end();
          return;
        }
        const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
        if (action !== undefined) queue = queue.then(action);
      }
    };
    for (const signal of SIGNALS) process.on(signal, end);
    if (!isInteractive) return;
    stdin.setRawMode(true);
    stdin.on('data', onData);
    stdin.on('end', end);
    stdin.resume();
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
