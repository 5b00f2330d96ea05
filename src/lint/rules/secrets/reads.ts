import { factsOf } from '../../../analysis/facts/action.ts';
import type { Integration, Manifest, Store } from '../../../submission/model.ts';
import type { StoreRead } from '../../../analysis/facts/store-reads.ts';
import type { Meant } from './name.ts';
import { meantBy } from './name.ts';

/** All the reads of one name from one store. */
export interface NamedReads {
  readonly store: Store;
  readonly name: string;
  readonly first: StoreRead;
  readonly count: number;
}

/**
 * The names that the Action reads and the manifest does not declare in that store, each once. Empty if one of the
 * two could not be parsed, or if the store's list is faulty: other rules report this.
 */
export function undeclaredReads({ manifest, action }: Integration): NamedReads[] {
  if (manifest.state !== 'parsed' || action.state !== 'parsed') return [];
  const groups = new Map<string, NamedReads>();
  const isDeclared = declaredIn(manifest.value);
  const accepted = placesOfDeclared(isDeclared, factsOf(action.value).reads);
  for (const read of factsOf(action.value).reads) {
    const { store, name } = read;
    const key = placeKey(read);
    if (read.doubtful || accepted.has(key) || !manifest.value.complete[store]) continue;
    // The code works with either store: code that is pasted into the dashboard's editor has no configuration.
    if (read.eitherStore && isDeclared[otherStore(store)](name)) continue;
    // If the code does not decide between the two stores, one of them is reported.
    accepted.add(key);
    const known = groups.get(`${store} ${name}`);
    groups.set(`${store} ${name}`, { store, name, first: known?.first ?? read, count: (known?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** One place may read from either store (`debug ? event.secrets : event.configuration`). One store that declares the field is enough. */
function placesOfDeclared(isDeclared: DeclaredIn, reads: readonly StoreRead[]): Set<string> {
  return new Set(reads.filter(({ store, name }) => isDeclared[store](name)).map(placeKey));
}

type DeclaredIn = Readonly<Record<Store, Meant>>;

/** Whether a read means a field of a store. */
export function declaredIn({ fields }: Manifest): DeclaredIn {
  const of = (store: Store) => meantBy(fields.filter((field) => field.store === store));
  return { secrets: of('secrets'), configuration: of('configuration') };
}

export function otherStore(store: Store): Store {
  return store === 'secrets' ? 'configuration' : 'secrets';
}

function placeKey({ place: { start } }: StoreRead): string {
  return `${start.line}:${start.column}`;
}
