import { Session } from 'node:inspector';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import type { ScriptCoverage } from '../../src/sandbox/model.ts';

/** The wrapper in which Jest 29.7 compiles a module. Its own figures count it as a function. */
const wrapper = '({"Object.<anonymous>":function(module,exports,require){';

/**
 * V8's coverage of a source after `exercise` received its exports, with the offsets of the source itself. No other script of this
 * process may have the name.
 */
export async function coverageOf(
  file: string,
  text: string,
  exercise: (exported: never) => unknown,
): Promise<ScriptCoverage> {
  const session = new Session();
  session.connect();
  const post = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      session.post(method, params, (error, result) => {
        if (error) reject(error);
        else resolve(result as T);
      });
    });
  await post('Profiler.enable');
  await post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const script = new vm.Script(`${wrapper}${text}\n}});`, { filename: file });
  const compiled = script.runInThisContext() as Record<string, (...values: unknown[]) => void>;
  const module = { exports: {} };
  compiled['Object.<anonymous>']?.(module, module.exports, createRequire(__filename));
  await exercise(module.exports as never);
  const { result } = await post<{ result: ScriptCoverage[] }>('Profiler.takePreciseCoverage');
  await post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const found = result.find(({ url }) => url === pathToFileURL(file).href);
  if (!found) throw new Error(`V8 has no coverage of ${file}`);
  const shift = (offset: number) => Math.min(Math.max(0, offset - wrapper.length), text.length);
  return {
    url: file,
    functions: found.functions.map((each) => ({
      ...each,
      ranges: each.ranges.map(({ startOffset, endOffset, count }) => ({
        startOffset: shift(startOffset),
        endOffset: shift(endOffset),
        count,
      })),
    })),
  };
}
