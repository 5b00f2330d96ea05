import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { compile } from './compile.ts';

/** An Actions Module of the tenant, which an Action requires as `actions:NAME`. */
export interface ModuleRegistration {
  readonly name: string;
  readonly filename: string;
  /** The value of `actions.secrets` in the module. */
  readonly secrets?: Readonly<Record<string, string>>;
}

/**
 * Reads modules, and returns what `require` gives for `actions:NAME`. A module runs once, when it is first required. After that, it
 * gives the same exports, or throws the same error. Throws for a name that appears twice.
 */
export async function actionModules(
  registered: readonly ModuleRegistration[],
  console: Console,
): Promise<ReadonlyMap<string, () => unknown>> {
  const modules = new Map<string, () => unknown>();
  for (const { name, filename, secrets = {} } of registered) {
    const specifier = `actions:${name}`;
    if (modules.has(specifier)) throw new Error(`Module '${specifier}' is already registered`);
    const code = await readFile(filename, 'utf8');
    const require = createRequire(filename);
    modules.set(
      specifier,
      once(() => compile(code, filename, { require, actions: { secrets }, console })),
    );
  }
  return modules;
}

/** Calls a function when its result is first asked for, and never again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly result: T } | { readonly error: unknown } | undefined;
  return () => {
    if (made === undefined) {
      try {
        made = { result: make() };
      } catch (error) {
        made = { error };
      }
    }
    if ('error' in made) throw made.error;
    return made.result;
  };
}
