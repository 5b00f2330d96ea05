import { Session, type Profiler } from 'node:inspector';

/**
 * Stands for the package `collect-v8-coverage`, which also enables the debugger: that is as long again, and the profiler
 * does not need it.
 */
export class CoverageInstrumenter {
  readonly #session = new Session();

  async startInstrumenting(): Promise<void> {
    this.#session.connect();
    await this.#post('Profiler.enable');
    await this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  async stopInstrumenting(): Promise<Profiler.ScriptCoverage[]> {
    const { result } = (await this.#post('Profiler.takePreciseCoverage')) as Profiler.TakePreciseCoverageReturnType;
    this.#session.disconnect();
    return result;
  }

  #post(method: string, params: object = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#session.post(method, params, (error, result) => {
        if (error === null) resolve(result);
        else reject(error);
      });
    });
  }
}
