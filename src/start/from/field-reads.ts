import type { ActionFacts } from '../../analysis/facts/action.ts';
import type { StoreRead } from '../../analysis/facts/store-reads.ts';
import { foundReads } from '../../analysis/values/property-reads.ts';
import { isConstantCase } from '../../lint/rules/secrets/name.ts';
import type { Store } from '../../submission/model.ts';

export type FieldRead = Pick<StoreRead, 'store' | 'name' | 'eitherStore'>;

/** Variables of Node.js and the system, for `event.secrets || process.env`. */
const NO_FIELDS: readonly string[] = ['NODE_ENV', 'NODE_OPTIONS', 'NODE_PATH', 'HOME', 'PATH', 'PWD', 'TZ'];

/**
 * The Action's reads of fields by name, in the order of the code. If it is not certain that a read is from a store, as in
 * `event.secrets || process.env` or `{ ...DEFAULTS, ...event.configuration }`, a name in the form that Auth0 requires counts as a field.
 */
export function fieldReadsOf({ reads, ofEvent }: ActionFacts): FieldRead[] {
  const copied = foundReads(ofEvent, ({ at, copy }) => at.length === 1 && isStore(at[0]) && copy !== 'none');
  const all = [
    ...reads.map((read) => ({ ...read, isCertain: !read.doubtful || read.eitherStore })),
    ...copied.map(({ path: [store = '', name = ''], nameNode }) => ({
      store: store as Store,
      name,
      nameNode,
      eitherStore: copied.some(({ path, nameNode: node }) => node === nameNode && path[0] !== store),
      isCertain: false,
    })),
  ];
  return all
    .filter(({ isCertain, name }) => isCertain || (isConstantCase(name) && !NO_FIELDS.includes(name)))
    .sort((a, b) => startOf(a) - startOf(b));
}

const isStore = (name: string | undefined): boolean => name === 'secrets' || name === 'configuration';

const startOf = ({ nameNode }: Pick<StoreRead, 'nameNode'>): number => nameNode.range?.[0] ?? 0;
