import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const known = new Map<string, Promise<string>>();

/** A version that is already known: the tool cache has it in the name of a folder. */
export function knowVersion(node: string, version: string): void {
  known.set(node, Promise.resolve(version));
}

/** The value of `process.version` in a Node.js, such as `v24.12.0`. Rejects if it does not start. */
export function versionOf(node: string | undefined): Promise<string> | string {
  if (node === undefined || node === process.execPath) return process.version;
  let version = known.get(node);
  if (version === undefined) {
    version = promisify(execFile)(node, ['--version'], { cwd: path.dirname(node), env: {}, timeout: 10_000 }).then(
      ({ stdout }) => stdout.trim(),
    );
    known.set(node, version);
  }
  return version;
}
