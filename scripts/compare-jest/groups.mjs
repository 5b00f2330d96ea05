import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from '../load-source.mjs';

const compared = pathOf('__tests__/fixtures/compared');

/** The groups of specs: folders with one Action, and specs beside it. */
export const groups = () => readdirSync(compared).sort();

/** Copies a group into a folder; its specs, each with the folder as its root, and the Action. Paths are absolute. */
export function layOut(group, folder) {
  cpSync(path.join(compared, group), folder, { recursive: true });
  return readdirSync(folder)
    .filter((file) => file.endsWith('.spec.js'))
    .sort()
    .map((file) => ({
      name: `${group}/${file}`,
      root: folder,
      spec: path.join(folder, file),
      action: path.join(folder, 'integration.action.js'),
    }));
}
