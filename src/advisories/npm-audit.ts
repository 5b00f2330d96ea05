import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { InfrastructureError, reasonOf } from '../infrastructure.ts';
import { npmEnvironment } from '../sandbox/npm-environment.ts';
import { npmFlags } from '../sandbox/npm.ts';
import type { Package } from '../sandbox/package-cache.ts';
import { runProcess } from '../sandbox/wall/process.ts';
import { scratchFolder } from '../scratch-folder.ts';
import type { Audited } from './audit-report.ts';
import { parseAudit } from './audit-report.ts';

export interface AuditOptions {
  /** npm gets a part of this environment. */
  readonly environment: NodeJS.ProcessEnv;
  /** Absolute path of the repository. It has no influence on how npm is run. */
  readonly root: string;
  /** Wall-clock time for all of it. */
  readonly timeoutMs: number;
}

const OUTPUT_LIMIT = 8 * 1024 * 1024;
const MEMORY_LIMIT = 2 * 1024 * 1024 * 1024;

/**
 * What npm's registry knows about some packages and all their dependencies. Nothing is installed: npm computes
 * the tree of packages, and asks for the advisories on it in one request. Never fails: a registry may have none.
 */
export async function npmAudit(packages: readonly Package[], options: AuditOptions): Promise<Audited> {
  const { folder, remove } = scratchFolder();
  const deadline = performance.now() + options.timeoutMs;
  try {
    const dependencies = Object.fromEntries(packages.map(({ name, version }) => [name, version]));
    const manifest = { private: true, dependencies, acceptDependencies: dependencies };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    const tree = await npm(folder, ['install', '--no-audit', '--force'], deadline, options);
    if (tree.output === null || tree.code !== 0)
      return {
        state: 'unanswered',
        why: tree.output === null ? tree.why : 'npm could not work out the tree of packages',
      };
    const answer = await npm(folder, ['audit', '--audit-level=none'], deadline, options);
    if (answer.output === null) return { state: 'unanswered', why: answer.why };
    return parseAudit(answer.output);
  } catch (error) {
    if (!(error instanceof InfrastructureError)) throw error;
    return { state: 'unanswered', why: reasonOf(error) };
  } finally {
    remove();
  }
}

type End = { readonly output: string; readonly code: number | null } | { readonly output: null; readonly why: string };

async function npm(folder: string, command: readonly string[], deadline: number, options: AuditOptions): Promise<End> {
  const { environment, userConfig } = npmEnvironment(options.environment, options.root);
  const config = `--userconfig=${userConfig ?? path.join(folder, '.no-npmrc')}`;
  const flags = npmFlags.filter((flag) => flag !== '--no-package-lock' && flag !== '--no-audit');
  const end = await runProcess(
    {
      command: 'npm',
      arguments: [...command, '--package-lock-only', `--prefix=${folder}`, config, ...flags],
      cwd: folder,
      environment,
      input: '',
    },
    {
      timeoutMs: Math.max(1, deadline - performance.now()),
      outputBytes: OUTPUT_LIMIT,
      resultsBytes: 0,
      memoryBytes: MEMORY_LIMIT,
    },
  );
  if (end.stopped === 'timed-out') return { output: null, why: `no answer within ${options.timeoutMs / 1000} s` };
  if (end.stopped !== null) return { output: null, why: `npm had to be stopped (${end.stopped})` };
  return end;
}
