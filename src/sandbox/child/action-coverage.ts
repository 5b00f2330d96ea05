import { Session, type Debugger, type Profiler, type Runtime } from 'node:inspector';

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

/** A script with the Action in it, and where its text begins there. */
export interface ActionScript extends Profiler.ScriptCoverage {
  readonly offset: number;
}

/**
 * Of the Action alone, each of its scripts; empty where it was never loaded. `text` is the Action's, and `wrapped` the length
 * of what Jest puts before a module. Where nobody has required it, scripts count that a spec has made of the whole text.
 */
export function takeCoverage(text: string, wrapped: number): ActionScript[] {
  const { result } = ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
  const own = result.filter(({ scriptId }) => scripts.has(scriptId));
  return own.length > 0 ? own.map((script) => ({ ...script, offset: wrapped })) : loadedAsText(result, text);
}

/** `new Function('exports', text)`, `vm.runInContext(text)`, and the wrappers that people write: code of which all is the text. */
const before = /^\s*\(?\s*(?:async\s+)?(?:function\s*[\w$]*\s*\([\w$,\s]*\)\s*|\([\w$,\s]*\)\s*=>\s*)\{\s*$/u;
const after = /^\s*\}\s*\)?\s*;?\s*$/u;

function loadedAsText(result: readonly Profiler.ScriptCoverage[], text: string): ActionScript[] {
  if (text.trim() === '') return [];
  // Only now: with the debugger, V8 keeps the text of every script at hand.
  ask('Debugger.enable');
  const found = result.flatMap((script): ActionScript[] => {
    const { scriptSource } = ask('Debugger.getScriptSource', {
      scriptId: script.scriptId,
    }) as Debugger.GetScriptSourceReturnType;
    const offset = scriptSource.indexOf(text);
    if (offset < 0) return [];
    const [head, tail] = [scriptSource.slice(0, offset), scriptSource.slice(offset + text.length)];
    const isAll = head.trim() === '' && tail.trim() === '';
    return isAll || (before.test(head) && after.test(tail)) ? [{ ...script, offset }] : [];
  });
  ask('Debugger.disable');
  return found;
}

/** Answered at once, in the same thread: there is no moment between in which code of the spec could run. */
function ask(method: string, params: object = {}): unknown {
  let answer: { readonly error: unknown; readonly result: unknown } | undefined;
  Reflect.apply(post, session, [method, params, (error: unknown, result: unknown) => (answer = { error, result })]);
  if (answer === undefined) throw new Error(`V8 gave no answer to ${method}`);
  if (answer.error !== null) throw new Error(`V8 refused ${method}`, { cause: answer.error });
  return answer.result;
}
