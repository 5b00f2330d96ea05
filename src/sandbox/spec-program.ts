import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment } from './child-environment.ts';
import { gitFolders } from './git-folders.ts';
import { isolationFlags } from './permissions.ts';
import { processLimits } from './process-limits.ts';
import type { Limits, WalledProgram } from './wall/walled-program.ts';

/**
 * The process of a spec, before we know which spec. It is the most common kind: our own Node.js, and a spec that needs no installed
 * packages. It waits for its request. `path` is the submission's folder, relative to the root. Null if that has no integration.
 */
export function waitingForSpec(of: {
  readonly root: string;
  readonly path: string;
  readonly toolchain: string;
}): WalledProgram | null {
  const folder = path.join(of.root, of.path, 'integration');
  if (!existsSync(folder) || !existsSync(of.toolchain)) return null;
  const [root, toolchain] = [realpathSync(of.root), realpathSync(of.toolchain)];
  const hidden = gitFolders(root, realpathSync(folder));
  const command = realpathSync(process.execPath);
  const program = { command, nodeVersion: process.version, root, toolchain, read: [root, toolchain], hidden };
  return specProgram(program, { timeoutMs: Infinity, ...processLimits.tests }, () => '');
}

/** The process of a spec. `input` makes its standard input, and receives the path of its scratch folder. */
export function specProgram(
  of: {
    readonly command: string;
    readonly nodeVersion: string;
    readonly root: string;
    readonly toolchain: string;
    readonly read: readonly string[];
    readonly hidden: readonly string[];
  },
  { timeoutMs, outputBytes, resultsBytes }: Omit<Limits, 'memoryBytes'>,
  input: (scratch: string) => string,
): WalledProgram {
  const { heapMegabytes, memoryMegabytes } = processLimits.tests;
  return {
    command: of.command,
    cwd: of.root,
    read: of.read,
    hidden: of.hidden,
    limits: { timeoutMs, outputBytes, resultsBytes, memoryBytes: memoryMegabytes * 1024 * 1024 },
    start: (scratch, rung) => ({
      arguments: [
        `--max-old-space-size=${heapMegabytes}`,
        '--no-warnings',
        ...isolationFlags(of.nodeVersion, rung, { read: of.read, write: [scratch] }),
        path.join(of.toolchain, 'child.js'),
      ],
      environment: childEnvironment(process.env, scratch),
      input: input(scratch),
    }),
  };
}
