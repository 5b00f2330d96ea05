import fs from 'node:fs';
import path from 'node:path';

/** Scripts that are looked through: a spec has a few helpers, and each costs a read. */
const MOST_SCRIPTS = 50;

const relative = /(['"`])(\.{1,2}\/[^'"`\n]+)\1/gu;

/**
 * The scripts of a repository that these scripts may require by a relative path, and those that they may require in turn:
 * every string that reads as such a path is taken for one. babel-jest lifts the mocks of these too, and nothing of a package's.
 */
export function helperScripts(scripts: readonly string[], root: string): string[] {
  const seen = new Set(scripts);
  const open = [...scripts];
  for (let script = open.shift(); script !== undefined && seen.size < MOST_SCRIPTS; script = open.shift()) {
    for (const [, , name = ''] of read(script).matchAll(relative)) {
      const found = fileAt(path.resolve(path.dirname(script), name), root);
      if (found === null || seen.has(found) || seen.size >= MOST_SCRIPTS) continue;
      seen.add(found);
      open.push(found);
    }
  }
  return [...seen].slice(scripts.length);
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Null where there is none of the repository, for whatever reason: what reads as a path may be anything. */
function fileAt(base: string, root: string): string | null {
  const candidates = /\.[cm]?js$/u.test(base) ? [base] : [`${base}.js`, `${base}.cjs`, path.join(base, 'index.js')];
  for (const file of candidates.filter((each) => isOf(root, each))) {
    try {
      if (!fs.statSync(file).isFile()) continue;
      const real = fs.realpathSync(file);
      return isOf(root, real) ? real : null;
    } catch {
      // Not there, not to be looked at, or no path at all.
    }
  }
  return null;
}

function isOf(root: string, file: string): boolean {
  const inside = path.relative(root, file);
  return !path.isAbsolute(inside) && !inside.startsWith('..') && !inside.split(path.sep).includes('node_modules');
}
