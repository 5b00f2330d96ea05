import { finding, type Finding } from '../rules/finding.ts';
import type { Manifest, ManifestDependency } from '../submission/model.ts';
import { exactPackages, type FailedDependency } from './dependencies.ts';
import type { TestRun } from './model.ts';
import type { SpecRun } from './spec-runs.ts';

/** Why the tests were not run at all: packages that cannot be had, each at its entry in the manifest. */
export function failedDependencies(failures: readonly FailedDependency[], manifest: Manifest): Finding[] {
  return failures.flatMap(({ name, version, failure }) => {
    const entry = manifest.dependencies.find((each) => each.name === name && each.version === version);
    if (entry === undefined) return [];
    const dependency = `${name}@${version}`;
    if (failure.kind === 'refused') {
      return [finding('tests/not-run', 'dependencyRefused', { dependency, error: failure.error }, entry.namePlace)];
    }
    const { wanted } = failure;
    return [
      wanted === dependency
        ? finding('tests/not-run', 'dependencyMissing', { dependency }, entry.namePlace)
        : finding('tests/not-run', 'dependencyIncomplete', { dependency, wanted }, entry.namePlace),
    ];
  });
}

/** That a suite could not start for want of a package that is declared and was not installed; null where it is not that. */
export function unmetDependency(runs: readonly SpecRun[], manifest: Manifest, installing: boolean): Finding | null {
  for (const { run } of runs) {
    const found = unmetIn(run, manifest, installing);
    if (found !== null) return found;
  }
  return null;
}

function unmetIn(run: TestRun, manifest: Manifest, installing: boolean): Finding | null {
  if (run.notRun?.kind !== 'cannot-start') return null;
  const module = missingModule(run.notRun.error);
  const entry = dependencyMissing(run.notRun.error, manifest);
  if (entry === null) return null;
  const said = { name: entry.name };
  if (!installing) return finding('tests/not-run', 'dependencyNotInstalled', said, entry.namePlace);
  if (!isPinned(entry, manifest)) return finding('tests/not-run', 'dependencyNotPinned', said, entry.namePlace);
  return module === entry.name ? finding('tests/not-run', 'dependencyNotRequirable', said, entry.namePlace) : null;
}

/** The dependency of the manifest that `require` did not find, by the message of its error; null where it is not that. */
export function dependencyMissing(error: string, { dependencies }: Manifest): ManifestDependency | null {
  const name = /^(?:@[^/]+\/)?[^/]+/u.exec(missingModule(error) ?? '')?.[0];
  return dependencies.find((each) => each.name === name) ?? null;
}

function missingModule(error: string): string | undefined {
  return /^Cannot find module '([^']+)' from /u.exec(error)?.[1];
}

function isPinned({ name }: ManifestDependency, { dependencies }: Manifest): boolean {
  return exactPackages(dependencies).some((each) => each.name === name);
}
