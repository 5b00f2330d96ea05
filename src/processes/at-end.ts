const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const pending = new Set<() => void>();

/**
 * Registers an undo function for the case that this process ends early, by a signal or by `process.exit`: it removes a folder or
 * kills a process. The last one runs first, because a process may still write into a folder that was made before it. `undo` is
 * synchronous and may throw. Returns a function that removes the registration.
 */
export function atEnd(undo: () => void): () => void {
  if (pending.size === 0) listen();
  const entry = () => {
    undo();
  };
  pending.add(entry);
  return () => {
    if (pending.delete(entry) && pending.size === 0) ignore();
  };
}

function undoAll(): void {
  for (const undo of [...pending].reverse()) {
    try {
      undo();
    } catch {
      // The others still have to run.
    }
  }
  pending.clear();
  ignore();
}

function onSignal(signal: NodeJS.Signals): void {
  undoAll();
  // If nobody else listens, the signal does what it would have done without us.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function listen(): void {
  process.on('exit', undoAll);
  for (const signal of signals) process.on(signal, onSignal);
}

function ignore(): void {
  process.removeListener('exit', undoAll);
  for (const signal of signals) process.removeListener(signal, onSignal);
}
