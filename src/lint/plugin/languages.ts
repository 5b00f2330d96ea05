import jsonPlugin from '@eslint/json';
import markdownPlugin from '@eslint/markdown';
import { findJsonFault } from '../../submission/json-fault.ts';
import { excessOf } from '../excess.ts';

type Json = typeof jsonPlugin.languages.json;
type Markdown = typeof markdownPlugin.languages.gfm;

const plainJson = jsonPlugin.languages.json;
const gfm = markdownPlugin.languages.gfm;

/** JSON as the check reads it: the same fault at the same place, and no nesting that ends a stack. */
const json = parsedBy<Json>(plainJson, (file, context) => {
  const fault = findJsonFault(file.body as string);
  if (fault === null) return plainJson.parse(file, context);
  return { ok: false, errors: [{ message: fault.message, ...fault.range.start }] };
});

/** Markdown as the check reads it: what it does not read because of its size is read here neither. */
const markdown = parsedBy<Markdown>(gfm, (file, context) => {
  const excess = excessOf('guide', { state: 'read', path: file.path, text: file.body as string });
  if (excess === null) return gfm.parse(file, context);
  return { ok: false, errors: [{ message: `The guide has ${excess}.`, line: 1, column: 1 }] };
});

/** A language of ESLint's with another `parse`. */
function parsedBy<L extends Json | Markdown>(language: L, parse: L['parse']): L {
  // It asks for a private field, which only the language itself has.
  const validateLanguageOptions = language.validateLanguageOptions.bind(language);
  const changed = { parse: { value: parse }, validateLanguageOptions: { value: validateLanguageOptions } };
  return Object.create(language, changed) as L;
}

export const languages = { json, markdown };
