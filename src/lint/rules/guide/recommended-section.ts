import { defineRule } from '../../rule.ts';
import { isRecommended, recommendedSections } from './expected-sections.ts';
import { onHeadings, wholeGuide } from './headings.ts';

export const recommendedSection = defineRule(
  'guide/recommended-section',
  { roles: ['guide'] },
  ({ integration, report }) =>
    onHeadings((headings) => {
      for (const section of recommendedSections(integration)) {
        const found = headings.some((heading) => isRecommended(section, heading));
        if (!found) report('missing', { section: section.title }, wholeGuide);
      }
    }),
);
