import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from '../load-source.mjs';

const compared = pathOf('__tests__/fixtures/compared');

/** The groups of specs: folders with one Action, and specs beside it. */
export const groups = () => readdirSync(compared).sort();

/** Copies a group into a folder, and installs the packages that its `package.json` names; its specs, each with the folder as its root, and the Action. Paths are absolute. */
export function layOut(group, folder) {
  cpSync(path.join(compared, group), folder, { recursive: true });
  if (hasPackages(folder)) {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    const { status } = spawnSync('npm', ['install', ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`npm could not install the packages of ${group}`);
  }
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

function hasPackages(folder) {
  const file = path.join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).devDependencies !== undefined;
}
