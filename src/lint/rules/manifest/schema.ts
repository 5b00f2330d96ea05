import type { DocumentNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { asArray, asObject, keyOf, valueOf } from '../../../submission/json.ts';
import { manifestLists } from '../../../submission/manifest.ts';
import { defineRule } from '../../rule.ts';
import type { Report } from '../../rule.ts';
import { short } from '../short.ts';
import { opening, typeOf } from './entries.ts';
import { misnamed, optionShape, shapes, topShape } from './properties.ts';
import type { Shape } from './properties.ts';

type ReportSchema = Report<'manifest/schema'>;

export const schema = defineRule('manifest/schema', { roles: ['manifest'] }, ({ report }) => ({
  Document(document: DocumentNode) {
    const top = asObject(document.body);
    if (top === undefined) {
      report('notAnObject', { type: typeOf(document.body) }, { node: document.body });
      return;
    }
    for (const key of manifestLists) {
      const list = valueOf(top, key);
      if (list === undefined) checkMissingList(top, key, report);
      else checkList(list, key, shapes[key], report);
    }
  },
}));

function checkMissingList(top: ObjectNode, key: string, report: ReportSchema): void {
  const member = misnamed(top, topShape, key);
  if (member === undefined) report('missingList', { key }, opening(top));
  else report('misnamedList', { key, found: short(keyOf(member)) }, { node: member.name });
}

function checkList(list: ValueNode, key: string, shape: Shape, report: ReportSchema): void {
  const array = asArray(list);
  if (array === undefined) {
    report('notAnArray', { key, type: typeOf(list) }, { node: list });
    return;
  }
  for (const { value } of array.elements) {
    const entry = asObject(value);
    if (entry !== undefined) checkEntry(entry, key, shape, report);
    else report('notAnEntry', { key, type: typeOf(value), properties: words(shape.required) }, { node: value });
  }
}

function checkEntry(entry: ObjectNode, key: string, shape: Shape, report: ReportSchema): void {
  for (const property of shape.required) {
    const value = valueOf(entry, property);
    if (value === undefined) checkMissing(entry, key, shape, property, report);
    // What the Action receives when an option is chosen may be empty, and a number is `manifest/not-a-string`'s.
    else checkText(value, property, { isValue: property === 'value' }, report);
  }
  for (const property of ['default_value', 'deploy_value'].filter((name) => shape.optional.includes(name))) {
    const value = valueOf(entry, property);
    if (value !== undefined) checkText(value, property, { isValue: true }, report);
  }
  const options = key === 'configuration' ? valueOf(entry, 'options') : undefined;
  if (options !== undefined) checkList(options, 'options', optionShape, report);
}

function checkMissing(entry: ObjectNode, key: string, shape: Shape, property: string, report: ReportSchema): void {
  const member = misnamed(entry, shape, property);
  if (member !== undefined) {
    report('misnamed', { key, property, found: short(keyOf(member)) }, { node: member.name });
  } else {
    report('missingProperty', { key, property, properties: words(shape.required) }, opening(entry));
  }
}

function checkText(value: ValueNode, property: string, { isValue }: { isValue: boolean }, report: ReportSchema): void {
  if (isValue && (value.type === 'Number' || value.type === 'Boolean')) return;
  if (value.type !== 'String') report('notText', { property, type: typeOf(value) }, { node: value });
  else if (!isValue && value.value.trim() === '') report('empty', { property }, { node: value });
}

function words(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
