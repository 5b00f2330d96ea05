import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InfrastructureError } from '../../infrastructure.ts';
import { npmEnvironment } from '../../sandbox/npm-environment.ts';
import { npmFlags } from '../../sandbox/npm.ts';
import { runProcess } from '../../sandbox/wall/process.ts';
import { scratchFolder } from '../../scratch-folder.ts';

const LIMITS = { timeoutMs: 30_000, outputBytes: 1024 * 1024, resultsBytes: 0, memoryBytes: 2 * 1024 * 1024 * 1024 };

/**
 * The registry's current versions of packages, by name. A package that it does not have is left out. If it does not
 * answer, all are. Nothing is installed: npm computes a lock file. The names are in a file, not on a command line.
 */
export async function registryVersions(
  names: readonly string[],
  { root, environment: given }: { readonly root: string; readonly environment: NodeJS.ProcessEnv },
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const { folder, remove } = scratchFolder();
  try {
    const { environment, userConfig } = npmEnvironment(given, root);
    const dependencies = Object.fromEntries(names.map((name) => [name, 'latest']));
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    const config = `--userconfig=${userConfig ?? path.join(folder, '.no-npmrc')}`;
    const flags = npmFlags.filter((flag) => flag !== '--no-package-lock');
    const end = await runProcess(
      {
        command: 'npm',
        arguments: ['install', `--prefix=${folder}`, config, '--package-lock-only', '--force', ...flags],
        cwd: folder,
        environment,
        input: '',
      },
      LIMITS,
    );
    if (end.code !== 0 || end.stopped !== null) return new Map();
    return lockedVersions(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'), names);
  } catch (error) {
    if (error instanceof InfrastructureError || error instanceof SyntaxError) return new Map();
    throw error;
  } finally {
    remove();
  }
}

function lockedVersions(text: string, names: readonly string[]): ReadonlyMap<string, string> {
  const { packages } = JSON.parse(text) as { packages?: Record<string, { version?: unknown } | undefined> };
  return new Map(
    names.flatMap((name): [string, string][] => {
      const version = packages?.[`node_modules/${name}`]?.version;
      return typeof version === 'string' && /^\d[\w.+-]*$/u.test(version) ? [[name, version]] : [];
    }),
  );
}
