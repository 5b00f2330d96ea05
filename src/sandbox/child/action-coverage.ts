import { Session, type Debugger, type Profiler, type Runtime } from 'node:inspector';
import { WRAPPER_HEAD, wrapped } from '../../mocks/harness/wrapper.ts';

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
/** The Action as `loadAction` of Auth0's harness compiles it, by whoever does. */
let inHarness = '';
/**
 * V8's own names of the scripts that were made of the Action, each with the number of characters before its text. Any
 * script can have its file name.
 */
const scripts = new Map<string, number>();

/** What Jest puts before a module's first line. */
export const WRAPPER_START = '({"Object.<anonymous>":function(module,exports,require,__dirname,__filename,jest){';

/** How a function is handed to V8: by a global of ours, which is there for nobody else, and cannot be replaced. */
const HANDED = 'aic-handed-to-v8';
let handed: unknown;
Object.defineProperty(globalThis, HANDED, { get: () => handed });

/** From when on V8 counts. Before the Action is compiled; what was compiled by then is as fast as ever. */
export function startCoverage(actionFile: string, source: string): void {
  file = actionFile;
  inHarness = wrapped(source);
  Reflect.apply(connect, session, []);
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** Called by Jest's runtime with the function that it has made of a module's text. */
export function hasCompiled(filename: string, compiled: unknown): void {
  if (filename !== file) return;
  scripts.set(scriptOf(compiled), WRAPPER_START.length);
  linesBefore = 0;
}

/** Whether code is the Action, all of it and nothing else, as Auth0's harness compiles it. */
export const isActionInHarness = (code: unknown): boolean => inHarness !== '' && code === inHarness;

/** Called with the function that was made of such code. */
export function harnessHasCompiled(compiled: unknown): void {
  scripts.set(scriptOf(compiled), WRAPPER_HEAD.length);
  linesBefore = 1;
}

let linesBefore = 0;

/**
 * How many lines a stack trace's line of the Action is off. V8 could be told when it compiles, and would then no longer
 * tell where the function comes from. Where a spec loads the Action in both ways, of the later one.
 */
export const linesBeforeAction = (filename: string): number => (filename === file ? linesBefore : 0);

function scriptOf(compiled: unknown): string {
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
  return place.scriptId;
}

/** V8's counts of one script that was made of the Action. */
export interface ActionScript {
  readonly script: Profiler.ScriptCoverage;
  /** Characters before the Action's text, which has no byte-order mark. */
  readonly head: number;
}

/**
 * Of the Action alone, each of its scripts; empty where it was never loaded. `source` is its text, which may begin with a
 * byte-order mark. Where nothing has loaded it as a module, scripts count that a spec has made of the whole text.
 */
export function takeCoverage(source: string): ActionScript[] {
  const { result } = ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
  const text = source.replace(/^\uFEFF/u, '');
  const own = result.flatMap((script): ActionScript[] => {
    const head = scripts.get(script.scriptId);
    return head === undefined ? [] : [{ script, head: head + source.length - text.length }];
  });
  return own.length > 0 ? own : loadedAsText(result, text);
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
    const head = scriptSource.indexOf(text);
    if (head < 0) return [];
    const [start, end] = [scriptSource.slice(0, head), scriptSource.slice(head + text.length)];
    const isAll = start.trim() === '' && end.trim() === '';
    return isAll || (before.test(start) && after.test(end)) ? [{ script, head }] : [];
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
