import { asArray, asString, valueOf } from '../../../submission/json.ts';
import type { Manifest } from '../../../submission/model.ts';
import { entriesOf, objectsOf, optionsOf } from '../manifest/entries.ts';

/** The values that a select field may have. A field with faulty options is left out. */
export function optionsByField({ document, fields }: Manifest): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const entry of entriesOf(document, 'configuration')) {
    const name = asString(valueOf(entry.object, 'name'))?.value;
    const list = asArray(optionsOf(entry));
    if (name === undefined || list === undefined || list.elements.length === 0) continue;
    if (fields.filter((field) => field.name === name).length !== 1) continue;
    const values = objectsOf(list).map((option) => asString(valueOf(option, 'value'))?.value);
    if (values.length < list.elements.length || !values.every((value) => value !== undefined)) continue;
    const byDefault = asString(valueOf(entry.object, 'default_value'))?.value;
    found.set(name, byDefault === undefined ? values : [...values, byDefault]);
  }
  return found;
}
