/**
 * How a manifest that was made from an Action's code differs from the original, except for labels, descriptions and order. Each
 * difference has one line, with a reason if the code does not contain what the original has. The reasons come from both manifests, the
 * code, and the findings of the original. A difference without a reason is a defect of ours.
 *
 * @param {object} original `configuration.json`, parsed
 * @param {{ fields: object[], dependencies: object[] }} made
 * @param {{ tree: object, findings: object[], complete: object, told: string[] }} of the Action's syntax tree, the findings of the original
 *   integration, which lists of its manifest can be read completely, and what `start` says
 * @returns {{ line: string, reason: string | null }[]}
 */
export function manifestDifferences(original, made, { tree, findings, complete, told }) {
  const before = new Map([...listed(original.secrets, 'secret'), ...listed(original.configuration, 'configuration')]);
  const after = new Map(
    made.fields.map(({ store, name, defaultValue, options }) => [
      name,
      { store, byDefault: defaultValue, values: options.map(({ value }) => value).sort() },
    ]),
  );
  const held = heldBy(tree, [...before.keys(), ...after.keys()]);
  const found = [];
  const note = (line, reason) => found.push({ line, reason });
  const ofList = (list) =>
    complete[list] ? null : `the original's list "${list}" has an entry that cannot be read, or is no list`;
  const listOf = (store) => ofList(store === 'secret' ? 'secrets' : 'configuration');
  for (const [name, was] of before) {
    const is = after.get(name);
    const isHeld = held(name);
    if (is === undefined) note(`${name} is missing`, foundIn(findings, name));
    else if (is.store !== was.store) note(`${name} is a ${is.store}, was a ${was.store}`, foundIn(findings, name));
    else {
      const { byDefault, values } = is;
      if (byDefault !== was.byDefault)
        note(`${name} has the default ${byDefault}, was ${was.byDefault}`, reasonOfDefault(is, was, isHeld));
      if (values.join() !== was.values.join())
        note(`${name} has the options [${values}], was [${was.values}]`, reasonOfOptions(values, was.values, isHeld));
    }
  }
  for (const name of after.keys())
    if (!before.has(name))
      note(`${name} is new`, foundIn(findings, name, nameBefore(told, name)) ?? listOf(after.get(name).store));
  const packages = (list) => named(list).map(({ name, version }) => ({ name, version }));
  const [had, has] = [packages(original.dependencies), packages(made.dependencies)];
  const isIn = (list, { name, version }) => list.some((each) => each.name === name && each.version === version);
  for (const each of had.filter((one) => !isIn(has, one)))
    note(
      `the dependency ${each.name}@${each.version} is missing`,
      foundIn(findings, each.name, each.version) ?? ofList('dependencies'),
    );
  for (const each of has.filter((one) => !isIn(had, one)))
    note(`the dependency ${each.name}@${each.version} is new`, foundIn(findings, each.name) ?? ofList('dependencies'));
  return found;
}

function reasonOfDefault({ byDefault, values }, was, isHeld) {
  if (byDefault === null)
    return isHeld.asValue(was.byDefault) ? null : `the code has ${was.byDefault} nowhere, or only compares with it`;
  // If the form presets nothing, the code decides.
  if (was.byDefault === null)
    return isHeld.asValue(byDefault) || isSwitch(values) ? 'the original leaves it to the code' : null;
  if (isSwitch(values) && !isHeld.asValue(was.byDefault)) return `the code only compares with ${was.byDefault}`;
  return isHeld.asValue(byDefault) && !isHeld.asValue(was.byDefault) ? `the code has ${was.byDefault} nowhere` : null;
}

function reasonOfOptions(values, before, isHeld) {
  const missing = before.filter((value) => !values.includes(value));
  const more = values.filter((value) => !before.includes(value));
  if (more.length === 0) {
    // If the code compares with one text only, it does not show the others.
    const unknown = missing.filter((value) => !isHeld.asAny(value));
    return before.length - unknown.length > 1
      ? null
      : `the code has ${unknown.join(', ')} nowhere, or for another field`;
  }
  if (before.length > 0 || !values.some(isHeld.asAny)) return null;
  return values.every((value) => isHeld.asAny(value) || isSwitch(values))
    ? 'the original has a text field for what the code compares with these'
    : null;
}

const SWITCHES = ['true,false', 'yes,no', 'on,off', '1,0', 'enabled,disabled'];
const isSwitch = (values) => SWITCHES.some((pair) => pair.split(',').sort().join() === values.join());

/** The name of a field before it was renamed; the same name if it was not renamed. */
function nameBefore(told, name) {
  const [, before = name] =
    told
      .map((sentence) => /^The field (.+) is now called (\S+),/u.exec(sentence))
      .find((found) => found?.[2] === name) ?? [];
  return before;
}

/** The finding about the name in the original, by a rule on fields or dependencies; null if there is none. */
function foundIn(findings, ...names) {
  const about = findings.find(
    ({ rule, data }) =>
      /^(?:secrets\/|manifest\/|code\/(?:undeclared|unused)-dependency$)/u.test(rule) &&
      names.some((name) => name !== '' && Object.values(data).includes(name)),
  );
  return about === undefined ? null : `the original has a finding of ${about.rule} there`;
}

/**
 * Whether a text is in the Action's literals and keys, or in a line of a comment about the field: anywhere, or not only in comparisons. A
 * comparison of another field does not count.
 */
function heldBy({ parents, program }, fields) {
  const names = (line) => line.split(/[^\w$]+/u).filter((word) => fields.includes(word));
  const texts = (program.comments ?? [])
    .flatMap(({ value }) => value.split('\n'))
    .map((text) => ({ text, isCompared: false, of: names(text) }))
    .filter(({ of }) => of.length > 0);
  for (const [node, parent] of parents) {
    const text = textOf(node, parent);
    if (text !== null)
      texts.push({ text, isCompared: isCompared(node, parent), of: namesIn(otherSide(node, parent, parents), fields) });
  }
  // Within a longer one too: `identify` of `"identify,track"`.
  const isIn = (text, value) => text === value || ` ${text} `.split(/[^\w.:/-]+/u).includes(value);
  return (name) => {
    const own = texts.filter(({ of }) => of.length === 0 || of.includes(name));
    return {
      asAny: (value) => own.some(({ text }) => isIn(text, value)),
      asValue: (value) => own.some(({ text, isCompared }) => !isCompared && isIn(text, value)),
    };
  };
}

/** What a literal is compared with. */
function otherSide(node, parent, parents) {
  if (!isCompared(node, parent)) return null;
  if (parent.type === 'SwitchCase') return parents.get(parent).discriminant;
  return parent.left === node ? parent.right : parent.left;
}

/** Those of the names that an expression contains. */
function namesIn(node, names) {
  if (node === null || typeof node !== 'object') return [];
  if (node.type === 'Identifier') return names.filter((name) => name === node.name);
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'parent' ? [] : [value].flat().flatMap((each) => namesIn(each, names)),
  );
}

function textOf(node, parent) {
  if (node.type === 'Literal') return String(node.value);
  if (node.type === 'TemplateElement') return node.value.cooked ?? '';
  const isKey = parent.type === 'Property' && parent.key === node && !parent.computed && node.type === 'Identifier';
  return isKey ? node.name : null;
}

function isCompared(node, parent) {
  return (
    (parent.type === 'BinaryExpression' && /^[!=]==?$/u.test(parent.operator)) ||
    (parent.type === 'SwitchCase' && parent.test === node)
  );
}

function listed(entries, store) {
  return named(entries).map(({ name, default_value, options = [] }) => [
    name,
    {
      store,
      byDefault: default_value === undefined || default_value === '' ? null : default_value,
      values: options.map(({ value }) => value).sort(),
    },
  ]);
}

/** An entry without a name declares nothing. */
function named(entries) {
  return (Array.isArray(entries) ? entries : []).filter(({ name }) => typeof name === 'string');
}
