import type { ObjectNode } from '@humanwhocodes/momoa';
import { keyOf } from '../../../submission/json.ts';
import type { ManifestField } from '../../../submission/model.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';

export const duplicateName = defineRule(
  'manifest/duplicate-name',
  { roles: ['manifest'] },
  ({ integration: { manifest }, report }) => ({
    Document() {
      if (manifest.state !== 'parsed') return;
      const seen = new Map<string, ManifestField>();
      for (const field of manifest.value.fields) {
        const first = seen.get(field.name);
        if (first === undefined) seen.set(field.name, field);
        else {
          const data = { name: short(field.name), line: first.namePlace.start.line, store: first.store };
          report('name', data, { loc: { start: field.namePlace.start, end: field.namePlace.end } });
        }
      }
    },
    Object(object: ObjectNode) {
      const seen = new Map<string, number>();
      for (const member of object.members) {
        const key = keyOf(member);
        const line = seen.get(key);
        if (line === undefined) seen.set(key, member.loc.start.line);
        else report('key', { key: short(key), line }, { node: member.name });
      }
    },
  }),
);
