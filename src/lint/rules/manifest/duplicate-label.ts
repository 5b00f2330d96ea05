import type { ManifestField } from '../../../submission/model.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { isPlaceholder } from './placeholder-text.ts';

export const duplicateLabel = defineRule(
  'manifest/duplicate-label',
  { roles: ['manifest'] },
  ({ integration: { manifest }, report }) => ({
    Document() {
      if (manifest.state !== 'parsed') return;
      const seen = new Map<string, ManifestField>();
      const names = new Set<string>();
      for (const field of manifest.value.fields) {
        const { name, label, labelPlace } = field;
        // A field that appears twice is one fault, and so is a label that is still the template's.
        if (names.has(name) || label === null || labelPlace === null || isPlaceholder(label)) continue;
        names.add(name);
        const words = label.trim().replace(/\s+/gu, ' ').toLowerCase();
        const first = seen.get(words);
        if (words === '') continue;
        if (first === undefined) seen.set(words, field);
        else {
          const line = first.labelPlace?.start.line ?? first.namePlace.start.line;
          report('label', { label: short(label.trim()), other: short(first.name), line }, { loc: labelPlace });
        }
      }
    },
  }),
);
