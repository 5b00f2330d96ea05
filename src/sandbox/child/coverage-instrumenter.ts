import { Session, type Debugger, type Profiler } from 'node:inspector';

// The class is the spec's too: there it refuses, and can be replaced.
const { connect, post, disconnect } = Session.prototype as unknown as Readonly<
  Record<'connect' | 'post' | 'disconnect', (...of: unknown[]) => void>
>;

let actionFile = '';
/** What Jest's runtime has compiled under the Action's name. */
const compiled: string[] = [];
let taken: readonly Profiler.ScriptCoverage[] = [];

export function measure(file: string): void {
  actionFile = file;
}

export function hasCompiled(filename: string, code: string): void {
  if (filename === actionFile) compiled.push(code);
}

/** Of the Action alone. Not what Jest hands on: that goes through objects of the spec's realm. */
export const coverageOfAction = () => taken;

/**
 * V8 escapes fewer characters in a URL than Node does, takes out tabs and line breaks, and turns a backslash round: both are
 * compared as what is left of a path then. Two that are the same so are told apart by their sources.
 */
function isActions(url: string): boolean {
  try {
    return url.startsWith('file://') && leftOf(decodeURIComponent(url.slice('file://'.length))) === leftOf(actionFile);
  } catch {
    return false;
  }
}

const leftOf = (file: string) => file.replaceAll(/[\t\n\r]/gu, '').replaceAll('\\', '/');

/**
 * Stands for the package `collect-v8-coverage`, which also enables the debugger: that is as long again, and the profiler
 * does not need it.
 */
export class CoverageInstrumenter {
  readonly #session = new Session();

  async startInstrumenting(): Promise<void> {
    Reflect.apply(connect, this.#session, []);
    await this.#post('Profiler.enable');
    await this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  async stopInstrumenting(): Promise<Profiler.ScriptCoverage[]> {
    const { result } = (await this.#post('Profiler.takePreciseCoverage')) as Profiler.TakePreciseCoverageReturnType;
    const scripts = result.filter(({ url }) => isActions(url));
    taken = scripts.length > compiled.length ? await this.#genuine(scripts) : scripts;
    Reflect.apply(disconnect, this.#session, []);
    return [];
  }

  /** A spec can run code of its own under any name (`//# sourceURL`). */
  async #genuine(scripts: readonly Profiler.ScriptCoverage[]): Promise<Profiler.ScriptCoverage[]> {
    await this.#post('Debugger.enable');
    const genuine: Profiler.ScriptCoverage[] = [];
    for (const script of scripts) {
      const { scriptId } = script;
      const { scriptSource } = (await this.#post('Debugger.getScriptSource', {
        scriptId,
      })) as Debugger.GetScriptSourceReturnType;
      if (compiled.includes(scriptSource)) genuine.push(script);
    }
    return genuine;
  }

  #post(method: string, params: object = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const answer = (error: Error | null, result: unknown) => {
        if (error === null) resolve(result);
        else reject(error);
      };
      Reflect.apply(post, this.#session, [method, params, answer]);
    });
  }
}
