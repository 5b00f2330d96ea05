import type json from '@eslint/json';
import type markdown from '@eslint/markdown';

type Language = typeof json.languages.json | typeof markdown.languages.gfm;

/** A language of ESLint with another `parse`. */
export function parsedBy<L extends Language>(language: L, parse: L['parse']): L {
  // It reads a private field, which only the language itself has.
  const validateLanguageOptions = language.validateLanguageOptions.bind(language);
  const changed = { parse: { value: parse }, validateLanguageOptions: { value: validateLanguageOptions } };
  return Object.create(language, changed) as L;
}
