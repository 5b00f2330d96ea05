import type { StartedManifest } from '../../src/start/parts.ts';

interface Entry {
  readonly name?: string;
  readonly default_value?: string;
  readonly options?: readonly { readonly value: string }[];
}

interface Original {
  readonly secrets?: readonly Entry[];
  readonly configuration?: readonly Entry[];
  readonly dependencies?: readonly { readonly name: string; readonly version: string }[];
}

/** How a manifest differs from the original, but for labels and descriptions: a line each, with the reason where there is one. */
export function manifestDifferences(original: Original, made: StartedManifest): string[] {
  const before = new Map([...listed(original.secrets, 'secret'), ...listed(original.configuration, 'configuration')]);
  const after = new Map(
    made.fields.map(({ store, name, defaultValue, options }) => [
      name,
      { store, byDefault: defaultValue, values: options.map(({ value }) => value).sort() },
    ]),
  );
  const lines: string[] = [];
  for (const [name, was] of before) {
    const is = after.get(name);
    if (is === undefined) lines.push(`${name} is missing: the Action does not read it`);
    else if (is.store !== was.store) lines.push(`${name} is a ${is.store}, was a ${was.store}`);
    else {
      if (is.byDefault !== was.byDefault)
        lines.push(`${name} has the default ${String(is.byDefault)}, was ${String(was.byDefault)}: ${reason(is.byDefault)}`);
      if (is.values.join() !== was.values.join())
        lines.push(`${name} has the options [${is.values.join()}], was [${was.values.join()}]: ${reason(is.values[0] ?? null)}`);
    }
  }
  for (const name of after.keys()) if (!before.has(name)) lines.push(`${name} is new: the Action reads it`);
  const packages = (list: readonly { readonly name: string; readonly version: string }[]) =>
    list.map(({ name, version }) => `${name}@${version}`);
  const [had, has] = [packages(original.dependencies ?? []), packages(made.dependencies)];
  for (const each of had) if (!has.includes(each)) lines.push(`the dependency ${each} is missing`);
  for (const each of has) if (!had.includes(each)) lines.push(`the dependency ${each} is new`);
  return lines;
}

const reason = (value: string | null): string =>
  value === null ? 'the code does not say' : 'what the code compares with or falls back to';

function listed(entries: readonly Entry[] | undefined, store: 'secret' | 'configuration') {
  const list = Array.isArray(entries) ? (entries as readonly Entry[]) : [];
  return list.map(
    ({ name = '', default_value, options = [] }) =>
      [
        name,
        {
          store,
          byDefault: default_value === undefined || default_value === '' ? null : default_value,
          values: options.map(({ value }) => value).sort(),
        },
      ] as const,
  );
}
