import type * as files from 'node:fs';
import { RESULTS_FD } from '../channel.ts';
import { like, refusal, replace } from './refuse.ts';

const byDescriptor = [
  ...['close', 'read', 'readv', 'write', 'writev', 'fstat', 'fsync', 'fdatasync', 'ftruncate', 'futimes', 'fchmod'],
  // Of a path, or of a descriptor.
  ...['fchown', 'readFile', 'writeFile', 'appendFile'],
];

type AnyFunction = (this: unknown, ...of: unknown[]) => unknown;

/**
 * Refuses the descriptor of the results to `fs`, whose streams also use these functions. Code that still gets at it can
 * break the messages, which is noticed, but cannot forge one, because it does not have the nonce.
 */
export function closeDescriptor(fs: typeof files): void {
  const object = fs as unknown as Record<string, AnyFunction | undefined>;
  for (const name of byDescriptor.flatMap((each) => [each, `${each}Sync`])) {
    const original = object[name];
    if (original === undefined) continue;
    const closed: AnyFunction = function (...given) {
      // Node only accepts a number as a descriptor, so no object has to be converted.
      if (given[0] !== RESULTS_FD) return Reflect.apply(original, this, given);
      const error = refusal(`The descriptor ${RESULTS_FD}`);
      const callback = given.at(-1);
      if (typeof callback !== 'function') throw error;
      process.nextTick(callback, error);
      return undefined;
    };
    replace(fs, name, like(original, closed));
  }
}
