import { isMap, isScalar, isSeq } from 'yaml';
import { nearest } from '../rules/nearest.ts';

/** What the partner enters in Auth0's portal and no file of the submission contains; null if the partner does not say. */
export interface ListingTexts {
  readonly name: string | null;
  readonly summary: string | null;
  /** In the order of the column images. */
  readonly columns: readonly ListingColumn[];
}

/** A value proposition next to its image. */
export interface ListingColumn {
  readonly title: string | null;
  readonly text: string | null;
}

type Fail = (node: unknown, message: string) => never;

/** D:customize/integrations/marketplace-partners asks for up to three value propositions, T:*\/media has as many images. */
const MOST_COLUMNS = 3;
/** Characters: the preview shows the texts of a listing, not documentation. */
const LONGEST = { name: 100, summary: 1_000, title: 100, text: 1_000 } as const;

/** Reads `listing:` of the configuration file; null if it is empty. `fail` ends the reading with the place of a node. */
export function readListing(node: unknown, fail: Fail): ListingTexts | null {
  if (isScalar(node) && node.value === null) return null;
  if (!isMap(node)) return fail(node, 'listing: expected a mapping of name, summary and columns');
  const said = { name: null as string | null, summary: null as string | null, columns: [] as ListingColumn[] };
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === 'name' || name === 'summary') said[name] = readText(name, value ?? key, fail);
    else if (name === 'columns') said.columns = readColumns(value ?? key, fail);
    else return fail(key, unknown(name, ['name', 'summary', 'columns']));
  }
  return said.name === null && said.summary === null && said.columns.length === 0 ? null : said;
}

function readColumns(node: unknown, fail: Fail): ListingColumn[] {
  if (isScalar(node) && node.value === null) return [];
  if (!isSeq(node)) return fail(node, 'columns: expected a list');
  if (node.items.length > MOST_COLUMNS)
    return fail(node.items[MOST_COLUMNS], `columns: expected ${MOST_COLUMNS} at most`);
  return node.items.map((item) => {
    if (!isMap(item)) return fail(item, 'columns: expected a mapping of title and text');
    const column = { title: null as string | null, text: null as string | null };
    for (const { key, value } of item.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (name !== 'title' && name !== 'text') return fail(key, unknown(name, ['title', 'text']));
      column[name] = readText(name, value ?? key, fail);
    }
    return column;
  });
}

function readText(name: keyof typeof LONGEST, node: unknown, fail: Fail): string {
  const said = isScalar(node) ? node.value : undefined;
  if (typeof said !== 'string' || said.trim() === '') return fail(node, `${name}: expected a text`);
  if (said.length > LONGEST[name]) return fail(node, `${name}: expected ${LONGEST[name]} characters at most`);
  return said.trim();
}

function unknown(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return `unknown key "${name}"${meant === null ? '' : `; did you mean "${meant}"?`}`;
}
