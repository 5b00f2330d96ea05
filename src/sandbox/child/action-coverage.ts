import { Session, type Debugger, type Profiler, type Runtime } from 'node:inspector';
import { WRAPPER_HEAD, wrapped } from '../../mocks/harness/wrapper.ts';

const { connect, post } = Session.prototype as unknown as Readonly<
  Record<'connect' | 'post', (...of: unknown[]) => void>
>;

/**
 * A session is an event emitter. A spec could replace the methods that it inherits, and would then be called with the session. So it
 * inherits from an object of ours instead, which only has what a notification calls.
 */
const session = new Session();
Object.setPrototypeOf(session, Object.freeze({ __proto__: null, emit: () => false }));

let file = '';
/** The Action as `loadAction` of Auth0's harness compiles it, in either package. */
let inHarness = '';
/**
 * V8's ids of the scripts made from the Action, each with the number of characters before its text. The file name is
 * not enough, because any script can have it.
 */
const scripts = new Map<string, number>();

/** What Jest's runtime has compiled: every module of the spec, and `expect`. */
const modules: unknown[] = [];

/** What Jest puts before a module's first line. */
export const WRAPPER_START = '({"Object.<anonymous>":function(module,exports,require,__dirname,__filename,jest){';

/** How V8 receives a function: through a global that only exists for us, and cannot be replaced. */
const HANDED = 'aic-handed-to-v8';
let handed: unknown;
Object.defineProperty(globalThis, HANDED, { get: () => handed });

/** When V8 starts to count: before the Action is compiled. Code compiled earlier keeps its speed. */
export function startCoverage(actionFile: string, source: string): void {
  file = actionFile;
  inHarness = wrapped(source);
  Reflect.apply(connect, session, []);
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** Jest's runtime calls this with the function that it made from a module's text. */
export function hasCompiled(filename: string, compiled: unknown): void {
  modules[modules.length] = compiled;
  if (filename !== file) return;
  scripts.set(scriptOf(compiled), WRAPPER_START.length);
  linesBefore = 0;
}

/** Whether code is exactly the whole Action, as Auth0's harness compiles it. */
export const isActionInHarness = (code: unknown): boolean => inHarness !== '' && code === inHarness;

/** Called with the function that was made from such code. */
export function harnessHasCompiled(compiled: unknown): void {
  scripts.set(scriptOf(compiled), WRAPPER_HEAD.length);
  linesBefore = 1;
}

let linesBefore = 0;

/**
 * By how many lines the Action's lines are off in a stack trace. V8 could be told this when it compiles, but would then no
 * longer say where the function comes from. If a spec loads the Action in both ways, this is the value of the later one.
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
 * The counts of the Action's scripts; empty if it was never loaded. `source` is its text, which may begin with a
 * byte-order mark. If nothing loaded it as a module, scripts count that a spec made from the whole text.
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

/** `new Function('exports', text)`, `vm.runInContext(text)`, and similar wrappers: code that consists of the whole text. */
const before = /^\s*\(?\s*(?:async\s+)?(?:function\s*[\w$]*\s*\([\w$,\s]*\)\s*|\([\w$,\s]*\)\s*=>\s*)\{\s*$/u;
const after = /^\s*\}\s*\)?\s*;?\s*$/u;

function loadedAsText(result: readonly Profiler.ScriptCoverage[], text: string): ActionScript[] {
  const candidates = text.trim() === '' ? [] : madeOfText(result).filter((script) => sizeOf(script) >= text.length);
  if (candidates.length === 0) return [];
  // Not earlier: with the debugger, V8 keeps the text of every script. To enable it takes a quarter of the time of a small spec.
  ask('Debugger.enable');
  const found = candidates.flatMap((script): ActionScript[] => {
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

/** All scripts but those of Node.js, this program, and the modules of the spec. */
function madeOfText(result: readonly Profiler.ScriptCoverage[]): Profiler.ScriptCoverage[] {
  const known = new Set([takeCoverage, ...modules].map(scriptOf));
  return result.filter(({ url, scriptId }) => !url.startsWith('node:') && !known.has(scriptId));
}

/** In characters. V8 counts the whole of a script as its first function. */
const sizeOf = ({ functions }: Profiler.ScriptCoverage) =>
  Math.max(...functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset)));

/** The answer comes at once, in the same thread, so no code of the spec can run in between. */
function ask(method: string, params: object = {}): unknown {
  let answer: { readonly error: unknown; readonly result: unknown } | undefined;
  Reflect.apply(post, session, [method, params, (error: unknown, result: unknown) => (answer = { error, result })]);
  if (answer === undefined) throw new Error(`V8 gave no answer to ${method}`);
  if (answer.error !== null) throw new Error(`V8 refused ${method}`, { cause: answer.error });
  return answer.result;
}
