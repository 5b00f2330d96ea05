import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { runtimeState } from '../auth0/runtimes.ts';
import { isInside } from '../processes/inside.ts';
import { programOnPath } from '../processes/program.ts';
import { knowVersion } from './node-version.ts';
import { isolationOf } from './permissions.ts';
import type { Rung } from './wall/index.ts';

/** A Node.js on this machine. */
export interface NodeProgram {
  /** Absolute path of the program. */
  readonly command: string;
  /** `22.14.0` */
  readonly version: string;
}

/** The Node.js that runs a spec. */
export interface TestNode extends NodeProgram {
  /** Why it was chosen, as the end of a sentence that names it. */
  readonly reason: string;
  /** What everybody should know about the choice, as a sentence; null for nothing. */
  readonly notice: string | null;
}

export interface Machine {
  /** The Node.js that runs us. */
  readonly ours: NodeProgram;
  readonly environment: NodeJS.ProcessEnv;
  /** Absolute path of the submission's repository. None of its programs is ever started. */
  readonly root: string;
  /** The Node.js of the wall around the tests. */
  readonly rung: Rung;
}

/** The oldest version that our toolchain supports. */
const OLDEST_MAJOR = 20;
const PROBE_MS = 5_000;

export function thisMachine(root: string, rung: Rung): Machine {
  return {
    ours: { command: process.execPath, version: process.versions.node },
    environment: process.env,
    root,
    rung,
  };
}

/**
 * The Node.js that the Action's runtime names (`runtime` of `deploy/template.json`), if the machine has it: in the
 * runner's tool cache, or on PATH, where actions/setup-node puts it. Otherwise ours. Only starts a process
 * to ask a program on PATH for its version, if ours has another major version and the tool cache has none.
 */
export function nodeFor(runtime: string | null, machine: Machine): TestNode {
  const { ours } = machine;
  const wanted = majorNamed(runtime);
  if (wanted === null) {
    const none = runtime === null ? 'names no runtime' : 'names no runtime that Auth0 runs Actions on';
    return { ...ours, reason: `it runs this check, and the submission ${none}`, notice: null };
  }
  const named = `the Action's runtime is ${String(runtime)}`;
  if (wanted === majorOf(ours.version)) return { ...ours, reason: `it runs this check, and ${named}`, notice: null };
  const under = `The tests run under Node.js ${ours.version}`;
  if (wanted < OLDEST_MAJOR) {
    const reason = `${named}, which is too old to run them`;
    return { ...ours, reason, notice: `${under}: ${reason}.` };
  }
  const cached = inToolCache(wanted, machine);
  const found = cached ?? onPath(wanted, machine);
  if (found !== null && machine.rung === 4 && isWeaker(found.version, ours.version)) {
    const reason = `${named}, and without a wall its Node.js ${found.version} would isolate the tests less well`;
    return { ...ours, reason, notice: `${under}: ${reason}.` };
  }
  if (found !== null) {
    const notice = `The tests run under Node.js ${found.version}, as ${named}.`;
    return { ...found, reason: `${named}, and ${cached === null ? 'PATH' : 'the tool cache'} has it`, notice };
  }
  const reason = `${named}, and this machine has no Node.js ${wanted}`;
  return { ...ours, reason, notice: `${under}: ${reason}. actions/setup-node installs it.` };
}

/** The major version of a runtime on which Auth0 runs Actions. Runtimes that it replaces, or does not document, have none. */
function majorNamed(runtime: string | null): number | null {
  const state = runtime === null ? null : runtimeState(runtime);
  const [, major] = /^node(\d+)/u.exec(runtime ?? '') ?? [];
  return state === null || state === 'retired' || major === undefined ? null : Number(major);
}

/** A file of the submission names the runtime. It must not decide how well the submission is held back. */
const isWeaker = (version: string, than: string) =>
  isolationOf(version).permissionModel === 'none' && isolationOf(than).permissionModel === 'full';

const majorOf = (version: string) => Number.parseInt(version, 10);

/** The newest release of a major version in `$RUNNER_TOOL_CACHE/node/VERSION/ARCHITECTURE`, the layout of actions/tool-cache. */
function inToolCache(major: number, { environment, root }: Machine): NodeProgram | null {
  const cache = environment['RUNNER_TOOL_CACHE'];
  if (cache === undefined || !path.isAbsolute(cache) || isInside(root, cache)) return null;
  const versions = entriesOf(path.join(cache, 'node'))
    .filter((name) => /^\d+\.\d+\.\d+$/u.test(name) && majorOf(name) === major)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  for (const version of versions) {
    const folder = path.join(cache, 'node', version, process.arch);
    const command = process.platform === 'win32' ? path.join(folder, 'node.exe') : path.join(folder, 'bin', 'node');
    // This is written when the last file is there.
    if (!existsSync(`${folder}.complete`) || !existsSync(command)) continue;
    knowVersion(command, `v${version}`);
    return { command, version };
  }
  return null;
}

/** The first `node` on PATH, if it has this major version. */
function onPath(major: number, { ours, environment, root }: Machine): NodeProgram | null {
  const first = programOnPath('node', environment, root);
  if (first === null) return null;
  const command = realpathSync(first);
  if (command === ours.command || isInside(root, command)) return null;
  const version = askedVersion(command);
  if (version === null || majorOf(version) !== major) return null;
  knowVersion(command, `v${version}`);
  return { command, version };
}

/** Answers of programs, null for those without one: there may be many integrations. */
const asked = new Map<string, string | null>();

/** Synchronous: once lint begins, it would delay the start of the tests for longer than this takes. */
function askedVersion(command: string): string | null {
  let version = asked.get(command);
  if (version === undefined) {
    version = null;
    try {
      const said = execFileSync(command, ['--version'], {
        // In this folder, a shim for versions of Node.js would look for files that name one.
        cwd: path.dirname(command),
        env: {},
        timeout: PROBE_MS,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      version = /^v(\d+\.\d+\.\d+)\s*$/u.exec(said)?.[1] ?? null;
    } catch {
      // No program, or one that does not answer. It cannot run tests.
    }
    asked.set(command, version);
  }
  return version;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
