import { clearTimeout, setImmediate, setTimeout } from 'node:timers';
import { Script } from 'node:vm';

/** Milliseconds of the CPU: a case takes some ten. */
const LONGEST = 2000;
/** Milliseconds of the clock, of which a busy machine gives us the smaller part. */
const MOST_WAITED = 60_000;
const call = new Script('globalThis.callCase()');

/**
 * Runs one of Mocha's tests: `passed`, `failed` with a message, or `endless`. A loop without end is stopped in place, which
 * spares a new process. For that, what a case does behind an `await` has to run within the script that is stopped:
 * `process._tickCallback` of Node.js runs it there.
 */
export async function runCase(test) {
  for (let longest = LONGEST; ; longest *= 2) {
    const before = process.cpuUsage();
    const result = await runFor(test, longest);
    const { user, system } = process.cpuUsage(before);
    if (result.state !== 'endless' || longest > MOST_WAITED || (user + system) / 1000 >= LONGEST) return result;
  }
}

function runFor(test, longest) {
  return new Promise((resolve) => {
    // Node.js runs nothing behind an `await` while it is at that itself.
    setImmediate(() => {
      // What waits for something that a stopped case was to do waits for ever.
      const waiting = setTimeout(() => end({ state: 'endless' }), MOST_WAITED);
      const end = (result) => {
        clearTimeout(waiting);
        resolve(result);
      };
      const fail = (error) => end({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
      globalThis.callCase = () => {
        try {
          Promise.resolve(test.fn.call(test.ctx)).then(() => end({ state: 'passed' }), fail);
        } catch (error) {
          fail(error);
        }
        process._tickCallback();
      };
      try {
        call.runInThisContext({ timeout: longest });
      } catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') end({ state: 'endless' });
        else fail(error);
      }
    });
  });
}
