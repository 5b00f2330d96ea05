import type { TextFile } from './model.ts';

export type ReadFile = Extract<TextFile, { state: 'read' }>;

/** Makes a function that parses each loaded file only once, however often it is called. Its result is null for a file that was not read. */
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
