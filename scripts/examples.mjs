// The texts from which `start` begins: the integrations of examples/, and the smallest workflow.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'examples');
const isText = (file) => /^[^/]+\/integration\/[^/]+$|^workflows\/integration-check-smallest\.yml$/.test(file);

/** By their path in examples/. */
export function exampleFiles() {
  const files = readdirSync(folder, { recursive: true }).map((file) => file.replaceAll(path.sep, '/'));
  const texts = files.filter(isText).sort();
  return Object.fromEntries(texts.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}
