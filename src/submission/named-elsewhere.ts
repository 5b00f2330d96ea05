import type { Integration } from './model.ts';
import { readTextFile } from './read-text-file.ts';
import type { Folder } from './walk.ts';
import { join } from './walk.ts';

/** Files that may give a spec its values: scripts, fixtures, snapshots. */
const LOADABLE = /\.(?:[cm]?[jt]sx?|json|snap)$/u;
/** A submission has a handful. If there are more, the answer is null. */
export const MOST_FILES = 300;
/** Auth0 accepts 30 secrets. If there are more names than this, the answer is null. */
export const MOST_NAMES = 200;
/** UTF-16 units of all files together. */
const MOST_TEXT = 20_000_000;

/**
 * Makes a function that tells whether another script or data file of the submission contains a name as a word. Its answer is null if
 * there are too many files or names, or a file that cannot be read. The files are read on the first call.
 */
export function namedElsewhere(
  root: string,
  folders: readonly Folder[],
  integrations: readonly Pick<Integration, 'files'>[],
): Integration['namedElsewhere'] {
  const answers = new Map<string, boolean>();
  let texts: readonly string[] | null | undefined;
  return (name) => {
    texts ??= textsElsewhere(root, folders, integrations);
    const known = answers.get(name);
    if (known !== undefined || texts === null || answers.size >= MOST_NAMES) return known ?? null;
    const answer = texts.some((text) => hasWord(text, name));
    answers.set(name, answer);
    return answer;
  };
}

function textsElsewhere(
  root: string,
  folders: readonly Folder[],
  integrations: readonly Pick<Integration, 'files'>[],
): readonly string[] | null {
  const own = new Set(
    integrations.flatMap(({ files: { manifest, action, spec } }) => [manifest.path, action.path, spec.path]),
  );
  const others = folders
    .flatMap((folder) => folder.files.map((file) => join(folder.path, file)))
    .filter((file) => LOADABLE.test(file) && !own.has(file));
  if (others.length > MOST_FILES) return null;
  const texts: string[] = [];
  let length = 0;
  for (const path of others) {
    const file = readTextFile(root, path);
    if (file.state !== 'read') return null;
    length += file.text.length;
    if (length > MOST_TEXT) return null;
    texts.push(file.text);
  }
  return texts;
}

/** Whether a text contains a name, and not only as a part of another name. The empty name is never found. */
export function hasWord(text: string, name: string): boolean {
  if (name === '') return false;
  const isPart = (character: string | undefined) => character !== undefined && /[\w$]/u.test(character);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + name.length])) return true;
  }
  return false;
}
