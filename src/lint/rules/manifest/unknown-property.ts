import type { DocumentNode, ObjectNode } from '@humanwhocodes/momoa';
import { asArray, asObject, keyOf } from '../../../submission/json.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { entriesOf, objectsOf, optionsOf } from './entries.ts';
import { has, misnamed, optionShape, shapes, topShape, unknownProperties } from './properties.ts';
import type { Shape } from './properties.ts';
import { renameProperty } from './rename-property.ts';

export const unknownProperty = defineRule(
  'manifest/unknown-property',
  { roles: ['manifest'] },
  ({ integration, report }) => {
    const check = (object: ObjectNode, shape: Shape, owner: string): void => {
      // A required property under a wrong name is one fault, which `manifest/schema` reports.
      const missing = shape.required.filter((name) => !has(object, name));
      const misnamedOnes = new Set(missing.map((name) => misnamed(object, shape, name)));
      const present = new Set(object.members.map(keyOf));
      for (const { member, known } of unknownProperties(object, shape)) {
        if (misnamedOnes.has(member)) continue;
        const property = short(keyOf(member));
        const properties = [...shape.required, ...shape.optional].join(', ');
        const fix = renameProperty(integration.files.manifest, object, member, shape);
        if (known !== null && !present.has(known)) {
          report('near', { property, owner, known }, { node: member.name }, fix);
        } else report('unknown', { property, owner, properties }, { node: member.name }, fix);
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
  },
);
