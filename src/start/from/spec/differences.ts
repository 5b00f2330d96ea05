import { Code, javascriptOf, memberOf } from './javascript.ts';

/** One change to an object: a property is set or deleted. */
export interface Difference {
  readonly path: readonly string[];
  /** Undefined if it is deleted. */
  readonly value: unknown;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The changes that turn `from` into `to`, both JSON. Lists are replaced completely. */
export function differencesOf(from: unknown, to: unknown, path: readonly string[] = []): Difference[] {
  if (isRecord(from) && isRecord(to) && (Object.keys(from).length > 0 || Object.keys(to).length === 0)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) => {
      const here = [...path, name];
      if (!Object.hasOwn(to, name)) return [{ path: here, value: undefined }];
      return Object.hasOwn(from, name) ? differencesOf(from[name], to[name], here) : [{ path: here, value: to[name] }];
    });
  }
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, value: to }];
}

/** The statement that makes the change. */
export function statementOf(object: string, { path, value }: Difference, indent: number): string {
  const target = path.reduce(memberOf, object);
  const margin = ' '.repeat(indent);
  if (value === undefined) return `${margin}delete ${target};`;
  const head = `${margin}${target} = `;
  return `${head}${javascriptOf(value, head.length + 1, indent)};`;
}

/** The values that two executions of a trial have in common. Where they differ, any value of the same kind. */
export function ofBoth(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return one.map((each, index) => ofBoth(each, other[index]));
  if (isRecord(one) && isRecord(other) && Object.keys(one).join() === Object.keys(other).join())
    return Object.fromEntries(Object.entries(one).map(([name, each]) => [name, ofBoth(each, other[name])]));
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  if (typeof one === 'string' && typeof other === 'string') return new Code('expect.any(String)');
  if (typeof one === 'number' && typeof other === 'number') return new Code('expect.any(Number)');
  return new Code('expect.anything()');
}
