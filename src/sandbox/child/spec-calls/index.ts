import { isBuiltin } from 'node:module';
import Runtime from 'jest-runtime';
import type { Message } from '../../channel.ts';
import { CallLog } from './call-log.ts';
import { watchedExports, type Watch } from './handlers.ts';
import { timeSetBy } from './fixed-realm.ts';
import { watchedPackage } from './packages.ts';
import { handOut } from '../this-context.ts';

type Method = (this: unknown, ...given: unknown[]) => unknown;
interface Jest extends Record<'_execModule' | 'requireModuleOrMock' | '_shouldMockCjs', Method> {
  readonly _explicitShouldMock: unknown;
}

/** Packages without requests. If they are real, their values do not come from the spec. */
const ASK_NOBODY =
  /^(?:uuid|lodash.*|ms|dayjs|moment.*|luxon|date-fns.*|jsonwebtoken|jose|validator|ajv|zod|joi|psl|lru-cache|bcryptjs|nanoid|qs|semver|libphonenumber-js|email-validator|disposable-email-domains|ipaddr\.js)$/u;
/** The most calls of a spec that are reported: a test with a thousand rows has shown enough by then. */
const MOST_CALLS = 100;

let running: CallLog | null = null;
/** What the Action did while it was loaded, or between calls. */
let between = new CallLog('', '');
let told = 0;
let sendMessage: (message: Message) => void = () => undefined;
let global: () => Record<string, unknown> = () => ({});

const watch: Watch = {
  global: () => global(),
  begin: (log) => {
    log.now = timeSetBy(global());
    running = log;
  },
  end: (log) => {
    if (running === log) running = null;
    told += 1;
    if (told <= MOST_CALLS) sendMessage({ kind: 'called', call: log.call(between) });
  },
};

/**
 * Reports each call of a handler with the inputs from the spec. This needs a separate process, because the spec's view of
 * its Action differs a little from an ordinary run. It is not used for the verdict.
 */
export function recordSpecCalls(
  actionFile: string,
  send: (message: Message) => void,
  globalOf: () => Record<string, unknown>,
): void {
  sendMessage = send;
  global = globalOf;
  handOut(watchedInitializer);
  const prototype = (Runtime as unknown as { readonly prototype: Jest }).prototype;
  const { _execModule: execute, requireModuleOrMock: requireAny } = prototype;
  prototype._execModule = function (module, ...rest) {
    if ((module as { readonly filename: string }).filename === actionFile) between = new CallLog('', '');
    Reflect.apply(execute, this, [module, ...rest]);
    const made = module as { readonly filename: string; exports: unknown };
    if (made.filename === actionFile) made.exports = watchedExports(made.exports, watch);
  };
  prototype.requireModuleOrMock = function (from, name) {
    const exports = Reflect.apply(requireAny, this, [from, name]);
    if (from !== actionFile || typeof name !== 'string') return exports;
    const bare = name.replace(/^node:/u, '');
    const { _shouldMockCjs: shouldMock, _explicitShouldMock: explicit } = this as Jest;
    const isMock = Reflect.apply(shouldMock, this, [from, name, explicit]) === true;
    if (isBuiltin(name) && bare !== 'http' && bare !== 'https' && !isMock) return exports;
    if (!isMock && ASK_NOBODY.test(bare)) return exports;
    return watchedPackage(exports, bare, () => running ?? between, isMock);
  };
}

/** The Action that Auth0's harness, ours or its own, compiled. Its exports are recorded, too. */
function watchedInitializer(compiled: unknown): unknown {
  return (module: { exports: unknown }, ...rest: unknown[]): unknown => {
    const result = Reflect.apply(compiled as Method, undefined, [module, ...rest]);
    const initialize = module.exports;
    if (typeof initialize !== 'function') return result;
    module.exports = (action: { exports: unknown }, ...given: unknown[]): unknown => {
      const ended = Reflect.apply(initialize as Method, undefined, [action, ...given]);
      action.exports = watchedExports(action.exports, watch);
      return ended;
    };
    return result;
  };
}
