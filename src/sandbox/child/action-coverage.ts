import { Session, type Profiler, type Runtime } from 'node:inspector';

const { connect, post } = Session.prototype as unknown as Readonly<
  Record<'connect' | 'post', (...of: unknown[]) => void>
>;

/**
 * An emitter by birth: what it inherits is the spec's to replace, and would be called with the session itself. It gets
 * something of ours to inherit instead, which has what a notification calls, and nothing else.
 */
const session = new Session();
Object.setPrototypeOf(session, Object.freeze({ __proto__: null, emit: () => false }));

let file = '';
/** V8's own names of the scripts that Jest's runtime has made of the Action. Any script can have its file name. */
const scripts = new Set<string>();

/** How a function is handed to V8: by a global of ours, which is there for nobody else, and cannot be replaced. */
const HANDED = 'aic-handed-to-v8';
let handed: unknown;
Object.defineProperty(globalThis, HANDED, { get: () => handed });

/** From when on V8 counts. Before the Action is compiled; what was compiled by then is as fast as ever. */
export function startCoverage(actionFile: string): void {
  file = actionFile;
  Reflect.apply(connect, session, []);
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** Called by Jest's runtime with the function that it has made of a module's text. */
export function hasCompiled(filename: string, compiled: unknown): void {
  if (filename !== file) return;
  handed = compiled;
  const { result } = ask('Runtime.evaluate', {
    expression: `globalThis[${JSON.stringify(HANDED)}]`,
  }) as Runtime.EvaluateReturnType;
  handed = undefined;
  const { internalProperties } = ask('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  }) as Runtime.GetPropertiesReturnType;
  const place = internalProperties?.find(({ name }) => name === '[[FunctionLocation]]')?.value?.value as
    { readonly scriptId: string } | undefined;
  if (place === undefined) throw new Error('V8 does not tell where a function comes from');
  scripts.add(place.scriptId);
}

/** Of the Action alone, each of its scripts; empty where it was never loaded. */
export function takeCoverage(): Profiler.ScriptCoverage[] {
  const { result } = ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
  return result.filter(({ scriptId }) => scripts.has(scriptId));
}

/** Answered at once, in the same thread: there is no moment between in which code of the spec could run. */
function ask(method: string, params: object = {}): unknown {
  let answer: { readonly error: unknown; readonly result: unknown } | undefined;
  Reflect.apply(post, session, [method, params, (error: unknown, result: unknown) => (answer = { error, result })]);
  if (answer === undefined) throw new Error(`V8 gave no answer to ${method}`);
  if (answer.error !== null) throw new Error(`V8 refused ${method}`, { cause: answer.error });
  return answer.result;
}
