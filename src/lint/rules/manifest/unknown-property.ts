import type { DocumentNode, ObjectNode } from '@humanwhocodes/momoa';
import { asArray, asObject, keyOf } from '../../../submission/json.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { entriesOf, objectsOf, optionsOf } from './entries.ts';
import { has, misnamed, optionShape, shapes, topShape, unknownProperties } from './properties.ts';
import type { Shape } from './properties.ts';

export const unknownProperty = defineRule('manifest/unknown-property', { roles: ['manifest'] }, ({ report }) => {
  const check = (object: ObjectNode, shape: Shape, owner: string): void => {
    for (const { member, known } of unknownProperties(object, shape)) {
      // A required property under a wrong name is one fault, which `manifest/schema` reports.
      const required = shape.required.find((name) => !has(object, name) && misnamed(object, shape, name) === member);
      if (required !== undefined) continue;
      const property = short(keyOf(member));
      const properties = [...shape.required, ...shape.optional].join(', ');
      if (known !== null && !has(object, known)) report('near', { property, owner, known }, { node: member.name });
      else report('unknown', { property, owner, properties }, { node: member.name });
    }
  };
  return {
    Document(document: DocumentNode) {
      const top = asObject(document.body);
      if (top !== undefined) check(top, topShape, 'the manifest');
      for (const entry of entriesOf(document)) {
        check(entry.object, shapes[entry.list], `an entry of ${entry.list}`);
        for (const option of objectsOf(asArray(optionsOf(entry)))) check(option, optionShape, 'an option');
      }
    },
  };
});
