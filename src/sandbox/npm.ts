import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cut, defuse } from '../report/inert.ts';
import { InfrastructureError } from '../infrastructure.ts';
import { npmEnvironment } from './npm-environment.ts';
import type { Package } from './package-cache.ts';
import { runProcess } from './wall/process.ts';

/** Why npm could not install something. A failure that nobody caused is an InfrastructureError instead. */
export type NpmFailure =
  /** `NAME@VERSION` as npm requested it from the registry. */
  | { readonly kind: 'missing'; readonly wanted: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly error: string };

export interface NpmOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Absolute path of the repository. It has no influence on how npm is run. */
  readonly root: string;
  readonly timeoutMs: number;
  /** Install even if peer dependencies contradict each other. */
  readonly force: boolean;
}

const OUTPUT_LIMIT = 1024 * 1024;
const MEMORY_LIMIT = 2 * 1024 * 1024 * 1024;
const ERROR_LENGTH = 500;

/**
 * These are on the command line, where they win over any `.npmrc` and any variable. Names of packages are never there.
 * No code of a package runs, and everything comes from the registry (`allow-*`, from npm 11 on; `git`, before).
 */
export const npmFlags: readonly string[] = [
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-package-lock',
  '--omit=dev',
  '--no-global',
  '--no-bin-links',
  '--no-dry-run',
  '--no-engine-strict',
  '--no-update-notifier',
  '--no-progress',
  '--no-color',
  '--no-timing',
  '--logs-max=0',
  '--loglevel=error',
  '--json',
  '--node-options=',
  '--allow-git=none',
  '--allow-remote=none',
  '--allow-file=none',
  '--allow-directory=none',
  '--git=git-is-not-used',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
  '--fetch-timeout=30000',
];

/**
 * Installs packages into a new folder. This function writes the files that npm reads there.
 * @throws InfrastructureError if there is no npm, or if the registry does not answer in time
 */
export async function npmInstall(
  folder: string,
  packages: readonly Package[],
  options: NpmOptions,
): Promise<NpmFailure | null> {
  const { environment, userConfig } = npmEnvironment(options.environment, options.root);
  const dependencies = Object.fromEntries(packages.map(({ name, version }) => [name, version]));
  // npm looks each name up in an object of accepted names, and every object has a `constructor`.
  const manifest = { private: true, dependencies, acceptDependencies: dependencies };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  // npm treats a missing `.npmrc` like one without settings.
  const config = `--userconfig=${userConfig ?? path.join(folder, '.no-npmrc')}`;
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  const end = await runProcess(
    {
      command: 'npm',
      arguments: ['install', `--prefix=${folder}`, config, ...npmFlags, ...(options.force ? ['--force'] : [])],
      cwd: folder,
      environment,
      input: '',
    },
    { timeoutMs: options.timeoutMs, outputBytes: OUTPUT_LIMIT, resultsBytes: 0, memoryBytes: MEMORY_LIMIT },
  ).catch((error: unknown) => {
    if (!(error instanceof InfrastructureError)) throw error;
    throw new InfrastructureError(`The dependencies of the manifest cannot be installed: ${error.message}`, {
      cause: error,
    });
  });
  if (end.stopped === 'timed-out') {
    const seconds = Math.round(options.timeoutMs / 1000);
    throw new InfrastructureError(
      `The registry did not serve the dependencies of the manifest within ${seconds} s: ${list(packages)}`,
    );
  }
  if (end.stopped !== null) throw new InfrastructureError(`npm had to be stopped (${end.stopped}): ${list(packages)}`);
  if (end.code === 0) return null;
  return failureOf(errorOf(end.output), end.output);
}

interface NpmError {
  readonly code: string;
  readonly summary: string;
  readonly detail: string;
}

function failureOf({ code, summary, detail }: NpmError, output: string): NpmFailure {
  const said = cut(defuse(summary === '' ? output : summary).trim(), ERROR_LENGTH);
  const text = `${summary}\n${detail}`;
  // The version exists, but the user's own settings hold it back because it is new.
  const heldBack = code === 'ETARGET' && / with a date before /u.test(text);
  if ((code === 'E404' || code === 'ETARGET') && !heldBack) {
    const wanted =
      /'((?:@[^\s'/]+\/)?[^\s'/]+@[^\s']+)'|No matching version found for ((?:@[^\s/]+\/)?[^\s/@]+@\S+?)\.?(?:\s|$)/u.exec(
        text,
      );
    return { kind: 'missing', wanted: wanted?.[1] ?? wanted?.[2] ?? said };
  }
  if (code === 'ERESOLVE') return { kind: 'conflict' };
  if (/^(?:EBADPLATFORM|EALLOW[A-Z]+|EINVALIDPACKAGENAME|EUNSUPPORTEDPROTOCOL|EINVALIDTAGNAME)$/u.test(code)) {
    return { kind: 'refused', error: said };
  }
  // The message of an npm before 11 about the missing program that it was told to use.
  if (/\bgit error\b/u.test(summary)) return { kind: 'refused', error: 'a package of a git repository is needed' };
  const why = code === '' ? said : `${code}: ${said}`;
  throw new InfrastructureError(`The registry did not serve the dependencies of the manifest (${why})`);
}

/** With `--json`, npm prints an object with its error. Warnings may come before it. */
function errorOf(output: string): NpmError {
  const start = output.search(/^\{\s*"error"/mu);
  const end = output.lastIndexOf('}');
  let error: unknown;
  try {
    error = (JSON.parse(output.slice(Math.max(0, start), end + 1)) as { error?: unknown }).error;
  } catch {
    error = null;
  }
  const { code, summary, detail } = (error ?? {}) as Readonly<Record<keyof NpmError, unknown>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { code: text(code), summary: text(summary), detail: text(detail) };
}

const list = (packages: readonly Package[]) =>
  cut(packages.map(({ name, version }) => `${name}@${version}`).join(', '), ERROR_LENGTH);
