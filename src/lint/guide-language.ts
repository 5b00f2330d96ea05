import markdown from '@eslint/markdown';
import { giveEachAPlace } from './each-has-a-place.ts';
import { parsedBy } from './parsed-by.ts';

const { gfm } = markdown.languages;

/** GitHub's Markdown for ESLint, with a place for every node: ESLint fails on a node that has none. */
export const guideLanguage = parsedBy(gfm, (file, context) => {
  const parsed = gfm.parse(file, context);
  if (parsed.ok) giveEachAPlace(parsed.ast, file.body as string);
  return parsed;
});
