import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InfrastructureError } from './infrastructure.ts';
import { atEnd } from './processes/at-end.ts';

export interface ScratchFolder {
  /** Absolute, and empty. No other user may look into it. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Bytes that have to fit: on a full disk, one can still make a folder. */
const PROBE = 64 * 1024;

/**
 * Makes a folder for temporary files, without links in its path. It is removed when this process ends, also by a signal.
 * @throws InfrastructureError with a sentence on `TMPDIR` if the folder cannot hold any files
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
 * Behind some walls, none of our code needs a folder for temporary files. We ask for one anyway, so that a machine without one
 * gets the same message on each rung.
 * @throws InfrastructureError as above
 */
export function requireScratchFolder(): void {
  scratchFolder().remove();
}

/** A new folder whose name begins with this text. It is removed in the same way. Throws if it cannot be made. */
export function folderForNow(prefix: string): ScratchFolder {
  // Its name is known before it exists, so that no signal can come in between.
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
