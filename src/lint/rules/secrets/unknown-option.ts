import { factsOf } from '../../../analysis/facts/action.ts';
import type { FieldComparison } from '../../../analysis/facts/field-comparisons.ts';
import { fieldComparisonsOf } from '../../../analysis/facts/field-comparisons.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { optionsByField } from './options-by-field.ts';
import { inSource } from '../source-location.ts';
import { placeOf } from '../../../analysis/syntax/tree.ts';

export const unknownOption = defineRule('secrets/unknown-option', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    const { manifest, action } = integration;
    if (manifest.state !== 'parsed' || action.state !== 'parsed') return;
    const options = optionsByField(manifest.value);
    if (options.size === 0) return;
    for (const comparison of fieldComparisonsOf(factsOf(action.value))) {
      const values = comparison.names.map((name) => options.get(name));
      if (!values.every((each) => each !== undefined)) continue;
      const folded = values.flat().map(comparison.fold);
      const { texts, defaults } = comparison;
      const isKnown = (text: string) =>
        text === '' || defaults.includes(text) || folded.some((value) => matches(comparison, value, text));
      const [first] = texts;
      if (first === undefined || texts.some(({ text }) => isKnown(text))) continue;
      const near = folded.find((value) => value.trim().toLowerCase() === first.text.trim().toLowerCase());
      const data = { text: short(first.text), name: short(comparison.names[0] ?? '') };
      const where = inSource(placeOf(factsOf(action.value).tree, first.node));
      if (near !== undefined) report('near', { ...data, known: short(near) }, where);
      else report('unknown', { ...data, known: short(folded.map((value) => `"${value}"`).join(', '), 200) }, where);
    }
  },
}));

function matches({ how }: FieldComparison, value: string, text: string): boolean {
  switch (how) {
    case 'equal':
      return value === text;
    case 'includes':
      return value.includes(text);
    case 'startsWith':
      return value.startsWith(text);
    case 'endsWith':
      return value.endsWith(text);
  }
}
