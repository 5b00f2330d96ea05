import { defineRule } from '../../rule.ts';
import { isRequired, requiredSections } from './expected-sections.ts';
import { onHeadings, wholeGuide } from './headings.ts';

export const missingSection = defineRule('guide/missing-section', { roles: ['guide'] }, ({ report }) =>
  onHeadings((headings) => {
    for (const expected of requiredSections) {
      const found = headings.some((heading) => isRequired(expected, heading));
      if (!found) report('missing', { section: expected.section }, wholeGuide);
    }
  }),
);
