import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isCredentialFile } from './credential-files.ts';
import { discover } from './discover.ts';
import { SubmissionError } from './error.ts';
import { ACTION, MANIFEST } from './file-names.ts';
import { readIntegration, replaced, type Texts } from './integration.ts';
import { loadMedia } from './media.ts';
import type { Submission } from './model.ts';
import { namedElsewhere } from './named-elsewhere.ts';
import { isInside } from './read-bytes.ts';
import { readTextFile } from './read-text-file.ts';
import { filesOf, trackedFiles } from './repository-files.ts';
import { parent } from './siblings.ts';
import { join, walk } from './walk.ts';

/** Credentials are looked for in at most this many files. */
const MAX_CREDENTIAL_FILES = 200;

/**
 * Reads what is under a path of a repository. `root` is absolute; `path` is relative to it, or absolute and
 * inside. `texts` replace what is there. Throws `SubmissionError` if there is no such folder. Anything wrong with
 * the files is a finding.
 */
export async function loadSubmission(options: { root: string; path: string; texts?: Texts }): Promise<Submission> {
  const root = realFolder(options.root, options.root);
  const asked = realFolder(path.resolve(root, options.path), options.path);
  if (!isInside(root, asked)) throw new SubmissionError(`The path "${options.path}" is outside the repository.`);
  const submission = path.relative(root, asked).split(path.sep).join('/') || '.';
  // git works in its own process while we walk.
  const tracking = trackedFiles(root, scopeOf(root, submission));
  // It is awaited below, unless something else fails first.
  tracking.catch(() => undefined);
  const folders = walk(root, submission);
  const read = (file: string) => replaced(readTextFile(root, file), options.texts ?? new Map());
  const integrations = discover(root, folders).map((found) =>
    readIntegration(root, submission, found, { text: read, media: (folder) => loadMedia(root, folder) }),
  );
  // If the path is the integration's own folder, its mocks are next to it.
  const mocks = submission === '.' ? [] : walk(root, join(parent(submission), '__mocks__'));
  const elsewhere = namedElsewhere(root, [...folders, ...mocks], integrations);
  const files = (await tracking) ?? filesOf(folders);
  const workflows = files.filter((file) => isWorkflow(file.path, submission));
  const credentials = files.filter((file) => file.tracked && isCredentialFile(file.path));
  return {
    root,
    path: submission,
    integrations: integrations
      .map((integration) => ({ ...integration, namedElsewhere: elsewhere }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    files,
    workflows: workflows.map((file) => read(file.path)),
    credentialFiles: credentials.slice(0, MAX_CREDENTIAL_FILES).map((file) => read(file.path)),
  };
}

function realFolder(absolute: string, given: string): string {
  let real: string;
  try {
    real = realpathSync.native(absolute);
  } catch {
    throw new SubmissionError(`There is no folder "${given}".`);
  }
  if (!statSync(real).isDirectory()) throw new SubmissionError(`"${given}" is not a folder.`);
  return real;
}

/** If the path is the integration's own folder, the templates have `deploy/` and `media/` next to it. */
function scopeOf(root: string, submission: string): string[] {
  const isIntegration = [MANIFEST, ACTION].some((name) => existsSync(path.join(root, submission, name)));
  if (!isIntegration || submission === '.') return [submission];
  return [submission, ...['deploy', 'media'].map((name) => join(parent(submission), name))];
}

function isWorkflow(file: string, submission: string): boolean {
  return parent(file) === join(submission, '.github/workflows') && /\.ya?ml$/u.test(file);
}
