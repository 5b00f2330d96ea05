// The licences of the packages in a bundle, as one text: the same bytes for the same packages.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Makes a text with each package and its licence, from the paths of the bundled files, relative to the root. */
export async function licensesOf(root, inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  const texts = new Map();
  for (const folder of folders) {
    const absolute = path.join(root, folder);
    const { name, version, license } = JSON.parse(await readFile(path.join(absolute, 'package.json'), 'utf8'));
    const files = (await readdir(absolute)).sort();
    const read = async (file) => (await readFile(path.join(absolute, file), 'utf8')).replaceAll('\r\n', '\n').trim();
    const own = await Promise.all(files.filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file)).map(read));
    // A package without such a file may have its licence at the end of its README.
    const readme = files.find((file) => /^readme/i.test(file));
    if (own.length === 0 && readme !== undefined)
      own.push(/^(?:#+ )?licen[cs]e *$[^]*/im.exec(await read(readme))?.[0] ?? '');
    const text = own.join('\n\n');
    texts.set(
      `${name}@${version}`,
      `${name} ${version} (${license})\n\n${text || 'The package holds no licence text.'}\n`,
    );
  }
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
