import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { types } from 'node:util';
import { actionModules, once, type ModuleRegistration } from './action-modules.ts';
import { compile, type ActionModule, type Initializer } from './compile.ts';
import { actionConsole, Logs } from './logs.ts';
import { wrapped } from './wrapper.ts';

export interface LoadedAction {
  /** Runs a handler. Returns the execution's logs, or the error that it threw. */
  readonly execute: (entrypoint: string, ...args: readonly unknown[]) => Promise<{ readonly getLogs: () => string }>;
}

type Handler = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * `loadAction` for a trigger with these handlers. An Action is read at once, and its top level runs in the first
 * execution, whose logs include those of the top level. All executions of a loaded Action share its module state.
 */
export function actionLoader(handlers: readonly string[]) {
  return async function loadAction(
    filename: string,
    modules: readonly ModuleRegistration[] = [],
  ): Promise<LoadedAction> {
    const running = new AsyncLocalStorage<Logs>();
    const console = actionConsole(running);
    const code = await readFile(filename, 'utf8');
    const own = await actionModules(modules, console);
    const ofNode = createRequire(filename);
    const require = Object.assign(
      (request: string): unknown => (own.get(request) ?? (() => ofNode(request) as unknown))(),
      {
        resolve: ofNode.resolve,
        cache: ofNode.cache,
        main: ofNode.main,
      },
    );
    // A syntax error is reported when the Action is loaded.
    const initialize = compile(wrapped(code), filename, { require }) as Initializer;
    const exported = once(() => {
      const module: ActionModule = { exports: {} };
      try {
        initialize(module, module.exports, console);
      } catch (error) {
        // An error of the runtime may belong to another realm.
        throw types.isNativeError(error) ? error : new Error(String(error));
      }
      return module.exports;
    });
    return {
      execute: async (entrypoint, ...args) => {
        const logs = new Logs();
        await running.run(logs, async () => {
          await handlerOf(exported(), handlers, entrypoint)(...args);
        });
        const text = logs.end();
        return { getLogs: () => text };
      },
    };
  };
}

/** Auth0's runtime requires the same of an Action: A:src/_shared/_XK5Fidc.js. */
function handlerOf(exported: unknown, handlers: readonly string[], entrypoint: string): Handler {
  if (typeof exported !== 'object' || exported === null) throw new Error('The Action must export an object.');
  if (entrypoint && !handlers.includes(entrypoint)) {
    throw new Error('The Action can only be called with valid methods.');
  }
  const name = entrypoint || (handlers[0] ?? '');
  const handler = (exported as Readonly<Record<string, unknown>>)[name];
  if (typeof handler !== 'function' || handler.constructor.name !== 'AsyncFunction') {
    throw new Error(
      `The handler "${name}" is not an async function: write exports.${name} = async (event, api) => { … }`,
    );
  }
  return handler as Handler;
}
