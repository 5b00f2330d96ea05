import { ACTION, GUIDE, isScriptName, isSpecName, MANIFEST, SPECS, TESTS } from './file-names.ts';
import { parseManifest } from './manifest.ts';
import type { TextFile } from './model.ts';
import { readTextFile } from './read-text-file.ts';
import { join } from './walk.ts';
import type { Folder } from './walk.ts';

/** An integration's folder, and the files in it that are its Action and its spec; null for one that cannot be identified. */
export interface Discovered {
  readonly path: string;
  readonly action: string | null;
  readonly spec: string | null;
  /** Names in the folder, and paths in its `__tests__/`, relative to the folder. */
  readonly otherSpecs: readonly string[];
}

/** Reads a file by its path in the repository. */
export type ReadText = (file: string) => TextFile;

/** Folders that are not searched for submissions. They may be above the given path, but not below it. */
const excluded = new Set(['examples', 'dist']);

/** The integrations below a path. `folders` come from the walk, the path itself first. */
export function discover(root: string, folders: readonly Folder[]): Discovered[] {
  const top = folders[0]?.path ?? '.';
  const candidates = folders.filter((folder) => !isExcluded(folder.path, top));
  const read: ReadText = (file) => readTextFile(root, file);
  const found = candidates.map((folder) => look(folder, read, folders));
  const sure = found.filter((folder) => folder?.sure === true);
  // If there is nothing else, a manifest at the given path counts, however broken it is.
  const taken = sure.length > 0 ? sure : found.slice(0, 1);
  return taken.flatMap((folder) => (folder === null ? [] : [folder.discovered]));
}

/** Whether the name of a folder at or below `top` shows that it contains no submission. */
export function isExcluded(folder: string, top: string): boolean {
  const below = top === '.' ? folder : folder.slice(top.length + 1);
  return below.split('/').some((name) => excluded.has(name));
}

export interface Candidate {
  readonly discovered: Discovered;
  /** False if it may as well be another tool's `configuration.json`. */
  readonly sure: boolean;
}

/** Null if there is neither the name of a manifest nor that of an Action file. `read` gets paths of the repository. */
export function look(folder: Folder, read: ReadText, folders: readonly Folder[] = []): Candidate | null {
  const has = (name: string) => folder.files.includes(name);
  const guide = has(GUIDE);
  const spec = specOf(folder);
  if (!has(MANIFEST) && !has(ACTION) && !(guide && spec !== null)) return null;
  const { action, exportsHandler } = has(ACTION)
    ? { action: ACTION, exportsHandler: true }
    : oddlyNamedAction(folder, read);
  const own = specFor(folder, action);
  const otherSpecs = specsIn(folder, folders).filter((name) => name !== own);
  const discovered = { path: folder.path, action, spec: own, otherSpecs };
  if (exportsHandler) return { discovered, sure: true };
  if (!has(MANIFEST)) return null;
  const sure = guide || SPECS.some(has) || isIntegrationName(folder.path) || saysManifest(folder, read);
  return { discovered, sure };
}

/** `integration`, `integration-1`, `integration/NAME`. */
function isIntegrationName(folder: string): boolean {
  return folder
    .split('/')
    .slice(-2)
    .some((name) => /^integration(?:[-_].+|\d+)?$/u.test(name));
}

/** Another tool's `configuration.json` has other keys. */
function saysManifest(folder: Folder, read: ReadText): boolean {
  const path = join(folder.path, MANIFEST);
  const file = read(path);
  const manifest = file.state === 'read' ? parseManifest(path, file.text) : null;
  if (manifest?.state !== 'parsed' || manifest.value.document.body.type !== 'Object') return false;
  const keys = manifest.value.document.body.members.map(({ name }) =>
    name.type === 'String' ? name.value : name.name,
  );
  return ['secrets', 'configuration', 'dependencies'].filter((key) => keys.includes(key)).length >= 2;
}

/** Of several scripts, the one that exports a handler; next to a manifest, the only script. */
function oddlyNamedAction(folder: Folder, read: ReadText): { action: string | null; exportsHandler: boolean } {
  const scripts = folder.files.filter(isScriptName);
  const texts = scripts.map((name) => read(join(folder.path, name)));
  const actions = scripts.filter((_, index) => exportsAHandler(texts[index]));
  const [action = null] = actions.length === 1 || scripts.length !== 1 ? actions : scripts;
  return actions.length > 1 ? { action: null, exportsHandler: true } : { action, exportsHandler: actions.length === 1 };
}

function exportsAHandler(file: TextFile | undefined): boolean {
  return file?.state === 'read' && /\bexports\b/u.test(file.text) && /\bon(?:Execute|Continue)[A-Z]/u.test(file.text);
}

function specOf(folder: Folder): string | null {
  return SPECS.find((name) => folder.files.includes(name)) ?? folder.files.find(isSpecName) ?? null;
}

/** In the folder itself and in its `__tests__/`, where Jest finds them by default. */
function specsIn(folder: Folder, folders: readonly Folder[]): string[] {
  const tests = join(folder.path, TESTS);
  const below = folders.filter(({ path }) => path === tests || path.startsWith(`${tests}/`));
  const prefix = folder.path === '.' ? '' : `${folder.path}/`;
  return [folder, ...below].flatMap(({ path, files }) =>
    files.filter(isSpecName).map((name) => join(path, name).slice(prefix.length)),
  );
}

/** The spec with a usual name, otherwise the one named after the Action, otherwise any. */
function specFor(folder: Folder, action: string | null): string | null {
  const base = action?.replace(/\.js$/u, '');
  const named = [`${base}.spec.js`, `${base}.test.js`].find((name) => folder.files.includes(name));
  const inUse = SPECS.find((name) => folder.files.includes(name));
  return inUse ?? named ?? specOf(folder);
}
