import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from '../load-source.mjs';

const compared = pathOf('__tests__/fixtures/compared');
/** Whole submissions, whose specs use the mocks of the official templates. */
const SUBMISSIONS = 'submissions';
const submissions = ['__tests__/fixtures/specs', '__tests__/fixtures/submissions', 'examples'];

/** The groups of specs: folders with one Action and its specs, and the submissions of our own tests. */
export const groups = () => [...readdirSync(compared).sort(), SUBMISSIONS];

/**
 * Copies a group into a folder, and installs the packages that its `package.json` names. Returns its specs, each with its root and
 * its Action. Paths are absolute.
 */
export function layOut(group, folder) {
  return group === SUBMISSIONS ? layOutSubmissions(folder) : layOutGroup(group, folder);
}

/** Plain Jest gets our preset for them, which replaces the files of the templates. */
function layOutSubmissions(folder) {
  return submissions.flatMap((where) =>
    readdirSync(pathOf(where)).flatMap((name) => {
      const root = path.join(folder, `${path.basename(where)}-${name}`);
      cpSync(path.join(pathOf(where), name), root, { recursive: true });
      const scripts = readdirSync(root, { recursive: true }).filter((file) => file.endsWith('.js'));
      return scripts
        .filter((file) => /\.(?:spec|test)\.js$/u.test(file))
        .flatMap((file) => {
          const beside = (each) => path.dirname(each) === path.dirname(file) && /\baction\.js$/u.test(each);
          const action = scripts.find(beside);
          if (action === undefined) return [];
          const [spec, own] = [file, action].map((each) => path.join(root, each));
          return [{ name: `${SUBMISSIONS}/${name}/${file}`, root, spec, action: own, preset: true }];
        });
    }),
  );
}

function layOutGroup(group, folder) {
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
