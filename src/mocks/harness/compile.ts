import { compileFunction, createContext, type Context } from 'node:vm';

/** The function that `loadAction` compiles an Action to. */
export type Initializer = (module: ActionModule, exports: unknown, console: Console) => void;

export interface ActionModule {
  exports: unknown;
}

/**
 * Compiles code so that it sees the globals of the spec, including its changes. Returns the exports of the code.
 */
export function compile(code: string, filename: string, given: Readonly<Record<string, unknown>>): unknown {
  const module: ActionModule = { exports: {} };
  const names = { module, exports: module.exports, ...given };
  const context = specContext();
  const run = compileFunction(code, Object.keys(names), { filename, ...(context && { parsingContext: context }) });
  Reflect.apply(run, undefined, Object.values(names));
  return module.exports;
}

/**
 * By default, Node.js compiles for its own globals, and not for those of a spec in Jest. The check's own Jest changes
 * that. In any other Jest, the code gets a realm around the spec's globals, like in Auth0's harness.
 */
function specContext(): Context | undefined {
  const left: unknown = Reflect.apply(compileFunction('return globalThis'), undefined, []);
  return left === globalThis ? undefined : createContext(globalThis);
}
