import type { RuleId } from './catalogue.ts';
import { ruleDoc, ruleIds } from './catalogue.ts';

/** Rules that mention all of these words: first the rules with these words in their name, then the others in the catalogue's order. */
export function rulesAbout(words: string): RuleId[] {
  const asked = wordsOf(words);
  if (asked.length === 0) return [];
  const has = (text: string) => {
    const known = wordsOf(text);
    return asked.every((word) => known.some((each) => each.startsWith(word)));
  };
  const named = ruleIds.filter((id) => has(id));
  const described = ruleIds.filter((id) => has(`${id} ${ruleDoc(id).description}`));
  const saying = ruleIds.filter((id) => has([id, ruleDoc(id).description, ...textsOf(id)].join(' ')));
  return [...new Set([...named, ...described, ...saying])];
}

function textsOf(id: RuleId): string[] {
  return Object.values(ruleDoc(id).messages).flatMap(({ message, hint }) => [message, hint]);
}

/** In lower case, without a plural ending: `api-keys` looks for `api` and `key`. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}
