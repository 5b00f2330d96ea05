import { existsSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { parseAction } from './action/parse.ts';
import { isCredentialFile } from './credential-files.ts';
import { discover } from './discover.ts';
import type { Discovered } from './discover.ts';
import { SubmissionError } from './error.ts';
import { ACTION, GUIDE, MANIFEST, SPECS, TEMPLATE } from './file-names.ts';
import { parseManifest } from './manifest.ts';
import { loadMedia } from './media.ts';
import type {
  ActionParse,
  Integration,
  IntegrationFiles,
  ManifestParse,
  Submission,
  TemplateParse,
  TextFile,
} from './model.ts';
import { isInside } from './read-bytes.ts';
import { readTextFile } from './read-text-file.ts';
import { filesOf, trackedFiles } from './repository-files.ts';
import { parent, siblingFolder } from './siblings.ts';
import { namedElsewhere } from './named-elsewhere.ts';
import { parseTemplate } from './template.ts';
import { join, walk } from './walk.ts';

/** Texts of an integration's files that are not written yet, by the files' paths. */
export type Texts = ReadonlyMap<string, string>;

/** Credentials are looked for in so many files at most. */
const MAX_CREDENTIAL_FILES = 200;

/**
 * Reads what was handed in under a path of a repository. `root` is absolute; `path` is relative to it, or absolute and
 * inside. `texts` stand for what lies there. Throws `SubmissionError` where there is no such folder; whatever is wrong with
 * what lies there is a finding.
 */
export async function loadSubmission(options: { root: string; path: string; texts?: Texts }): Promise<Submission> {
  const root = await realFolder(options.root, options.root);
  const asked = await realFolder(path.resolve(root, options.path), options.path);
  if (!isInside(root, asked)) throw new SubmissionError(`The path “${options.path}” is outside the repository.`);
  const submission = path.relative(root, asked).split(path.sep).join('/') || '.';
  // git takes its time in its own process, while we walk.
  const tracking = trackedFiles(root, scopeOf(root, submission));
  const folders = walk(root, submission);
  const discovered = await discover(root, folders);
  const [tracked, ...integrations] = await Promise.all([
    tracking,
    ...discovered.map((found) => loadIntegration(root, submission, found, options.texts ?? new Map())),
  ]);
  const files = tracked ?? filesOf(folders);
  // Where the path is the integration's own folder, its mocks lie beside it.
  const mocks = submission === '.' ? [] : walk(root, join(parent(submission), '__mocks__'));
  const elsewhere = await namedElsewhere(root, [...folders, ...mocks], integrations);
  const workflows = files
    .filter((file) => isWorkflow(file.path, submission))
    .map((file) => readTextFile(root, file.path));
  const credentials = files.filter((file) => file.tracked && isCredentialFile(file.path));
  return {
    root,
    path: submission,
    integrations: integrations
      .map((integration) => ({ ...integration, namedElsewhere: elsewhere }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    files,
    workflows: await Promise.all(workflows),
    credentialFiles: await Promise.all(
      credentials.slice(0, MAX_CREDENTIAL_FILES).map((file) => readTextFile(root, file.path)),
    ),
  };
}

async function realFolder(absolute: string, given: string): Promise<string> {
  const real = await realpath(absolute).catch(() => null);
  if (real === null) throw new SubmissionError(`There is no folder “${given}”.`);
  if (!statSync(real).isDirectory()) throw new SubmissionError(`“${given}” is not a folder.`);
  return real;
}

/** Where the path is the integration's own folder, the templates have `deploy/` and `media/` beside it. */
function scopeOf(root: string, submission: string): string[] {
  const isIntegration = [MANIFEST, ACTION].some((name) => existsSync(path.join(root, submission, name)));
  if (!isIntegration || submission === '.') return [submission];
  return [submission, ...['deploy', 'media'].map((name) => join(parent(submission), name))];
}

function isWorkflow(file: string, submission: string): boolean {
  return parent(file) === join(submission, '.github/workflows') && /\.ya?ml$/u.test(file);
}

async function loadIntegration(
  root: string,
  submission: string,
  found: Discovered,
  texts: Texts,
): Promise<Omit<Integration, 'namedElsewhere'>> {
  const read = async (name: string) => replaced(await readTextFile(root, join(found.path, name)), texts);
  const [deployPath, mediaPath] = await Promise.all(
    ['deploy', 'media'].map((name) => siblingFolder(root, found.path, submission, name)),
  );
  const [manifest, action, spec, guide, template, media] = await Promise.all([
    read(MANIFEST),
    read(found.action ?? ACTION),
    read(found.spec ?? SPECS[0]),
    read(GUIDE),
    readTextFile(root, join(deployPath ?? '.', TEMPLATE)),
    loadMedia(root, mediaPath ?? '.'),
  ]);
  return {
    path: found.path,
    ...parsedFiles({ manifest, action, spec, guide, template }),
    media,
    mediaPath: mediaPath ?? '.',
  };
}

/** The files of an integration with what is read out of them. */
function parsedFiles(files: IntegrationFiles): Pick<Integration, 'files' | 'manifest' | 'action' | 'template'> {
  return {
    files,
    manifest: parsed<ManifestParse>(files.manifest, parseManifest),
    action: parsed<ActionParse>(files.action, (file, text) => parseAction({ path: file, text })),
    template: parsed<TemplateParse>(files.template, parseTemplate),
  };
}

/** The integration as it would be with other texts. */
export function withTexts(integration: Integration, texts: Texts): Integration {
  const { manifest, action, spec, guide, template } = integration.files;
  const files = {
    manifest: replaced(manifest, texts),
    action: replaced(action, texts),
    spec: replaced(spec, texts),
    guide: replaced(guide, texts),
    template: replaced(template, texts),
  };
  return { ...integration, ...parsedFiles(files) };
}

function replaced(file: TextFile, texts: Texts): TextFile {
  const text = texts.get(file.path);
  return text === undefined || file.state !== 'read' ? file : { ...file, text };
}

function parsed<T>(file: TextFile, parse: (path: string, text: string) => T): T | { readonly state: 'absent' } {
  return file.state === 'read' ? parse(file.path, file.text) : { state: 'absent' };
}
