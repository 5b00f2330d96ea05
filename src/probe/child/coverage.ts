import { Session, type Profiler } from 'node:inspector';
import { pathToFileURL } from 'node:url';

/** V8's own counts for the Action: which offsets of its text ran since the last call. */
export class RanOffsets {
  readonly #session = new Session();
  readonly #file: string;
  /** The file's name in the inspector. */
  readonly #url: string;
  readonly #length: number;

  constructor(file: string, length: number) {
    this.#file = file;
    this.#url = pathToFileURL(file).href;
    this.#length = length;
    this.#session.connect();
    this.#ask('Profiler.enable');
    this.#ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Which of these offsets ran. All counts then start again at zero. */
  take(offsets: readonly number[]): Set<number> {
    const { result } = this.#ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
    const ran = new Set<number>();
    for (const script of result) {
      if (script.url !== this.#url && script.url !== this.#file) continue;
      const counts = new Float64Array(this.#length + 1);
      const ranges = script.functions.flatMap((each) => each.ranges);
      // They nest: painting them from the outside in leaves the count of the innermost one.
      ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
      for (const { startOffset, endOffset, count } of ranges) counts.fill(count, Math.max(0, startOffset), endOffset);
      for (const offset of offsets) if ((counts[offset] ?? 0) > 0) ran.add(offset);
    }
    return ran;
  }

  /** Code that runs from now on is not counted, and runs faster. */
  stop(): void {
    this.#ask('Profiler.stopPreciseCoverage');
    this.#ask('Profiler.disable');
    this.#session.disconnect();
  }

  #ask(method: string, params: object = {}): unknown {
    let answer: unknown;
    this.#session.post(method, params, (error, result) => {
      if (error !== null) throw new Error(`V8 refused ${method}`);
      answer = result;
    });
    return answer;
  }
}
