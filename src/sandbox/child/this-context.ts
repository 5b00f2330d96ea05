import type * as vm from 'node:vm';
import { harnessHasCompiled, isActionInHarness } from './action-coverage.ts';
import { replace } from './refuse.ts';

/**
 * Code that `vm` runs "in this context" runs in the realm of its caller. For a spec, this must be its own realm: ours
 * contains the functions that send results.
 */
let specRealm: vm.Context | null = null;
/** What a harness gets instead of the Action that it compiled; null for the Action itself. */
let asHandedOut: ((compiled: unknown) => unknown) | null = null;

export function handOut(instead: (compiled: unknown) => unknown): void {
  asHandedOut = instead;
}

/** Before any code of the submission runs, but after its realm exists. */
export function thisContextIs(context: vm.Context): void {
  specRealm = context;
}

/** The prototype is frozen afterwards, so this works for all scripts. */
export function keepScripts({ prototype }: typeof vm.Script): void {
  const { runInContext } = prototype as unknown as { readonly runInContext: (...of: unknown[]) => unknown };
  replace(prototype, 'runInThisContext', function (this: vm.Script, options?: unknown) {
    return Reflect.apply(runInContext, this, [specRealm, options]);
  });
}

/** Called when a spec requires `vm`. */
export function keepToSpecRealm(module: typeof vm): void {
  const { Script, compileFunction, constants } = module;
  replace(module, 'runInThisContext', (code: string, options?: vm.RunningScriptOptions | string) => {
    const script = new Script(code, options);
    return script.runInThisContext(typeof options === 'object' ? options : {}) as unknown;
  });
  replace(module, 'compileFunction', (code: string, parameters?: string[], options?: vm.CompileFunctionOptions) => {
    const isAction = isActionInHarness(code);
    const compiled = compileFunction(code, parameters, {
      ...options,
      parsingContext: options?.parsingContext ?? specRealm ?? {},
    });
    if (isAction) harnessHasCompiled(compiled);
    return isAction && asHandedOut !== null ? asHandedOut(compiled) : compiled;
  });
  // The other constant means the loader of our own realm.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- early versions of Node.js 20 have no constants.
  const { DONT_CONTEXTIFY } = (constants ?? {}) as { readonly DONT_CONTEXTIFY?: unknown };
  replace(module, 'constants', Object.freeze(DONT_CONTEXTIFY === undefined ? {} : { DONT_CONTEXTIFY }));
}
