import type { DocumentNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { asArray, asObject, keyOf, valueOf } from '../../../submission/json.ts';
import { manifestLists } from '../../../submission/manifest.ts';
import type { TextFile } from '../../../submission/model.ts';
import { defineRule } from '../../rule.ts';
import type { Report } from '../../rule.ts';
import { short } from '../short.ts';
import { opening, typeOf } from './entries.ts';
import { misnamed, optionShape, shapes, topShape } from './properties.ts';
import type { Shape } from './properties.ts';
import { renameProperty } from './rename-property.ts';

interface Context {
  readonly report: Report<'manifest/schema'>;
  readonly file: TextFile;
}

export const schema = defineRule('manifest/schema', { roles: ['manifest'] }, ({ integration, report }) => {
  const context: Context = { report, file: integration.files.manifest };
  return {
    Document(document: DocumentNode) {
      const top = asObject(document.body);
      if (top === undefined) {
        context.report('notAnObject', { type: typeOf(document.body) }, { node: document.body });
        return;
      }
      for (const key of manifestLists) {
        const list = valueOf(top, key);
        if (list === undefined) checkMissingList(top, key, context);
        else checkList(list, key, shapes[key], context);
      }
    },
  };
});

function checkMissingList(top: ObjectNode, key: string, context: Context): void {
  const member = misnamed(top, topShape, key);
  if (member === undefined) context.report('missingList', { key }, opening(top));
  else {
    const fix = renameProperty(context.file, top, member, topShape);
    context.report('misnamedList', { key, found: short(keyOf(member)) }, { node: member.name }, fix);
  }
}

function checkList(list: ValueNode, key: string, shape: Shape, context: Context): void {
  const array = asArray(list);
  if (array === undefined) {
    context.report('notAnArray', { key, type: typeOf(list) }, { node: list });
    return;
  }
  for (const { value } of array.elements) {
    const entry = asObject(value);
    if (entry !== undefined) checkEntry(entry, key, shape, context);
    else context.report('notAnEntry', { key, type: typeOf(value), properties: words(shape.required) }, { node: value });
  }
}

function checkEntry(entry: ObjectNode, key: string, shape: Shape, context: Context): void {
  for (const property of shape.required) {
    const value = valueOf(entry, property);
    if (value === undefined) checkMissing(entry, key, shape, property, context);
    // The value of an option may be empty. `manifest/not-a-string` reports a number.
    else checkText(value, property, { isValue: property === 'value' }, context);
  }
  for (const property of ['default_value', 'deploy_value'].filter((name) => shape.optional.includes(name))) {
    const value = valueOf(entry, property);
    if (value !== undefined) checkText(value, property, { isValue: true }, context);
  }
  const options = key === 'configuration' ? valueOf(entry, 'options') : undefined;
  if (options !== undefined) checkList(options, 'options', optionShape, context);
}

function checkMissing(entry: ObjectNode, key: string, shape: Shape, property: string, context: Context): void {
  const member = misnamed(entry, shape, property);
  if (member !== undefined) {
    const fix = renameProperty(context.file, entry, member, shape);
    context.report('misnamed', { key, property, found: short(keyOf(member)) }, { node: member.name }, fix);
  } else {
    context.report('missingProperty', { key, property, properties: words(shape.required) }, opening(entry));
  }
}

function checkText(value: ValueNode, property: string, { isValue }: { isValue: boolean }, context: Context): void {
  if (isValue && (value.type === 'Number' || value.type === 'Boolean')) return;
  if (value.type !== 'String') context.report('notText', { property, type: typeOf(value) }, { node: value });
  else if (!isValue && value.value.trim() === '') context.report('empty', { property }, { node: value });
}

function words(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
