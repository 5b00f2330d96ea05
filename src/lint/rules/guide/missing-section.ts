import { defineRule } from '../../rule.ts';
import { onHeadings, wholeGuide } from './headings.ts';

/** The sections that customers look for, by the words that a reworded heading keeps. */
const sections = [
  { section: 'Prerequisites', words: [/\bpre-?requisites?\b/iu] },
  {
    section: 'Add the Auth0 Action',
    words: [/\b(?:add(?:ing)?|install(?:ing)?)\b/iu, /\b(?:actions?|integration)\b/iu],
  },
] as const;

export const missingSection = defineRule('guide/missing-section', { roles: ['guide'] }, ({ report }) =>
  onHeadings((headings) => {
    for (const { section, words } of sections) {
      const found = headings.some((heading) => words.every((word) => word.test(heading)));
      if (!found) report('missing', { section }, wholeGuide);
    }
  }),
);
