import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isInside } from './read-bytes.ts';
import { join } from './walk.ts';

/**
 * The `media/` or `deploy/` of an integration: the nearest one from its folder up to the given path, or one
 * level higher if that path is the integration's own folder. If there is none, the place where the templates have it.
 */
export function siblingFolder(root: string, integration: string, submission: string, name: string): string {
  for (const folder of foldersUp(integration, submission)) {
    const sibling = join(folder, name);
    if (isFolder(root, sibling)) return sibling;
  }
  return join(home(integration), name);
}

function foldersUp(integration: string, submission: string): string[] {
  const last = integration === submission ? parent(submission) : submission;
  const folders = [integration];
  for (let folder = integration; folder !== last && folder !== '.';) {
    folder = parent(folder);
    folders.push(folder);
  }
  return folders;
}

/** The folder that contains `integration/`, `integration-1/` or `integration/NAME/`; otherwise the integration's own. */
function home(integration: string): string {
  const names = integration.split('/');
  const at = names.findLastIndex((name) => /^integration(?:[-_]|\d|$)/u.test(name));
  return at >= 0 && at >= names.length - 2 ? join('.', ...names.slice(0, at)) : integration;
}

export function parent(folder: string): string {
  return path.posix.dirname(folder);
}

function isFolder(root: string, folder: string): boolean {
  try {
    const real = realpathSync.native(path.join(root, folder));
    return isInside(root, real) && statSync(real).isDirectory();
  } catch {
    return false;
  }
}
