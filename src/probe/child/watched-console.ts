import type { Recorder } from './recorder.ts';

const PRINTS = new Set([
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'dir',
  'table',
  'group',
  'assert',
  'timeEnd',
  'timeLog',
  'count',
]);

/** A console that prints nothing. */
export function consoleOf(recorder: () => Recorder | null): Console {
  const methods = new Map<string, (...given: unknown[]) => void>();
  return new Proxy({} as Console, {
    get: (_, name) => {
      if (typeof name === 'symbol') return undefined;
      const known = methods.get(name);
      if (known !== undefined) return known;
      const method = (...given: unknown[]) => {
        if (name === 'assert' && given[0] === true) return;
        if (PRINTS.has(name)) recorder()?.log(name === 'assert' ? given.slice(1) : given);
      };
      methods.set(name, method);
      return method;
    },
  });
}
