import fs from 'node:fs';
import path from 'node:path';

/** The most scripts to look through: a spec has a few helpers, and each one has to be read. */
const MOST_SCRIPTS = 50;

const relative = /(['"`])(\.{1,2}\/[^'"`\n]+)\1/gu;

/**
 * The scripts of a repository that these scripts may require by a relative path, and so on:
 * every string that looks like such a path counts. babel-jest also hoists the mocks in these, but not in packages.
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

/** Null if the repository has no such script, for any reason: a string that looks like a path may be anything. */
function fileAt(base: string, root: string): string | null {
  const candidates = /\.[cm]?js$/u.test(base) ? [base] : [`${base}.js`, `${base}.cjs`, path.join(base, 'index.js')];
  for (const file of candidates.filter((each) => isOf(root, each))) {
    try {
      if (!fs.statSync(file).isFile()) continue;
      const real = fs.realpathSync(file);
      return isOf(root, real) ? real : null;
    } catch {
      // It does not exist, may not be read, or is not a path at all.
    }
  }
  return null;
}

function isOf(root: string, file: string): boolean {
  const inside = path.relative(root, file);
  return !path.isAbsolute(inside) && !inside.startsWith('..') && !inside.split(path.sep).includes('node_modules');
}
