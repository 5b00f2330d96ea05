import type { DocumentNode, ValueNode } from '@humanwhocodes/momoa';
import { limits as auth0 } from '../../../auth0/limits.ts';
import { asArray, asObject, asString, valueOf } from '../../../submission/json.ts';
import { defineRule } from '../../rule.ts';
import { entriesOf } from './entries.ts';

export const limits = defineRule('manifest/limits', { roles: ['manifest'] }, ({ report }) => ({
  Document(document: DocumentNode) {
    for (const list of ['secrets', 'dependencies'] as const) {
      const [count, first] = overflow(document, list, auth0[list]);
      if (first !== undefined) report(list, { count, limit: auth0[list] }, { node: first });
    }
    for (const { object, title } of entriesOf(document, 'secrets', 'configuration')) {
      const name = asString(valueOf(object, 'name'));
      const nameLength = characters(name);
      const nameLimit = auth0.secretNameCharacters;
      if (name && nameLength > nameLimit) report('nameLength', { count: nameLength, limit: nameLimit }, { node: name });
      for (const property of ['default_value', 'deploy_value']) {
        const value = asString(valueOf(object, property));
        const count = characters(value);
        const limit = auth0.secretValueCharacters;
        if (value && count > limit) report('valueLength', { property, name: title, count, limit }, { node: value });
      }
    }
  },
}));

/** How many entries a list has, and the first one that is too many. */
function overflow(document: DocumentNode, list: string, limit: number): [count: number, first: ValueNode | undefined] {
  const top = asObject(document.body);
  const elements = (top && asArray(valueOf(top, list)))?.elements ?? [];
  return [elements.length, elements[limit]?.value];
}

/** Code points, not code units. */
function characters(node: { readonly value: string } | undefined): number {
  return node === undefined ? 0 : Array.from(node.value).length;
}
