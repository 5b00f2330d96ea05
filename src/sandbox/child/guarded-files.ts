import type * as files from 'node:fs';
import { constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { types } from 'node:util';
import { like, refusal, replace } from './refuse.ts';

export interface Folders {
  /** Absolute, and without links. */
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** Paths inside these that are refused nevertheless. */
  readonly hidden: readonly string[];
}

type Access = 'read' | 'write';
const { O_CREAT, O_RDWR, O_TRUNC, O_WRONLY } = constants;

type AnyFunction = (...of: unknown[]) => unknown;

/** The meaning of each function's leading arguments. */
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
 * Refuses files outside of certain folders, in the module `fs` itself, whatever Node's permission model does: that model does
 * not exist in every version, and follows any link of the submission. Streams also open their files through these functions.
 */
export function guardFiles(fs: typeof files, folders: Folders): void {
  const { realpathSync } = fs;
  const real = realpathSync.native;
  // A spec can get the process object itself, and give it a `cwd` that lies.
  const cwd = process.cwd.bind(process);
  /** The result of `fs.promises.open`. */
  const handles = new WeakSet<object>();

  /** Where a path leads after following its links, even if its last parts do not exist. */
  const whereTo = (file: string): string => {
    try {
      return real(file);
    } catch {
      const parent = path.dirname(file);
      return parent === file ? file : path.join(whereTo(parent), path.basename(file));
    }
  };
  const check = (given: unknown, access: Access, later: boolean): unknown => {
    const file = asPath(given, handles);
    if (file === null) return given;
    const absolute = path.resolve(cwd(), file);
    const target = whereTo(absolute);
    const allowed = access === 'read' ? [...folders.read, ...folders.write] : folders.write;
    if (!allowed.some((folder) => isIn(folder, target)) || folders.hidden.some((folder) => isIn(folder, target))) {
      throw Object.assign(refusal(`${access === 'read' ? 'Reading' : 'Writing'} ${file}`), { path: file });
    }
    // The checked path is the one that is used, even if the spec changes the working folder before that happens.
    return later ? absolute : file;
  };
  const checked = (name: string, args: readonly unknown[], later = true): unknown[] => {
    const kinds =
      name === 'open' ? [opensForReading(args[1]) ? ('read' as const) : ('write' as const)] : (accesses[name] ?? []);
    return args.map((each, index) => {
      const access = kinds[index];
      // The first argument of symlink is the target of the link, which is checked when the link is followed.
      return access === undefined || (name === 'symlink' && index === 0) ? each : check(each, access, later);
    });
  };

  for (const name of [...Object.keys(accesses), 'open']) {
    const object = fs as unknown as Record<string, AnyFunction | undefined>;
    const sync = object[`${name}Sync`];
    if (sync !== undefined) {
      const guarded = (...args: unknown[]) => {
        if (name !== 'exists') return sync.apply(fs, checked(name, args, false));
        try {
          return sync.apply(fs, checked(name, args, false));
        } catch {
          return false;
        }
      };
      replace(fs, `${name}Sync`, like(sync, guarded));
    }
    const promised = (fs.promises as unknown as typeof object)[name];
    if (promised !== undefined) {
      replace(fs.promises, name, async (...args: unknown[]) => {
        const result = await promised.apply(fs.promises, checked(name, args));
        if (name === 'open') handles.add(result as object);
        return result;
      });
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
    // The native functions, copied above, do the same work.
    replace(fs[name], 'native', fs[name]);
  }
}

export function isIn(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/**
 * Null for something that is not a path for Node either: a descriptor, or a handle that it opened. Anything else is read
 * once and converted to a string, because a getter, a proxy or an array of another realm could look different to Node and to us.
 */
function asPath(given: unknown, handles: WeakSet<object>): string | null {
  if (typeof given === 'string') return given;
  if (types.isUint8Array(given)) return Buffer.from(given).toString();
  if ((typeof given !== 'object' && typeof given !== 'function') || given === null || handles.has(given)) return null;
  const { href } = given as { readonly href?: unknown };
  if (typeof href === 'string') return fileURLToPath(new URL(href));
  throw Object.assign(new TypeError('A path is a string, a Buffer or a URL'), { code: 'ERR_INVALID_ARG_TYPE' });
}

/** According to the flags of `open`: its default, `r`, `rs`, or a number that neither writes nor creates. */
function opensForReading(flags: unknown): boolean {
  if (typeof flags === 'number') return (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) === 0;
  return flags === undefined || flags === null || typeof flags === 'function' || flags === 'r' || flags === 'rs';
}
