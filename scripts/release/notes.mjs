// Prints the notes of a release from CHANGELOG.md. Exits 1 if the tag, package.json, the lock file and the changelog do not agree
// on the version.
//
//     node scripts/release/notes.mjs TAG [FOLDER]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { argv } from 'node:process';
import { notesOf } from './changelog.mjs';
import { versionOf } from './version.mjs';

const [, , tag = '', folder = '.'] = argv;
const read = (file) => readFileSync(path.join(folder, file), 'utf8');
try {
  const version = versionOf(tag);
  for (const file of ['package.json', 'package-lock.json']) {
    const { version: own } = JSON.parse(read(file));
    if (own !== version) throw new Error(`${file} is of version ${own}, the tag of ${version}`);
  }
  console.log(notesOf(read('CHANGELOG.md'), version));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
