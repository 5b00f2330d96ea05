import type { Integration, ManifestField, StoreRead } from './model.ts';
import { readTextFile } from './read-text-file.ts';
import type { Folder } from './walk.ts';
import { join } from './walk.ts';

/** What may give a spec its values: scripts, fixtures, snapshots. */
const LOADABLE = /\.(?:[cm]?[jt]sx?|json|snap)$/u;
/** A submission has a handful; past that nothing is said. */
export const MOST_FILES = 300;
/** Auth0 takes 30 secrets. */
const MOST_NAMES = 200;
/** UTF-16 units of all of them together. */
const MOST_TEXT = 20_000_000;

type Parsed = Pick<Integration, 'files' | 'manifest' | 'action'>;

/**
 * Of each name on which the manifests and the Actions disagree, whether another script or data file of the submission
 * has it as a word. Empty where there are too many files, or one that cannot be read. Nothing is read where all agree.
 */
export function namedElsewhere(
  root: string,
  folders: readonly Folder[],
  integrations: readonly Parsed[],
): ReadonlyMap<string, boolean> {
  const nothing = new Map<string, boolean>();
  const names = new Map(integrations.flatMap(disputedNames).map((name) => [name, false]));
  if (names.size === 0 || names.size > MOST_NAMES) return nothing;
  const own = new Set(
    integrations.flatMap(({ files: { manifest, action, spec } }) => [manifest.path, action.path, spec.path]),
  );
  const others = folders
    .flatMap((folder) => folder.files.map((file) => join(folder.path, file)))
    .filter((file) => LOADABLE.test(file) && !own.has(file));
  if (others.length > MOST_FILES) return nothing;
  let read = 0;
  for (const path of others) {
    const file = readTextFile(root, path);
    if (file.state !== 'read') return nothing;
    read += file.text.length;
    if (read > MOST_TEXT) return nothing;
    for (const name of names.keys()) if (hasWord(file.text, name)) names.set(name, true);
  }
  return names;
}

/** Names that are not in capitals, and those that are read and not declared in that store. */
function disputedNames({ manifest, action }: Parsed): string[] {
  if (manifest.state !== 'parsed') return [];
  const { fields } = manifest.value;
  const declared = new Set(fields.map(keyOf));
  const reads = action.state === 'parsed' ? action.value.reads : [];
  const slips = fields.filter(({ name }) => !/^[A-Z\d]+(?:_[A-Z\d]+)*$/u.test(name));
  return [...slips, ...reads.filter((read) => !declared.has(keyOf(read)))].map(({ name }) => name);
}

function keyOf({ store, name }: ManifestField | StoreRead): string {
  return `${store} ${name}`;
}

/** Whether a name stands in a text, and not only as a part of another one. */
export function hasWord(text: string, name: string): boolean {
  const isPart = (character: string | undefined) => character !== undefined && /[\w$]/u.test(character);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + name.length])) return true;
  }
  return false;
}
