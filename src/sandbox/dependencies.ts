import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { InfrastructureError } from '../infrastructure.ts';
import { isPackageName } from './exact-packages.ts';
import { npmInstall, type NpmFailure } from './npm.ts';
import { isInRepository, versionIn } from './own-packages.ts';
import { seal } from './seal.ts';
import { cacheFolder } from '../cache-folder.ts';
import { folderBeside, folderOf, type Package } from './package-cache.ts';

export interface DependencyOptions {
  /** Absolute path of the repository's root. */
  readonly root: string;
  /** The integration's folder, relative to the root. */
  readonly path: string;
  /** npm gets a part of this environment, which also says where the cache is. */
  readonly environment: NodeJS.ProcessEnv;
  /** Wall-clock time for the whole installation. */
  readonly timeoutMs?: number;
}

/** A package of the manifest that is not available, and why. */
export interface FailedDependency {
  readonly name: string;
  readonly version: string;
  readonly failure: Exclude<NpmFailure, { kind: 'conflict' }>;
}

export type Dependencies =
  /** The folder that contains `node_modules`; null if nothing had to be installed. */
  | { readonly state: 'ready'; readonly folder: string | null }
  | { readonly state: 'failed'; readonly failures: readonly FailedDependency[] }
  /** More than any integration could have: `manifest/limits` reports it. */
  | { readonly state: 'too-many' };

const TIMEOUT_MS = 120_000;
/** Ten times Auth0's limit. A manifest with more is not worth the registry's time. */
const MOST_PACKAGES = 100;
/**
 * Installs the packages of a manifest in a folder outside the repository, unless they are there from an earlier run or
 * the repository contains them all. Starts the slow work before it waits for anything.
 * @throws InfrastructureError if that fails for a reason other than the manifest
 */
export async function provideDependencies(
  packages: readonly Package[],
  options: DependencyOptions,
): Promise<Dependencies> {
  if (packages.length > MOST_PACKAGES) return { state: 'too-many' };
  const nameless = packages.filter(({ name }) => !isPackageName(name));
  const wanted = packages.filter(({ name }) => isPackageName(name));
  const failures = nameless.map(({ name, version }) => missing({ name, version }));
  if (wanted.every((each) => isInRepository(each, options))) return ready(null, failures);

  const { folder, complete } = folderOf(cacheFolder(options.environment, options.root), wanted);
  if (complete) return ready(folder, failures);
  const failed = await once(folder, () => install(wanted, folder, options));
  return ready(folder, [...failures, ...failed]);
}

function ready(folder: string | null, failures: readonly FailedDependency[]): Dependencies {
  return failures.length > 0 ? { state: 'failed', failures } : { state: 'ready', folder };
}

function missing(wanted: Package): FailedDependency {
  return { ...wanted, failure: { kind: 'missing', wanted: `${wanted.name}@${wanted.version}` } };
}

/** Integrations with the same packages wait for one installation in a run. */
const running = new Map<string, Promise<readonly FailedDependency[]>>();
async function once(
  folder: string,
  run: () => Promise<readonly FailedDependency[]>,
): Promise<readonly FailedDependency[]> {
  const promise = running.get(folder) ?? run();
  running.set(folder, promise);
  try {
    return await promise;
  } finally {
    running.delete(folder);
  }
}

async function install(
  packages: readonly Package[],
  folder: string,
  options: DependencyOptions,
): Promise<readonly FailedDependency[]> {
  const deadline = performance.now() + (options.timeoutMs ?? TIMEOUT_MS);
  const attempt = (some: readonly Package[], keep: boolean) => installAside(some, folder, keep, deadline, options);
  const failure = await attempt(packages, true);
  if (failure === null) return [];
  const failures: FailedDependency[] = [];
  // npm stops at the first fault, and does not always say which package caused it.
  for (const each of packages.length > 1 ? packages : []) {
    const alone = await attempt([each], false);
    if (alone !== null) failures.push({ ...each, failure: alone });
  }
  const [first] = packages;
  return failures.length > 0 || first === undefined ? failures : [{ ...first, failure }];
}

/** Installs next to the folder, which only appears when it is complete: other runs may be looking for it. */
async function installAside(
  packages: readonly Package[],
  folder: string,
  keep: boolean,
  deadline: number,
  { root, environment }: DependencyOptions,
): Promise<FailedDependency['failure'] | null> {
  const { folder: aside, remove } = folderBeside(folder);
  try {
    const npm = (force: boolean) =>
      npmInstall(aside, packages, { environment, root, timeoutMs: Math.max(1, deadline - performance.now()), force });
    let failure = await npm(false);
    // Missing peer dependencies are no reason not to run the tests.
    if (failure?.kind === 'conflict') failure = await npm(true);
    if (failure?.kind === 'conflict') return { kind: 'refused', error: 'its peer dependencies contradict each other' };
    if (failure !== null) return failure;
    for (const { name, version } of packages) {
      if (versionIn(path.join(aside, 'node_modules', name)) === null) {
        throw new InfrastructureError(`npm reports success, but did not install ${name}@${version}`);
      }
    }
    if (keep) {
      seal(aside);
      publish(aside, folder);
    }
    return null;
  } finally {
    remove();
  }
}

function publish(aside: string, folder: string): void {
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Another run installed the same packages first.
    if (!existsSync(folder)) throw error;
  }
}
