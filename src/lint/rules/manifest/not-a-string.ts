import type { DocumentNode, ObjectNode } from '@humanwhocodes/momoa';
import { asArray, valueOf } from '../../../submission/json.ts';
import { defineRule } from '../../rule.ts';
import { entriesOf, objectsOf, optionsOf, typeOf } from './entries.ts';

export const notAString = defineRule(
  'manifest/not-a-string',
  { roles: ['manifest'] },
  ({ eslint, integration, report }) => {
    const check = (object: ObjectNode, property: string, name: string): void => {
      const node = valueOf(object, property);
      if (node?.type !== 'Number' && node?.type !== 'Boolean') return;
      const range = node.range;
      const written = range === undefined ? '' : eslint.sourceCode.text.slice(range[0], range[1]);
      // JavaScript changes numbers such as 1.50 and 1e3. Only the partner knows which text is meant.
      const canFix = range !== undefined && written === String(node.value);
      const fix = canFix
        ? [{ file: integration.files.manifest.path, range, text: `"${written}"` }]
        : 'number-as-written';
      report('value', { property, name, type: typeOf(node) }, { node }, fix);
    };
    return {
      Document(document: DocumentNode) {
        for (const entry of entriesOf(document, 'secrets', 'configuration')) {
          check(entry.object, 'default_value', entry.title);
          check(entry.object, 'deploy_value', entry.title);
          for (const option of objectsOf(asArray(optionsOf(entry))))
            check(option, 'value', `an option of ${entry.title}`);
        }
      },
    };
  },
);
