import { createHash } from 'node:crypto';
import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { readBytes } from '../../submission/read-bytes.ts';
import { join } from '../../submission/walk.ts';

/** Folders that are not part of a submission, and files that editors write temporarily. */
const IGNORED = /^(?:\.git|node_modules|\.integration-check-.*|\..*\.sw[a-z]|4913|.*~|\.#.*|#.*#)$/u;

/** Milliseconds without a further change: editors write a file in several steps, and several files at once. */
const QUIET = 60;

export interface ChangeOptions {
  /** The repository's root, absolute. */
  readonly root: string;
  /** The folder that is checked, relative to the root; `.` for the root. */
  readonly folder: string;
  /** The configuration file, relative to the root. */
  readonly config: string;
  /** Files that we write ourselves, absolute. */
  readonly own: readonly string[];
}

/**
 * Watches a submission, and reports files whose content has changed, by their paths in the repository. New and deleted files count,
 * but not a file that was only touched, renamed and renamed back, or written with the same content.
 */
export function watchChanges(
  { root, folder, config, own }: ChangeOptions,
  told: (files: readonly string[]) => void,
): { readonly ready: Promise<void>; readonly close: () => Promise<void> } {
  const contents = new Map<string, string | null>();
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let isReady = false;
  const watched = watchedPaths(root, folder, config);
  // The folders above them are watched, too: a path that does not exist yet may be created later.
  const isIgnored = (file: string): boolean =>
    own.includes(file) ||
    !watched.some((each) => isIn(file, each) || isIn(each, file)) ||
    path
      .relative(root, file)
      .split(path.sep)
      .some((name) => IGNORED.test(name));
  const watcher = watchFiles(root, {
    ignored: isIgnored,
    ignoreInitial: false,
    followSymlinks: false,
    atomic: false,
  });

  const flush = () => {
    timer = null;
    const changed = [...pending].filter((file) => {
      const now = digestOf(root, file);
      const before = contents.get(file) ?? null;
      contents.set(file, now);
      return now !== before;
    });
    pending.clear();
    if (changed.length > 0) told(changed.sort());
  };
  watcher.on('all', (event, absolute) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    const file = path.relative(root, absolute).replaceAll(path.sep, '/');
    if (!isReady) {
      contents.set(file, digestOf(root, file));
      return;
    }
    pending.add(file);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(flush, QUIET);
  });
  // A folder that cannot be watched, for example because the system has no watches left. Other changes are still reported.
  watcher.on('error', () => undefined);
  return {
    ready: new Promise((resolve) => {
      watcher.once('ready', () => {
        isReady = true;
        resolve();
      });
    }),
    close: () => {
      if (timer !== null) clearTimeout(timer);
      return watcher.close();
    },
  };
}

/** Absolute: the folder itself, and what is read next to it (an integration's pictures, mocks and template, and the configuration file). */
function watchedPaths(root: string, folder: string, config: string): string[] {
  const beside =
    folder === '.' ? [] : ['deploy', 'media', '__mocks__'].map((name) => join(path.posix.dirname(folder), name));
  return [folder, ...beside, config].map((each) => path.join(root, each));
}

/** Whether a path is another one, or below it. */
function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}${path.sep}`);
}

/** Null if there is no such file. A file that is not read, such as a link, always has the same digest. */
function digestOf(root: string, file: string): string | null {
  const read = readBytes(root, file);
  if (read.state === 'missing') return null;
  return read.state === 'read' ? createHash('sha256').update(read.bytes).digest('hex') : read.reason;
}
