import { isBuiltinModule, isPath, packageOf } from '../../analysis/scope/requires.ts';
import type { ActionFacts } from '../../analysis/facts/action.ts';
import type { SourceDependency } from './source.ts';

export interface FoundDependencies {
  /** Exact versions, in the order of their first use. */
  readonly dependencies: readonly { readonly name: string; readonly version: string }[];
  /** What a person has to know about them, one sentence for each thing. */
  readonly told: readonly string[];
}

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/u;

/**
 * What the Action requires, in the version that the source gives, otherwise in the registry's version. `ask` is called for these only, and
 * leaves out what it does not know.
 */
export async function dependenciesOf(
  facts: ActionFacts,
  given: readonly SourceDependency[],
  ask: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<FoundDependencies> {
  const names = requiredPackages(facts);
  const exact = new Map(
    given.flatMap(({ name, version }): [string, string][] =>
      version !== null && EXACT.test(version) ? [[name, version]] : [],
    ),
  );
  const unknown = names.filter((name) => !exact.has(name));
  const asked = unknown.length === 0 ? new Map<string, string>() : await ask(unknown);
  const missing = unknown.filter((name) => !asked.has(name));
  const unused = given.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
  return {
    dependencies: names.flatMap((name) => {
      const version = exact.get(name) ?? asked.get(name);
      return version === undefined ? [] : [{ name, version }];
    }),
    told: [
      ...unknown
        .filter((name) => asked.has(name))
        .map((name) => `The version of ${name} is the registry's newest. Write the version that you have tested.`),
      ...missing.map((name) => `The registry gave no version of ${name}. Declare it under "dependencies".`),
      ...unused.map((name) => `The Action has the dependency ${name} but does not require it. It was left out.`),
    ],
  };
}

function requiredPackages({ requires }: ActionFacts): string[] {
  const names = requires.flatMap(({ specifier }) => {
    if (specifier === null || isBuiltinModule(specifier) || isPath(specifier) || /^(?:actions|node):/u.test(specifier))
      return [];
    return packageOf(specifier) ?? [];
  });
  return [...new Set(names)];
}
