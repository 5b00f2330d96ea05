import type { DocumentNode, ObjectNode } from '@humanwhocodes/momoa';
import { isPlaceholderText } from '../../../auth0/placeholders.ts';
import { asArray, asString, valueOf } from '../../../submission/json.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { entriesOf, objectsOf, optionsOf } from './entries.ts';

export const placeholderText = defineRule('manifest/placeholder-text', { roles: ['manifest'] }, ({ report }) => {
  const check = (object: ObjectNode, property: string, name: string): void => {
    const node = asString(valueOf(object, property));
    if (node === undefined || !isPlaceholder(node.value)) return;
    report('left', { property, name, text: short(node.value) }, { node });
  };
  return {
    Document(document: DocumentNode) {
      for (const entry of entriesOf(document, 'secrets', 'configuration')) {
        check(entry.object, 'label', entry.title);
        check(entry.object, 'description', entry.title);
        for (const option of objectsOf(asArray(optionsOf(entry))))
          check(option, 'label', `an option of ${entry.title}`);
      }
    },
  };
});

/** What people write if a text is still missing. The word "todo" in the name of a product does not count. */
const open = [
  /\b(?:TODO|FIXME)\b/u,
  /(?:\[\[|\(\()\s*todo\b/iu,
  /^\W*(?:todo|fixme|tbd|x{3,})\W*$/iu,
  /^lorem ipsum\b/iu,
];

export function isPlaceholder(text: string): boolean {
  // The template's texts are short, so a text of megabytes is not one of them.
  const start = text.slice(0, 2000).trim();
  return isPlaceholderText(start) || open.some((pattern) => pattern.test(start));
}
