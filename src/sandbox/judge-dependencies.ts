import { finding, type Finding } from '../rules/finding.ts';
import { packageOf } from '../analysis/scope/requires.ts';
import type { Manifest, ManifestDependency } from '../submission/model.ts';
import { startOf } from '../submission/place.ts';
import type { DevDependencies } from './dev-dependencies.ts';
import { type FailedDependency } from './dependencies.ts';
import { exactPackages } from './exact-packages.ts';
import type { SpecRun } from './spec-runs.ts';

/** Why the tests did not run: packages that are not available, each at its entry in the manifest. */
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

/** The same for packages that only the tests need, at the `package.json` that declares them. */
export function failedForTests(failures: readonly FailedDependency[], { file, packages }: DevDependencies): Finding[] {
  return failures.flatMap(({ name, version, failure }) => {
    if (!packages.some((each) => each.name === name && each.version === version)) return [];
    const error = failure.kind === 'refused' ? failure.error : `${failure.wanted} is not in the package registry`;
    return [finding('tests/not-run', 'devDependency', { dependency: `${name}@${version}`, error }, startOf(file))];
  });
}

export interface DeclaredPackages {
  readonly manifest: Manifest | null;
  readonly forTests: DevDependencies | null;
  readonly installing: boolean;
}

/** A finding that a suite could not start because a declared package was not installed; null if that is not the reason. */
export function unmetDependency(runs: readonly SpecRun[], declared: DeclaredPackages): Finding | null {
  for (const { run } of runs) {
    const found = run.notRun?.kind === 'cannot-start' ? unmetIn(run.notRun.error, declared) : null;
    if (found !== null) return found;
  }
  return null;
}

function unmetIn(error: string, { manifest, forTests, installing }: DeclaredPackages): Finding | null {
  const module = missingModule(error);
  const entry = manifest && dependencyMissing(error, manifest);
  if (manifest === null || entry === null) {
    const name = packageOf(module ?? '.');
    if (installing || forTests?.packages.some((each) => each.name === name) !== true) return null;
    return finding('tests/not-run', 'dependencyNotInstalled', { name: name ?? '' }, startOf(forTests.file));
  }
  const said = { name: entry.name };
  if (!installing) return finding('tests/not-run', 'dependencyNotInstalled', said, entry.namePlace);
  if (!isPinned(entry, manifest)) return finding('tests/not-run', 'dependencyNotPinned', said, entry.namePlace);
  return module === entry.name ? finding('tests/not-run', 'dependencyNotRequirable', said, entry.namePlace) : null;
}

/** The dependency of the manifest that `require` did not find, from its error message; null if that is not the reason. */
export function dependencyMissing(error: string, { dependencies }: Manifest): ManifestDependency | null {
  const name = /^(?:@[^/]+\/)?[^/]+/u.exec(missingModule(error) ?? '')?.[0];
  return dependencies.find((each) => each.name === name) ?? null;
}

/** A package that `require` did not find and that the manifest does not declare, and the file that requires it. */
export function undeclaredPackage(error: string, manifest: Manifest | null): { name: string; file: string } | null {
  const file = /^Cannot find module '[^']+' from '([^']+)'/u.exec(error)?.[1];
  const name = packageOf(missingModule(error) ?? '.');
  if (file === undefined || name === null || /(?:^|\/)node_modules\//u.test(file)) return null;
  return manifest?.dependencies.some((each) => each.name === name) === true ? null : { name, file };
}

function missingModule(error: string): string | undefined {
  return /^Cannot find module '([^']+)' from /u.exec(error)?.[1];
}

function isPinned({ name }: ManifestDependency, { dependencies }: Manifest): boolean {
  return exactPackages(dependencies).some((each) => each.name === name);
}
