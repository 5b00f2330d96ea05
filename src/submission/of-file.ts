import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isExcluded, look } from './discover.ts';
import type { ReadText } from './discover.ts';
import { ACTION, GUIDE, MANIFEST, TEMPLATE } from './file-names.ts';
import { readIntegration } from './integration.ts';
import type { Integration, IntegrationFiles, TextFile } from './model.ts';
import { isInside } from './read-bytes.ts';
import { readTextFile } from './read-text-file.ts';
import { repositoryRoot } from './repository-root.ts';
import { parent } from './siblings.ts';
import { folderAt, join } from './walk.ts';
import type { Folder } from './walk.ts';

/** A file in an editor: its text may be unsaved, and the file may not exist yet. */
export interface EditedFile {
  /** Absolute. */
  readonly path: string;
  /** Without the byte-order mark. */
  readonly text: string;
}

/** What a file is to an integration. */
export interface Part {
  /** The facts, with the edited text instead of the saved one. Without media: a text says nothing about them. */
  readonly integration: Integration;
  readonly role: keyof IntegrationFiles;
}

/**
 * The integrations that a file is part of: none for a file outside a submission, several for a template that
 * they share. `top` is the open folder, absolute. Folders below it that are not searched for submissions are
 * skipped, as in `discover`. The other files are read from disk.
 */
export function partsOf(edited: EditedFile, top: string): Part[] {
  const place = locate(edited.path, top);
  if (place === null) return [];
  const { root, file, submission } = place;
  const text: ReadText = (name) =>
    known(root, name === file ? { ...read, path: file, text: edited.text } : readTextFile(root, name));
  const reader = { text, media: () => [] };
  return foldersAround(root, file).flatMap((folder) => {
    if (isExcluded(folder.path, submission)) return [];
    const candidate = look(folder, text);
    if (candidate?.sure !== true) return [];
    const integration = readIntegration(root, submission, candidate.discovered, reader);
    const role = roles.find((each) => integration.files[each].path === file);
    return role === undefined ? [] : [{ integration, role }];
  });
}

const read = { state: 'read' } as const;
const roles = ['manifest', 'action', 'spec', 'guide', 'template'] as const;

/** The file and the submission around it, below the root of their repository; null if there is no such folder. */
function locate(edited: string, given: string): { root: string; file: string; submission: string } | null {
  try {
    const folder = realpathSync.native(path.dirname(edited));
    const around = realpathSync.native(given);
    const top = isInside(around, folder) ? around : folder;
    const root = repositoryRoot(top);
    const below = (absolute: string) => path.relative(root, absolute).split(path.sep).join('/') || '.';
    return { root, file: join(below(folder), path.basename(edited)), submission: below(top) };
  } catch {
    return null;
  }
}

/** The folders whose integration a file may be part of. The file is among their own, saved or not. */
function foldersAround(root: string, file: string): Folder[] {
  const name = path.posix.basename(file);
  const folder = parent(file);
  if (name === TEMPLATE && path.posix.basename(folder) === 'deploy') return foldersBeside(root, parent(folder));
  // Most files that an editor opens are in folders of another kind, and those can be large.
  const isLikely = [MANIFEST, ACTION, GUIDE].some((each) => each === name || existsSync(path.join(root, folder, each)));
  if (!isLikely) return [];
  const listed = folderAt(root, folder);
  return [listed.files.includes(name) ? listed : { ...listed, files: [...listed.files, name].sort() }];
}

/** Where an integration can be, relative to the parent of `deploy/`: `.`, `integration/`, `integration/NAME/`, `NAME/integration/`. */
function foldersBeside(root: string, home: string): Folder[] {
  const inside = ({ path: folder, folders }: Folder) => folders.map((name) => folderAt(root, join(folder, name)));
  const own = folderAt(root, home);
  const below = inside(own);
  return [own, ...below, ...below.flatMap(inside)];
}

/** Files with the same text are the same file, so that derived data is only computed once. Enough for some twenty integrations. */
const MOST_KNOWN = 100;
const byText = new Map<string, readonly TextFile[]>();

/** The saved and the unsaved text of a file are both kept: they are needed in turn. */
function known(root: string, file: TextFile): TextFile {
  if (file.state !== 'read') return file;
  const key = path.join(root, file.path);
  const before = byText.get(key) ?? [];
  const same =
    before.find((each) => each.state === 'read' && each.path === file.path && each.text === file.text) ?? file;
  byText.delete(key);
  byText.set(key, [same, ...before.filter((each) => each !== same)].slice(0, 2));
  const [oldest] = byText.keys();
  if (byText.size > MOST_KNOWN && oldest !== undefined) byText.delete(oldest);
  return same;
}
