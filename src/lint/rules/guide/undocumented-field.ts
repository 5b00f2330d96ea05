import { excessOf } from '../../excess.ts';
import { defineRule } from '../../rule.ts';
import { isPlaceholder } from '../manifest/placeholder-text.ts';
import { short } from '../short.ts';
import { fieldWords } from './field-words.ts';

/** Labels times characters of the guide. A real guide is searched some ten times. */
const MOST_COMPARED = 100_000_000;

export const undocumentedField = defineRule(
  'guide/undocumented-field',
  { roles: ['manifest'] },
  ({ integration, report }) => ({
    Document() {
      const { guide } = integration.files;
      if (integration.manifest.state !== 'parsed' || guide.state !== 'read' || excessOf('guide', guide) !== null)
        return;
      const text = fieldWords(guide.text);
      const told = new Set<string>();
      for (const { name, label, labelPlace } of integration.manifest.value.fields) {
        if (label === null || labelPlace === null || isPlaceholder(label)) continue;
        const words = fieldWords(label);
        if (words === '' || told.has(words)) continue;
        told.add(words);
        if (told.size * text.length > MOST_COMPARED) return;
        if (text.includes(words)) continue;
        const data = { label: short(label) };
        if (isNamed(guide.text, name)) report('onlyName', { ...data, name: short(name) }, { loc: labelPlace });
        else report('unmentioned', data, { loc: labelPlace });
      }
    },
  }),
);

/** `API_KEY` as a separate word. */
function isNamed(guide: string, name: string): boolean {
  const at = guide.indexOf(name);
  return name !== '' && at >= 0 && !/\w/u.test(`${guide.charAt(at - 1)}${guide.charAt(at + name.length)}`);
}
