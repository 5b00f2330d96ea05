/** Characters that Markdown looks for a partner of, or behind which it begins something that it may have to take back. */
const MARKS = '[]*_`<&!|~@:>';

/** A guide has some hundred of each. */
export const MOST_MARKS = 5000;

/**
 * A guide as it is given to the Markdown parser, whose time grows with the square of such characters: 200,000 brackets
 * took it minutes. One that stands in a text more often than in any guide is blanked; nothing changes its place.
 */
export function parsableMarkdown(text: string): string {
  const counts = new Map<string, number>();
  for (const mark of text.match(/[[\]*_`<&!|~@:>]/gu) ?? []) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const blanked = Array.from(MARKS).filter((mark) => (counts.get(mark) ?? 0) > MOST_MARKS);
  return blanked.reduce((masked, mark) => masked.replaceAll(mark, '.'), text);
}
