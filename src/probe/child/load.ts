import Module, { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { guardedModule } from '../../sandbox/child/guarded-modules.ts';
import type { ProbeRequest } from '../model.ts';

type Load = (name: unknown, parent: unknown, isMain: unknown) => unknown;

/** The Action and its packages get the same built-in modules as a spec: without functions that lead out of the process. */
export function guardBuiltIns(): void {
  const loader = Module as unknown as { _load: Load };
  const original = loader._load;
  let inside = false;
  loader._load = function (name, parent, isMain) {
    if (inside || typeof name !== 'string' || !isBuiltin(name)) return original.call(this, name, parent, isMain);
    const bare = name.replace(/^node:/u, '');
    // The guard of `vm` keeps code in the realm of a spec, which does not exist here.
    if (bare === 'vm' || bare === 'module') return original.call(this, name, parent, isMain);
    inside = true;
    try {
      return guardedModule(name);
    } finally {
      inside = false;
    }
  };
}

const isMissing = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'MODULE_NOT_FOUND';

/** Compiles and runs the Action's code anew each time, like Auth0: as a CommonJS function. Packages stay loaded. */
export function actionLoader({ actionFile, dependencies, plan }: ProbeRequest) {
  const beside = createRequire(actionFile);
  const installed = dependencies === null ? null : createRequire(path.join(dependencies, 'action.js'));
  const requireIn = (name: string): unknown => {
    if (isBuiltin(name) || installed === null || name.startsWith('.')) return beside(name);
    try {
      return installed(name);
    } catch (error) {
      if (!isMissing(error)) throw error;
      return beside(name);
    }
  };
  const parameters = ['module', 'exports', 'require', 'console', '__filename', '__dirname'];
  return (
    console: Console,
    /** What is required instead of a package, given its name and whether it is missing; null for the package itself. */
    instead: (name: string, isMissing: boolean) => { readonly exports: unknown } | null,
  ): Readonly<Record<string, unknown>> => {
    const requireAny = (name: string): unknown => {
      const known = instead(name, false);
      if (known !== null) return known.exports;
      try {
        return requireIn(name);
      } catch (error) {
        const standsIn = isMissing(error) ? instead(name, true) : null;
        if (standsIn === null) throw error;
        return standsIn.exports;
      }
    };
    const module = { exports: {} as Record<string, unknown> };
    const run = vm.compileFunction(plan.text, parameters, { filename: actionFile });
    Reflect.apply(run, module.exports, [
      module,
      module.exports,
      requireAny,
      console,
      actionFile,
      path.dirname(actionFile),
    ]);
    return module.exports;
  };
}
