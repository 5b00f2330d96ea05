import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from './load-source.mjs';

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)'(\.[^']+)'/gu;

/** These files, and all files of src/ and __tests__/ that import one of them, directly or through others. Paths from the root. */
export function withDependents(files) {
  const importers = new Map();
  for (const file of ['src', '__tests__'].flatMap(filesIn)) {
    for (const [, request] of readFileSync(pathOf(file), 'utf8').matchAll(IMPORT)) {
      const imported = path.posix.join(path.posix.dirname(file), request);
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  const found = new Set(files);
  for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer);
  return [...found];
}

function filesIn(folder) {
  return readdirSync(pathOf(folder), { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('fixtures/'))
    .map((file) => `${folder}/${file}`);
}
