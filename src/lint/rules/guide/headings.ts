import type { Heading, Html } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Visitors that report all the headings of a guide, as text, after the last one. Headings in HTML count, too. */
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

/** The place for something that a guide lacks. */
export const wholeGuide = { loc: { start, end: start } };
