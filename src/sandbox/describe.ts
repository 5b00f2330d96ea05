import type { Settings } from '../configuration/settings.ts';
import type { Manifest } from '../submission/model.ts';
import { exactPackages } from './exact-packages.ts';
import { isolationOf } from './permissions.ts';
import { processLimits } from './process-limits.ts';
import type { TestNode } from './runtime.ts';
import type { Wall } from './wall/index.ts';

interface Sandbox {
  readonly node: TestNode;
  readonly wall: Pick<Wall, 'rung' | 'how'>;
  readonly settings: Pick<Settings, 'installDependencies' | 'testTimeout'>;
  readonly manifest: Manifest | null;
  /** The folder with the dependencies; null if nothing had to be installed. */
  readonly folder: string | null;
}

/** What the tests of an integration run in, one line for each part. `--verbose` shows it. */
export function describeSandbox({ node, wall, settings, manifest, folder }: Sandbox): string[] {
  const { permissionModel, files, processes, network, debuggerSignal } = isolationOf(node.version);
  const { heapMegabytes, memoryMegabytes, outputBytes, resultsBytes } = processLimits.tests;
  const mebibytes = (bytes: number) => `${bytes / 1024 / 1024} MiB`;
  return [
    `the tests run under Node.js ${node.version} (${node.command}): ${node.reason}`,
    wall.rung === 4
      ? 'rung 4, no wall: the spec shares the files and the network of this machine'
      : `rung ${wall.rung}, a wall of ${wall.how}: no network, and no files except those of the system and of the submission`,
    ...(wall.rung === 4
      ? [
          `permission model of Node.js: ${permissionModel}`,
          `files are protected by ${files}; processes by ${processes}; the debugger signal is ${debuggerSignal}`,
          `the network is closed by ${network}`,
        ]
      : []),
    `limits: ${settings.testTimeout} s, ${heapMegabytes} MB of heap, ${memoryMegabytes} MB of memory, ` +
      `${mebibytes(outputBytes)} of output, ${mebibytes(resultsBytes)} of results`,
    `dependencies: ${describeDependencies(manifest, settings.installDependencies, folder)}`,
  ];
}

function describeDependencies(manifest: Manifest | null, installing: boolean, folder: string | null): string {
  const count = manifest === null ? 0 : exactPackages(manifest.dependencies).length;
  if (count === 0) return 'none to install';
  if (!installing) return 'not installed, because installing is off';
  return folder === null ? "all in the repository's own node_modules" : `in the cache, ${folder}`;
}
