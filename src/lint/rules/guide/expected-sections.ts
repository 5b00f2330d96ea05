import { factsOf } from '../../../analysis/facts/action.ts';
import type { GuideSection } from '../../../auth0/flows.ts';
import { commonGuideSections, flows } from '../../../auth0/flows.ts';
import type { Integration } from '../../../submission/model.ts';

/** The sections that customers look for, by the words that stay when a heading is reworded. */
export const requiredSections: readonly { readonly section: string; readonly words: readonly RegExp[] }[] = [
  { section: 'Prerequisites', words: [/\bpre-?requisites?\b/iu] },
  {
    section: 'Add the Auth0 Action',
    words: [/\b(?:add(?:ing)?|install(?:ing)?)\b/iu, /\b(?:actions?|integration)\b/iu],
  },
];

/** Other sections of the official template's guide, in the flow of an Action. */
export function recommendedSections({ action }: Integration): readonly GuideSection[] {
  const flow = action.state === 'parsed' ? factsOf(action.value).flow : null;
  return flow === null ? commonGuideSections : flows[flow].guideSections;
}

/** Whether a heading belongs to a required section. */
export function isRequired({ words }: (typeof requiredSections)[number], heading: string): boolean {
  return words.every((word) => word.test(heading));
}

/** Whether a heading belongs to a recommended section. */
export function isRecommended({ words }: GuideSection, heading: string): boolean {
  const read = heading.toLowerCase().replace(/\s+/gu, ' ');
  return words.some((word) => {
    for (let at = read.indexOf(word); at >= 0; at = read.indexOf(word, at + 1)) {
      if (!/[\p{L}\p{N}]/u.test(read.charAt(at - 1))) return true;
    }
    return false;
  });
}
