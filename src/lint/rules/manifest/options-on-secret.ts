import type { DocumentNode } from '@humanwhocodes/momoa';
import { defineRule } from '../../rule.ts';
import { entriesOf, memberOf } from './entries.ts';

export const optionsOnSecret = defineRule('manifest/options-on-secret', { roles: ['manifest'] }, ({ report }) => ({
  Document(document: DocumentNode) {
    for (const { object, title } of entriesOf(document, 'secrets')) {
      const options = memberOf(object, 'options');
      if (options !== undefined) report('options', { name: title }, { node: options.name });
    }
  },
}));
