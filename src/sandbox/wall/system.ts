import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

/** The parts of the machine that a program may read. */
export interface SystemFiles {
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** Links as they are on the machine: their paths and targets. */
  readonly links: readonly (readonly [link: string, target: string])[];
}

/** Programs and libraries. On most machines, all but the first are links to it. */
const places = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32', '/nix/store'];
/** Where libraries are found, and the time zone. */
const settings = ['/etc/ld.so.cache', '/etc/localtime'];

export const devices = ['null', 'zero', 'full', 'random', 'urandom'].map((name) => `/dev/${name}`);

/** `node` is the program to run: its own file, and the libraries that it loaded if it is ours. */
export function systemFiles(node: string): SystemFiles {
  const there = [...places, ...settings].filter((file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined);
  const isLink = (file: string) => lstatSync(file).isSymbolicLink();
  const folders = places.filter((file) => there.includes(file) && !isLink(file));
  const own = [node, ...(node === process.execPath ? loadedFiles() : [])];
  return {
    folders,
    files: [
      ...settings.filter((file) => there.includes(file) && !isLink(file)),
      ...own.filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`))),
    ],
    links: there.filter(isLink).map((link) => [link, readlinkSync(link)]),
  };
}

/** Libraries of this process, by their real paths: a Node.js may have been built with its own libraries, anywhere. */
function loadedFiles(): string[] {
  const lines = readFileSync('/proc/self/maps', 'utf8').split('\n');
  const files = lines.flatMap((line) => /^\S+ r-xp \S+ \S+ [1-9]\d* +(\/.*)$/u.exec(line)?.[1] ?? []);
  // Addons (`.node`) are ours, and not part of Node.js.
  return [...new Set(files)].filter((file) => /\.so(?:\.|$)/u.test(file) && existsSync(file));
}

/** The paths to hide that exist: folders are covered by an empty folder, and files by an empty file. */
export function toBeCovered(hidden: readonly string[]): { readonly folders: string[]; readonly files: string[] } {
  const there = hidden.filter((file) => existsSync(file));
  const isFolder = (file: string) => statSync(file).isDirectory();
  return { folders: there.filter(isFolder), files: there.filter((file) => !isFolder(file)) };
}

/** A program on PATH, or where systems keep such programs, but not in the checked repository. */
export function programOnMachine(name: string, notBelow: readonly string[]): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin', '/bin', '/sbin'];
  for (const folder of folders) {
    const file = path.join(folder, name);
    if (!path.isAbsolute(folder) || !isProgram(file)) continue;
    const real = realpathSync(file);
    if (!notBelow.some((root) => real.startsWith(`${root}/`) || file.startsWith(`${root}/`))) return file;
  }
  return null;
}

/** Whether it is a file that may be run. */
function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
