import { factsOf } from '../../../analysis/facts/action.ts';
import type { GuideSection } from '../../../auth0/flows.ts';
import { commonGuideSections, flows } from '../../../auth0/flows.ts';
import { defineRule } from '../../rule.ts';
import { onHeadings, wholeGuide } from './headings.ts';

export const recommendedSection = defineRule(
  'guide/recommended-section',
  { roles: ['guide'] },
  ({ integration: { action }, report }) =>
    onHeadings((headings) => {
      const flow = action.state === 'parsed' ? factsOf(action.value).flow : null;
      const read = headings.map((heading) => heading.toLowerCase().replace(/\s+/gu, ' '));
      for (const section of flow === null ? commonGuideSections : flows[flow].guideSections) {
        if (!read.some((heading) => isOf(section, heading))) report('missing', { section: section.title }, wholeGuide);
      }
    }),
);

function isOf({ words }: GuideSection, heading: string): boolean {
  return words.some((word) => {
    for (let at = heading.indexOf(word); at >= 0; at = heading.indexOf(word, at + 1)) {
      if (!/[\p{L}\p{N}]/u.test(heading.charAt(at - 1))) return true;
    }
    return false;
  });
}
