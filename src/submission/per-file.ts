import type { TextFile } from './model.ts';

export type ReadFile = Extract<TextFile, { state: 'read' }>;

/** Makes a parse that is made once of a file as it was loaded, however often it is asked for; null of one that was not read. */
export function perFile<T>(parse: (file: ReadFile) => T): (file: TextFile) => T | null {
  const parsed = new WeakMap<ReadFile, { readonly value: T }>();
  return (file) => {
    if (file.state !== 'read') return null;
    const before = parsed.get(file);
    if (before !== undefined) return before.value;
    const value = parse(file);
    parsed.set(file, { value });
    return value;
  };
}
