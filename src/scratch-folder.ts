import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InfrastructureError } from './infrastructure.ts';
import { atEnd } from './processes/at-end.ts';

export interface ScratchFolder {
  /** Absolute, and empty. Nobody else may look into it. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Bytes that have to fit: of a disk that is full a folder can still be made. */
const PROBE = 64 * 1024;

/**
 * Makes a folder for temporary files, without links in its path. It is removed at the latest where we end, by a signal too.
 * @throws InfrastructureError with a sentence on `TMPDIR` where it can hold none
 */
export function scratchFolder(): ScratchFolder {
  const temporary = os.tmpdir();
  if (!path.isAbsolute(temporary)) throw unusable(temporary, 'it is a relative path');
  try {
    const scratch = folderForNow(path.join(temporary, 'aic-'));
    fill(scratch);
    return { ...scratch, folder: realpathSync(scratch.folder) };
  } catch (error) {
    throw unusable(temporary, whyOf(error));
  }
}

/**
 * Behind some walls nothing of ours needs a folder for temporary files. It is asked for all the same, so that a machine is told
 * to lack one on each rung alike.
 * @throws InfrastructureError as above
 */
export function requireScratchFolder(): void {
  scratchFolder().remove();
}

/** A new folder whose name begins so, removed in the same way. Throws where it cannot be made. */
export function folderForNow(prefix: string): ScratchFolder {
  // Its name is known before it is there, so that no signal comes in between.
  const folder = `${prefix}${randomBytes(8).toString('hex')}`;
  const clear = () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const forget = atEnd(clear);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    forget();
    throw error;
  }
  const remove = () => {
    clear();
    forget();
  };
  return { folder, remove };
}

function fill({ folder, remove }: ScratchFolder): void {
  const probe = path.join(folder, 'probe');
  try {
    writeFileSync(probe, new Uint8Array(PROBE));
    rmSync(probe);
  } catch (error) {
    remove();
    throw error;
  }
}

function unusable(temporary: string, why: string): InfrastructureError {
  return new InfrastructureError(
    `The folder for temporary files, ${temporary}, cannot be used: ${why}. Set TMPDIR to one that can be written to.`,
  );
}

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such folder'],
  ['ENOTDIR', 'it is not a folder'],
  ['EACCES', 'it may not be written to'],
  ['EPERM', 'it may not be written to'],
  ['EROFS', 'it is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
]);

function whyOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
}
