import { compileFunction, createContext, type Context } from 'node:vm';

/** What `loadAction` compiles an Action to. */
export type Initializer = (module: ActionModule, exports: unknown, console: Console) => void;

export interface ActionModule {
  exports: unknown;
}

/**
 * Compiles code so that it sees the globals of the spec, with what the spec has put there. Returns what the code exports.
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
 * Left to itself, Node compiles for its own globals, and not for those of a spec that Jest runs. The check's own Jest sees to
 * that. In any other the code gets a realm around the spec's globals, as Auth0's harness gives it.
 */
function specContext(): Context | undefined {
  const left: unknown = Reflect.apply(compileFunction('return globalThis'), undefined, []);
  return left === globalThis ? undefined : createContext(globalThis);
}
