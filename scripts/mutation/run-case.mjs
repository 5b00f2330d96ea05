import { setImmediate } from 'node:timers';
import { Script } from 'node:vm';

/** Milliseconds; a case takes some ten. */
const LONGEST = 3000;
const call = new Script('globalThis.callCase()');

/**
 * Runs one of Mocha's tests: `passed`, `failed` with a message, or `endless`. A loop without end is stopped in place, which
 * spares a new process. For that, what a case does behind an `await` has to run within the script that is stopped:
 * `process._tickCallback` of Node.js runs it there.
 */
export function runCase(test) {
  return new Promise((resolve) => {
    // Node.js runs nothing behind an `await` while it is at that itself.
    setImmediate(() => {
      globalThis.callCase = () => {
        try {
          Promise.resolve(test.fn.call(test.ctx)).then(() => resolve({ state: 'passed' }), failed);
        } catch (error) {
          failed(error);
        }
        process._tickCallback();
      };
      const failed = (error) => {
        resolve({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
      };
      try {
        call.runInThisContext({ timeout: LONGEST });
      } catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') resolve({ state: 'endless' });
        else failed(error);
      }
    });
  });
}
