import { EventEmitter } from 'node:events';

/**
 * The process emits events with methods that it inherits from a class that the spec can reach, too: a replaced `emit` would receive
 * the process itself, and could hide uncaught errors. So it gets its own methods, which cannot be changed.
 */

type Hear = (error: unknown) => void;
type Method = (this: unknown, ...of: unknown[]) => unknown;

let hear: Hear | null = null;

/** The only listener for uncaught errors, instead of everybody who registered with the process; null for the registered ones. */
export function hearUncaught(told: Hear | null): void {
  hear = told;
}

/** Replaces the process where circus listens for these errors. */
export const parentProcess = {
  on: (_event: string, told: Hear) => {
    hearUncaught(told);
  },
  removeListener: () => {
    hearUncaught(null);
  },
  removeAllListeners: () => undefined,
};

/** After Jest has copied the process for the spec. The spec may replace everything in its copy. */
export function ownEmitter(): void {
  const methods = EventEmitter.prototype as unknown as Readonly<Record<string | symbol, unknown>>;
  for (const name of Reflect.ownKeys(methods)) {
    const method = methods[name];
    if (typeof method === 'function' && name !== 'constructor' && name !== 'emit') own(name, method as Method);
  }
  const emit = methods['emit'] as Method;
  own('emit', function (name, ...given) {
    if (hear === null || (name !== 'uncaughtException' && name !== 'unhandledRejection')) {
      return Reflect.apply(emit, this, [name, ...given]);
    }
    hear(given[0]);
    return true;
  });
}

function own(name: string | symbol, value: Method): void {
  Object.defineProperty(process, name, { value, writable: false, enumerable: false, configurable: false });
}
