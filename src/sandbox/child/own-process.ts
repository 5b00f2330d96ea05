import { EventEmitter } from 'node:events';

/**
 * The process emits by methods that it inherits from a class that the spec has, too: a replaced `emit` would be called
 * with the process itself, and could keep from us what nobody caught. So it gets them as its own, and unchangeable.
 */

type Hear = (error: unknown) => void;
type Method = (this: unknown, ...of: unknown[]) => unknown;

let hear: Hear | null = null;

/** Who is told of what nobody caught, instead of everybody who asked the process; null for whoever asked. */
export function hearUncaught(told: Hear | null): void {
  hear = told;
}

/** Takes the place of the process where circus listens for the same. */
export const parentProcess = {
  on: (_event: string, told: Hear) => {
    hearUncaught(told);
  },
  removeListener: () => {
    hearUncaught(null);
  },
  removeAllListeners: () => undefined,
};

/** After Jest has copied the process for the spec: what its copy has stays the spec's to replace. */
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
