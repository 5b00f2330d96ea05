import type * as files from 'node:fs';
import { constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusal, replace } from './refuse.ts';

export interface Folders {
  /** Absolute, and without links. */
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** Inside of these, and refused all the same. */
  readonly hidden: readonly string[];
}

type Access = 'read' | 'write';
const { O_CREAT, O_RDWR, O_TRUNC, O_WRONLY } = constants;

type AnyFunction = (...of: unknown[]) => unknown;

/** What each function does with its leading arguments. */
const accesses: Readonly<Record<string, readonly Access[]>> = {
  ...of(['read'], 'access exists stat lstat statfs readFile readdir readlink realpath opendir watch watchFile'),
  ...of(['read'], 'openAsBlob'),
  ...of(['write'], 'writeFile appendFile mkdir mkdtemp mkdtempDisposable rm rmdir unlink truncate chmod lchmod chown'),
  ...of(['write'], 'lchown utimes lutimes'),
  ...of(['write', 'write'], 'rename link'),
  ...of(['read', 'write'], 'copyFile cp symlink'),
};

function of(kinds: readonly Access[], names: string): Record<string, readonly Access[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kinds]));
}

/**
 * Refuses files outside of folders, in the module `fs` itself, whatever Node's permission model does: that one is not
 * there on every version, and follows a link of the submission to wherever it points. Streams open their files here too.
 */
export function guardFiles(fs: typeof files, folders: Folders): void {
  const { realpathSync } = fs;
  const real = realpathSync.native;

  /** Where a path leads, its links followed, also where its last parts do not exist. */
  const whereTo = (file: string): string => {
    try {
      return real(file);
    } catch {
      const parent = path.dirname(file);
      return parent === file ? file : path.join(whereTo(parent), path.basename(file));
    }
  };
  const check = (given: unknown, access: Access): unknown => {
    const file = asPath(given);
    if (file === null) return given;
    const target = whereTo(path.resolve(file));
    const allowed = access === 'read' ? [...folders.read, ...folders.write] : folders.write;
    if (!allowed.some((folder) => isIn(folder, target)) || folders.hidden.some((folder) => isIn(folder, target))) {
      throw Object.assign(refusal(`${access === 'read' ? 'Reading' : 'Writing'} ${file}`), { path: file });
    }
    // What was checked is what is used.
    return file;
  };
  const checked = (name: string, args: readonly unknown[]): unknown[] => {
    const kinds =
      name === 'open' ? [opensForReading(args[1]) ? ('read' as const) : ('write' as const)] : (accesses[name] ?? []);
    return args.map((each, index) => {
      const access = kinds[index];
      // The first argument of symlink is where the link points, which is looked at when it is followed.
      return access === undefined || (name === 'symlink' && index === 0) ? each : check(each, access);
    });
  };

  for (const name of [...Object.keys(accesses), 'open']) {
    const object = fs as unknown as Record<string, AnyFunction | undefined>;
    const sync = object[`${name}Sync`];
    if (sync !== undefined) {
      const guarded = (...args: unknown[]) => {
        if (name !== 'exists') return sync.apply(fs, checked(name, args));
        try {
          return sync.apply(fs, checked(name, args));
        } catch {
          return false;
        }
      };
      replace(fs, `${name}Sync`, like(sync, guarded));
    }
    const promised = (fs.promises as unknown as typeof object)[name];
    if (promised !== undefined) {
      // eslint-disable-next-line @typescript-eslint/require-await -- a refusal is a rejection
      replace(fs.promises, name, async (...args: unknown[]) => promised.apply(fs.promises, checked(name, args)));
    }
    const classic = object[name];
    if (classic === undefined) continue;
    const guarded = (...args: unknown[]) => {
      let verified: unknown[];
      try {
        verified = checked(name, args);
      } catch (error) {
        const callback = args.at(-1);
        if (typeof callback !== 'function') throw error;
        process.nextTick(callback, name === 'exists' ? false : error);
        return undefined;
      }
      return classic.apply(fs, verified);
    };
    replace(fs, name, like(classic, guarded));
  }
  for (const name of ['realpath', 'realpathSync'] as const) {
    // The native ones, copied above, are the same work.
    replace(fs[name], 'native', fs[name]);
  }
}

export function isIn(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** With what a function has as properties: `native`, and what `util.promisify` looks for. */
function like(original: object, guarded: AnyFunction): AnyFunction {
  for (const key of Reflect.ownKeys(original)) {
    if (key === 'length' || key === 'name' || key === 'prototype') continue;
    Object.defineProperty(guarded, key, Object.getOwnPropertyDescriptor(original, key) ?? {});
  }
  return guarded;
}

/** Null for a descriptor, and for what Node will refuse itself. */
function asPath(given: unknown): string | null {
  if (typeof given === 'string') return given;
  if (Buffer.isBuffer(given)) return given.toString();
  if (given instanceof Uint8Array) return Buffer.from(given).toString();
  if (typeof given !== 'object' || given === null || !('href' in given)) return null;
  return fileURLToPath(new URL(String(given.href)));
}

/** By the flags of `open`: its default, `r`, `rs`, or a number that neither writes nor creates. */
function opensForReading(flags: unknown): boolean {
  if (typeof flags === 'number') return (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) === 0;
  return flags === undefined || flags === null || typeof flags === 'function' || flags === 'r' || flags === 'rs';
}
