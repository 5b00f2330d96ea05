import type { Rung } from './wall/walled-program.ts';

/** The means of a version of Node.js to hold a test process back. */
export interface Isolation {
  /** `full`: Node's permission model blocks files, processes, workers and addons; `none`: only our own refusals. */
  readonly permissionModel: 'full' | 'none';
  /** Whether files outside the submission and the scratch folder are blocked. */
  readonly files: 'permission model and refusals in JavaScript' | 'refusals in JavaScript';
  readonly processes: 'permission model and refusals in JavaScript' | 'refusals in JavaScript';
  readonly network: 'permission model and refusals in JavaScript' | 'refusals in JavaScript';
  /** Whether a signal can open the debugger. */
  readonly debuggerSignal: 'off' | 'refused in JavaScript';
}

type Version = readonly [major: number, minor: number];

/** The first versions with a flag (Node's `doc/api/cli.md`), one line for each major version that has it. */
const since = {
  // V8's coverage is read through an inspector session. Without this flag, the permission model refuses the session, too, in
  // every version, so that there would be no coverage. Older versions go without the model.
  allowInspector: [[24, 12]],
  allowNet: [[25, 0]],
  disableSigusr1: [
    [22, 14],
    [23, 7],
  ],
} as const satisfies Record<string, readonly Version[]>;

/** The means of a Node.js, by its `process.version`. Throws if that is not a version. */
export function isolationOf(nodeVersion: string): Isolation {
  const both = 'permission model and refusals in JavaScript';
  const ours = 'refusals in JavaScript';
  const model = has(nodeVersion, since.allowInspector);
  return {
    permissionModel: model ? 'full' : 'none',
    files: model ? both : ours,
    processes: model ? both : ours,
    network: model && has(nodeVersion, since.allowNet) ? both : ours,
    debuggerSignal: has(nodeVersion, since.disableSigusr1) ? 'off' : 'refused in JavaScript',
  };
}

/**
 * Node.js options that hold a test process back, as far as the version can. The paths are absolute and without links. Behind
 * a wall, the system does what the permission model would do.
 */
export function isolationFlags(
  nodeVersion: string,
  rung: Rung,
  { read, write }: { readonly read: readonly string[]; readonly write: readonly string[] },
): string[] {
  const flags: string[] = [];
  const { permissionModel, debuggerSignal } = isolationOf(nodeVersion);
  if (debuggerSignal === 'off') flags.push('--disable-sigusr1');
  if (permissionModel === 'none' || rung !== 4) return flags;
  return [
    ...flags,
    '--permission',
    '--allow-inspector',
    ...[...read, ...write].map((folder) => `--allow-fs-read=${folder}`),
    ...write.map((folder) => `--allow-fs-write=${folder}`),
  ];
}

function has(nodeVersion: string, first: readonly Version[]): boolean {
  const [, major, minor] = /^v?(\d+)\.(\d+)\.\d+/u.exec(nodeVersion) ?? [];
  if (major === undefined || minor === undefined) throw new Error(`"${nodeVersion}" is not a version of Node.js`);
  const newest = first.at(-1)?.[0] ?? 0;
  return Number(major) > newest || first.some(([ofMajor, from]) => Number(major) === ofMajor && Number(minor) >= from);
}
