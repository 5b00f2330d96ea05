import type { Origin } from '../values/origins.ts';
import type { HttpLibrary } from './http-libraries.ts';
import { httpLibraries, runtimeFetch } from './http-libraries.ts';

const packages = new Map<string, HttpLibrary | null>();

/** The library of the package from which a value comes, or the runtime's `fetch`; null if it does not send anything that we know. */
export function libraryOf({ from, name }: Origin): HttpLibrary | null {
  if (from === 'global') return name === 'fetch' ? runtimeFetch : null;
  const known = packages.get(name);
  if (known !== undefined) return known;
  const found = httpLibraries.find((library) => library.packages.test(name)) ?? null;
  if (packages.size < 1000) packages.set(name, found);
  return found;
}
