// Compares `src/auth0` with Auth0's published reference pages in a folder: main/docs/actions/reference of a clone of
// auth0/docs-v2. Without a folder, compares with our copy of their names. `--write` adds the names on the pages to the copy.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSource, pathOf } from './load-source.mjs';

const { differences } = await loadSource('src/auth0/reference/compare.ts');
const { explained } = await loadSource('src/auth0/reference/explained.ts');
const { publishedIn, readPage } = await loadSource('src/auth0/reference/pages.ts');

const COPY = pathOf('src/auth0/reference/published.json');
const args = process.argv.slice(2);
const write = args.includes('--write');
const [folder, ...others] = args.filter((each) => each !== '--write');
if (others.length > 0 || (write && folder === undefined)) {
  console.error('Usage: npm run facts [-- [--write] FOLDER]');
  process.exit(2);
}

const copy = JSON.parse(await readFile(COPY, 'utf8'));
const read = folder === undefined ? null : await pagesIn(path.resolve(folder));
const triggers = read === null ? copy.triggers : merged(copy.triggers, read);

const found = differences(triggers);
const news = found.filter((line) => !Object.hasOwn(explained, line));
const gone = Object.keys(explained).filter((line) => !found.includes(line));
for (const line of news) console.log(line);
for (const line of gone) console.log(`no longer: ${line}`);
console.log(
  `Compared ${Object.keys(triggers).length} triggers. ${news.length} differences are not explained, and ${gone.length} explained ones are gone.`,
);

if (write) {
  await writeFile(COPY, `${JSON.stringify({ ...copy, triggers }, null, 2)}\n`);
  console.log(
    `Wrote ${path.relative(process.cwd(), COPY)}. Run prettier on it, and name the new commit in its "sources".`,
  );
} else if (news.length + gone.length > 0) process.exitCode = 1;

/** Pages replace the copy's entries for their trigger. Entries that were read from declarations stay. */
function merged(old, pages) {
  const ids = [...new Set([...Object.keys(old), ...Object.keys(pages)])].sort();
  return Object.fromEntries(ids.map((id) => [id, { api: [], event: [], ...old[id], ...pages[id] }]));
}

async function pagesIn(root) {
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.mdx'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
  const pages = texts.map(readPage).filter((page) => page !== null);
  if (pages.length === 0) {
    console.error(`There are no reference pages in ${root}.`);
    process.exit(2);
  }
  console.log(`Read ${pages.length} reference pages.`);
  return publishedIn(pages);
}
