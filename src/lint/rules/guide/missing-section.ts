import type { Heading, Html } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { defineRule } from '../../rule.ts';

/** The sections that customers look for, by the words that a reworded heading keeps. */
const sections = [
  { section: 'Prerequisites', words: [/\bpre-?requisites?\b/iu] },
  {
    section: 'Add the Auth0 Action',
    words: [/\b(?:add(?:ing)?|install(?:ing)?)\b/iu, /\b(?:actions?|integration)\b/iu],
  },
] as const;

const start = { line: 1, column: 1 };

export const missingSection = defineRule('guide/missing-section', { roles: ['guide'] }, ({ report }) => {
  const headings: string[] = [];
  return {
    heading(node: Heading) {
      headings.push(toString(node));
    },
    html({ value }: Html) {
      for (const [, text = ''] of value.matchAll(/<h[1-6]\b[^<>]*>([^<]*)</giu)) headings.push(text);
    },
    'root:exit'() {
      for (const { section, words } of sections) {
        const found = headings.some((heading) => words.every((word) => word.test(heading)));
        if (!found) report('missing', { section }, { loc: { start, end: start } });
      }
    },
  };
});
