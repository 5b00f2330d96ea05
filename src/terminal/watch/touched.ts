import { LINT_PARTS } from '../../check-memory.ts';
import type { CheckMemory, StageResults } from '../../check-memory.ts';

/** Which results a change makes invalid: the integrations, and the stages. */
export interface Touched {
  /** Folders of integrations; null for all of them. */
  readonly integrations: readonly string[] | null;
  readonly stages: readonly (keyof StageResults)[];
}

/** Files that only some rules read, and no test or execution of an Action. Rules about a workflow always run. */
const READ_BY_FEW: readonly (readonly [RegExp, Touched['stages']])[] = [
  [/(?:^|\/)\.github\//iu, []],
  [/\.md$/iu, ['guide']],
  [/\.(?:png|jpe?g|gif|webp|svg)$/iu, ['media']],
];

const ALL: Touched['stages'] = [...LINT_PARTS, 'tests', 'probe', 'advisories'];

/**
 * The effect of a changed file. A file outside all integrations may belong to any: mocks, a `package.json`, shared pictures.
 * @param file relative to the repository's root, like the folders in `integrations`
 */
export function touchedBy(file: string, integrations: readonly string[]): Touched {
  const owners = integrations.filter((folder) => folder === '.' || file.startsWith(`${folder}/`));
  const depth = (folder: string) => (folder === '.' ? 0 : folder.length);
  const [owner] = owners.sort((a, b) => depth(b) - depth(a));
  return {
    integrations: owner === undefined ? null : [owner],
    stages: READ_BY_FEW.find(([files]) => files.test(file))?.[1] ?? ALL,
  };
}

/** Removes the results that a change makes invalid. */
export function forget(memory: CheckMemory, { integrations, stages }: Touched): void {
  for (const [path, results] of memory) {
    if (integrations !== null && !integrations.includes(path)) continue;
    memory.set(
      path,
      Object.fromEntries(Object.entries(results).filter(([stage]) => !stages.some((each) => each === stage))),
    );
  }
}
