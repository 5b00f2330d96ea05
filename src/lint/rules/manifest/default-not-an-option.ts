import type { DocumentNode, ValueNode } from '@humanwhocodes/momoa';
import { asArray, asObject, valueOf } from '../../../submission/json.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { entriesOf, optionsOf } from './entries.ts';

export const defaultNotAnOption = defineRule(
  'manifest/default-not-an-option',
  { roles: ['manifest'] },
  ({ report }) => ({
    Document(document: DocumentNode) {
      for (const entry of entriesOf(document, 'configuration')) {
        const node = valueOf(entry.object, 'default_value');
        const value = textOf(node);
        const options = optionValues(optionsOf(entry));
        // An empty default means that there is none: the customer has to choose.
        if (node === undefined || value === null || value === '' || options === null || options.includes(value))
          continue;
        const data = { name: entry.title, value: short(value), options: listed(options) };
        report('none', data, { node });
      }
    },
  }),
);

/** Null if there is nothing to choose from, or if an option cannot be read (`manifest/schema` reports it). */
function optionValues(node: ValueNode | undefined): string[] | null {
  const elements = asArray(node)?.elements ?? [];
  const values = elements.map(({ value }) => {
    const option = asObject(value);
    return option === undefined ? null : textOf(valueOf(option, 'value'));
  });
  return values.length > 0 && values.every((value) => value !== null) ? values : null;
}

/** As the Action receives it. Another rule reports a number in place of a string. */
function textOf(node: ValueNode | undefined): string | null {
  return node?.type === 'String' || node?.type === 'Number' || node?.type === 'Boolean' ? String(node.value) : null;
}

function listed(options: readonly string[]): string {
  const shown = options.slice(0, 5).map((option) => `"${short(option)}"`);
  return shown.join(', ') + (options.length > 5 ? ', …' : '');
}
