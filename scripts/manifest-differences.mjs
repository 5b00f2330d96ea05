/** How a manifest differs from the original, but for labels and descriptions: a line each, with the reason where there is one. */
export function manifestDifferences(original, made) {
  const before = new Map([...listed(original.secrets, 'secret'), ...listed(original.configuration, 'configuration')]);
  const after = new Map(
    made.fields.map(({ store, name, defaultValue, options }) => [
      name,
      { store, byDefault: defaultValue, values: options.map(({ value }) => value).sort() },
    ]),
  );
  const lines = [];
  for (const [name, was] of before) {
    const is = after.get(name);
    if (is === undefined) lines.push(`${name} is missing: the Action does not read it`);
    else if (is.store !== was.store) lines.push(`${name} is a ${is.store}, was a ${was.store}`);
    else lines.push(...valueDifferences(name, was, is));
  }
  for (const name of after.keys()) if (!before.has(name)) lines.push(`${name} is new: the Action reads it`);
  const packages = (list) => (Array.isArray(list) ? list : []).map(({ name, version }) => `${name}@${version}`);
  const [had, has] = [packages(original.dependencies), packages(made.dependencies)];
  for (const each of had) if (!has.includes(each)) lines.push(`the dependency ${each} is missing`);
  for (const each of has) if (!had.includes(each)) lines.push(`the dependency ${each} is new`);
  return lines;
}

function valueDifferences(name, was, is) {
  const lines = [];
  if (is.byDefault !== was.byDefault)
    lines.push(`${name} has the default ${is.byDefault}, was ${was.byDefault}: ${reason(is.byDefault)}`);
  const [values, before] = [is.values.join(), was.values.join()];
  if (values !== before) lines.push(`${name} has the options [${values}], was [${before}]: ${reason(is.values[0])}`);
  return lines;
}

const reason = (value) => (value == null ? 'the code does not say' : 'the code compares with it, or falls back to it');

function listed(entries, store) {
  return (Array.isArray(entries) ? entries : []).map(({ name = '', default_value, options = [] }) => [
    name,
    {
      store,
      byDefault: default_value === undefined || default_value === '' ? null : default_value,
      values: options.map(({ value }) => value).sort(),
    },
  ]);
}
