import type { Heading, Html } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Visitors that tell all the headings of a guide, as text, when the last has been seen: those in HTML count, too. */
export function onHeadings(tell: (headings: readonly string[]) => void) {
  const headings: string[] = [];
  return {
    heading(node: Heading) {
      headings.push(toString(node));
    },
    html({ value }: Html) {
      for (const [, text = ''] of value.matchAll(/<h[1-6]\b[^<>]*>([^<]*)</giu)) headings.push(text);
    },
    'root:exit'() {
      tell(headings);
    },
  };
}

const start = { line: 1, column: 1 };

/** Where a guide lacks something. */
export const wholeGuide = { loc: { start, end: start } };
